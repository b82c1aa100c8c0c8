/** What new parameters change for the learner, and which have been in force. */

import type { CardId } from './ids';
import { standing } from './log-order';
import { NO_MARKS, marked } from './marks';
import type { Entry, Graded, ParametersChanged } from './review';
import { DEFAULT_PARAMETERS, createScheduler, isDue, parametersOf } from './scheduler';
import type { Memory, Parameters, Unscheduled, When } from './scheduler';

export type ParameterChange = Readonly<{
  entry: ParametersChanged;
  before: Parameters;
  after: Parameters;
}>;

/** The changes that stand, the last one first: only its undoing changes what is in force. */
export function parameterChanges(entries: readonly Entry[]): readonly ParameterChange[] {
  let before = DEFAULT_PARAMETERS;
  return standing(entries)
    .flatMap((entry) => {
      if (entry.kind !== 'parameters') return [];
      const change = { entry, before, after: parametersOf(entry) };
      before = change.after;
      return [change];
    })
    .reverse();
}

/** How far the forecast of reviews looks. */
export const LOAD_DAYS = 30;
/** How many intervals of the imagined card are told. */
const PATH_LENGTH = 4;

export type Load = Readonly<{
  /** Cards that ask to be reviewed now. */
  due: number;
  /** Those, and the ones that come due within `LOAD_DAYS`, by what is known of them now. */
  coming: number;
  /** Days between the reviews of a card that is answered «Хорошо» each time. */
  path: readonly number[];
}>;

export type Effect = Readonly<{
  standing: Load;
  fitted: Load;
  /** Cards with a date, and how many of them come sooner or later than before. */
  dated: number;
  sooner: number;
  later: number;
}>;

/** What the memories of the log, and the dates that follow from them, are under either set. */
export function effectOf(
  entries: readonly Entry[],
  parameters: Readonly<{ standing: Parameters; fitted: Parameters }>,
  now: When
): Effect {
  const histories = historiesOf(entries);
  const memories = (set: Parameters): readonly Memory[] => {
    const { fold } = createScheduler(set);
    return [...histories].flatMap(([card, grades]) => fold(card, grades) ?? []);
  };
  const [before, after] = [memories(parameters.standing), memories(parameters.fitted)];
  const moves = before.flatMap((memory, index) => {
    const other = after[index]?.due;
    return memory.due.kind === 'day' && other?.kind === 'day' ? [other.day - memory.due.day] : [];
  });
  return {
    standing: loadOf(before, parameters.standing, now),
    fitted: loadOf(after, parameters.fitted, now),
    dated: moves.length,
    sooner: moves.filter((days) => days < 0).length,
    later: moves.filter((days) => days > 0).length
  };
}

/** Grades of every card that may be dealt. */
function historiesOf(entries: readonly Entry[]): ReadonlyMap<CardId, readonly Graded[]> {
  const stands = standing(entries);
  const { cards } = marked(NO_MARKS, stands);
  const grades = new Map<CardId, Graded[]>();
  for (const each of stands) {
    if (each.kind !== 'graded' || cards.get(each.cardId)?.suspended === true) continue;
    const own = grades.get(each.cardId);
    if (own) own.push(each);
    else grades.set(each.cardId, [each]);
  }
  return grades;
}

function loadOf(memories: readonly Memory[], parameters: Parameters, now: When): Load {
  const isComing = (memory: Memory): boolean =>
    isDue(memory, now) || memory.due.kind === 'instant' || memory.due.day < now.day + LOAD_DAYS;
  return {
    due: memories.filter((memory) => isDue(memory, now)).length,
    coming: memories.filter(isComing).length,
    path: pathOf(parameters)
  };
}

/** The intervals of a card that is met, passes its learning steps and is never forgotten. */
function pathOf(parameters: Parameters): readonly number[] {
  const scheduler = createScheduler(parameters);
  let day = 0;
  let memory: Unscheduled = scheduler.next(undefined, 3, day);
  const path: number[] = [];
  while (path.length < PATH_LENGTH) {
    memory = scheduler.next(memory, 3, day);
    const interval = exactInterval(memory.stability, parameters);
    path.push(interval);
    day += interval;
  }
  return path;
}

/** Days until recall has fallen to the desired retention, without the spread of real cards. */
function exactInterval(stability: number, { desiredRetention, weights }: Parameters): number {
  const decay = weights[20] ?? NaN;
  const factor = (desiredRetention ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1);
  return Math.max(1, Math.round(stability * factor));
}
