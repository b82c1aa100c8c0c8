/**
 * What the log has to teach about the learner's memory: which reviews can be foretold, which of them
 * parameters are fitted to, and which they are judged by.
 */

import type { Day } from './day';
import type { CardId } from './ids';
import { standing } from './log-order';
import type { Entry, Graded } from './review';
import { DEFAULT_WEIGHTS, parametersOf } from './scheduler';

/**
 * A review that can be foretold: the first of a card on a new day of the learner's. A card's first sight
 * and later grades of the same day are none: FSRS-6 takes them as what is known before the next one.
 */
export type Trial = Readonly<{
  card: CardId;
  /** The card's standing grades in fold order; those after the trial are not for looking at. */
  grades: readonly Graded[];
  /** The trial's own place among them, from 1 on. */
  index: number;
  /** Whole days of the learner's calendar since the grade before. */
  elapsedDays: number;
  day: Day;
  /** «Трудно» is a pass. */
  passed: boolean;
}>;

export type Training = Readonly<{
  /** In fold order. */
  trials: readonly Trial[];
  /** So many of the first trials were there when the standing weights came into force; 0 for defaults. */
  known: number;
}>;

/** A fold over the standing entries, the same on every device. */
export function trainingOf(entries: readonly Entry[]): Training {
  const grades = new Map<CardId, Graded[]>();
  const trials: Trial[] = [];
  let weights = DEFAULT_WEIGHTS;
  let known = 0;
  for (const each of standing(entries)) {
    if (each.kind === 'parameters') {
      const next = parametersOf(each).weights;
      // Another desired retention leaves the weights as old as they are.
      if (!sameWeights(weights, next)) known = trials.length;
      weights = next;
    }
    if (each.kind !== 'graded') continue;
    const own = grades.get(each.cardId);
    if (own) own.push(each);
    else grades.set(each.cardId, [each]);
    const trial = own && trialOf(own);
    if (trial) trials.push(trial);
  }
  return { trials, known: sameWeights(weights, DEFAULT_WEIGHTS) ? 0 : known };
}

/** The last of a card's grades as a trial; undefined where it fell on the day of the one before. */
function trialOf(grades: readonly Graded[]): Trial | undefined {
  const index = grades.length - 1;
  const [before, last] = [grades[index - 1], grades[index]];
  // Under a clock that was set back no day is known to have passed.
  if (!before || !last || last.day <= before.day) return undefined;
  const elapsedDays = last.day - before.day;
  return {
    card: last.cardId,
    grades,
    index,
    elapsedDays,
    day: last.day,
    passed: last.grade >= 2
  };
}

export const sameWeights = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);

/** Fewer reviews tell 21 parameters apart from chance no better than the defaults do (Anki asks for as many). */
export const FIT_FROM = 400;
/** Fewer reviews that neither set has seen cannot say which of the two is better. */
export const JUDGE_FROM = 100;

/** Whether there is enough to fit and to judge by. */
export type Enough =
  | Readonly<{ kind: 'enough'; trials: number }>
  | Readonly<{
      kind: 'few';
      /** In all; or since the standing weights were fitted, which must not be judged by what they have seen. */
      of: 'all' | 'since-fit';
      have: number;
      need: number;
    }>;

export function enough({ trials, known }: Training): Enough {
  const { length } = trials;
  if (length < FIT_FROM) return { kind: 'few', of: 'all', have: length, need: FIT_FROM };
  const fresh = length - known;
  return fresh < JUDGE_FROM
    ? { kind: 'few', of: 'since-fit', have: fresh, need: JUDGE_FROM }
    : { kind: 'enough', trials: length };
}

/** Parameters fitted to the one part are judged by the other, which is later. */
export type Fold = Readonly<{ fit: readonly Trial[]; test: readonly Trial[] }>;

const FOLDS = 3;

/**
 * The later half of the trials, or what came after the standing weights were fitted if that is less, in
 * three parts of equal size; each is foretold by what lies before all of it. By time and not by chance:
 * that is how the parameters will be used, and a card's later reviews must not teach its earlier ones. A
 * day is never torn apart: its reviews share a mood.
 */
export function foldsOf({ trials, known }: Training): readonly Fold[] {
  const from = Math.max(Math.floor(trials.length / 2), known);
  const borders = Array.from({ length: FOLDS + 1 }, (_, part) => {
    const border = from + Math.round(((trials.length - from) * part) / FOLDS);
    // Never back into what the standing weights have seen.
    return Math.max(known, startOfDay(trials, border));
  });
  return borders.slice(1).flatMap((end, index) => {
    const start = borders[index] ?? 0;
    return start < end ? [{ fit: trials.slice(0, start), test: trials.slice(start, end) }] : [];
  });
}

function startOfDay(trials: readonly Trial[], border: number): number {
  let start = border;
  while (start > 0 && start < trials.length && trials[start]?.day === trials[start - 1]?.day)
    start--;
  return start;
}
