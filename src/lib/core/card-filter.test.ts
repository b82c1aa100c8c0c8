import { describe, expect, it } from 'vitest';
import { STANDINGS, isFiltering, passes } from './card-filter';
import type { CardFilter, Known, Standing } from './card-filter';
import type { Card } from './deck';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { UNMARKED } from './marks';
import type { CardMark } from './marks';
import type { Memory } from './scheduler';

const DAY = 20_000;
const NOW = { at: DAY * 86_400_000 + 36_000_000, day: DAY };
const losses = topicId('losses') as TopicId;
const id = (name: string): CardId => cardId(name) as CardId;

const card = (name: string, over: Partial<Card> = {}): Card => ({
  id: id(name),
  question: name,
  topic: losses,
  level: 'junior',
  leadFocus: false,
  asks: [questionId('first:q1') as QuestionId, questionId('second:q9.1') as QuestionId],
  place: { bank: bankId('first') as BankId, section: [] },
  revised: '2026-11-22',
  answered: true,
  ...over
});

const memory = (over: Partial<Memory> = {}): Memory => ({
  phase: 'review',
  step: 0,
  stability: 5,
  difficulty: 5,
  due: { kind: 'day', day: DAY + 3, intervalDays: 5 },
  firstDay: DAY - 9,
  lastDay: DAY - 2,
  lastAt: NOW.at - 2 * 86_400_000,
  lastGrade: 3,
  reps: 3,
  lapses: 0,
  ...over
});

const knownOf = (of: Memory | undefined, mark: Partial<CardMark> = {}): Known => ({
  memories: new Map(of ? [[id('it'), of]] : []),
  marks: { cards: new Map([[id('it'), { ...UNMARKED, ...mark }]]) },
  now: NOW
});

const standings = (known: Known, over: Partial<Card> = {}): readonly Standing[] =>
  STANDINGS.filter((standing) => passes(card('it', over), { standing }, known));

describe('a card', () => {
  const due = { due: { kind: 'day', day: DAY, intervalDays: 2 } } as const;
  const step = { phase: 'learning', due: { kind: 'instant', at: NOW.at - 1 } } as const;

  it.each([
    ['never seen', undefined, {}, {}, ['new']],
    ['in a learning step, its time come', memory(step), {}, {}, ['learning']],
    ['to be reviewed today', memory(due), {}, {}, ['due']],
    ['to be reviewed later', memory(), {}, {}, ['known']],
    ['suspended', memory(due), { suspended: true }, {}, ['aside']],
    ['buried until tomorrow', undefined, { buriedUntil: DAY + 1 }, {}, ['aside']],
    ['whose burial is over', undefined, { buriedUntil: DAY }, {}, ['new']],
    ['flagged', memory(), { flagged: true }, {}, ['known', 'flagged']],
    ['with a note', memory(), { note: 'моё' }, {}, ['known', 'noted']],
    ['forgotten seven times', memory({ lapses: 7 }), {}, {}, ['known']],
    ['forgotten eight times', memory({ lapses: 8 }), {}, {}, ['known', 'leech']],
    ['without an answer', undefined, {}, { answered: false }, ['unanswered']]
  ] as const)('%s stands there', (_, of, mark, over, expected) => {
    expect(standings(knownOf(of, mark), over)).toEqual(expected);
  });
});

describe('a filter', () => {
  const known = knownOf(undefined);
  const middle = card('it', { level: 'middle' });

  it.each([
    [{}, true],
    [{ topic: losses }, true],
    [{ topic: topicId('metrics') as TopicId }, false],
    [{ level: 'middle' }, true],
    [{ level: 'junior' }, false],
    [{ bank: bankId('first') as BankId }, true],
    [{ bank: bankId('second') as BankId }, true],
    [{ bank: bankId('third') as BankId }, false],
    [{ topic: losses, level: 'middle', standing: 'new' }, true],
    [{ topic: losses, level: 'middle', standing: 'due' }, false]
  ] as readonly (readonly [CardFilter, boolean])[])(
    '%j lets the card pass: %s',
    (filter, passing) => {
      expect(passes(middle, filter, known)).toBe(passing);
    }
  );

  it('with no part filters nothing', () => {
    expect(isFiltering({})).toBe(false);
    expect(isFiltering({ standing: 'due' })).toBe(true);
  });
});
