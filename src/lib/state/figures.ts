/** The figures of the topics page: counted, not guessed. */

import type { Card, Deck, Level } from '../core/deck';
import type { TopicId } from '../core/ids';
import { isDue, recallAt } from '../core/scheduler';
import type { Memories, When } from '../core/scheduler';

export type Figures = Readonly<{
  cards: number;
  answered: number;
  seen: number;
  due: number;
  /** Mean recall (0–1) at this moment over the seen cards; undefined where none was seen. */
  recall: number | undefined;
}>;

export type Measure = Readonly<{ memories: Memories; weights: readonly number[]; now: When }>;

/** The cards that a row of figures stands for; an absent part takes all. */
export type Slice = Readonly<{ topic?: TopicId; level?: Level }>;

/** Figures of the deck's cards in a topic, at a level, or both. */
export function figuresOf(deck: Deck, slice: Slice, { memories, weights, now }: Measure): Figures {
  const cards = deck.cards.filter((card) => isIn(card, slice));
  const seen = cards.flatMap((card) => {
    const memory = memories.get(card.id);
    return memory ? [memory] : [];
  });
  const recalls = seen.map((memory) => recallAt(memory, now.at, weights));
  return {
    cards: cards.length,
    answered: cards.filter((card) => card.answered).length,
    seen: seen.length,
    due: seen.filter((memory) => isDue(memory, now)).length,
    recall:
      recalls.length === 0
        ? undefined
        : recalls.reduce((sum, each) => sum + each, 0) / recalls.length
  };
}

const isIn = (card: Card, { topic, level }: Slice): boolean =>
  (topic === undefined || card.topic === topic) && (level === undefined || card.level === level);
