import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS, recall } from '../core/scheduler';
import { intervalFactor } from './workload';

test('after the interval for a desired retention, recall has fallen to exactly that', () => {
  const stability = 37;
  for (const retention of [0.7, 0.8, 0.85, 0.9, 0.95, 0.97]) {
    const days = intervalFactor(retention, DEFAULT_WEIGHTS) * stability;
    expect(recall(days, stability)).toBeCloseTo(retention, 10);
  }
});

test('at 90 % the intervals are the usual ones', () => {
  expect(intervalFactor(0.9, DEFAULT_WEIGHTS)).toBe(1);
});
