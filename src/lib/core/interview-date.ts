/** The interview's date on the learner's calendar, and how far off it is. */

import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, dateOf } from './day';
import type { Day } from './day';
import type { Plan } from './marks';

/** The hour that a plan takes while nobody has named another. */
export const DEFAULT_HOUR = 12;

/** The day that a date (`YYYY-MM-DD`) names; undefined when it names none. */
export function dayOfDate(date: string): Day | undefined {
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  return Number.isInteger(day) && dateOf(day) === date ? day : undefined;
}

/** The instant (ms) at which the interview begins, in the zone in which it was planned. */
export function interviewAt({ date, hour, tzOffset }: Plan): number | undefined {
  const day = date === undefined ? undefined : dayOfDate(date);
  return day === undefined
    ? undefined
    : day * MS_PER_DAY + hour * MS_PER_HOUR - tzOffset * MS_PER_MINUTE;
}

export type Countdown =
  /** The learner has not been asked, or knows no date. */
  | Readonly<{ kind: 'unasked' | 'undated' }>
  /** Today: `days` is 0. */
  | Readonly<{ kind: 'ahead'; day: Day; days: number; hour: number }>
  | Readonly<{ kind: 'past'; day: Day }>;

/** How the interview stands on a day. Its own day counts as ahead to the end. */
export function countdown(plan: Plan | undefined, today: Day): Countdown {
  if (!plan) return { kind: 'unasked' };
  const day = plan.date === undefined ? undefined : dayOfDate(plan.date);
  if (day === undefined) return { kind: 'undated' };
  return day < today
    ? { kind: 'past', day }
    : { kind: 'ahead', day, days: day - today, hour: plan.hour };
}

/** The same date a month later, or that month's last day. */
export function monthAfter(day: Day): Day {
  const date = new Date(day * MS_PER_DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const lastOfNext = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return Date.UTC(year, month + 1, Math.min(date.getUTCDate(), lastOfNext)) / MS_PER_DAY;
}
