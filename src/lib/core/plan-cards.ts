/** The learner's cards as a plan sees them: numbers in rows, copied for every imagined run of days. */

import { MS_PER_DAY } from './day';
import type { Day } from './day';
import type { Card, Deck } from './deck';
import type { CardId } from './ids';
import { createArithmetic } from './fsrs-arithmetic';
import { isHeldOut } from './hold-out';
import { UNSEEN_CHANCE } from './last-week';
import type { Marks } from './marks';
import { countToday, familyOf, inScope, interleavedByTopic } from './queue';
import type { Scope } from './queue';
import { hash, seeded } from './random';
import type { Memories, Memory, Parameters, When } from './scheduler';

/** Seconds that a first sight, a review and a learning step take. */
export type Pace = Readonly<{ fresh: number; review: number; learning: number }>;

export type PlanInput = Readonly<{
  deck: Deck;
  memories: Memories;
  marks: Marks;
  scope: Scope;
  /** Those in force; the desired retention is what the plan may change. */
  parameters: Parameters;
  /** New cards a day that stand now. */
  newPerDay: number;
  now: When;
  /** The instant (ms) at which it begins, and the learner's day that this belongs to. */
  interview: When;
  /** What the learner gives to a day; the interview's own day is left free. */
  minutes: number;
  reviewsPerDay: number;
  pace: Pace;
  /** Chances of answering unseen cards; those that are not here have `UNSEEN_CHANCE`. */
  chances?: ReadonlyMap<CardId, number>;
  /** What a card counts for; those that are not here count 1. */
  importance?: ReadonlyMap<CardId, number>;
  /** The same seed, the same plan: the device's own, which orders its new cards, too. */
  seed: string;
}>;

/**
 * The cards of the scope; days and instants are counted in days from now. Cards set aside for good, held out
 * for a check and unanswered ones are never dealt and do not count.
 */
export type PlanCards = Readonly<{
  cards: readonly Card[];
  /** Days to study: from today to the day before the interview, today at least. */
  days: number;
  /** The interview's instant. */
  horizon: number;
  /** Seconds of each day; today without what was studied already. */
  budget: Float64Array;
  pace: Pace;
  reviewsPerDay: number;
  stability: Float64Array;
  difficulty: Float64Array;
  lastAt: Float64Array;
  lastDay: Int32Array;
  /** The day on which a seen card comes back. */
  due: Int32Array;
  /** 0: never seen; 1: seen; 2: waits in a learning step. */
  state: Uint8Array;
  family: Int32Array;
  chance: Float64Array;
  importance: Float64Array;
  /** Where each card's own randomness begins. */
  random: Int32Array;
  /** Unseen cards in the order in which they will be dealt. */
  fresh: Int32Array;
}>;

export const UNSEEN = 0;
export const SEEN = 1;
export const IN_STEP = 2;

/** What the plan starts from. */
export function planCards(input: PlanInput): PlanCards {
  const { deck, memories, marks, scope, now, interview, minutes } = input;
  const cards = deck.cards.filter(
    (card) =>
      card.answered &&
      inScope(card, scope) &&
      marks.cards.get(card.id)?.suspended !== true &&
      (memories.has(card.id) || !isHeldOut(marks, card.id))
  );
  const days = Math.max(1, interview.day - now.day);
  const budget = new Float64Array(days).fill(minutes * 60);
  budget[0] = Math.max(0, minutes * 60 - secondsToday(input));
  return {
    cards,
    days,
    horizon: Math.max(0, (interview.at - now.at) / MS_PER_DAY),
    budget,
    pace: input.pace,
    reviewsPerDay: input.reviewsPerDay,
    ...memoryRows(cards, input),
    ...fixedRows(cards, input),
    fresh: freshOrder(cards, memories, input.seed)
  };
}

function secondsToday({ memories, now, pace }: PlanInput): number {
  const { introduced, reviewed } = countToday(memories, now.day);
  return introduced * (pace.fresh + pace.learning) + reviewed * pace.review;
}

function memoryRows(cards: readonly Card[], { memories, marks, now, parameters }: PlanInput) {
  const rows = {
    stability: new Float64Array(cards.length),
    difficulty: new Float64Array(cards.length),
    lastAt: new Float64Array(cards.length),
    lastDay: new Int32Array(cards.length),
    due: new Int32Array(cards.length),
    state: new Uint8Array(cards.length)
  };
  const { stepPassed } = createArithmetic(parameters);
  for (const [row, { id }] of cards.entries()) {
    const buried = (marks.cards.get(id)?.buriedUntil ?? now.day) - now.day;
    const memory = memories.get(id);
    if (!memory) continue;
    const { stability, difficulty } = memory.due.kind === 'day' ? memory : stepPassed(memory);
    rows.stability[row] = stability;
    rows.difficulty[row] = difficulty;
    rows.lastAt[row] = Math.min(0, (memory.lastAt - now.at) / MS_PER_DAY);
    rows.lastDay[row] = Math.min(0, memory.lastDay - now.day);
    rows.due[row] = Math.max(buried, dueIn(memory, now.day));
    rows.state[row] = memory.due.kind === 'day' ? SEEN : IN_STEP;
  }
  return rows;
}

const dueIn = ({ due, lastDay }: Memory, today: Day): number =>
  // A card graded under a clock that ran ahead is due, as `isDue` has it.
  due.kind === 'day' && lastDay <= today + 1 ? Math.max(0, due.day - today) : 0;

function fixedRows(cards: readonly Card[], { chances, importance, seed }: PlanInput) {
  const families = new Map<string, number>();
  const number = (card: Card): number => {
    const family = familyOf(card);
    const known = families.get(family) ?? families.size;
    families.set(family, known);
    return known;
  };
  return {
    family: Int32Array.from(cards, number),
    chance: Float64Array.from(cards, ({ id }) => chances?.get(id) ?? UNSEEN_CHANCE),
    importance: Float64Array.from(cards, ({ id }) => importance?.get(id) ?? 1),
    random: Int32Array.from(cards, ({ id }) => hash(`${seed} ${id}`))
  };
}

function freshOrder(cards: readonly Card[], memories: Memories, seed: string): Int32Array {
  const row = new Map(cards.map((card, index) => [card.id, index]));
  const unseen = cards.filter(({ id }) => !memories.has(id));
  // As the queue orders them.
  const order = interleavedByTopic(unseen, (level) => seeded(`${seed}#${level}`));
  return Int32Array.from(order, ({ id }) => row.get(id) ?? 0);
}
