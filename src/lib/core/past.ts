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
import { echoes, inFoldOrder } from './log-order';
import type { Standing } from './log-order';
import { dayDone } from './day-done';
import type { DayDone } from './day-done';
import type { Entry } from './review';
import { replayed } from './replay';
import type { Replay } from './replay';
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
  const first = log.days.reduce((least, day) => Math.min(least, day), Infinity);
  return {
    first: Number.isFinite(first) ? first : undefined,
    on: (day, now) => pastDay(log, day, now)
  };
}

/**
 * Days stand beside the entries in arrays of numbers: a long log lies scattered in memory, and looking
 * into each entry to pass it over would take longer than the replay.
 */
type OrderedLog = Readonly<{
  /** What stood at some time, in fold order. */
  acts: readonly Standing[];
  /** Of each act its day, and the day from which on it counts no more. */
  days: Float64Array;
  goneFrom: Float64Array;
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
  return {
    acts,
    days: Float64Array.from(acts, ({ day }) => day),
    goneFrom: Float64Array.from(acts, ({ id }) => undone.get(id) ?? Infinity)
  };
}

function pastDay(log: OrderedLog, day: Day, now: When): PastDay | undefined {
  const last = log.acts[log.days.reduce((found, each, index) => (each <= day ? index : found), -1)];
  if (!last) return undefined;
  const stands = standingOn(log, day);
  const morning = replayed(standingOn(log, day - 1));
  const endAt = startOf(day + 1, last);
  return {
    ...evening(log, stands, morning, day),
    day,
    morning,
    begins: { at: startOf(day, last), day },
    end: { at: day === now.day ? now.at : endAt, day },
    next: { at: endAt, day: day + 1 },
    stands,
    done: dayDone(
      log.acts.filter((_, index) => isDone(log, index, day)),
      morning.memories
    )
  };
}

/** What stood at the end of a day, in fold order. */
const standingOn = ({ acts, days, goneFrom }: OrderedLog, day: Day): readonly Standing[] =>
  acts.filter((_, index) => (days[index] ?? 0) <= day && (goneFrom[index] ?? 0) > day);

/** Whether an act was done on a day and stood at its end. */
const isDone = ({ days, goneFrom }: OrderedLog, index: number, day: Day): boolean =>
  days[index] === day && (goneFrom[index] ?? 0) > day;

/** The state at the end of a day; the memories of cards that the day did not touch are the morning's. */
function evening(
  { acts, days, goneFrom }: OrderedLog,
  stands: readonly Standing[],
  morning: Replay,
  day: Day
): Replay {
  const touched = new Set<CardId>();
  for (const [index, each] of acts.entries())
    if ((days[index] === day || goneFrom[index] === day) && each.kind === 'graded')
      touched.add(each.cardId);
  const changed = replayed(
    stands.filter((each) => each.kind !== 'graded' || touched.has(each.cardId))
  );
  // New parameters change every memory.
  if (!areSame(changed.parameters, morning.parameters)) return replayed(stands);
  const memories = new Map<CardId, Memory>(morning.memories);
  for (const card of touched) {
    const memory = changed.memories.get(card);
    if (memory) memories.set(card, memory);
    else memories.delete(card);
  }
  return { ...changed, memories };
}

const areSame = (one: Parameters, other: Parameters): boolean =>
  one.desiredRetention === other.desiredRetention &&
  one.weights.every((weight, index) => weight === other.weights[index]);
