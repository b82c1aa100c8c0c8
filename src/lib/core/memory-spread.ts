/** How stability and difficulty are spread over the cards that were seen. */

import type { Deck } from './deck';
import type { Memories, Memory } from './scheduler';

/** Values from `from` up to, but not including, `to`; the last bin has no upper end. */
export type Bin = Readonly<{ from: number; to: number; count: number }>;

export type MemorySpread = Readonly<{
  cards: number;
  /** Days of stability, in steps that widen as memories do. */
  stability: readonly Bin[];
  /** Difficulty, 1 to 10, in steps of one. */
  difficulty: readonly Bin[];
}>;

const STABILITY_FROM = [0, 1, 3, 7, 21, 60, 180] as const;
const DIFFICULTY_FROM = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Over the deck's cards alone: what it has no more is not studied. */
export function memorySpread(deck: Deck, memories: Memories): MemorySpread {
  const own = deck.cards.flatMap(({ id }): readonly Memory[] => {
    const memory = memories.get(id);
    return memory ? [memory] : [];
  });
  return {
    cards: own.length,
    stability: binned(
      own.map(({ stability }) => stability),
      STABILITY_FROM
    ),
    difficulty: binned(
      own.map(({ difficulty }) => difficulty),
      DIFFICULTY_FROM
    )
  };
}

const binned = (values: readonly number[], starts: readonly number[]): readonly Bin[] =>
  starts.map((from, index) => {
    const to = starts[index + 1] ?? Infinity;
    return { from, to, count: values.filter((value) => from <= value && value < to).length };
  });
