import { describe, expect, it } from 'vitest';
import { wilson } from './wilson';

describe('the 80 % interval of a share', () => {
  // SciPy: binomtest(k, n).proportion_ci(0.8, 'wilson').
  it.each([
    [0, 1, 0, 0.62155],
    [1, 1, 0.37845, 1],
    [3, 5, 0.33042, 0.82013],
    [12, 20, 0.45724, 0.72758]
  ])('%i of %i: as SciPy has it', (passed, trials, low, high) => {
    const interval = wilson(passed, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('says nothing where nothing was asked', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
