import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choleskyOf, inverseOf } from './matrix';
import type { Matrix } from './matrix';

const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, each, k) => sum + each * (b[k]?.[j] ?? NaN), 0))
  );
const transposed = (a: Matrix): Matrix => a.map((_, i) => a.map((row) => row[i] ?? NaN));

/** Any A·Aᵀ + 1 is positive definite. */
const matrices = fc
  .integer({ min: 1, max: 4 })
  .chain((size) =>
    fc.array(
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }),
      { minLength: size, maxLength: size }
    )
  )
  .map((a) =>
    times(a, transposed(a)).map((row, i) => row.map((each, j) => each + (i === j ? 1 : 0)))
  );

const expectEqual = (a: Matrix, b: Matrix): void => {
  for (const [i, row] of a.entries())
    for (const [j, each] of row.entries()) expect(each).toBeCloseTo(b[i]?.[j] ?? NaN, 8);
};

describe('of a positive definite matrix', () => {
  it('the inverse times itself is one', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        expectEqual(
          times(matrix, inverseOf(matrix)),
          matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
        );
      })
    );
  });

  it('the triangle times its transpose is itself', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const lower = choleskyOf(matrix);
        expectEqual(times(lower, transposed(lower)), matrix);
        for (const [i, row] of lower.entries())
          expect(row.slice(i + 1).every((each) => each === 0)).toBe(true);
      })
    );
  });
});
