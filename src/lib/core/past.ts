/**
 * The time machine: the log replayed up to the end of a past day.
 *
 * The rule: what counts is every entry whose own day is that day or an earlier one, and nothing else. So
 * an undoing of a later day does not reach back: on the evening of that day the grade stood, and the state
 * is told as it was shown then. An entry of another device counts on the day on which it was lived, even
 * when it was merged later: the log does not say when.
 */

import { startOf } from './day';
import type { Day } from './day';
import type { CardId, EntryId } from './ids';
import { echoes, gradesByCard, inFoldOrder } from './log-order';
import type { Standing } from './log-order';
import { dayDone } from './day-done';
import type { DayDone } from './day-done';
import type { Entry, Graded } from './review';
import { replayed } from './replay';
import type { Replay } from './replay';
import { createScheduler } from './scheduler';
import type { Memory, Parameters, When } from './scheduler';

/** A day with its log, memories and marks. */
export type PastDay = Replay &
  Readonly<{
    day: Day;
    /** As the day began. */
    morning: Replay;
    begins: When;
    /** The end of that day, or this moment while it lasts. */
    end: When;
    /** As the day after began: from then on the load that lay ahead is counted. */
    next: When;
    /** Minutes ahead of UTC where the learner was. */
    tzOffset: number;
    /** The entries that stood at its end, in fold order. */
    stands: readonly Standing[];
    done: DayDone;
  }>;

export type Past = Readonly<{
  /** The first day of the log; undefined for an empty one. */
  first: Day | undefined;
  /**
   * A day by the zone and rollover of the last entry that counts; undefined where the log begins later.
   * @param now this moment: today has not ended
   */
  on: (day: Day, now: When) => PastDay | undefined;
}>;

/** Puts the log in order once, for every day that is asked for. */
export function openPast(entries: readonly Entry[]): Past {
  const log = orderedLog(entries);
  const first = log.whole.days.reduce((least, day) => Math.min(least, day), Infinity);
  return {
    first: Number.isFinite(first) ? first : undefined,
    on: (day, now) => pastDay(log, day, now)
  };
}

/**
 * Acts that stood at some time, in fold order. Their days stand beside them in arrays of numbers: a long
 * log lies scattered in memory, and looking into an entry to pass it over takes longer than to replay it.
 */
type Pile<E extends Standing> = Readonly<{
  acts: readonly E[];
  days: Float64Array;
  /** Of each act the day from which on it counts no more. */
  goneFrom: Float64Array;
}>;

type OrderedLog = Readonly<{
  whole: Pile<Standing>;
  /** Each card's grades, and all that are none. */
  cards: ReadonlyMap<CardId, Pile<Graded>>;
  others: Pile<Standing>;
}>;

function orderedLog(entries: readonly Entry[]): OrderedLog {
  const order = inFoldOrder(entries);
  const repeated = echoes(entries);
  const undone = new Map<EntryId, Day>();
  for (const each of order)
    if (each.kind === 'undone')
      undone.set(each.target, Math.min(undone.get(each.target) ?? Infinity, each.day));
  const acts = order.filter(
    (each): each is Standing => each.kind !== 'undone' && !repeated.has(each.id)
  );
  const piled = <E extends Standing>(some: readonly E[]): Pile<E> => ({
    acts: some,
    days: Float64Array.from(some, ({ day }) => day),
    goneFrom: Float64Array.from(some, ({ id }) => undone.get(id) ?? Infinity)
  });
  return {
    whole: piled(acts),
    cards: new Map([...gradesByCard(acts)].map(([card, grades]) => [card, piled(grades)])),
    others: piled(acts.filter(({ kind }) => kind !== 'graded'))
  };
}

function pastDay(log: OrderedLog, day: Day, now: When): PastDay | undefined {
  const { acts, days, goneFrom } = log.whole;
  const last = acts[days.reduce((found, each, index) => (each <= day ? index : found), -1)];
  if (!last) return undefined;
  const morning = stateOn(log, day - 1, log.cards);
  const endAt = startOf(day + 1, last);
  const done = acts.filter((_, index) => days[index] === day && (goneFrom[index] ?? 0) > day);
  return {
    ...evening(log, morning, day),
    day,
    morning,
    begins: { at: startOf(day, last), day },
    end: { at: day === now.day ? now.at : endAt, day },
    next: { at: endAt, day: day + 1 },
    tzOffset: last.tzOffset,
    stands: standingOn(log.whole, day),
    done: dayDone(done, morning.memories)
  };
}

/** What stood at the end of a day, in fold order. */
const standingOn = <E extends Standing>(
  { acts, days, goneFrom }: Pile<E>,
  day: Day
): readonly E[] =>
  acts.filter((_, index) => (days[index] ?? 0) <= day && (goneFrom[index] ?? 0) > day);

/** The state at the end of a day, with the memories of these cards. */
function stateOn(log: OrderedLog, day: Day, cards: OrderedLog['cards']): Replay {
  const { parameters, marks } = replayed(standingOn(log.others, day));
  const scheduler = createScheduler(parameters);
  const memories = new Map<CardId, Memory>();
  for (const [card, grades] of cards) {
    const memory = scheduler.fold(card, standingOn(grades, day));
    if (memory) memories.set(card, memory);
  }
  return { parameters, memories, marks };
}

/** The state at the end of a day; the memories of cards that the day did not touch are the morning's. */
function evening(log: OrderedLog, morning: Replay, day: Day): Replay {
  const touched = new Map([...log.cards].filter(([, grades]) => isTouched(grades, day)));
  const changed = stateOn(log, day, touched);
  // New parameters change every memory.
  if (!areSame(changed.parameters, morning.parameters)) return stateOn(log, day, log.cards);
  const memories = new Map<CardId, Memory>(morning.memories);
  for (const card of touched.keys()) {
    const memory = changed.memories.get(card);
    if (memory) memories.set(card, memory);
    else memories.delete(card);
  }
  return { ...changed, memories };
}

/** Whether a grade was given on a day, or taken back. */
const isTouched = ({ days, goneFrom }: Pile<Graded>, day: Day): boolean =>
  days.includes(day) || goneFrom.includes(day);

const areSame = (one: Parameters, other: Parameters): boolean =>
  one.desiredRetention === other.desiredRetention &&
  one.weights.every((weight, index) => weight === other.weights[index]);
