/** Which day of the past, and which card of it, the page's address names. */

import { resolve } from '$app/paths';
import { dateOf } from '$lib/core/day';
import type { Day } from '$lib/core/day';
import { cardId } from '$lib/core/ids';
import type { CardId } from '$lib/core/ids';
import { dayOfDate } from '$lib/core/interview-date';

export type Asked = Readonly<{ day?: Day | undefined; card?: CardId | undefined }>;

/** Reads an address; what it does not know it leaves out. */
export const readAsked = (params: URLSearchParams): Asked => ({
  day: dayOfDate(params.get('day') ?? ''),
  card: cardId(params.get('card') ?? '')
});

/** The query of an address, with its question mark; empty where nothing is asked. */
export function writeAsked({ day, card }: Asked): string {
  const params = new URLSearchParams();
  if (day !== undefined) params.set('day', dateOf(day));
  if (card !== undefined) params.set('card', card);
  return params.size === 0 ? '' : `?${params}`;
}

/** The time machine at a day, and at a card, where they are named. */
export const pastHref = (asked: Asked): string => `${resolve('/past/')}${writeAsked(asked)}`;
