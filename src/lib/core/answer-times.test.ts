import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDLE_MS, cardTimes, quartilesOf } from './answer-times';
import { standing } from './log-order';
import { ALL_TIME, lastDays } from './period';
import { graded, written } from './testing/diary';

describe('quartiles', () => {
  // NumPy: percentile(values, [25, 50, 75]).
  it.each([
    [[7], { count: 1, low: 7, median: 7, high: 7 }],
    [[3, 1, 2], { count: 3, low: 1.5, median: 2, high: 2.5 }],
    [[40, 10, 20, 30], { count: 4, low: 17.5, median: 25, high: 32.5 }]
  ])('of %j', (values, quartiles) => {
    expect(quartilesOf(values)).toEqual(quartiles);
  });

  it('of nothing are not known', () => {
    expect(quartilesOf([])).toBeUndefined();
  });

  it('lie in order within the values, whatever order these come in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(IDLE_MS), { minLength: 1 }), (values) => {
        const found = quartilesOf(values);
        if (!found) throw new Error('no quartiles');
        const places = [Math.min(...values), found.low, found.median, found.high];
        expect([...places, Math.max(...values)]).toEqual(
          [...places, Math.max(...values)].sort((a, b) => a - b)
        );
        expect(quartilesOf([...values].reverse())).toEqual(found);
      })
    );
  });
});

describe('the time of a card', () => {
  const took = (seconds: number, session = 'review') => ({ ms: seconds * 1000, session });

  it('is all its answers of a day together, the day of its first sight apart', () => {
    const entries = written([
      graded(100, 'relu', 1, took(50)),
      graded(100, 'relu', 3, took(10)),
      graded(103, 'relu', 1, took(30)),
      graded(103, 'relu', 3, took(12)),
      graded(105, 'relu', 3, took(20))
    ]);
    const { fresh, review } = cardTimes(standing(entries), ALL_TIME);
    expect(fresh).toMatchObject({ count: 1, median: 60_000 });
    expect(review).toMatchObject({ count: 2, low: 25_500, median: 31_000, high: 36_500 });
  });

  it('ends where the phone was put away', () => {
    const entries = written([graded(100, 'relu', 3, took(7_200))]);
    expect(cardTimes(standing(entries), ALL_TIME).fresh?.median).toBe(IDLE_MS);
  });

  it('leaves out what was said aloud, but knows the card from it', () => {
    const entries = written([
      graded(100, 'relu', 3, took(90, 'dig')),
      graded(101, 'relu', 3, took(90, 'mock')),
      graded(102, 'relu', 3, took(20, 'ahead'))
    ]);
    const { fresh, review } = cardTimes(standing(entries), ALL_TIME);
    expect(fresh).toBeUndefined();
    expect(review).toMatchObject({ count: 1, median: 20_000 });
  });

  it('is taken from the days of the period alone', () => {
    const entries = written([
      graded(100, 'relu', 3, took(90)),
      graded(110, 'relu', 3, took(40)),
      graded(120, 'relu', 3, took(20))
    ]);
    const { fresh, review } = cardTimes(standing(entries), lastDays(120, 10));
    expect(fresh).toBeUndefined();
    expect(review).toMatchObject({ count: 1, median: 20_000 });
  });
});
