import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueByWorth,
  isBacklog,
  lastStudyDay,
  reviewMinutes,
  reviewsIn,
  usualMinutes
} from './backlog';
import { MS_PER_DAY } from './day';
import type { Card } from './deck';
import { bankId, cardId, deviceId, entryId, questionId, topicId } from './ids';
import type { BankId, CardId, DeviceId, EntryId, QuestionId, TopicId } from './ids';
import { NO_MARKS } from './marks';
import { buildQueue, expectedMinutes, familyOf } from './queue';
import type { QueueInput } from './queue';
import type { Entry } from './review';
import { DEFAULT_PARAMETERS, createScheduler, isDue } from './scheduler';
import type { Memories, Memory } from './scheduler';
import { HORIZON_DAYS, worthOf } from './worth';

const TODAY = 20_000;
const NOW = { at: TODAY * MS_PER_DAY + 36_000_000, day: TODAY };
const outlook = {
  scheduler: createScheduler(DEFAULT_PARAMETERS),
  now: NOW,
  horizon: NOW.at + HORIZON_DAYS * MS_PER_DAY
};
const name = (index: number): CardId => cardId(`card-${index}`) as CardId;

describe('a backlog', () => {
  const day = { due: 30, daysAway: 1, usualMinutes: 20 };
  it.each([
    ['a usual day is none', day, false],
    ['more than one and a half usual days is one', { ...day, due: 61 }, true],
    ['exactly one and a half is none', { ...day, due: 60 }, false],
    ['over forty cards after three days away are one', { ...day, due: 41, daysAway: 3 }, true],
    ['forty are none', { ...day, due: 40, daysAway: 30 }, false],
    ['over forty after two days are none', { ...day, due: 41, daysAway: 2 }, false],
    ['what fits into ten minutes is never one', { due: 20, daysAway: 9, usualMinutes: 1 }, false],
    [
      'of somebody without a usual day yet there is none while they come daily',
      { due: 500, daysAway: 1, usualMinutes: undefined },
      false
    ],
    ['a first day has none', { due: 0, daysAway: undefined, usualMinutes: undefined }, false]
  ])('%s', (_, load, is) => {
    expect(isBacklog(load)).toBe(is);
  });
});

describe('the days before', () => {
  const graded = (day: number, index: number, seq: number): Entry => ({
    id: entryId(`00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`) as EntryId,
    device: deviceId('00000000-0000-4000-8000-000000000001') as DeviceId,
    seq,
    at: day * MS_PER_DAY + seq,
    tzOffset: 0,
    rollover: 0,
    day,
    kind: 'graded',
    cardId: name(index),
    revised: '2026-11-22',
    grade: 3,
    ms: 1000,
    session: 'review'
  });
  const first = (day: number): Memory => ({ ...memoryOf(5, TODAY), firstDay: day, lastDay: day });

  it('the last one studied is the last before today', () => {
    const days = [TODAY, TODAY - 4, TODAY - 9];
    const memories = new Map(days.map((day, index) => [name(index), first(day)]));
    expect(lastStudyDay(memories, TODAY)).toBe(TODAY - 4);
    expect(lastStudyDay(new Map(), TODAY)).toBeUndefined();
  });

  it('make the usual day by their cards: new ones at their seconds, reviews at theirs', () => {
    const memories = new Map([0, 1, 2].map((index) => [name(index), first(TODAY - 30)]));
    memories.set(name(3), first(TODAY - 2));
    const entries = [
      graded(TODAY - 3, 0, 1),
      graded(TODAY - 3, 1, 2),
      // Seen twice on a day: one card all the same.
      graded(TODAY - 2, 3, 3),
      graded(TODAY - 2, 3, 4),
      graded(TODAY - 1, 2, 5),
      graded(TODAY, 0, 6)
    ];
    expect(usualMinutes(entries, memories, TODAY)).toBeCloseTo((60 + 95 + 30) / 3 / 60, 10);
    expect(usualMinutes(entries.slice(0, 4), memories, TODAY)).toBeUndefined();
    const undone: Entry = {
      ...graded(TODAY, 0, 7),
      kind: 'undone',
      target: graded(TODAY - 1, 2, 5).id
    };
    expect(usualMinutes([...entries, undone], memories, TODAY)).toBeUndefined();
  });

  it('count only as far back as the last seven of them', () => {
    const memories = new Map([[name(0), first(TODAY - 90)]]);
    const week = Array.from({ length: 7 }, (_, index) => graded(TODAY - 1 - index, 0, index + 1));
    const busy = Array.from({ length: 50 }, (_, index) => graded(TODAY - 40, index + 1, index + 8));
    expect(usualMinutes([...busy, ...week], memories, TODAY)).toBeCloseTo(0.5, 10);
  });
});

describe("today's share of it", () => {
  it('fits into the minutes, holds due cards alone, one of a family, the most worth first', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(10, 20, 30), (input, minutes) => {
        const due = dueByWorth(input, outlook);
        const share = due.slice(0, reviewsIn(minutes, 0));
        const today = buildQueue({ ...input, share });
        expect(today.reviews).toEqual(share);
        expect(expectedMinutes({ ...today, fresh: [], learning: [] })).toBeLessThanOrEqual(minutes);
        for (const card of share) expect(isDue(memoryIn(input.memories, card), NOW)).toBe(true);
        const worths = due.map((card) => worthOf(card, memoryIn(input.memories, card), outlook));
        expect(worths).toEqual(worths.toSorted((a, b) => b - a));
        const families = share.map((card) => familyOf(cardIn(input, card)));
        expect(new Set(families).size).toBe(families.length);
      })
    );
  });

  it('goes on where it was left, whatever was reviewed meanwhile', () => {
    fc.assert(
      fc.property(inputs, fc.nat(10), (input, reviewed) => {
        const share = dueByWorth(input, outlook);
        const memories = new Map(input.memories);
        for (const card of share.slice(0, reviewed))
          memories.set(
            card,
            outlook.scheduler.advance(card, memoryIn(memories, card), 3, input.now)
          );
        expect(buildQueue({ ...input, memories, share }).reviews).toEqual(share.slice(reviewed));
      })
    );
  });
});

it('leaves room for the cards in a learning step', () => {
  expect([0, 3, 4, 100].map((learning) => reviewsIn(20, learning))).toEqual([40, 38, 37, 0]);
});

it('says how long the due cards take', () => {
  expect([0, 1, 2, 120].map(reviewMinutes)).toEqual([0, 1, 1, 60]);
});

function memoryOf(stability: number, due: number): Memory {
  return {
    phase: 'review',
    step: 0,
    stability,
    difficulty: 5,
    due: { kind: 'day', day: due, intervalDays: 5 },
    firstDay: TODAY - 40,
    lastDay: TODAY - 20,
    lastAt: NOW.at - 20 * MS_PER_DAY,
    lastGrade: 3,
    reps: 3,
    lapses: 0
  };
}

function memoryIn(memories: Memories, card: CardId): Memory {
  const memory = memories.get(card);
  if (!memory) throw new Error(`${card} was never seen`);
  return memory;
}

function cardIn({ deck }: QueueInput, id: CardId): Card {
  const card = deck.cards.find((each) => each.id === id);
  if (!card) throw new Error(`${id} is not in the deck`);
  return card;
}

/** Seen cards in a few families, due yesterday, today or tomorrow. */
const inputs = fc
  .array(
    fc.record({
      family: fc.integer({ min: 1, max: 40 }),
      stability: fc.double({ min: 0.5, max: 200, noNaN: true }),
      due: fc.integer({ min: TODAY - 3, max: TODAY + 1 })
    }),
    { maxLength: 80 }
  )
  .map((specs): QueueInput => {
    const cards = specs.map(({ family }, index): Card => ({
      id: name(index),
      question: '',
      topic: topicId('losses') as TopicId,
      level: 'junior',
      leadFocus: false,
      asks: [questionId(`bank:q${family}.${index + 1}`) as QuestionId],
      place: { bank: bankId('bank') as BankId, section: [] },
      revised: '2026-11-22',
      answered: true
    }));
    return {
      deck: { topics: [], banks: [], cards },
      memories: new Map(
        specs.map(({ stability, due }, index) => [name(index), memoryOf(stability, due)])
      ),
      marks: NO_MARKS,
      scope: { audience: 'lead' },
      limits: { newPerDay: 0, reviewsPerDay: Infinity },
      now: NOW,
      seed: ''
    };
  });
