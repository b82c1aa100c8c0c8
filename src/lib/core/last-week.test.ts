import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { createArithmetic } from './fsrs-arithmetic';
import { UNSEEN_CHANCE, dayByWorth, isLastWeek, worthOfMeeting } from './last-week';
import { SECONDS, buildQueue, familyOf } from './queue';
import { DEFAULT_PARAMETERS, createScheduler } from './scheduler';
import type { Memory } from './scheduler';
import { NOW, deckOf, inputFor, memoryIn, name, seenBefore } from './testing/planned';
import { worthOf } from './worth';

const scheduler = createScheduler(DEFAULT_PARAMETERS);
const outlookIn = (days: number) => ({ scheduler, now: NOW, horizon: NOW.at + days * MS_PER_DAY });
const queueOf = (cards: number, memories: ReadonlyMap<ReturnType<typeof name>, Memory>) => {
  const { deck, marks, scope, seed } = inputFor({ deck: deckOf(cards), memories });
  const limits = { newPerDay: 0, reviewsPerDay: 9_999 };
  return { deck, memories, marks, scope, limits, now: NOW, seed };
};

describe('a day of the last week', () => {
  const memories = new Map(
    Array.from({ length: 60 }, (_, index) => [
      name(index),
      seenBefore(1 + (index % 20), 1 + 2 * (index % 13), { dueIn: (index % 9) - 3 })
    ])
  );
  const input = queueOf(80, memories);
  const day = dayByWorth(input, outlookIn(5), { minutes: 20 });

  it('holds what is worth most first, due or not, and no more than its minutes', () => {
    const worths = day.reviews.map((card) => worthOf(card, memoryIn(memories, card), outlookIn(5)));
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    expect(day.reviews.some((card) => !isDue(memoryIn(memories, card)))).toBe(true);
    const seconds =
      day.reviews.length * SECONDS.review + day.fresh * (SECONDS.fresh + SECONDS.learning);
    expect(seconds).toBeLessThanOrEqual(20 * 60);
    expect(seconds).toBeGreaterThan(20 * 60 - 95);
  });

  it('meets new cards before reviews that add less in a second', () => {
    expect(day.fresh).toBeGreaterThan(0);
    const arithmetic = createArithmetic(DEFAULT_PARAMETERS);
    const least = Math.min(
      ...day.reviews.map((card) => worthOf(card, memoryIn(memories, card), outlookIn(5)))
    );
    expect(worthOfMeeting(arithmetic, UNSEEN_CHANCE, 5)).toBeGreaterThan(least);
    expect(dayByWorth(input, outlookIn(5), { minutes: 20, chance: 0.97 }).fresh).toBe(0);
  });

  it('is what the queue deals, one card of a family', () => {
    const dealt = buildQueue({ ...input, share: day.reviews });
    expect(dealt.reviews).toEqual(day.reviews);
    const families = day.reviews.map((card) => {
      const found = input.deck.cards.find(({ id }) => id === card);
      return found && familyOf(found);
    });
    expect(new Set(families).size).toBe(families.length);
  });

  it('opens no card for less than a point of recall', () => {
    const sure = new Map([[name(0), seenBefore(1, 3_000, { dueIn: 0 })]]);
    expect(dayByWorth(queueOf(1, sure), outlookIn(5), { minutes: 20 })).toEqual({
      reviews: [],
      fresh: 0
    });
  });
});

it.each([
  ['eight days before', { kind: 'ahead', day: 8, days: 8, hour: 12 }, false],
  ['seven days before', { kind: 'ahead', day: 7, days: 7, hour: 12 }, true],
  ['on its own day', { kind: 'ahead', day: 0, days: 0, hour: 12 }, true],
  ['after it', { kind: 'past', day: 0 }, false],
  ['without a date', { kind: 'undated' }, false]
] as const)('the last week: %s', (_, stands, expected) => {
  expect(isLastWeek(stands)).toBe(expected);
});

const isDue = ({ due }: Memory): boolean => due.kind === 'day' && due.day <= NOW.day;
