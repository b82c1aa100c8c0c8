/**
 * The learner's day. It begins at the rollover hour of the learner's own clock (04:00 by default),
 * not at midnight and not in UTC: a review at 01:30 belongs to the evening before.
 */

/** Days since 1970-01-01 on the learner's calendar; an integer. */
export type Day = number;

/** A moment as the learner lived it. */
export type Moment = Readonly<{
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
  /** Minutes that the local clock is ahead of UTC: +180 in Moscow. */
  tzOffset: number;
  /** The local hour at which a new day begins, 0–23. */
  rollover: number;
}>;

export const DEFAULT_ROLLOVER = 4;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

/** The learner's day that a moment belongs to. */
export const dayOf = ({ at, tzOffset, rollover }: Moment): Day =>
  Math.floor((at + tzOffset * MS_PER_MINUTE - rollover * MS_PER_HOUR) / MS_PER_DAY);

/** The instant, in ms, at which a day begins for a learner at this offset and rollover. */
export const startOf = (day: Day, { tzOffset, rollover }: Omit<Moment, 'at'>): number =>
  day * MS_PER_DAY - tzOffset * MS_PER_MINUTE + rollover * MS_PER_HOUR;

/** The calendar date that a day is named by, as `YYYY-MM-DD`. */
export const dateOf = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
