/**
 * FSRS-6 over the review log. The only file that knows ts-fsrs.
 *
 * ts-fsrs counts elapsed days by UTC date and throws when the clock goes back, so only its arithmetic
 * is used (`FSRSAlgorithm`, the learning steps, the fuzz range); days are counted by the learner's own
 * calendar (day.ts). One function, `advance`, gives the state after a grade: the interval promised on a
 * button, the state after pressing it and the state after a replay are the same number.
 */

import {
  BasicLearningStepsStrategy,
  FSRSAlgorithm,
  State,
  default_w,
  generatorParameters,
  get_fuzz_range
} from 'ts-fsrs';
import type { FSRSParameters } from 'ts-fsrs';
import { MS_PER_DAY, MS_PER_MINUTE } from './day';
import type { Day } from './day';
import type { CardId } from './ids';
import { seeded } from './random';
import { GRADES } from './review';
import type { Grade, Graded, ParametersChanged } from './review';

/** Published FSRS-6 defaults (open-spaced-repetition, ts-fsrs 5.4 `default_w`). */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;
export const DEFAULT_RETENTION = 0.9;
/** Anki's defaults, and those of the preset that the Anki export carries. */
export const LEARNING_STEPS = ['1m', '10m'] as const;
export const RELEARNING_STEPS = ['10m'] as const;
/** Anki's and ts-fsrs's default: in effect no cap. */
export const MAXIMUM_INTERVAL_DAYS = 36_500;

export type Parameters = Readonly<{ desiredRetention: number; weights: readonly number[] }>;

export const DEFAULT_PARAMETERS: Parameters = {
  desiredRetention: DEFAULT_RETENTION,
  weights: DEFAULT_WEIGHTS
};

/** When a card comes back: at an instant (learning steps, ms) or on a day of the learner's calendar. */
export type Due =
  | Readonly<{ kind: 'instant'; at: number }>
  | Readonly<{ kind: 'day'; day: Day; intervalDays: number }>;

/** What the log says about one card. Derived: a snapshot of it (snapshot.ts) is only a cache. */
export type Memory = Readonly<{
  phase: 'learning' | 'review' | 'relearning';
  /** Index of the current (re)learning step; 0 in review. */
  step: number;
  /** Days after which recall has fallen to 90 %. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
  due: Due;
  firstDay: Day;
  lastDay: Day;
  /** Milliseconds since 1970. */
  lastAt: number;
  lastGrade: Grade;
  reps: number;
  lapses: number;
}>;

export type Unscheduled = Omit<Memory, 'due' | 'lastAt'>;
export type Memories = ReadonlyMap<CardId, Memory>;

/** When a grade is given. */
export type When = Readonly<{ at: number; day: Day }>;

export type Scheduler = Readonly<{
  parameters: Parameters;
  /** The state after one grade. `memory` is undefined for a card never graded before. */
  advance: (card: CardId, memory: Memory | undefined, grade: Grade, when: When) => Memory;
  /** The state after each of the four grades: what the buttons promise. */
  outcomes: (
    card: CardId,
    memory: Memory | undefined,
    when: When
  ) => Readonly<Record<Grade, Memory>>;
  /** The memory that a card's grades, in fold order, leave behind. */
  fold: (card: CardId, grades: readonly Graded[]) => Memory | undefined;
  /** The state after one grade without its date: all that the forgetting curve asks for. */
  next: (memory: Unscheduled | undefined, grade: Grade, day: Day) => Unscheduled;
}>;

export function createScheduler(parameters: Parameters): Scheduler {
  const algorithm = new Fsrs(parameters);
  const advance: Scheduler['advance'] = (card, memory, grade, when) => {
    const state = algorithm.next(memory, grade, when.day);
    return { ...state, due: algorithm.due(card, memory, state, when.at), lastAt: when.at };
  };
  return {
    parameters,
    advance,
    outcomes: (card, memory, when) => ({
      1: advance(card, memory, 1, when),
      2: advance(card, memory, 2, when),
      3: advance(card, memory, 3, when),
      4: advance(card, memory, 4, when)
    }),
    fold(card, grades) {
      let before: Unscheduled | undefined;
      let state: Unscheduled | undefined;
      for (const each of grades) {
        before = state;
        state = algorithm.next(before, each.grade, each.day);
      }
      const last = grades.at(-1);
      // Only the last grade's date matters: earlier ones have been overtaken by the next grade.
      return state && last
        ? { ...state, due: algorithm.due(card, before, state, last.at), lastAt: last.at }
        : undefined;
    },
    next: (memory, grade, day) => algorithm.next(memory, grade, day)
  };
}

export const parametersOf = ({ desiredRetention, weights }: ParametersChanged): Parameters => ({
  desiredRetention,
  weights: weights ?? DEFAULT_WEIGHTS
});

/**
 * Probability of recall `elapsedDays` (fractional) after the last review: the FSRS-6 forgetting curve
 * R(t, S) = (1 + F·t/S)^(−w₂₀), F = 0.9^(−1/w₂₀) − 1, so that R(S, S) = 0.9.
 */
export function recall(
  elapsedDays: number,
  stability: number,
  weights: readonly number[] = DEFAULT_WEIGHTS
): number {
  const decay = weights[20] ?? 0;
  const factor = 0.9 ** (-1 / decay) - 1;
  return (1 + (factor * Math.max(0, elapsedDays)) / stability) ** -decay;
}

/** Recall of a card at an instant (ms). */
export const recallAt = (memory: Memory, at: number, weights: readonly number[]): number =>
  recall((at - memory.lastAt) / MS_PER_DAY, memory.stability, weights);

/** Whether a card asks to be seen now. */
export function isDue(memory: Memory, now: When): boolean {
  // Graded under a clock that ran ahead: the recorded future must not hide the card until then.
  if (memory.lastDay > now.day + 1) return true;
  return memory.due.kind === 'instant' ? memory.due.at <= now.at : memory.due.day <= now.day;
}

/** Whether a card's day has not come: its grade is an early review. A learning step is never early. */
export const isEarly = (memory: Memory, now: When): boolean =>
  memory.due.kind === 'day' && !isDue(memory, now);

/** ts-fsrs's arithmetic on the learner's calendar. */
class Fsrs {
  readonly #algorithm: FSRSAlgorithm;
  readonly #steps: StepTable;

  constructor({ desiredRetention, weights }: Parameters) {
    const settings = generatorParameters({
      w: weights,
      request_retention: desiredRetention,
      maximum_interval: MAXIMUM_INTERVAL_DAYS,
      enable_fuzz: false,
      enable_short_term: true,
      learning_steps: [...LEARNING_STEPS],
      relearning_steps: [...RELEARNING_STEPS]
    });
    this.#algorithm = new FSRSAlgorithm(settings);
    this.#steps = stepTable(settings);
  }

  /** Stability, difficulty and step after a grade; the date is left to `due`. */
  next(memory: Unscheduled | undefined, grade: Grade, day: Day): Unscheduled {
    const elapsed = elapsedDays(memory, day);
    const { stability, difficulty } = this.#algorithm.next_state(memory ?? null, elapsed, grade);
    const step = this.#step(memory, grade);
    const lapsed = memory?.phase === 'review' && grade === 1;
    return {
      phase: step ? (memory && memory.phase !== 'learning' ? 'relearning' : 'learning') : 'review',
      step: step?.index ?? 0,
      stability,
      difficulty,
      firstDay: memory?.firstDay ?? day,
      lastDay: day,
      lastGrade: grade,
      reps: (memory?.reps ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (lapsed ? 1 : 0)
    };
  }

  /** When the card comes back after `before` became `after`. */
  due(card: CardId, before: Unscheduled | undefined, after: Unscheduled, at: number): Due {
    const step = this.#step(before, after.lastGrade);
    if (step) return { kind: 'instant', at: at + step.minutes * MS_PER_MINUTE };
    const intervalDays =
      before?.phase === 'review'
        ? this.#orderedInterval(card, before, after)
        : this.#interval(card, before, after.stability, after.lastDay);
    return { kind: 'day', day: after.lastDay + intervalDays, intervalDays };
  }

  /** The (re)learning step that a grade leads to, or undefined when the card goes to review. */
  #step(memory: Pick<Memory, 'phase' | 'step'> | undefined, grade: Grade): Step | undefined {
    return this.#steps[memory?.phase ?? 'fresh'][memory?.step ?? 0]?.[grade];
  }

  /** A review's interval, kept in order: hard ≤ good < easy (ts-fsrs `BasicScheduler`). */
  #orderedInterval(card: CardId, before: Unscheduled, after: Unscheduled): number {
    const elapsed = elapsedDays(before, after.lastDay);
    const interval = (grade: Grade): number =>
      this.#interval(
        card,
        before,
        this.#algorithm.next_state(before, elapsed, grade).stability,
        after.lastDay
      );
    const good = interval(3);
    const hard = Math.min(interval(2), good);
    if (after.lastGrade === 2) return hard;
    const orderedGood = Math.max(good, hard + 1);
    return after.lastGrade === 3 ? orderedGood : Math.max(interval(4), orderedGood + 1);
  }

  /**
   * Days until recall falls to the desired retention, spread a little so that cards learned together
   * do not stay together. The spread is seeded by card and repetition, not by the clock: the promise on
   * the button must not change between showing and pressing it.
   */
  #interval(card: CardId, before: Unscheduled | undefined, stability: number, day: Day): number {
    const exact = this.#algorithm.next_interval(stability, 0);
    if (exact < FUZZ_FROM_DAYS) return exact;
    const { min_ivl, max_ivl } = get_fuzz_range(
      exact,
      elapsedDays(before, day),
      MAXIMUM_INTERVAL_DAYS
    );
    const random = seeded(`${card}#${before?.reps ?? 0}`)();
    return Math.floor(min_ivl + random * (max_ivl - min_ivl + 1));
  }
}

/** Shorter intervals are not spread (Anki and ts-fsrs `apply_fuzz`). */
const FUZZ_FROM_DAYS = 2.5;

/** Whole days of the learner's calendar; a clock that was set back counts as no time. */
const elapsedDays = (memory: Unscheduled | undefined, day: Day): number =>
  memory ? Math.max(0, day - memory.lastDay) : 0;

type Step = Readonly<{ minutes: number; index: number }>;
type StepTable = Readonly<
  Record<Memory['phase'] | 'fresh', readonly Readonly<Partial<Record<Grade, Step>>>[]>
>;

/** By phase, current step and grade: the step that follows. Looked up once, used at every grade. */
function stepTable(settings: FSRSParameters): StepTable {
  const row = (state: State, step: number): Partial<Record<Grade, Step>> => {
    const strategy = BasicLearningStepsStrategy(settings, state, step);
    const steps = GRADES.flatMap((grade) => {
      const info = strategy[grade];
      return info && info.scheduled_minutes > 0
        ? [[grade, { minutes: info.scheduled_minutes, index: info.next_step }] as const]
        : [];
    });
    return Object.fromEntries(steps);
  };
  return {
    fresh: [row(State.New, 0)],
    learning: LEARNING_STEPS.map((_, step) => row(State.Learning, step)),
    review: [row(State.Review, 0)],
    relearning: RELEARNING_STEPS.map((_, step) => row(State.Relearning, step))
  };
}
