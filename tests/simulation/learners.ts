/**
 * Learners whose truth differs from the model, and the seeds by which they are drawn. Fixed before anything
 * was fitted to them: a change here makes older figures incomparable.
 */

import { normal } from '../../src/lib/core/laws';
import { seeded } from '../../src/lib/core/random';
import type { Random } from '../../src/lib/core/random';
import { DEFAULT_WEIGHTS } from '../../src/lib/core/scheduler';
import type { Level } from '../../src/lib/core/deck';

/** What one learner is like. None of it is in the log. */
export type Traits = Readonly<{
  /** FSRS-6 weights by which the learner in truth remembers; the app goes on with the defaults. */
  weights: readonly number[];
  /** Logits by which true recall differs from these weights. */
  user: number;
  /** Standard deviation of the same between topics, in logits. */
  topicSd: number;
  /** Standard deviation of the logarithm of what a card's stability is multiplied by. */
  cardSd: number;
  /** Chance to count as passed what was not recalled, as failed what was, and to mistake hard, good, easy. */
  lenient: number;
  strict: number;
  muddled: number;
  /** Chance to study on a day. */
  diligence: number;
  /** Days from the first on at which nothing is studied, both ends included. */
  gap: readonly [number, number] | undefined;
  newPerDay: number;
  reviewsPerDay: number;
  /** Chance to know a card before it was ever seen, and its standard deviation between topics in logits. */
  knows: Readonly<Record<Level, number>>;
  knowsSd: number;
}>;

export type Family = Readonly<{ name: string; draw: (random: Random) => Traits }>;

export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, index) => index + 1);

const USUAL: Traits = {
  weights: DEFAULT_WEIGHTS,
  user: 0,
  topicSd: 0.3,
  cardSd: 0.2,
  lenient: 0,
  strict: 0,
  muddled: 0.1,
  diligence: 0.92,
  gap: undefined,
  newPerDay: 12,
  reviewsPerDay: 90,
  knows: { junior: 0.45, middle: 0.25, senior: 0.12 },
  knowsSd: 0.7
};

export const FAMILIES: readonly Family[] = [
  {
    name: 'as modelled',
    draw: (random) => ({ ...USUAL, user: 0.45 * normal(random), cardSd: 0, muddled: 0 })
  },
  {
    name: 'own parameters',
    draw: (random) => ({
      ...USUAL,
      weights: varied(DEFAULT_WEIGHTS, 0.25, random),
      user: 0.3 * normal(random)
    })
  },
  {
    name: 'uneven topics',
    draw: (random) => ({ ...USUAL, user: 0.45 * normal(random), topicSd: 0.7, knowsSd: 1.2 })
  },
  {
    name: 'uneven cards',
    draw: (random) => ({ ...USUAL, user: 0.3 * normal(random), cardSd: 0.7 })
  },
  {
    name: 'forgets faster',
    draw: (random) => ({
      ...USUAL,
      weights: faster(varied(DEFAULT_WEIGHTS, 0.1, random)),
      user: 0.2 * normal(random)
    })
  },
  {
    name: 'noisy grader',
    draw: (random) => ({
      ...USUAL,
      user: 0.3 * normal(random),
      lenient: 0.12 + 0.08 * random(),
      strict: 0.02 + 0.02 * random(),
      muddled: 0.35
    })
  },
  {
    name: 'lazy, with gaps',
    draw: (random) => {
      const from = 16 + Math.floor(random() * 10);
      return {
        ...USUAL,
        weights: varied(DEFAULT_WEIGHTS, 0.12, random),
        user: 0.45 * normal(random),
        diligence: 0.55,
        gap: [from, from + 5 + Math.floor(random() * 6)],
        reviewsPerDay: 40
      };
    }
  }
];

/**
 * Learners who know more or less before they begin, and not as much less at a harder level. Added once the
 * chance of unseen cards had been settled on the families above; nothing was changed for them.
 */
export const ADDED_FAMILIES: readonly Family[] = [
  {
    name: 'knows much, evenly',
    draw: (random) => ({
      ...USUAL,
      user: 0.45 * normal(random),
      knows: { junior: 0.6, middle: 0.5, senior: 0.4 }
    })
  },
  {
    name: 'knows little, evenly',
    draw: (random) => ({
      ...USUAL,
      user: 0.45 * normal(random),
      knows: { junior: 0.12, middle: 0.1, senior: 0.08 }
    })
  },
  {
    name: 'knows the easy ones',
    draw: (random) => ({
      ...USUAL,
      user: 0.45 * normal(random),
      knows: { junior: 0.85, middle: 0.4, senior: 0.05 }
    })
  }
];

/** The learner of a family and a seed. */
export const learnerOf = (family: Family, seed: number): Traits =>
  family.draw(seeded(`${family.name} #${seed}`));

const DECAY = 20;

/** Each weight multiplied by its own log-normal number; the decay stays where FSRS-6 allows it. */
const varied = (weights: readonly number[], sd: number, random: Random): readonly number[] =>
  weights.map((weight, index) => {
    const there = weight * Math.exp(sd * normal(random));
    return index === DECAY ? Math.min(0.8, Math.max(0.1, there)) : there;
  });

/** First stabilities halved, each review adding a third less, and a steeper curve. */
const faster = (weights: readonly number[]): readonly number[] =>
  weights.map((weight, index) => {
    if (index < 4) return weight / 2;
    if (index === 8) return weight + Math.log(2 / 3);
    return index === DECAY ? Math.min(0.8, weight * 1.8) : weight;
  });
