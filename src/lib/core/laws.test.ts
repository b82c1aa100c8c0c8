import { describe, expect, it } from 'vitest';
import { normal } from './laws';
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
});
