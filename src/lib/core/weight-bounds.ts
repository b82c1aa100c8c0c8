/** The bounds of FSRS-6's 21 weights. */

/**
 * fsrs-rs 5.2 `parameter_clipper.rs`, except where ts-fsrs 5.4 is narrower: it raises first stabilities
 * to 0.1 days (`init_stability`) and w19 to 0.01 (`CLAMP_PARAMETERS`) without a word.
 */
export const WEIGHT_BOUNDS: readonly (readonly [min: number, max: number])[] = [
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8]
];

/**
 * Weights that every implementation of FSRS-6 takes as they are, and so comes to the same memories with:
 * within the bounds, to four decimals as Anki shows them.
 * @param weights 21 finite numbers
 */
export const boundedWeights = (weights: readonly number[]): readonly number[] =>
  WEIGHT_BOUNDS.map(([min, max], index) => {
    const rounded = Math.round((weights[index] ?? NaN) * 1e4) / 1e4;
    return Math.min(max, Math.max(min, rounded));
  });
