/** What was done on one day. */

import { countedMs } from './answer-times';
import type { CardId } from './ids';
import type { Standing } from './log-order';
import type { Dug, Grade, Mocked } from './review';
import type { Memories } from './scheduler';

/** A card that was graded on a day. */
export type CardDone = Readonly<{
  card: CardId;
  /** In the order in which they were given. */
  grades: readonly Grade[];
  /** Never graded before that day. */
  fresh: boolean;
}>;

export type DayDone = Readonly<{
  /** In the order in which they first came. */
  cards: readonly CardDone[];
  answers: number;
  /** Milliseconds of answering, without idle time. */
  ms: number;
  digs: readonly Dug[];
  mocks: readonly Mocked[];
}>;

/**
 * @param acts what was done on the day and stands
 * @param morning memories as the day began
 */
export function dayDone(acts: readonly Standing[], morning: Memories): DayDone {
  const grades = acts.filter((each) => each.kind === 'graded');
  const cards = new Map<CardId, Grade[]>();
  for (const { cardId, grade } of grades) {
    const own = cards.get(cardId);
    if (own) own.push(grade);
    else cards.set(cardId, [grade]);
  }
  return {
    cards: [...cards].map(([card, own]) => ({ card, grades: own, fresh: !morning.has(card) })),
    answers: grades.length,
    ms: grades.reduce((sum, each) => sum + countedMs(each), 0),
    digs: acts.filter((each) => each.kind === 'dug'),
    mocks: acts.filter((each) => each.kind === 'mocked')
  };
}
