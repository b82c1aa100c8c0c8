/**
 * Imagined learners for trying plans on, fixed before any plan was tuned. Most of them are not what FSRS
 * believes: a plan that needs its own model to be true is worth little.
 */

import { seeded } from '../../src/lib/core/random';
import type { Random } from '../../src/lib/core/random';
import type { Card } from '../../src/lib/core/deck';
import type { CardId } from '../../src/lib/core/ids';
import { DEFAULT_WEIGHTS, createScheduler, recallAt } from '../../src/lib/core/scheduler';
import type { Memory, When } from '../../src/lib/core/scheduler';

export const SEEDS: readonly string[] = Array.from(
  { length: 10 },
  (_, index) => `plan-${index + 1}`
);

export type Learner = Readonly<{
  /** The true chance of answering the card at an instant (ms). */
  recall: (card: CardId, at: number) => number;
  /** The card was shown, and answered or not; either way its answer was read. */
  seen: (card: CardId, passed: boolean, when: When) => void;
}>;

type Traits = Readonly<{
  /** Chance of answering a card never seen. */
  known: number;
  /** How much faster than FSRS believes time passes for this memory. */
  haste: number;
  /** How far the true weights stray from the believed ones: the SD of a logarithm. */
  stray: number;
  /** SDs of what is added to the logit of recall: the same for all cards, and by topic. */
  offset: number;
  topicOffset: number;
}>;

const AS_BELIEVED: Traits = { known: 0.25, haste: 1, stray: 0, offset: 0, topicOffset: 0 };

export const FAMILIES: Readonly<Record<string, Traits>> = {
  'as FSRS believes': AS_BELIEVED,
  'other weights': { ...AS_BELIEVED, stray: 0.15 },
  'offsets by learner and topic': { ...AS_BELIEVED, offset: 0.45, topicOffset: 0.3 },
  'forgets faster': { ...AS_BELIEVED, haste: 1.8 },
  'forgets slower': { ...AS_BELIEVED, haste: 0.6 },
  'knows half beforehand': { ...AS_BELIEVED, known: 0.55 },
  'knows nothing beforehand': { ...AS_BELIEVED, known: 0.05 }
};

export function createLearner(traits: Traits, cards: readonly Card[], seed: string): Learner {
  const random = seeded(`learner ${seed}`);
  const weights = DEFAULT_WEIGHTS.map((weight, index) => {
    const strayed = weight * Math.exp(traits.stray * normal(random));
    // The decay stays within the range that FSRS allows.
    return index === 20 ? Math.min(0.8, Math.max(0.1, strayed)) : strayed;
  });
  const scheduler = createScheduler({ desiredRetention: 0.9, weights });
  const own = traits.offset * normal(random);
  const topics = [...new Set(cards.map(({ topic }) => topic))].sort();
  const byTopic = new Map(
    topics.map((topic) => [topic, own + traits.topicOffset * normal(random)])
  );
  const offsets = new Map(cards.map(({ id, topic }) => [id, byTopic.get(topic) ?? 0]));
  const memories = new Map<CardId, Memory>();
  return {
    recall(card, at) {
      const memory = memories.get(card);
      if (!memory) return traits.known;
      const hastened = memory.lastAt + (at - memory.lastAt) * traits.haste;
      return shifted(
        recallAt(memory, hastened, scheduler.parameters.weights),
        offsets.get(card) ?? 0
      );
    },
    seen(card, passed, when) {
      memories.set(card, scheduler.advance(card, memories.get(card), passed ? 3 : 1, when));
    }
  };
}

/** Recall with something added to its logit. */
const shifted = (recall: number, offset: number): number => {
  const sure = Math.min(0.995, Math.max(0.005, recall));
  return 1 / (1 + Math.exp(-(Math.log(sure / (1 - sure)) + offset)));
};

/** A standard normal number (Box–Muller). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
