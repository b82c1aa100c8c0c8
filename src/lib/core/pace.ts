/** How long this learner takes: medians from the log, the usual seconds until it tells. */

import type { CardId } from './ids';
import { standing } from './log-order';
import type { Pace } from './plan-cards';
import { SECONDS } from './queue';
import type { Entry } from './review';

/** From so many on a median counts. */
const LEAST_TIMES = 20;

/**
 * The median seconds of a first sight, of the first review of a card on a later day, and of what followed
 * on the same day. Digs, mock interviews and Anki have clocks of their own and do not count.
 */
export function paceOf(entries: readonly Entry[]): Pace {
  const times: Record<keyof Pace, number[]> = { fresh: [], review: [], learning: [] };
  const lastDay = new Map<CardId, number>();
  for (const each of standing(entries)) {
    if (each.kind !== 'graded') continue;
    const before = lastDay.get(each.cardId);
    lastDay.set(each.cardId, each.day);
    if (each.session !== 'review' && each.session !== 'ahead') continue;
    const kind = before === undefined ? 'fresh' : before === each.day ? 'learning' : 'review';
    times[kind].push(each.ms / 1000);
  }
  return {
    fresh: median(times.fresh) ?? SECONDS.fresh,
    review: median(times.review) ?? SECONDS.review,
    learning: median(times.learning) ?? SECONDS.learning
  };
}

/** At least a second: a plan must not think that cards cost nothing. */
function median(values: readonly number[]): number | undefined {
  if (values.length < LEAST_TIMES) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 1);
}
