import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import type { Share } from './apportion';

const groups = fc.array(fc.record({ weight: fc.nat({ max: 60 }), capacity: fc.nat({ max: 40 }) }), {
  maxLength: 12
});
const seats = fc.nat({ max: 60 });

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
const room = (some: readonly Share[]): number =>
  sum(some.filter(({ weight }) => weight > 0).map(({ capacity }) => capacity));

describe('shares by largest remainders', () => {
  it.each([
    [[53, 24, 23], 10, [5, 3, 2]],
    [[1, 1, 1], 2, [1, 1, 0]],
    [[12, 3, 2], 17, [12, 3, 2]],
    [[], 5, []]
  ])('of %j with %i seats are %j', (weights, count, expected) => {
    const some = weights.map((weight) => ({ weight, capacity: 99 }));
    expect(apportion(some, count)).toEqual(expected);
  });

  it('give every seat that there is room for, and nobody more than he can take', () => {
    fc.assert(
      fc.property(groups, seats, (some, count) => {
        const taken = apportion(some, count);
        expect(sum(taken)).toBe(Math.min(count, room(some)));
        for (const [index, own] of taken.entries()) {
          expect(own).toBeLessThanOrEqual(some[index]?.capacity ?? 0);
          if (some[index]?.weight === 0) expect(own).toBe(0);
        }
      })
    );
  });

  it('are off the exact share by less than one where there is room', () => {
    fc.assert(
      fc.property(groups, seats, (some, count) => {
        const roomy = some.map(({ weight }) => ({ weight: weight + 1, capacity: count }));
        const total = sum(roomy.map(({ weight }) => weight));
        for (const [index, own] of apportion(roomy, count).entries()) {
          const exact = (count * (roomy[index]?.weight ?? 0)) / total;
          expect(Math.abs(own - exact)).toBeLessThan(1);
        }
      })
    );
  });

  it('pass on by weight what a full group cannot take', () => {
    const some = [
      { weight: 80, capacity: 2 },
      { weight: 10, capacity: 50 },
      { weight: 30, capacity: 50 }
    ];
    expect(apportion(some, 10)).toEqual([2, 2, 6]);
  });
});
