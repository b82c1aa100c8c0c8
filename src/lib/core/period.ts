/** Which days figures are counted over. */

import type { Day } from './day';

/** Days of the learner's calendar, both ends included. */
export type Period = Readonly<{ from: Day; to: Day }>;

/** All there is, what a clock that ran ahead has dated into the future included. */
export const ALL_TIME: Period = { from: -Infinity, to: Infinity };

/** So many days, the last one among them. */
export const lastDays = (to: Day, count: number): Period => ({ from: to - count + 1, to });

export const within = ({ from, to }: Period, day: Day): boolean => from <= day && day <= to;

const DAYS_PER_WEEK = 7;

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number =>
  // Day 0, 1970-01-01, was a Thursday.
  (((day + 3) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => day - weekdayOf(day);
