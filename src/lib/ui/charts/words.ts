/** Russian wording of what charts show. */

import { MS_PER_DAY } from '../../core/day';
import type { Day } from '../../core/day';
import { decimal, whole } from '../format';

const MONTHS = [
  'янв',
  'фев',
  'мар',
  'апр',
  'май',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек'
] as const;

/** «ноя» */
export const shortMonth = (day: Day): string =>
  MONTHS[new Date(day * MS_PER_DAY).getUTCMonth()] ?? '';

/** A day under an axis: «5 ноя». */
export const shortDate = (day: Day): string =>
  `${new Date(day * MS_PER_DAY).getUTCDate()}\u00a0${shortMonth(day)}`;

/** Minutes that were reckoned: «меньше минуты», «4,5 мин», «25 мин», «2,5 ч». */
export function minutesText(minutes: number): string {
  if (minutes > 0 && minutes < 0.95) return 'меньше минуты';
  if (minutes < 9.95) return `${decimal(minutes)}\u00a0мин`;
  return minutes < 119.5 ? `${whole(minutes)}\u00a0мин` : `${decimal(minutes / 60)}\u00a0ч`;
}

/** «14–40», held together on one line; one number where both ends read alike. */
export function spanText(low: number, high: number): string {
  const [from, to] = [decimal(low), decimal(high)];
  return from === to ? from : `${from}\u2060–\u2060${to}`;
}

/** Held together on one line, as in a column of dates. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A sentence begins with it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
