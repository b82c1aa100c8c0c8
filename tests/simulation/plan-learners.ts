/**
 * Learners of one deviation each for trying plans on, fixed before any plan was tuned; beside them stand
 * the families of learners.ts, which deviate in several ways at once. A plan that needs its own model to be
 * true is worth little.
 */

import type { Card } from '../../src/lib/core/deck';
import type { CardId } from '../../src/lib/core/ids';
import { normal } from '../../src/lib/core/laws';
import { logistic, logit } from '../../src/lib/core/mixed-logit';
import { seeded } from '../../src/lib/core/random';
import type { Grade } from '../../src/lib/core/review';
import { DEFAULT_WEIGHTS, createScheduler, recallAt } from '../../src/lib/core/scheduler';
import type { Memory, When } from '../../src/lib/core/scheduler';

export type PlanLearner = Readonly<{
  /** The true chance of answering the card at an instant (ms). */
  chance: (card: Card, at: number) => number;
  /** Answers a card; either way the answer is read afterwards. */
  answer: (card: Card, when: When) => Grade;
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

export const SINGLE_FAMILIES: Readonly<Record<string, Traits>> = {
  'as FSRS believes': AS_BELIEVED,
  'other weights': { ...AS_BELIEVED, stray: 0.15 },
  'offsets by learner and topic': { ...AS_BELIEVED, offset: 0.45, topicOffset: 0.3 },
  'forgets faster': { ...AS_BELIEVED, haste: 1.8 },
  'forgets slower': { ...AS_BELIEVED, haste: 0.6 },
  'knows half beforehand': { ...AS_BELIEVED, known: 0.55 },
  'knows nothing beforehand': { ...AS_BELIEVED, known: 0.05 }
};

export function createLearner(traits: Traits, cards: readonly Card[], seed: string): PlanLearner {
  const random = seeded(`learner ${seed}`);
  const luck = seeded(`answers ${seed}`);
  const weights = DEFAULT_WEIGHTS.map((weight, index) => {
    const strayed = weight * Math.exp(traits.stray * normal(random));
    // The decay stays within the range that FSRS allows.
    return index === 20 ? Math.min(0.8, Math.max(0.1, strayed)) : strayed;
  });
  const scheduler = createScheduler({ desiredRetention: 0.9, weights });
  const own = traits.offset * normal(random);
  const topics = [...new Set(cards.map(({ topic }) => topic))].sort();
  const offsets = new Map(
    topics.map((topic) => [topic, own + traits.topicOffset * normal(random)])
  );
  const memories = new Map<CardId, Memory>();
  const chance = ({ id, topic }: Card, at: number): number => {
    const memory = memories.get(id);
    if (!memory) return traits.known;
    const hastened = memory.lastAt + (at - memory.lastAt) * traits.haste;
    const recall = recallAt(memory, hastened, weights);
    return logistic(logit(Math.min(0.995, Math.max(0.005, recall))) + (offsets.get(topic) ?? 0));
  };
  return {
    chance,
    answer(card, when) {
      const grade = luck() < chance(card, when.at) ? 3 : 1;
      memories.set(card.id, scheduler.advance(card.id, memories.get(card.id), grade, when));
      return grade;
    }
  };
}
