/** How long a card takes. */

import type { Day } from './day';
import type { CardId } from './ids';
import type { Standing } from './log-order';
import { within } from './period';
import type { Period } from './period';
import type { Graded } from './review';

/** Who takes longer has put the phone away: such an answer counts as one of this length. */
export const IDLE_MS = 180_000;

/** Milliseconds of an answer that count as answering. */
export const countedMs = ({ ms }: Graded): number => Math.min(ms, IDLE_MS);

/** Of `count` values: a quarter lies below `low`, half below `median`, a quarter above `high`. */
export type Quartiles = Readonly<{ count: number; low: number; median: number; high: number }>;

/** Milliseconds that a card takes on a day, all its answers of that day together; undefined for none. */
export type CardTimes = Readonly<{
  /** On the day of its first sight. */
  fresh: Quartiles | undefined;
  /** On any later day. */
  review: Quartiles | undefined;
}>;

/**
 * Times of the days within the period. Digs and mock interviews are left out: there the answer is said
 * aloud, and that is another pace.
 */
export function cardTimes(stands: readonly Standing[], period: Period): CardTimes {
  const cards = new Map<CardId, { first: Day; day: Day; ms: number }>();
  const times = { fresh: [] as number[], review: [] as number[] };
  const close = ({ first, day, ms }: { first: Day; day: Day; ms: number }): void => {
    if (ms > 0) times[first === day ? 'fresh' : 'review'].push(ms);
  };
  for (const each of stands) {
    if (each.kind !== 'graded') continue;
    const { day } = each;
    let own = cards.get(each.cardId);
    if (own?.day !== day) {
      if (own) close(own);
      cards.set(each.cardId, (own = { first: own?.first ?? day, day, ms: 0 }));
    }
    if (!isAloud(each) && within(period, day)) own.ms += countedMs(each);
  }
  cards.forEach(close);
  return { fresh: quartilesOf(times.fresh), review: quartilesOf(times.review) };
}

const isAloud = ({ session }: Graded): boolean => session === 'dig' || session === 'mock';

/** Quartiles by linear interpolation between the sorted values (Hyndman & Fan 1996, type 7). */
export function quartilesOf(values: readonly number[]): Quartiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = Float64Array.from(values).sort();
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const value = sorted[below] ?? 0;
    return value + (place - below) * ((sorted[below + 1] ?? value) - value);
  };
  return { count: sorted.length, low: at(0.25), median: at(0.5), high: at(0.75) };
}
