/** Random histories of one card, and random weights to remember it by. */

import fc from 'fast-check';
import type { Grade } from '../../core/review';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, createScheduler } from '../../core/scheduler';
import type { Unscheduled } from '../../core/scheduler';
import { WEIGHT_BOUNDS, boundedWeights } from '../../core/weight-bounds';

export type Step = Readonly<{
  grade: Grade;
  /** Days since the step before; 0: the same day. */
  elapsedDays: number;
}>;

/** Every grade, same-day reviews in plenty, gaps up to two years. */
export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    elapsedDays: fc.oneof(
      { arbitrary: fc.constant(0), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 30 }), weight: 4 },
      { arbitrary: fc.integer({ min: 31, max: 730 }), weight: 1 }
    )
  }),
  { minLength: 1, maxLength: 20 }
);

/** In how many steps a weight goes from one bound to the other. */
const PARTS = 1_000;

function weightAt(place: number, index: number): number {
  const [min, max] = WEIGHT_BOUNDS[index] ?? [NaN, NaN];
  // First stabilities spread over three orders of magnitude.
  return index < 4 ? min * (max / min) ** (place / PARTS) : min + ((max - min) * place) / PARTS;
}

/** The published weights, and any others within the bounds of FSRS-6. */
export const weightSets: fc.Arbitrary<readonly number[]> = fc.oneof(
  { arbitrary: fc.constant(DEFAULT_WEIGHTS), weight: 1 },
  {
    arbitrary: fc
      .tuple(...WEIGHT_BOUNDS.map(() => fc.nat(PARTS)))
      .map((places) => boundedWeights(places.map(weightAt))),
    weight: 4
  }
);

/** Our own states after each step. */
export function statesOf(
  steps: readonly Step[],
  weights: readonly number[]
): readonly Unscheduled[] {
  const scheduler = createScheduler({ ...DEFAULT_PARAMETERS, weights });
  let day = 0;
  let state: Unscheduled | undefined;
  return steps.map(({ grade, elapsedDays }, index) => {
    day += index === 0 ? 0 : elapsedDays;
    return (state = scheduler.next(state, grade, day));
  });
}
