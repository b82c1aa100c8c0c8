/** Numbers of given laws. Apart from random.ts, which the first card waits for. */

import type { Random } from './random';

/** A number of the standard normal law (Box and Muller, 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
