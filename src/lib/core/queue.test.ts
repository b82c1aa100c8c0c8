import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Deck, Level } from './deck';
import { NO_MARKS } from './marks';
import type { CardMark } from './marks';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { buildQueue, countToday, expectedMinutes, inScope, mixed } from './queue';
import type { QueueInput } from './queue';
import type { Memory } from './scheduler';

const TODAY = { at: 20_000 * 86_400_000 + 36_000_000, day: 20_000 };
const losses = topicId('losses') as TopicId;
const metrics = topicId('metrics') as TopicId;

/** A main question for each card, so that no two are siblings unless a test says so. */
const ownQuestion = (id: string): QuestionId => {
  if (!QUESTIONS.has(id)) QUESTIONS.set(id, `bank:q${QUESTIONS.size + 1}`);
  return questionId(QUESTIONS.get(id) ?? '') as QuestionId;
};
const QUESTIONS = new Map<string, string>();

function card(id: string, over: Partial<Card> = {}): Card {
  return {
    id: cardId(id) as CardId,
    question: id,
    topic: losses,
    level: 'junior',
    leadFocus: false,
    asks: [ownQuestion(id)],
    place: { bank: bankId('bank') as BankId, section: [] },
    revised: '2026-11-22',
    answered: true,
    ...over
  };
}

const memory = (over: Partial<Memory> = {}): Memory => ({
  phase: 'review',
  step: 0,
  stability: 5,
  difficulty: 5,
  due: { kind: 'day', day: TODAY.day, intervalDays: 5 },
  firstDay: TODAY.day - 9,
  lastDay: TODAY.day - 5,
  lastAt: TODAY.at - 5 * 86_400_000,
  lastGrade: 3,
  reps: 3,
  lapses: 0,
  ...over
});

const deckOf = (cards: readonly Card[]): Deck => ({
  topics: [
    { id: losses, title: 'Потери' },
    { id: metrics, title: 'Метрики' }
  ],
  banks: [],
  cards
});

function queue(
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>> = {},
  over: Partial<QueueInput> = {}
) {
  return buildQueue({
    deck: deckOf(cards),
    memories: new Map(Object.entries(memories).map(([id, each]) => [cardId(id) as CardId, each])),
    marks: NO_MARKS,
    scope: { audience: 'senior' },
    limits: { newPerDay: 10, reviewsPerDay: 10 },
    now: TODAY,
    seed: 'device',
    ...over
  });
}

const dueOn = (day: number): Partial<Memory> => ({ due: { kind: 'day', day, intervalDays: 5 } });

describe("today's queue", () => {
  it('holds due reviews, the longest overdue first, and leaves tomorrow alone', () => {
    const today = queue([card('a'), card('b'), card('c')], {
      a: memory(),
      b: memory(dueOn(TODAY.day - 3)),
      c: memory(dueOn(TODAY.day + 1))
    });
    expect(today.reviews).toEqual(['b', 'a']);
    expect(today.fresh).toEqual([]);
  });

  it('never deals a card whose answer is still being written', () => {
    const today = queue([card('a', { answered: false }), card('b', { answered: false })], {
      b: memory()
    });
    expect([...today.fresh, ...today.reviews, ...today.learning]).toEqual([]);
  });

  it('counts what was done today against the limits', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id));
    const today = queue(
      cards,
      {
        a: memory({ firstDay: TODAY.day, lastDay: TODAY.day, ...dueOn(TODAY.day + 2) }),
        b: memory({ lastDay: TODAY.day, ...dueOn(TODAY.day + 2) }),
        c: memory(),
        d: memory()
      },
      { limits: { newPerDay: 1, reviewsPerDay: 2 } }
    );
    expect(today.fresh).toEqual([]);
    expect(today.reviews).toHaveLength(1);
    expect(today.heldBack).toBe(1);
  });

  it('deals learning steps outside the limits, the earliest first', () => {
    const step = (at: number) => memory({ phase: 'learning', due: { kind: 'instant', at } });
    const today = queue(
      [card('a'), card('b')],
      { a: step(TODAY.at + 5), b: step(TODAY.at - 5) },
      { limits: { newPerDay: 0, reviewsPerDay: 0 } }
    );
    expect(today.learning).toEqual(['b', 'a']);
  });

  it('deals new cards from easy to hard, topics taking turns, main questions before follow-ups', () => {
    const followUp = (n: number) => [questionId(`bank:q9${n}.2`) as QuestionId];
    const today = queue([
      card('hard', { level: 'senior' }),
      card('loss-follow', { asks: followUp(1) }),
      card('loss-main'),
      card('metric-main', { topic: metrics }),
      card('metric-follow', { topic: metrics, asks: followUp(2) })
    ]);
    expect(today.fresh.slice(0, 2).toSorted()).toEqual(['loss-main', 'metric-main']);
    expect(today.fresh.slice(2, 4).toSorted()).toEqual(['loss-follow', 'metric-follow']);
    expect(today.fresh[4]).toBe('hard');
  });

  it('leaves out what was suspended, and what was buried until its day has come', () => {
    const marked = (mark: Partial<CardMark>): CardMark => ({
      suspended: false,
      flagged: false,
      note: '',
      ...mark
    });
    const marks = {
      cards: new Map<CardId, CardMark>([
        [cardId('a') as CardId, marked({ suspended: true })],
        [cardId('b') as CardId, marked({ buriedUntil: TODAY.day + 1 })],
        [cardId('c') as CardId, marked({ buriedUntil: TODAY.day })],
        [cardId('d') as CardId, marked({ flagged: true, note: 'спросить' })]
      ])
    };
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id));
    const today = queue(cards, { a: memory(), b: memory(), c: memory() }, { marks });
    expect(today.reviews).toEqual(['c']);
    expect(today.fresh.toSorted()).toEqual(['d', 'e']);
  });

  it('deals one card of a family a day: the others wait, the longest overdue comes first', () => {
    const asks = (n: number) => [
      questionId(n === 0 ? 'bank:q500' : `bank:q500.${n}`) as QuestionId
    ];
    const cards = ['a', 'b', 'c'].map((id, n) => card(id, { asks: asks(n) }));
    const memories = { a: memory(), b: memory(dueOn(TODAY.day - 2)), c: memory() };
    expect(queue(cards, memories)).toMatchObject({ reviews: ['b'], siblings: 2, heldBack: 0 });
    const seen = { ...memories, b: memory({ lastDay: TODAY.day, ...dueOn(TODAY.day + 9) }) };
    expect(queue(cards, seen)).toMatchObject({ reviews: [], siblings: 2 });
  });

  it('brings a new sibling only when nothing else is new', () => {
    const asks = (n: number) => [questionId(`bank:q501.${n}`) as QuestionId];
    const cards = [card('a', { asks: asks(1) }), card('b', { asks: asks(2) }), card('c')];
    const limits = { newPerDay: 2, reviewsPerDay: 9 };
    expect(queue(cards, {}, { limits }).fresh.toSorted()).toEqual(['a', 'c']);
    expect(queue(cards, {}, { limits: { ...limits, newPerDay: 3 } }).fresh.at(-1)).toBe('b');
  });

  it('deals a share in its order, due or not, one card of a family, under the limit, none twice', () => {
    const sibling = { asks: [questionId('bank:q502.1') as QuestionId] };
    const main = { asks: [questionId('bank:q502') as QuestionId] };
    const cards = [card('a'), card('b'), card('c'), card('main', main), card('sibling', sibling)];
    cards.push(card('done'));
    const memories = {
      a: memory(dueOn(TODAY.day - 9)),
      b: memory(),
      c: memory(dueOn(TODAY.day + 1)),
      main: memory(),
      sibling: memory(),
      done: memory({ ...dueOn(TODAY.day + 3), lastDay: TODAY.day })
    };
    const share = ['c', 'sibling', 'gone', 'b', 'main', 'b', 'done'].map(
      (id) => cardId(id) as CardId
    );
    expect(queue(cards, memories, { share }).reviews).toEqual(['c', 'sibling', 'b']);
    // One of today's reviews is done already.
    const limits = { newPerDay: 0, reviewsPerDay: 2 };
    expect(queue(cards, memories, { share, limits })).toMatchObject({
      reviews: ['c'],
      heldBack: 2
    });
    expect(queue(cards, memories, { share: [] }).reviews).toEqual([]);
  });

  it('is the same all day on one device, whatever the hour', () => {
    const cards = Array.from({ length: 30 }, (_, index) => card(`card-${index}`));
    const memories = Object.fromEntries(cards.slice(0, 15).map((each) => [each.id, memory()]));
    const later = { at: TODAY.at + 3_600_000, day: TODAY.day };
    expect(queue(cards, memories, { now: later })).toEqual(queue(cards, memories));
    expect(queue(cards, memories, { seed: 'another device' })).not.toEqual(queue(cards, memories));
  });

  it('keeps every card once, within the limits, for any deck and memories', () => {
    const level = fc.constantFrom<Level>('junior', 'middle', 'senior');
    const cards = fc.uniqueArray(
      fc.record({ id: fc.integer({ min: 0, max: 60 }), level, answered: fc.boolean() }),
      { selector: (each) => each.id }
    );
    fc.assert(
      fc.property(
        cards,
        fc.nat(8),
        fc.nat(8),
        fc.integer(),
        (specs, newPerDay, reviewsPerDay, n) => {
          const all = specs.map(({ id, ...rest }) => card(`card-${id}`, rest));
          const memories = Object.fromEntries(
            all
              .filter((_, index) => (index + n) % 3 === 0)
              .map((each, index) => [each.id, memory(dueOn(TODAY.day + (index % 3) - 1))])
          );
          const today = queue(all, memories, { limits: { newPerDay, reviewsPerDay } });
          const dealt = [...today.fresh, ...today.reviews, ...today.learning];
          expect(new Set(dealt).size).toBe(dealt.length);
          expect(today.fresh.length).toBeLessThanOrEqual(newPerDay);
          expect(today.reviews.length).toBeLessThanOrEqual(reviewsPerDay);
          for (const id of dealt) expect(all.find((each) => each.id === id)?.answered).toBe(true);
        }
      )
    );
  });
});

describe('the scope', () => {
  it('of a level includes the levels below it, and a lead sees what a senior sees', () => {
    const table = [
      ['junior', ['junior']],
      ['middle', ['junior', 'middle']],
      ['senior', ['junior', 'middle', 'senior']],
      ['lead', ['junior', 'middle', 'senior']]
    ] as const;
    for (const [audience, levels] of table) {
      const seen = (['junior', 'middle', 'senior'] as const).filter((level) =>
        inScope(card('a', { level }), { audience })
      );
      expect(seen).toEqual(levels);
    }
  });

  it('keeps to the chosen topics', () => {
    expect(inScope(card('a'), { audience: 'lead', topics: [metrics] })).toBe(false);
    expect(inScope(card('a'), { audience: 'lead', topics: [losses] })).toBe(true);
  });
});

describe('mixing', () => {
  it('spreads new cards evenly among the reviews and loses none', () => {
    const ids = (prefix: string, n: number) =>
      Array.from({ length: n }, (_, index) => cardId(`${prefix}-${index}`) as CardId);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (reviews, fresh) => {
        const order = mixed(ids('old', reviews), ids('new', fresh));
        expect(order.toSorted()).toEqual([...ids('old', reviews), ...ids('new', fresh)].toSorted());
        for (let end = 1; end <= order.length; end++) {
          const taken = order.slice(0, end).filter((id) => id.startsWith('new')).length;
          expect(Math.abs(taken - (end * fresh) / order.length)).toBeLessThanOrEqual(1);
        }
      })
    );
  });
});

describe('minutes and counts', () => {
  it('expects no minute for an empty day and more for more cards', () => {
    expect(expectedMinutes(queue([]))).toBe(0);
    const one = expectedMinutes(queue([card('a')]));
    expect(one).toBeGreaterThan(0);
    expect(expectedMinutes(queue(['a', 'b', 'c', 'd'].map((id) => card(id))))).toBeGreaterThan(one);
  });

  it('tells cards met today from cards seen again', () => {
    const memories = new Map([
      [cardId('a') as CardId, memory({ firstDay: TODAY.day, lastDay: TODAY.day })],
      [cardId('b') as CardId, memory({ lastDay: TODAY.day })],
      [cardId('c') as CardId, memory()]
    ]);
    expect(countToday(memories, TODAY.day)).toEqual({ introduced: 1, reviewed: 1 });
  });
});
