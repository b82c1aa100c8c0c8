/**
 * What a review is worth on the day that counts.
 *
 * gain = R · recall(T | «хорошо» now) + (1 − R) · recall(T | «не помню» now) − recall(T | untouched)
 *
 * R is the chance of recall now, T the interview's instant or, without a date, a fortnight ahead. The
 * worth is the gain per second that the review is expected to take; a failed one comes back once in its
 * learning step. One review is looked ahead: what later reviews would add or make superfluous is left
 * out, and so is the step after a failure, so that very weak cards count for a little less than they
 * should. «Трудно» and «легко» are counted as «хорошо».
 */

import { MS_PER_DAY } from './day';
import type { CardId } from './ids';
import { SECONDS } from './queue';
import { recall, recallAt } from './scheduler';
import type { Memories, Memory, Scheduler, When } from './scheduler';

/** Days ahead at which recall counts while no interview is planned. */
export const HORIZON_DAYS = 14;

export type Outlook = Readonly<{
  scheduler: Scheduler;
  now: When;
  /** The instant (ms) at which recall counts. */
  horizon: number;
}>;

/** @param interview the interview's instant (ms); undefined or past: none is planned */
export const horizonOf = (now: When, interview: number | undefined): number =>
  interview !== undefined && interview > now.at ? interview : now.at + HORIZON_DAYS * MS_PER_DAY;

/** Recall at the horizon that a second of reviewing the card now is expected to add. */
export function worthOf(
  card: CardId,
  memory: Memory,
  { scheduler, now, horizon }: Outlook
): number {
  const { weights } = scheduler.parameters;
  const known = recallAt(memory, now.at, weights);
  const after = (grade: 1 | 3): number =>
    recall(
      (horizon - now.at) / MS_PER_DAY,
      scheduler.advance(card, memory, grade, now).stability,
      weights
    );
  const gain = known * after(3) + (1 - known) * after(1) - recallAt(memory, horizon, weights);
  return gain / (SECONDS.review + (1 - known) * SECONDS.learning);
}

/** The cards from the most worth on; equals stand by id, so that every device has the same order. */
export const byWorth = (
  cards: readonly CardId[],
  memories: Memories,
  outlook: Outlook
): readonly CardId[] =>
  cards
    .map((card) => {
      const memory = memories.get(card);
      return { card, worth: memory ? worthOf(card, memory, outlook) : -Infinity };
    })
    .sort((a, b) => b.worth - a.worth || (a.card < b.card ? -1 : 1))
    .map(({ card }) => card);
