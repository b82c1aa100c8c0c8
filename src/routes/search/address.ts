/** What is looked for, as it stands in the page's address. */

import { STANDINGS } from '$lib/core/card-filter';
import type { CardFilter } from '$lib/core/card-filter';
import { LEVELS } from '$lib/core/deck';
import { bankId, topicId } from '$lib/core/ids';

export type Asked = Readonly<{ query: string; filter: CardFilter }>;

/** Reads an address; what it does not know it leaves out. */
export function readAsked(params: URLSearchParams): Asked {
  const topic = topicId(params.get('topic') ?? '');
  const level = LEVELS.find((each) => each === params.get('level'));
  const bank = bankId(params.get('bank') ?? '');
  const standing = STANDINGS.find((each) => each === params.get('state'));
  return {
    query: params.get('q') ?? '',
    filter: {
      ...(topic ? { topic } : {}),
      ...(level ? { level } : {}),
      ...(bank ? { bank } : {}),
      ...(standing ? { standing } : {})
    }
  };
}

/** The query of an address, with its question mark; `.` where nothing is asked. */
export function writeAsked({ query, filter }: Asked): string {
  const { topic, level, bank, standing } = filter;
  const parts = { q: query.trim(), topic, level, bank, state: standing };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value);
  return params.size === 0 ? '.' : `?${params}`;
}
