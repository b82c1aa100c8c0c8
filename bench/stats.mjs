// Medians and spreads, and the table that they are told in.

/** @typedef {{ what: string, times: number[], than?: string, thanTimes?: number[], target?: string }} Row */

/** @param {readonly number[]} values @param {number} share 0–1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * Times of a piece of work, in ms, after one round that is not counted.
 * @param {number} rounds
 * @param {() => unknown} work
 */
export async function timed(rounds, work) {
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - start);
  }
  return times;
}

/** Prints rows with what each is compared with. */
export function printTable(/** @type {readonly Row[]} */ rows) {
  console.table(
    rows.map(({ what, times, than = '–', thanTimes, target = '' }) => ({
      what,
      'median, ms': short(median(times)),
      'spread, ms': `${short(Math.min(...times))}–${short(Math.max(...times))}`,
      'p95, ms': times.length >= 10 ? short(quantile(times, 0.95)) : '',
      'compared with': than,
      'its median, ms': thanTimes ? short(median(thanTimes)) : '',
      ratio: thanTimes ? `× ${(median(times) / median(thanTimes)).toFixed(2)}` : '',
      target
    }))
  );
}

const short = (/** @type {number} */ ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
