/** How well single cards are forecast: by the calibrated recall, and by what is simpler. */

import { recalibrated } from '../../src/lib/core/calibration';
import type { Day } from '../../src/lib/core/day';
import type { Deck } from '../../src/lib/core/deck';
import type { CardId, TopicId } from '../../src/lib/core/ids';
import type { Evidence } from '../../src/lib/core/readiness';
import type { Grade, Graded } from '../../src/lib/core/review';
import { DEFAULT_WEIGHTS, recallAt } from '../../src/lib/core/scheduler';
import type { Stand } from './study';

export const FORECASTS = ['calibrated', 'FSRS alone', 'topic mean', 'last grade'] as const;
/** Logarithmic losses of the forecasts of one outcome. */
export type CardLoss = Readonly<Record<(typeof FORECASTS)[number], number>>;

/** Losses on every seen card at an instant (ms), forecast from how things stand. */
export function lossesAt(
  deck: Deck,
  stand: Stand,
  { calibration }: Evidence,
  at: number,
  passed: ReadonlyMap<CardId, boolean>
): readonly CardLoss[] {
  const shares = sharesOf(deck, stand.log);
  return deck.cards.flatMap(({ id, topic }) => {
    const memory = stand.memories.get(id);
    if (!memory) return [];
    const fsrs = recallAt(memory, at, DEFAULT_WEIGHTS);
    const outcome = passed.get(id) ?? false;
    return [
      {
        calibrated: logLoss(recalibrated(fsrs, topic, calibration), outcome),
        'FSRS alone': logLoss(fsrs, outcome),
        'topic mean': logLoss(shares.ofTopic(topic), outcome),
        'last grade': logLoss(shares.afterGrade(id), outcome)
      }
    ];
  });
}

export const logLoss = (chance: number, passed: boolean): number => {
  const sure = Math.min(0.999, Math.max(0.001, chance));
  return -Math.log(passed ? sure : 1 - sure);
};

type Count = { passed: number; of: number };

/** Laplace's rule, so that a share is never certain. */
const shareOf = ({ passed, of }: Count): number => (passed + 1) / (of + 2);

/** Shares of reviews passed so far: by topic, and by the grade that came before. */
function sharesOf(deck: Deck, log: readonly Graded[]) {
  const topics = new Map(deck.cards.map(({ id, topic }) => [id, topic]));
  const byTopic = new Map<TopicId | undefined, Count>();
  const byGrade = new Map<Grade | undefined, Count>();
  const last = new Map<CardId, Readonly<{ day: Day; grade: Grade }>>();
  for (const { cardId, day, grade } of log) {
    const before = last.get(cardId);
    // A day's first grade is the one that tests; learning steps repeat it.
    if (before?.day === day) continue;
    last.set(cardId, { day, grade });
    if (!before) continue;
    count(byTopic, topics.get(cardId), grade >= 2);
    count(byGrade, before.grade, grade >= 2);
  }
  const none: Count = { passed: 0, of: 0 };
  return {
    ofTopic: (topic: TopicId): number => shareOf(byTopic.get(topic) ?? none),
    afterGrade: (card: CardId): number => shareOf(byGrade.get(last.get(card)?.grade) ?? none)
  };
}

function count<Key>(counts: Map<Key, Count>, key: Key, passed: boolean): void {
  const own = counts.get(key) ?? { passed: 0, of: 0 };
  counts.set(key, { passed: own.passed + (passed ? 1 : 0), of: own.of + 1 });
}
