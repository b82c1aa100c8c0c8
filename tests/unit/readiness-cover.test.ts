import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../simulation/learners';
import { mean, readinessRows } from '../simulation/readiness-table';

/** A few learners of `npm run simulate`: enough to notice that something broke, not to measure it. */
describe('readiness of simulated learners', () => {
  const rows = readinessRows(FAMILIES, [1]);

  it.each(['whole', 'topic', 'topic × level'] as const)(
    'holds about four of five outcomes in the interval: %s',
    (scope) => {
      const cover = mean(rows.map((row) => row.cover[scope].mean));
      expect(cover).toBeGreaterThan(0.65);
      expect(cover).toBeLessThan(0.95);
    }
  );

  it('forecasts cards better than their topic’s mean and their last grade do', () => {
    for (const { losses } of rows) {
      expect(losses.calibrated.mean).toBeLessThan(losses['topic mean'].mean);
      expect(losses.calibrated.mean).toBeLessThan(losses['last grade'].mean);
    }
  });
});
