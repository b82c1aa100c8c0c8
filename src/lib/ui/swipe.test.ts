import { describe, expect, test } from 'vitest';
import { SWIPE_FAR, SWIPE_FROM, swipeGrade } from './swipe';

describe('a swipe', () => {
  test.each([
    [SWIPE_FROM, 0, 3],
    [SWIPE_FAR, 0, 4],
    [-SWIPE_FROM, 0, 2],
    [-SWIPE_FAR, 0, 1],
    [SWIPE_FROM - 1, 0, undefined],
    [1 - SWIPE_FROM, 0, undefined],
    [0, 300, undefined],
    [100, 51, undefined],
    [100, 50, 3],
    [-100, -51, undefined]
  ])('of %d to the right and %d down means %s', (dx, dy, grade) => {
    expect(swipeGrade(dx, dy)).toBe(grade);
  });
});
