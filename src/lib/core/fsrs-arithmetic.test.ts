import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArithmetic } from './fsrs-arithmetic';
import { cardId } from './ids';
import type { CardId } from './ids';
import { seeded } from './random';
import { DEFAULT_WEIGHTS, createScheduler, recall } from './scheduler';
import type { Memory } from './scheduler';

const CARD = cardId('a') as CardId;
const START = 20_000;
const when = (day: number) => ({ at: day * 86_400_000, day });
const dueAfter = (memory: Memory): number =>
  memory.due.kind === 'day' ? memory.due.intervalDays : NaN;

/** Weights as a fit may leave them: each up to a fifth away from the published one. */
const weights = fc
  .array(fc.double({ min: 0.8, max: 1.2, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((factors) => DEFAULT_WEIGHTS.map((weight, index) => weight * (factors[index] ?? 1)))
  // The eighth stands at the lower end of its range already.
  .map((each) => each.with(7, Math.max(each[7] ?? 0, DEFAULT_WEIGHTS[7] ?? 0)));

const parameters = fc.record({
  weights: fc.oneof(fc.constant(DEFAULT_WEIGHTS), weights),
  desiredRetention: fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100)
});

/** What happens to a card: how long it waits, and whether it is then remembered. */
const life = fc.array(
  fc.record({
    wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
    passed: fc.boolean()
  }),
  {
    maxLength: 12
  }
);

describe('the bare arithmetic', () => {
  it('gives the states and dates that the scheduler gives, for any life of a card', () => {
    fc.assert(
      fc.property(parameters, fc.boolean(), life, (given, passedFirst, reviews) => {
        const scheduler = createScheduler(given);
        const bare = createArithmetic(given);
        let day = START;
        let memory = scheduler.advance(CARD, undefined, passedFirst ? 3 : 1, when(day));
        let random = 0;
        const step = (): void => {
          random = seeded(`${CARD}#${memory.reps}`)();
          memory = scheduler.advance(CARD, memory, 3, when(day));
        };
        while (memory.phase !== 'review') step();
        let { stability, difficulty } = passedFirst ? bare.met.passed : bare.met.failed;
        expect(memory).toMatchObject({ stability, difficulty });
        expect(dueAfter(memory)).toBe(bare.stepInterval(stability, random));
        for (const { wait, passed } of reviews) {
          day += wait;
          random = seeded(`${CARD}#${memory.reps}`)();
          const before = { stability, difficulty };
          memory = scheduler.advance(CARD, memory, passed ? 3 : 1, when(day));
          if (passed) {
            stability = bare.passed(before.stability, before.difficulty, wait);
            difficulty = bare.difficultyPassed(before.difficulty);
            expect(dueAfter(memory)).toBe(bare.reviewInterval(before, wait, stability, random));
          } else {
            stability = bare.failed(before.stability, before.difficulty, wait);
            difficulty = bare.difficultyFailed(before.difficulty);
            expect(memory).toMatchObject({ stability, difficulty });
            step();
            ({ stability, difficulty } = bare.stepPassed({ stability, difficulty }));
            expect(dueAfter(memory)).toBe(bare.stepInterval(stability, random));
          }
          expect(memory).toMatchObject({ stability, difficulty });
        }
      })
    );
  });

  it('has the forgetting curve of the scheduler', () => {
    fc.assert(
      fc.property(
        parameters,
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (given, days, stability) => {
          expect(createArithmetic(given).recall(days, stability)).toBe(
            recall(days, stability, given.weights)
          );
        }
      )
    );
  });
});
