import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { cardId } from './ids';
import type { CardId } from './ids';
import { DEFAULT_PARAMETERS, createScheduler, recall } from './scheduler';
import type { Memory } from './scheduler';
import { HORIZON_DAYS, byWorth, horizonOf, worthOf } from './worth';

const NOW = { at: 20_000 * MS_PER_DAY, day: 20_000 };
const scheduler = createScheduler(DEFAULT_PARAMETERS);
const inDays = (days: number) => ({ scheduler, now: NOW, horizon: NOW.at + days * MS_PER_DAY });
const id = (text: string): CardId => cardId(text) as CardId;

/** A card last seen so many days ago. */
const seen = (daysAgo: number, stability: number, difficulty = 5): Memory => ({
  phase: 'review',
  step: 0,
  stability,
  difficulty,
  due: { kind: 'day', day: NOW.day, intervalDays: daysAgo },
  firstDay: NOW.day - daysAgo - 1,
  lastDay: NOW.day - daysAgo,
  lastAt: NOW.at - daysAgo * MS_PER_DAY,
  lastGrade: 3,
  reps: 3,
  lapses: 0
});

const memories = fc
  .record({
    daysAgo: fc.integer({ min: 1, max: 400 }),
    stability: fc.double({ min: 0.5, max: 300, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true })
  })
  .map(({ daysAgo, stability, difficulty }) => seen(daysAgo, stability, difficulty));

describe('what a review is worth', () => {
  it('is the expected recall at the horizon with it, less the recall without, per second', () => {
    const memory = seen(20, 10);
    const known = recall(20, 10);
    const after = (grade: 1 | 3): number =>
      recall(14, scheduler.advance(id('a'), memory, grade, NOW).stability);
    const gain = known * after(3) + (1 - known) * after(1) - recall(34, 10);
    const seconds = 30 + (1 - known) * 20;
    expect(worthOf(id('a'), memory, inDays(14))).toBeCloseTo(gain / seconds, 12);
  });

  it('is more for a card that is slipping away than for one that is still well known', () => {
    expect(worthOf(id('a'), seen(30, 10), inDays(14))).toBeGreaterThan(
      worthOf(id('a'), seen(10, 300), inDays(14))
    );
  });

  it('is, an hour before the interview, what is not known now', () => {
    const weak = seen(60, 10);
    const gain = worthOf(id('a'), weak, inDays(1 / 24)) * (30 + (1 - recall(60, 10)) * 20);
    expect(gain).toBeGreaterThan(0.8 * (1 - recall(60, 10)));
    expect(gain).toBeLessThan(1);
  });

  it('is a finite number for any memory, horizon and clock', () => {
    fc.assert(
      fc.property(memories, fc.double({ min: 0, max: 400, noNaN: true }), (memory, days) => {
        expect(Number.isFinite(worthOf(id('a'), memory, inDays(days)))).toBe(true);
        const ahead = { ...memory, lastAt: NOW.at + MS_PER_DAY, lastDay: NOW.day + 1 };
        expect(Number.isFinite(worthOf(id('a'), ahead, inDays(days)))).toBe(true);
      })
    );
  });
});

describe('the order by worth', () => {
  it('goes down, keeps every card and does not depend on the order that they came in', () => {
    fc.assert(
      fc.property(fc.array(memories, { maxLength: 30 }), (list) => {
        const all = new Map(list.map((memory, index) => [id(`card-${index}`), memory]));
        const cards = [...all.keys()];
        const order = byWorth(cards, all, inDays(HORIZON_DAYS));
        expect(order.toSorted()).toEqual(cards.toSorted());
        expect(byWorth(cards.toReversed(), all, inDays(HORIZON_DAYS))).toEqual(order);
        const worths = order.map((card) =>
          worthOf(card, all.get(card) ?? seen(1, 1), inDays(HORIZON_DAYS))
        );
        expect(worths).toEqual(worths.toSorted((a, b) => b - a));
      })
    );
  });
});

describe('the horizon', () => {
  const fortnight = NOW.at + 14 * MS_PER_DAY;
  it.each([
    ['the interview', NOW.at + MS_PER_DAY, NOW.at + MS_PER_DAY],
    ['a fortnight when none is planned', undefined, fortnight],
    ['a fortnight when it is over', NOW.at - 1, fortnight]
  ])('is %s', (_, interview, horizon) => {
    expect(horizonOf(NOW, interview)).toBe(horizon);
  });
});
