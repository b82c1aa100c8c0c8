/** How well a set of weights foretells reviews, and which of two does it better. */

import type { CardId } from './ids';
import type { Graded } from './review';
import { seeded } from './random';
import { DEFAULT_RETENTION, createScheduler, recall } from './scheduler';
import type { Unscheduled } from './scheduler';
import type { Trial } from './training';

/** Nobody is that sure; and one surprise must not outweigh all the rest. */
const SUREST = 0.9999;

/**
 * Recall foretold for each trial by our own scheduler: the card's grades before it folded, the forgetting
 * curve at the whole days passed, which are what FSRS-6 is fitted to.
 */
export function foretold(trials: readonly Trial[], weights: readonly number[]): readonly number[] {
  const scheduler = createScheduler({ desiredRetention: DEFAULT_RETENTION, weights });
  const folded = new Map<readonly Graded[], { next: number; memory: Unscheduled | undefined }>();
  // A card's trials follow one another: each goes on from where the one before has stopped.
  return trials.map(({ grades, index, elapsedDays }) => {
    const state = folded.get(grades) ?? { next: 0, memory: undefined };
    folded.set(grades, state);
    for (; state.next < index; state.next++) {
      const each = grades[state.next];
      if (each) state.memory = scheduler.next(state.memory, each.grade, each.day);
    }
    const stability = state.memory?.stability ?? NaN;
    const share = recall(elapsedDays, stability, weights);
    return Math.min(SUREST, Math.max(1 - SUREST, share));
  });
}

/** One review that was foretold twice. */
export type Judged = Readonly<{ card: CardId; passed: boolean; standing: number; fitted: number }>;

export type Quality = Readonly<{
  /** Mean of −ln of the share given to what happened: 0 is clairvoyance. */
  logLoss: number;
  /** Mean share foretold (0–1), to be held against what was remembered. */
  predicted: number;
}>;

export type Comparison = Readonly<{
  reviews: number;
  cards: number;
  /** Share of them remembered (0–1). */
  remembered: number;
  standing: Quality;
  fitted: Quality;
  /** By how much the log loss falls with the fitted weights; less than 0: it rises. */
  gain: number;
  /** The 80 % interval of the gain, as wide as all intervals of the app. */
  low: number;
  high: number;
}>;

/** Compares by the reviews' own differences, which are surer than two means; there must be some. */
export function compare(judged: readonly Judged[]): Comparison {
  const standing = qualityOf(judged, (each) => each.standing);
  const fitted = qualityOf(judged, (each) => each.fitted);
  const { cards, low, high } = intervalOfGain(judged);
  return {
    reviews: judged.length,
    cards,
    remembered: mean(judged.map(({ passed }) => (passed ? 1 : 0))),
    standing,
    fitted,
    gain: standing.logLoss - fitted.logLoss,
    low,
    high
  };
}

const lossOf = (share: number, passed: boolean): number => -Math.log(passed ? share : 1 - share);

const qualityOf = (judged: readonly Judged[], share: (each: Judged) => number): Quality => ({
  logLoss: mean(judged.map((each) => lossOf(share(each), each.passed))),
  predicted: mean(judged.map(share))
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

const RESAMPLES = 2_000;
/** What each side of the interval leaves out. */
const TAIL = 0.1;

/**
 * Percentile bootstrap of the mean gain. Cards are drawn, not reviews: those of one card lean on the same
 * memory and are wrong together. The seed is fixed, so that the same log gives the same verdict.
 */
function intervalOfGain(judged: readonly Judged[]): { cards: number; low: number; high: number } {
  const byCard = new Map<CardId, { gain: number; reviews: number }>();
  for (const { card, passed, standing, fitted } of judged) {
    const own = byCard.get(card) ?? { gain: 0, reviews: 0 };
    own.gain += lossOf(standing, passed) - lossOf(fitted, passed);
    own.reviews++;
    byCard.set(card, own);
  }
  const cards = [...byCard.values()];
  const random = seeded('log loss');
  const gains = Float64Array.from({ length: RESAMPLES }, () => {
    let gain = 0;
    let reviews = 0;
    for (let i = 0; i < cards.length; i++) {
      const drawn = cards[Math.floor(random() * cards.length)];
      gain += drawn?.gain ?? 0;
      reviews += drawn?.reviews ?? 0;
    }
    return gain / reviews;
  }).sort();
  const at = (share: number): number => gains[Math.round(share * (RESAMPLES - 1))] ?? NaN;
  return { cards: cards.length, low: at(TAIL), high: at(1 - TAIL) };
}
