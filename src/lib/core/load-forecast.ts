/** How many minutes the coming days ask for, by what is known today. */

import type { Quartiles } from './answer-times';
import type { Dues } from './backlog-forecast';
import type { Day } from './day';
import { SECONDS } from './queue';

/** Card-days from which the learner's own pace is known. */
export const OWN_PACE_FROM = 30;

/** Seconds a review takes. */
export type ReviewPace =
  /** The learner's own: the median and the quartiles about it. */
  | Readonly<{ kind: 'own'; low: number; seconds: number; high: number; from: number }>
  /** Not enough was reviewed yet: what the app reckons with. */
  | Readonly<{ kind: 'usual'; seconds: number }>;

/** @param review milliseconds a card takes on a day of review */
export const paceOf = (review: Quartiles | undefined): ReviewPace =>
  review === undefined || review.count < OWN_PACE_FROM
    ? { kind: 'usual', seconds: SECONDS.review }
    : {
        kind: 'own',
        low: review.low / 1000,
        seconds: review.median / 1000,
        high: review.high / 1000,
        from: review.count
      };

export type LoadDay = Readonly<{
  day: Day;
  /** Cards that come due; on the first day, all that are due. */
  cards: number;
  minutes: number;
  /** Minutes at the pace of the quick and of the slow quarter; undefined where it is not known. */
  low: number | undefined;
  high: number | undefined;
}>;

export const LOAD_DAYS = 30;

/**
 * The load of so many days if every card is reviewed on its day. New cards, and cards coming back from
 * the reviews of these very days, are not foreseen: the far end is a lower bound.
 */
export const loadForecast = (dues: Dues, today: Day, pace: ReviewPace): readonly LoadDay[] =>
  Array.from({ length: LOAD_DAYS }, (_, index): LoadDay => {
    const cards = dues.get(today + index)?.length ?? 0;
    const minutes = (seconds: number): number => (cards * seconds) / 60;
    return {
      day: today + index,
      cards,
      minutes: minutes(pace.seconds),
      low: pace.kind === 'own' ? minutes(pace.low) : undefined,
      high: pace.kind === 'own' ? minutes(pace.high) : undefined
    };
  });
