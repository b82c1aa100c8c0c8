/** Numbers of given laws. Apart from random.ts, which the first card waits for. */

import type { Random } from './random';

/** A number of the standard normal law (Box and Muller, 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A number of the beta law, as the share of one gamma number in two. */
export function beta(a: number, b: number, random: Random): number {
  const first = gamma(a, random);
  const sum = first + gamma(b, random);
  // Both may come to nothing where a and b are tiny.
  return sum > 0 ? first / sum : a / (a + b);
}

/** Marsaglia and Tsang, «A simple method for generating gamma variables» (2000). */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < x ** 2 / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}
