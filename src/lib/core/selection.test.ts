import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { LEVELS } from './deck';
import type { Card, Deck } from './deck';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { NO_MARKS, UNMARKED, isSetAside } from './marks';
import type { CardMark } from './marks';
import { familyOf } from './queue';
import { decodeEntry } from './review';
import type { Entry } from './review';
import { DEFAULT_WEIGHTS, isDue, recallAt } from './scheduler';
import type { Memory } from './scheduler';
import { WANTED, dealtOf, failedOn, selected } from './selection';
import type { Selection, SelectionInput } from './selection';

const TODAY = { at: 20_000 * MS_PER_DAY + 36_000_000, day: 20_000 };
const losses = topicId('losses') as TopicId;
const metrics = topicId('metrics') as TopicId;

let questions = 0;
function card(id: string, over: Partial<Card> = {}): Card {
  return {
    id: cardId(id) as CardId,
    question: id,
    topic: losses,
    level: 'junior',
    leadFocus: false,
    asks: [questionId(`bank:q${++questions}`) as QuestionId],
    place: { bank: bankId('bank') as BankId, section: [] },
    revised: '2026-11-22',
    answered: true,
    ...over
  };
}

/** Reviewed so many days ago, due in so many days; negative: overdue. */
const memory = (ago: number, dueIn: number, over: Partial<Memory> = {}): Memory => ({
  phase: 'review',
  step: 0,
  stability: 10,
  difficulty: 5,
  due: { kind: 'day', day: TODAY.day + dueIn, intervalDays: ago + dueIn },
  firstDay: TODAY.day - 30,
  lastDay: TODAY.day - ago,
  lastAt: TODAY.at - ago * MS_PER_DAY,
  lastGrade: 3,
  reps: 3,
  lapses: 0,
  ...over
});

type Over = Readonly<{
  memories?: Readonly<Record<string, Memory>>;
  marks?: Readonly<Record<string, Partial<CardMark>>>;
  failed?: readonly string[];
}>;

function inputOf(cards: readonly Card[], { memories, marks, failed }: Over = {}): SelectionInput {
  const named = <T>(record: Readonly<Record<string, T>> = {}) =>
    Object.entries(record).map(([id, value]) => [cardId(id) as CardId, value] as const);
  const deck: Deck = { topics: [], banks: [], cards };
  return {
    deck,
    memories: new Map(named(memories)),
    weights: DEFAULT_WEIGHTS,
    marks: {
      ...NO_MARKS,
      cards: new Map(named(marks).map(([id, mark]) => [id, { ...UNMARKED, ...mark }]))
    },
    failedToday: new Set((failed ?? []).map((id) => cardId(id) as CardId)),
    now: TODAY,
    seed: 'day'
  };
}

const ALL: Selection = { what: 'due', topics: 'all', level: 'all', bank: 'all' };
const ids = (input: SelectionInput, selection: Partial<Selection>): readonly string[] =>
  selected(input, { ...ALL, ...selection }).map((each) => each.id);

describe('a selection', () => {
  const cards = ['a', 'b', 'c', 'd'].map((id) => card(id));

  it('of what is due starts with the longest overdue and takes learning steps that have come due', () => {
    const step = (at: number) => memory(0, 0, { phase: 'learning', due: { kind: 'instant', at } });
    const memories = {
      a: memory(5, 0),
      b: memory(9, -3),
      c: step(TODAY.at + 60_000),
      d: step(TODAY.at - 60_000)
    };
    expect(ids(inputOf(cards, { memories }), { what: 'due' })).toEqual(['b', 'a', 'd']);
  });

  it('of what was never seen goes from easy to hard', () => {
    const levels = [card('x', { level: 'senior' }), card('y'), card('z', { level: 'middle' })];
    expect(ids(inputOf(levels), { what: 'unseen' })).toEqual(['y', 'z', 'x']);
    expect(ids(inputOf(levels, { memories: { y: memory(1, 1) } }), { what: 'unseen' })).toEqual([
      'z',
      'x'
    ]);
  });

  it('of what was failed today takes them whatever came after, the least stable first', () => {
    const memories = {
      a: memory(0, 2, { stability: 2 }),
      b: memory(0, 1, { stability: 0.5, lastGrade: 1 }),
      c: memory(0, 1, { stability: 0.1 })
    };
    expect(ids(inputOf(cards, { memories, failed: ['a', 'b'] }), { what: 'failed' })).toEqual([
      'b',
      'a'
    ]);
  });

  it('ahead of schedule takes what is not due, the lowest recall first, then the least stable', () => {
    const memories = {
      a: memory(1, 9),
      b: memory(9, 1),
      c: memory(0, 9, { stability: 20 }),
      d: memory(0, 9, { stability: 5 })
    };
    expect(ids(inputOf(cards, { memories }), { what: 'ahead' })).toEqual(['b', 'a', 'd', 'c']);
    const due = { ...memories, b: memory(9, 0) };
    expect(ids(inputOf(cards, { memories: due }), { what: 'ahead' })).toEqual(['a', 'd', 'c']);
  });

  it('of flagged cards and of leeches takes those alone', () => {
    const memories = { a: memory(1, 1, { lapses: 8 }), b: memory(1, 1, { lapses: 12 }) };
    const input = inputOf(cards, {
      memories,
      marks: { a: { flagged: true }, c: { flagged: true } }
    });
    expect(ids(input, { what: 'flagged' })).toEqual(['a', 'c']);
    expect(ids(input, { what: 'leeches' })).toEqual(['b', 'a']);
  });

  it('keeps to topics, to one level, and to the banks that ask', () => {
    const other = [questionId('bank:q900'), questionId('second:s1.1')] as QuestionId[];
    const some = [
      card('x', { topic: metrics }),
      card('y', { level: 'middle', asks: other }),
      card('z')
    ];
    const input = inputOf(some);
    expect(ids(input, { what: 'unseen', topics: [metrics] })).toEqual(['x']);
    expect(ids(input, { what: 'unseen', level: 'middle' })).toEqual(['y']);
    expect(ids(input, { what: 'unseen', bank: bankId('second') as BankId })).toEqual(['y']);
    expect(ids(input, { what: 'unseen', topics: [] })).toEqual([]);
  });

  it('holds each card once, answered, not set aside, within what was asked for, in order of need', () => {
    const spec = fc.record({
      level: fc.constantFrom(...LEVELS),
      topic: fc.constantFrom(losses, metrics),
      answered: fc.boolean(),
      suspended: fc.boolean(),
      flagged: fc.boolean(),
      failed: fc.boolean(),
      memory: fc.option(
        fc.record({
          ago: fc.nat(30),
          dueIn: fc.integer({ min: -5, max: 30 }),
          stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
          lapses: fc.nat(12)
        }),
        { nil: undefined }
      )
    });
    const selection = fc.record<Selection>({
      what: fc.constantFrom(...WANTED),
      topics: fc.constantFrom<Selection['topics']>('all', [losses]),
      level: fc.constantFrom('all', ...LEVELS),
      bank: fc.constantFrom<Selection['bank']>('all', bankId('bank') as BankId)
    });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 30 }), selection, (specs, chosen) => {
        const all = specs.map(({ level, topic, answered }, n) =>
          card(`card-${n}`, { level, topic, answered })
        );
        const keyed = <T>(value: (each: (typeof specs)[number]) => T | undefined) =>
          Object.fromEntries(
            specs.flatMap((each, n) => {
              const found = value(each);
              return found === undefined ? [] : [[`card-${n}`, found]];
            })
          );
        const input = inputOf(all, {
          memories: keyed(
            ({ memory: m }) =>
              m && memory(m.ago, m.dueIn, { stability: m.stability, lapses: m.lapses })
          ),
          marks: keyed(({ suspended, flagged }) => ({ suspended, flagged })),
          failed: all.filter((_, n) => specs[n]?.failed).map(({ id }) => id)
        });
        const found = selected(input, chosen);
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) {
          expect(each.answered).toBe(true);
          expect(isSetAside(input.marks, each.id, TODAY.day)).toBe(false);
          expect(chosen.topics === 'all' || chosen.topics.includes(each.topic)).toBe(true);
          expect(chosen.level === 'all' || each.level === chosen.level).toBe(true);
        }
        if (chosen.what !== 'ahead') return;
        const held = found.flatMap(({ id }) => input.memories.get(id) ?? []);
        expect(held).toHaveLength(found.length);
        expect(held.some((each) => isDue(each, TODAY))).toBe(false);
        const recalls = held.map((each) => recallAt(each, TODAY.at, DEFAULT_WEIGHTS));
        expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
      })
    );
  });
});

describe('dealing', () => {
  it('takes the most needed cards and keeps siblings apart', () => {
    const sibling = (n: number) => [questionId(`bank:q700.${n}`) as QuestionId];
    const cards = [
      card('a', { asks: sibling(1) }),
      card('b', { asks: sibling(2) }),
      card('c'),
      card('d')
    ];
    expect(dealtOf(cards, 3)).toEqual(['a', 'c', 'b']);
  });

  it('loses none of the first cards, and keeps their order within a family, for any families', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 20 }), fc.nat(25), (families, count) => {
        const cards = families.map((family, n) =>
          card(`card-${n}`, { asks: [questionId(`bank:q${family}.${n}`) as QuestionId] })
        );
        const order = dealtOf(cards, count);
        const first = cards.slice(0, count);
        expect(order.toSorted()).toEqual(first.map(({ id }) => id).toSorted());
        for (const one of new Set(first.map(familyOf))) {
          const own = first.filter((each) => familyOf(each) === one).map(({ id }) => id);
          expect(order.filter((id) => own.includes(id))).toEqual(own);
        }
      })
    );
  });
});

describe('what was failed on a day', () => {
  const entry = (n: number, fields: Readonly<Record<string, unknown>>): Entry => {
    const decoded = decodeEntry({
      id: `0000000${n}-0000-7000-8000-000000000000`,
      device: '00000001-0000-4000-8000-000000000000',
      seq: n,
      at: TODAY.at + n,
      tzOffset: 180,
      rollover: 4,
      day: TODAY.day,
      kind: 'graded',
      revised: '2026-11-22',
      grade: 1,
      ms: 1,
      session: 'review',
      ...fields
    });
    if (!decoded.ok) throw new Error(decoded.problem);
    return decoded.value;
  };

  it('stays failed after a later success, but not once it was taken back', () => {
    const taken = entry(4, { cardId: 'd' });
    const entries = [
      entry(1, { cardId: 'a' }),
      entry(2, { cardId: 'a', grade: 3 }),
      entry(3, { cardId: 'b', grade: 2 }),
      taken,
      entry(5, { kind: 'undone', target: taken.id }),
      entry(6, { cardId: 'c', day: TODAY.day - 1 })
    ];
    expect([...failedOn(entries, TODAY.day)]).toEqual(['a']);
  });
});
