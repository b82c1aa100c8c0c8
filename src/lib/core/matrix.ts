/** Small symmetric positive definite matrices, by rows. */

export type Matrix = readonly (readonly number[])[];

/** Gauss and Jordan; such matrices need no pivots. */
export function inverseOf(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i]?.[i] ?? NaN;
    const scaled = (rows[i] ?? []).map((each) => each / pivot);
    for (let k = 0; k < size; k++) {
      const factor = rows[k]?.[i] ?? NaN;
      rows[k] =
        k === i ? scaled : (rows[k] ?? []).map((each, j) => each - factor * (scaled[j] ?? NaN));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The lower triangle L with L · Lᵀ the matrix. */
export function choleskyOf(matrix: Matrix): Matrix {
  const lower = matrix.map((row) => row.map(() => 0));
  const dot = (i: number, j: number): number =>
    (lower[i] ?? []).reduce((sum, each, k) => (k < j ? sum + each * (lower[j]?.[k] ?? 0) : sum), 0);
  for (const [i, row] of matrix.entries())
    for (let j = 0; j <= i; j++) {
      const rest = (row[j] ?? NaN) - dot(i, j);
      const own = lower[i] ?? [];
      own[j] = i === j ? Math.sqrt(rest) : rest / (lower[j]?.[j] ?? NaN);
    }
  return lower;
}
