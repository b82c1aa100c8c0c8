import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FORECAST_DAYS, forecast, knownDues } from './backlog-forecast';
import type { Dues } from './backlog-forecast';
import type { Card } from './deck';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import type { CardMark } from './marks';
import type { Memory } from './scheduler';

const TODAY = 20_000;
const family = (n: number): QuestionId => questionId(`bank:q${n}`) as QuestionId;
const families = (count: number): readonly QuestionId[] =>
  Array.from({ length: count }, (_, index) => family(index + 1));
const at = (perDay: number, dues: Dues) =>
  forecast({ today: TODAY, dues, perDay, perToday: perDay });

describe('the forecast', () => {
  it('takes the same number off every day until nothing is left', () => {
    const { days, ends } = at(50, new Map([[TODAY, families(120)]]));
    expect(days.map(({ done, left }) => [done, left])).toEqual([
      [50, 70],
      [50, 20],
      [20, 0]
    ]);
    expect(ends).toBe(TODAY + 2);
  });

  it('counts what comes due meanwhile, and no more after the end', () => {
    const dues = new Map([
      [TODAY, families(30)],
      [TODAY + 1, [family(100), family(101)]],
      [TODAY + 9, families(500)]
    ]);
    expect(at(16, dues).days).toEqual([
      { day: TODAY, coming: 30, done: 16, left: 14 },
      { day: TODAY + 1, coming: 2, done: 16, left: 0 }
    ]);
  });

  it('reviews one card of a family a day', () => {
    const { days } = at(10, new Map([[TODAY, [family(1), family(1), family(1), family(2)]]]));
    expect(days.map(({ done }) => done)).toEqual([2, 1, 1]);
  });

  it('counts for today what is left of its share', () => {
    const dues = new Map([[TODAY, families(40)]]);
    const { days } = forecast({ today: TODAY, dues, perDay: 20, perToday: 0 });
    expect(days.map(({ done }) => done)).toEqual([0, 20, 20]);
  });

  it('has no end where more comes than goes', () => {
    const dues = new Map(
      Array.from({ length: FORECAST_DAYS }, (_, index) => [TODAY + index, families(21)] as const)
    );
    const { days, ends } = at(20, dues);
    expect(ends).toBeUndefined();
    expect(days).toHaveLength(FORECAST_DAYS);
    expect(days.at(-1)?.left).toBe(FORECAST_DAYS);
  });

  it('sums to the backlog and what came, never over the pace, for any dues', () => {
    const some = fc.array(fc.integer({ min: 1, max: 30 }).map(family), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (days, pace) => {
          const dues = new Map(days.map((due, index) => [TODAY + index, due]));
          const seen = at(pace, dues);
          const sum = (part: 'coming' | 'done') =>
            seen.days.reduce((total, each) => total + each[part], 0);
          const left = seen.days.at(-1)?.left ?? 0;
          expect(sum('done') + left).toBe(sum('coming'));
          expect(seen.ends === undefined).toBe(left > 0);
          expect(Math.max(...seen.days.map(({ done }) => done))).toBeLessThanOrEqual(pace);
          expect(seen.days[0]?.coming).toBe(days[0]?.length ?? 0);
        }
      )
    );
  });
});

test('known dues: the overdue stand under today, the buried under their return, the rest apart', () => {
  const id = (text: string): CardId => cardId(text) as CardId;
  const names = [
    'overdue',
    'coming',
    'buried',
    'suspended',
    'unanswered',
    'senior',
    'step',
    'unseen'
  ];
  const cards = names.map((each, index): Card => ({
    id: id(each),
    question: each,
    topic: topicId('losses') as TopicId,
    level: each === 'senior' ? 'senior' : 'junior',
    leadFocus: false,
    asks: [family(index + 1)],
    place: { bank: bankId('bank') as BankId, section: [] },
    revised: '2026-11-22',
    answered: each !== 'unanswered'
  }));
  const memory = (due: Memory['due']): Memory => ({
    phase: 'review',
    step: 0,
    stability: 5,
    difficulty: 5,
    due,
    firstDay: TODAY - 9,
    lastDay: TODAY - 5,
    lastAt: 0,
    lastGrade: 3,
    reps: 3,
    lapses: 0
  });
  const on = (day: number): Memory => memory({ kind: 'day', day, intervalDays: 5 });
  const memories = new Map(names.slice(0, 6).map((each) => [id(each), on(TODAY - 2)]));
  memories.set(id('coming'), on(TODAY + 3));
  memories.set(id('step'), memory({ kind: 'instant', at: 1 }));
  const mark: CardMark = { suspended: false, flagged: false, note: '' };
  const marks = {
    cards: new Map([
      [id('buried'), { ...mark, buriedUntil: TODAY + 1 }],
      [id('suspended'), { ...mark, suspended: true }]
    ])
  };
  const dues = knownDues({
    deck: { topics: [], banks: [], cards },
    memories,
    marks,
    scope: { audience: 'middle' },
    limits: { newPerDay: 0, reviewsPerDay: 0 },
    now: { at: 0, day: TODAY },
    seed: ''
  });
  expect(dues).toEqual(
    new Map([
      [TODAY, [family(1)]],
      [TODAY + 3, [family(2)]],
      [TODAY + 1, [family(3)]]
    ])
  );
});
