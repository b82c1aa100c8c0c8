import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAT_STEPS, heatCells, heatLevel, heatSteps } from './heat';

describe('the steps of a calendar', () => {
  it('have about as many days each', () => {
    expect(heatSteps([0, 1, 2, 3, 4, 5, 6, 7, 80])).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 80 }
    ]);
  });

  it('are fewer where the days do not differ: the fullest day is always the uppermost step', () => {
    const steps = heatSteps([20, 20, 20]);
    expect(steps).toEqual([{ from: 20, to: 20 }]);
    expect(heatLevel(20, steps)).toBe(HEAT_STEPS);
    expect(heatSteps([0])).toEqual([]);
  });

  it('hold every day, one after another, and rise with it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 60 }), (values) => {
        const steps = heatSteps(values);
        for (const [index, { from, to }] of steps.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBe((steps[index - 1]?.to ?? from - 1) + 1);
        }
        for (const value of values) expect(heatLevel(value, steps) > 0, `${value}`).toBe(value > 0);
        const levels = values.toSorted((a, b) => a - b).map((value) => heatLevel(value, steps));
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      })
    );
  });
});

it('the last week ends on the last day, the first begins on its Monday', () => {
  // Day 102 is a Monday, 104 a Wednesday.
  const cells = heatCells(2, 104);
  expect(cells).toHaveLength(10);
  expect(cells[0]).toEqual({ day: 95, week: 0, weekday: 0 });
  expect(cells.at(-1)).toEqual({ day: 104, week: 1, weekday: 2 });
});
