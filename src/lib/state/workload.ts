/** What a desired retention means in reviews. */

/**
 * Length of the intervals at this desired retention against those at 90 %: the FSRS-6 forgetting curve
 * solved for time, t = S·(r^(−1/w₂₀) − 1) / (0.9^(−1/w₂₀) − 1).
 */
export function intervalFactor(retention: number, weights: readonly number[]): number {
  const decay = weights[20] ?? 0;
  return (retention ** (-1 / decay) - 1) / (0.9 ** (-1 / decay) - 1);
}
