/**
 * The arithmetic of FSRS-6 on bare numbers, for the plan's thousands of imagined reviews. It repeats what
 * ts-fsrs computes behind scheduler.ts, its rounding included; a test holds it equal to `advance`. Only
 * the grades that the plan imagines are here: a failure and «хорошо».
 *
 * Weights stand within the ranges of ts-fsrs (`CLAMP_PARAMETERS`), as published and fitted ones do.
 */

import { MAXIMUM_INTERVAL_DAYS } from './scheduler';
import type { Parameters } from './scheduler';

export type Strength = Readonly<{ stability: number; difficulty: number }>;

export type Arithmetic = Readonly<{
  /** Recall `days` (fractional) after the last review; without the rounding of ts-fsrs. */
  recall: (days: number, stability: number) => number;
  /** Where a card stands after its first grade and the learning steps of the same day. */
  met: Readonly<{ passed: Strength; failed: Strength }>;
  /** A step of the same day, passed. */
  stepPassed: (strength: Strength) => Strength;
  /** Stability after a review `elapsed` whole days after the last one. */
  passed: (stability: number, difficulty: number, elapsed: number) => number;
  failed: (stability: number, difficulty: number, elapsed: number) => number;
  /** What a failure leaves after the relearning step of the same day. */
  relearned: (stability: number) => number;
  difficultyPassed: (difficulty: number) => number;
  difficultyFailed: (difficulty: number) => number;
  /** Days until a card comes back that has left its steps; `random` (0–1) spreads it. */
  stepInterval: (stability: number, random: number) => number;
  /** Days until a card comes back that passed a review. */
  reviewInterval: (
    before: Strength,
    elapsed: number,
    stabilityAfter: number,
    random: number
  ) => number;
}>;

const STABILITY_MIN = 0.001;
const STABILITY_MAX = 36_500;
const FAILED = 1;
const HARD = 2;
const PASSED = 3;
const EASY = 4;

/** As ts-fsrs rounds. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;

const within = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** The learning steps that a first grade leads through until the card goes to review (1m, 10m). */
const STEPS_AFTER = { passed: 1, failed: 2 } as const;

export function createArithmetic({ desiredRetention, weights }: Parameters): Arithmetic {
  const w = (index: number): number => weights[index] ?? 0;
  const curve = curveOf(w(20));
  const sameDay = sameDayStability(w);
  const { passed, failed } = stabilities(w, curve.rounded, sameDay);
  const difficulty = difficultyAfter(w);
  const interval = spreadInterval(
    rounded((desiredRetention ** (-1 / w(20)) - 1) / curve.roundedFactor)
  );
  const stepPassed = (before: Strength): Strength => ({
    stability: sameDay(before.stability, PASSED),
    difficulty: difficulty(before.difficulty, PASSED)
  });
  const met = (grade: 1 | 3, steps: number): Strength => {
    let strength: Strength = {
      stability: Math.max(w(grade - 1), 0.1),
      difficulty: within(firstDifficulty(w, grade), 1, 10)
    };
    for (let i = 0; i < steps; i++) strength = stepPassed(strength);
    return strength;
  };
  return {
    recall: curve.exact,
    met: { passed: met(PASSED, STEPS_AFTER.passed), failed: met(FAILED, STEPS_AFTER.failed) },
    stepPassed,
    passed,
    failed,
    relearned: (stability) => sameDay(stability, PASSED),
    difficultyPassed: (d) => difficulty(d, PASSED),
    difficultyFailed: (d) => difficulty(d, FAILED),
    stepInterval: (stability, random) => interval(stability, 0, random),
    reviewInterval({ stability }, elapsed, stabilityAfter, random) {
      const good = interval(stabilityAfter, elapsed, random);
      // Longer than «трудно» would have been, as the scheduler has it.
      const hard =
        elapsed === 0 ? sameDay(stability, HARD) : stability + (stabilityAfter - stability) * w(15);
      return Math.max(good, Math.min(interval(hard, elapsed, random), good) + 1);
    }
  };
}

type Weight = (index: number) => number;

function curveOf(decay: number) {
  const factor = 0.9 ** (-1 / decay) - 1;
  const roundedFactor = rounded(Math.exp((-1 / decay) * Math.log(0.9)) - 1);
  return {
    roundedFactor,
    exact: (days: number, stability: number): number =>
      (1 + (factor * Math.max(0, days)) / stability) ** -decay,
    rounded: (days: number, stability: number): number =>
      rounded((1 + (roundedFactor * days) / stability) ** -decay)
  };
}

type SameDay = (stability: number, grade: number) => number;

/** Stability after a step or review of the same day. */
function sameDayStability(w: Weight): SameDay {
  const factors = [1, 2, 3, 4].map((grade) => Math.exp(w(17) * (grade - 3 + w(18))));
  return (stability, grade) => {
    const growth = stability ** -w(19) * (factors[grade - 1] ?? 1);
    const kept = grade === FAILED ? growth : Math.max(growth, 1);
    return rounded(within(stability * kept, STABILITY_MIN, STABILITY_MAX));
  };
}

function stabilities(
  w: Weight,
  recall: (days: number, stability: number) => number,
  sameDay: SameDay
) {
  const growth = Math.exp(w(8));
  const stepFactor = Math.exp(w(17) * w(18));
  return {
    passed(stability: number, difficulty: number, elapsed: number): number {
      if (elapsed === 0) return sameDay(stability, PASSED);
      const forgotten = Math.exp((1 - recall(elapsed, stability)) * w(10)) - 1;
      const more = growth * (11 - difficulty) * stability ** -w(9) * forgotten;
      return rounded(within(stability * (1 + more), STABILITY_MIN, STABILITY_MAX));
    },
    failed(stability: number, difficulty: number, elapsed: number): number {
      if (elapsed === 0) return sameDay(stability, FAILED);
      const left =
        w(11) *
        difficulty ** -w(12) *
        ((stability + 1) ** w(13) - 1) *
        Math.exp((1 - recall(elapsed, stability)) * w(14));
      const after = rounded(within(left, STABILITY_MIN, STABILITY_MAX));
      return within(rounded(stability / stepFactor), STABILITY_MIN, after);
    }
  };
}

const firstDifficulty = (w: Weight, grade: number): number =>
  rounded(w(4) - Math.exp((grade - 1) * w(5)) + 1);

function difficultyAfter(w: Weight): (difficulty: number, grade: number) => number {
  const home = firstDifficulty(w, EASY);
  return (difficulty, grade) => {
    const damped = rounded((-w(6) * (grade - 3) * (10 - difficulty)) / 9);
    return within(rounded(w(7) * home + (1 - w(7)) * (difficulty + damped)), 1, 10);
  };
}

/** As Anki and ts-fsrs spread intervals (`FUZZ_RANGES`). */
const FUZZ_FROM_DAYS = 2.5;

function spreadInterval(
  modifier: number
): (stability: number, elapsed: number, random: number) => number {
  return (stability, elapsed, random) => {
    const days = within(Math.round(stability * modifier), 1, MAXIMUM_INTERVAL_DAYS);
    if (days < FUZZ_FROM_DAYS) return days;
    const delta =
      1 +
      0.15 * Math.max(Math.min(days, 7) - 2.5, 0) +
      0.1 * Math.max(Math.min(days, 20) - 7, 0) +
      0.05 * Math.max(days - 20, 0);
    const most = Math.min(Math.round(days + delta), MAXIMUM_INTERVAL_DAYS);
    let least = Math.max(2, Math.round(days - delta));
    if (days > elapsed) least = Math.max(least, elapsed + 1);
    least = Math.min(least, most);
    return Math.floor(least + random * (most - least + 1));
  };
}
