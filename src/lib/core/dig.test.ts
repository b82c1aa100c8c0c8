import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank, BankItem, Card } from './deck';
import {
  breakOf,
  canDig,
  chainsOf,
  depthOf,
  digRecords,
  dug,
  gradedByDigs,
  isGraded,
  restOf,
  startDig
} from './dig';
import type { Chain, Dig } from './dig';
import { bankId, cardId, entryId, questionId, topicId } from './ids';
import type { BankId, CardId, EntryId, QuestionId, TopicId } from './ids';
import { decodeEntry } from './review';
import type { Entry, Grade } from './review';

const NOW = 1_800_000_000_000;
const DAY = 20_000;

const item = (id: string, card: string, parent?: string): BankItem => ({
  id: questionId(`bank:${id}`) as QuestionId,
  kind: parent === undefined ? 'main' : 'followup',
  text: `${id}?`,
  ...(parent === undefined ? {} : { parent: questionId(`bank:${parent}`) as QuestionId }),
  card: cardId(card) as CardId
});

const bankOf = (...items: readonly BankItem[]): Bank => ({
  id: bankId('bank') as BankId,
  title: 'Банк',
  sections: [{ path: ['Раздел'], items }]
});

const cardOf = (id: CardId): Card => ({
  id,
  question: id,
  topic: topicId('losses') as TopicId,
  level: 'junior',
  leadFocus: false,
  asks: [questionId('bank:q1') as QuestionId],
  place: { bank: bankId('bank') as BankId, section: [] },
  revised: '2026-11-22',
  answered: !id.startsWith('unwritten')
});

const chains = (items: readonly BankItem[], aside: readonly string[] = []): readonly Chain[] =>
  chainsOf(bankOf(...items), cardOf, (card) => aside.includes(card));

const asks = ({ links }: Chain): readonly string[] => links.map((link) => link.item.text);

describe('a chain', () => {
  it('is a main question and its follow-ups in the order of the bank', () => {
    const found = chains([
      item('q1', 'a'),
      item('q1.2', 'b', 'q1'),
      item('q1.1', 'c', 'q1'),
      item('q2', 'd'),
      item('q3', 'e'),
      item('q3.1', 'f', 'q3')
    ]);
    expect(found.map(asks)).toEqual([
      ['q1?', 'q1.2?', 'q1.1?'],
      ['q3?', 'q3.1?']
    ]);
    expect(found[0]).toMatchObject({ bank: { title: 'Банк' }, section: ['Раздел'], skipped: [] });
  });

  it('takes up follow-ups of follow-ups, wherever they stand', () => {
    const nested = [
      item('q1', 'a'),
      item('q2', 'x'),
      item('q1.1', 'b', 'q1'),
      item('q1.2', 'c', 'q1.1')
    ];
    expect(chains(nested).map(asks)).toEqual([['q1?', 'q1.1?', 'q1.2?']]);
  });

  it('leaves out what has no answer or was set aside, and says which', () => {
    const [chain] = chains(
      [
        item('q1', 'a'),
        item('q1.1', 'unwritten', 'q1'),
        item('q1.2', 'b', 'q1'),
        item('q1.3', 'c', 'q1')
      ],
      ['c']
    );
    expect(chain && asks(chain)).toEqual(['q1?', 'q1.2?']);
    expect(chain?.skipped.map(({ item: { text }, reason }) => [text, reason])).toEqual([
      ['q1.1?', 'unanswered'],
      ['q1.3?', 'set aside']
    ]);
    expect(chain && canDig(chain)).toBe(true);
  });

  it.each([
    ['its main question has no answer', [item('q1', 'unwritten'), item('q1.1', 'b', 'q1')]],
    ['no follow-up has one', [item('q1', 'a'), item('q1.1', 'unwritten', 'q1')]]
  ])('cannot be dug when %s', (_why, items) => {
    expect(chains(items).map(canDig)).toEqual([false]);
  });
});

const entry = (n: number): EntryId =>
  entryId(`${String(n).padStart(8, '0')}-0000-7000-8000-000000000000`) as EntryId;

/** Answers the question on the screen. */
const marked = (dig: Dig, grade: Grade): Dig =>
  dug(dug(dig, { kind: 'revealed' }), {
    kind: 'marked',
    mark: isGraded(dig) ? { grade, entry: entry(dig.marks.length) } : { grade },
    at: NOW
  });

const chainOf = (...cards: readonly string[]): Chain => {
  const [chain] = chains(
    cards.map((card, n) => (n === 0 ? item('q1', card) : item(`q1.${n}`, card, 'q1')))
  );
  if (!chain) throw new Error('a chain needs two questions');
  return chain;
};

const onScreen = ({ screen }: Dig): string =>
  screen.kind === 'ended' ? screen.kind : `${screen.kind} ${screen.link.item.text}`;

describe('a dig', () => {
  const fresh = startDig(chainOf('a', 'b', 'c'), new Set(), NOW);

  it('shows the question, then the answer, and the question again when asked', () => {
    const revealed = dug(fresh, { kind: 'revealed' });
    expect([onScreen(fresh), onScreen(revealed)]).toEqual(['question q1?', 'answer q1?']);
    expect(dug(revealed, { kind: 'hidden' })).toEqual(fresh);
  });

  it('takes no mark before the answer was shown', () => {
    expect(dug(fresh, { kind: 'marked', mark: { grade: 3 }, at: NOW })).toBe(fresh);
  });

  it('breaks at the first question that is not remembered, and knows what would have come next', () => {
    const broken = marked(marked(fresh, 2), 1);
    expect(broken.screen).toEqual({ kind: 'ended' });
    expect(depthOf(broken)).toBe(1);
    expect(breakOf(broken)?.item.text).toBe('q1.1?');
    expect(restOf(broken).map((link) => link.item.text)).toEqual(['q1.2?']);
  });

  it('that holds to the end has the depth of its chain and no break', () => {
    const whole = marked(marked(marked(fresh, 3), 2), 4);
    expect([depthOf(whole), breakOf(whole), restOf(whole)]).toEqual([3, undefined, []]);
    expect(whole.screen.kind).toBe('ended');
  });

  it('grades a card once: met again, it counts for the depth alone', () => {
    const first = startDig(chainOf('a', 'b', 'a'), new Set([cardId('b') as CardId]), NOW);
    const second = marked(first, 3);
    const third = marked(second, 3);
    expect([first, second, third].map(isGraded)).toEqual([true, false, false]);
    const broken = marked(third, 1);
    expect(broken.marks).toEqual([{ grade: 3, entry: entry(0) }, { grade: 3 }, { grade: 1 }]);
    expect(depthOf(broken)).toBe(2);
    expect(isGraded(broken)).toBe(false);
  });

  it('grades a card again once its mark was taken back', () => {
    const back = dug(marked(startDig(chainOf('a', 'a'), new Set(), NOW), 3), {
      kind: 'undone',
      at: NOW
    });
    expect(isGraded(back)).toBe(true);
  });

  it('has nothing to take back before its first mark', () => {
    expect(dug(fresh, { kind: 'undone', at: NOW })).toBe(fresh);
  });

  it('stops at the first failure whatever the answers are, and undo leads back step by step', () => {
    const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3, 4), { maxLength: 9 });
    fc.assert(
      fc.property(grades, fc.integer({ min: 2, max: 6 }), (given, length) => {
        const start = startDig(
          chainOf(...Array.from({ length }, (_, n) => `card-${n}`)),
          new Set(),
          NOW
        );
        const steps = [start];
        for (const grade of given) {
          const before = steps.at(-1) ?? start;
          if (before.screen.kind === 'ended') break;
          steps.push(marked(before, grade));
        }
        const end = steps.at(-1) ?? start;
        const failure = given.slice(0, length).indexOf(1);
        expect(depthOf(end)).toBe(failure < 0 ? Math.min(given.length, length) : failure);
        expect(end.marks.length + restOf(end).length).toBe(length);
        for (const before of steps.toReversed().slice(1)) {
          const after = steps[steps.indexOf(before) + 1] ?? end;
          expect(dug(after, { kind: 'undone', at: NOW })).toEqual(before);
        }
      })
    );
  });
});

describe('what the log says about digs', () => {
  const row = (n: number, fields: Readonly<Record<string, unknown>>): Entry => {
    const decoded = decodeEntry({
      id: entry(n),
      device: '00000001-0000-4000-8000-000000000000',
      seq: n,
      at: NOW + n,
      tzOffset: 180,
      rollover: 4,
      day: DAY,
      ...fields
    });
    if (!decoded.ok) throw new Error(decoded.problem);
    return decoded.value;
  };
  const dugRow = (n: number, root: string, depth: number, day: number, of = 4) =>
    row(n, { kind: 'dug', root: `bank:${root}`, depth, of, day });

  it('is the greatest depth of each main question, and the day of the last dig', () => {
    const records = digRecords([
      dugRow(1, 'q1', 3, DAY),
      dugRow(2, 'q1', 2, DAY + 5),
      dugRow(3, 'q2', 0, DAY + 6),
      dugRow(4, 'q1', 3, DAY + 7, 5)
    ]);
    expect([...records]).toEqual([
      ['bank:q1', { depth: 3, of: 5, lastDay: DAY + 7 }],
      ['bank:q2', { depth: 0, of: 4, lastDay: DAY + 6 }]
    ]);
  });

  it('leaves out what was taken back', () => {
    const taken = dugRow(1, 'q1', 4, DAY);
    expect(digRecords([taken, row(2, { kind: 'undone', target: taken.id })]).size).toBe(0);
  });

  it('names the cards that digs have graded on a day, and no others', () => {
    const graded = (n: number, card: string, session: string, day: number) =>
      row(n, { kind: 'graded', cardId: card, revised: 'x', grade: 3, ms: 1, session, day });
    const taken = graded(4, 'd', 'dig', DAY);
    const entries = [
      graded(1, 'a', 'dig', DAY),
      graded(2, 'b', 'review', DAY),
      graded(3, 'c', 'dig', DAY - 1),
      taken,
      row(5, { kind: 'undone', target: taken.id })
    ];
    expect([...gradedByDigs(entries, DAY)]).toEqual(['a']);
  });
});
