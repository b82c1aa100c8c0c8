import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, seeded, shuffled } from './random';

describe('seeded randomness', () => {
  it('repeats itself for a seed and differs for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, seeded(seed));
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is spread evenly over [0, 1): mean and variance of a uniform draw', () => {
    const next = seeded('uniform');
    const draws = Array.from({ length: 20_000 }, next);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('hashes by FNV-1a (test vectors of its authors)', () => {
    expect(hash('')).toBe(0x811c9dc5);
    expect(hash('a')).toBe(0xe40c292c);
    expect(hash('foobar')).toBe(0xbf9cf968);
  });

  it('shuffles without losing or changing anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const copy = [...items];
        expect(shuffled(items, seeded(seed)).toSorted()).toEqual(items.toSorted());
        expect(items).toEqual(copy);
      })
    );
  });
});
