/** How far a counted share can be trusted. */

/** Of a share, 0–1. */
export type Interval = Readonly<{ low: number; high: number }>;

/** 90th percentile of the normal distribution: both tails together leave 80 %. */
const Z_80 = 1.281_551_565_545;

/** The 80 % interval of a share by Wilson's score (1927): honest for few trials too. */
export function wilson(passed: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const z2 = Z_80 ** 2 / trials;
  const share = passed / trials;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt(share * (1 - share) * z2 + z2 ** 2 / 4) / (1 + z2);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
