/** A sitting of the learner's own choice: which cards fit it, and in which order they come. */

import type { Card, Deck, Level } from './deck';
import { isHeldOut } from './hold-out';
import { bankOf } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { standing } from './log-order';
import { LEECH_LAPSES, isSetAside } from './marks';
import type { Marks } from './marks';
import { familyOf, interleavedByTopic } from './queue';
import { seeded } from './random';
import type { Entry } from './review';
import { isDue, isEarly, recallAt } from './scheduler';
import type { Memories, Memory, When } from './scheduler';

/** `failed`: graded «Не помню» today. `ahead`: their day has not come. */
export const WANTED = ['due', 'unseen', 'failed', 'ahead', 'flagged', 'leeches'] as const;
export type Wanted = (typeof WANTED)[number];

export type Selection = Readonly<{
  what: Wanted;
  topics: 'all' | readonly TopicId[];
  /** This level alone, without those below it. */
  level: 'all' | Level;
  /** A bank that asks the card. */
  bank: 'all' | BankId;
}>;

export type SelectionInput = Readonly<{
  deck: Deck;
  memories: Memories;
  weights: readonly number[];
  marks: Marks;
  /** See `failedOn`. */
  failedToday: ReadonlySet<CardId>;
  now: When;
  /** The same seed gives the same order of new cards. */
  seed: string;
}>;

/**
 * The cards that fit, the most needed first: what is due longest, what was failed worst, the lowest
 * recall; new cards in an order of learning. No limit of a day applies; unanswered cards and those set
 * aside are never among them; nor, where new ones are wanted, those held out for a check.
 */
export function selected(input: SelectionInput, selection: Selection): readonly Card[] {
  const { deck, marks, now, memories } = input;
  const fits = deck.cards.filter(
    (card) =>
      card.answered &&
      isWithin(card, selection) &&
      !isSetAside(marks, card.id, now.day) &&
      isWanted(card, input, selection.what)
  );
  const seen = fits.flatMap((card) => {
    const memory = memories.get(card.id);
    return memory ? [{ card, memory, need: needOf(memory, input, selection.what) }] : [];
  });
  // Equal needs are settled by stability: what is held least comes first.
  seen.sort((a, b) => a.need - b.need || a.memory.stability - b.memory.stability);
  const unseen = fits.filter((card) => !memories.has(card.id));
  return [
    ...seen.map(({ card }) => card),
    ...interleavedByTopic(unseen, (level) => seeded(`${input.seed}#${level}`))
  ];
}

/**
 * The first `count` cards as they are dealt: one of each family before a second one, so that an answer
 * is not carried over from a minute ago.
 */
export function dealtOf(cards: readonly Card[], count: number): readonly CardId[] {
  const turns = new Map<QuestionId, number>();
  return cards
    .slice(0, count)
    .map((card) => {
      const family = familyOf(card);
      const turn = turns.get(family) ?? 0;
      turns.set(family, turn + 1);
      return { id: card.id, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ id }) => id);
}

/** Cards that were not remembered on a day, however they were answered afterwards. */
export const failedOn = (entries: readonly Entry[], day: number): ReadonlySet<CardId> =>
  new Set(
    standing(entries).flatMap((each) =>
      each.kind === 'graded' && each.grade === 1 && each.day === day ? [each.cardId] : []
    )
  );

const isWithin = (card: Card, { topics, level, bank }: Selection): boolean =>
  (topics === 'all' || topics.includes(card.topic)) &&
  (level === 'all' || card.level === level) &&
  (bank === 'all' || card.asks.some((item) => bankOf(item) === bank));

function isWanted(card: Card, input: SelectionInput, what: Wanted): boolean {
  const { memories, marks, failedToday, now } = input;
  const memory = memories.get(card.id);
  switch (what) {
    case 'due':
      return memory !== undefined && isDue(memory, now);
    case 'unseen':
      return memory === undefined && !isHeldOut(marks, card.id);
    case 'failed':
      return failedToday.has(card.id);
    case 'ahead':
      return memory !== undefined && isEarly(memory, now);
    case 'flagged':
      return marks.cards.get(card.id)?.flagged === true;
    case 'leeches':
      return memory !== undefined && memory.lapses >= LEECH_LAPSES;
  }
}

/** The lower, the sooner. */
function needOf(memory: Memory, { now, weights }: SelectionInput, what: Wanted): number {
  switch (what) {
    case 'due':
      // A learning step is of this very day.
      return memory.due.kind === 'day' ? memory.due.day : now.day;
    case 'failed':
      return memory.stability;
    case 'leeches':
      return -memory.lapses;
    case 'unseen':
    case 'ahead':
    case 'flagged':
      return recallAt(memory, now.at, weights);
  }
}
