import { describe, expect, it } from 'vitest';
import { beta, normal } from './laws';
import { seeded } from './random';
import type { Random } from './random';

describe('a law', () => {
  const moments = (draw: (random: Random) => number): readonly [mean: number, variance: number] => {
    const random = seeded('moments');
    const all = Array.from({ length: 40_000 }, () => draw(random));
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    return [mean, all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length];
  };

  it('that is normal has mean 0 and variance 1', () => {
    const [mean, variance] = moments(normal);
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it.each([
    [1, 3],
    [0.3, 0.4],
    [20, 5]
  ])('that is beta with %d and %d has its mean and variance', (a, b) => {
    const [mean, variance] = moments((random) => beta(a, b, random));
    expect(mean).toBeCloseTo(a / (a + b), 2);
    expect(variance).toBeCloseTo((a * b) / ((a + b) ** 2 * (a + b + 1)), 2);
  });
});
