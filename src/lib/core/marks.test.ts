import { describe, expect, it } from 'vitest';
import { cardId } from './ids';
import type { CardId } from './ids';
import { NO_MARKS, UNMARKED, isSetAside, marked } from './marks';
import { decodeEntry } from './review';
import type { Entry } from './review';
import { replay } from './replay';

const DAY = 20_000;
const card = cardId('dropout') as CardId;

function entry(n: number, fields: Readonly<Record<string, unknown>>): Entry {
  const decoded = decodeEntry({
    id: `0000000${n}-0000-7000-8000-000000000000`,
    device: '00000001-0000-4000-8000-000000000000',
    seq: n,
    at: 1_700_000_000_000 + n,
    tzOffset: 180,
    rollover: 4,
    day: DAY,
    cardId: 'dropout',
    ...fields
  });
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

const after = (...entries: readonly Entry[]) => marked(NO_MARKS, entries);

describe('marks', () => {
  it('set a card aside until it is resumed, or until its day has come', () => {
    const suspended = after(entry(1, { kind: 'suspended' }));
    const buried = after(entry(1, { kind: 'buried', until: DAY + 1 }));
    expect([DAY, DAY + 99].map((day) => isSetAside(suspended, card, day))).toEqual([true, true]);
    expect([DAY, DAY + 1].map((day) => isSetAside(buried, card, day))).toEqual([true, false]);
    for (const before of [suspended, buried]) {
      const resumed = marked(before, [entry(2, { kind: 'resumed' })]);
      expect(isSetAside(resumed, card, DAY)).toBe(false);
    }
  });

  it('keep flag and note apart from being set aside', () => {
    const marks = after(
      entry(1, { kind: 'flagged', flagged: true }),
      entry(2, { kind: 'noted', text: 'перечитать' }),
      entry(3, { kind: 'suspended' }),
      entry(4, { kind: 'resumed' })
    );
    expect(marks.cards.get(card)).toEqual({ ...UNMARKED, flagged: true, note: 'перечитать' });
  });

  it('hold the last plan', () => {
    const plan = { kind: 'plan', hour: 12, audience: 'middle', topics: 'all' };
    const marks = after(
      entry(1, { ...plan, date: '2026-12-01' }),
      entry(2, { ...plan, date: '2026-12-10', minutes: 20 })
    );
    expect(marks.plan).toMatchObject({ date: '2026-12-10', minutes: 20, tzOffset: 180 });
    expect(marked(marks, [entry(3, plan)]).plan).not.toHaveProperty('date');
  });

  it('are part of the replay, and an undone one is not', () => {
    const flag = entry(1, { kind: 'flagged', flagged: true });
    const undo = entry(2, { kind: 'undone', target: flag.id });
    expect(replay([flag]).marks.cards.get(card)?.flagged).toBe(true);
    expect(replay([flag, undo]).marks.cards.get(card)).toBeUndefined();
  });
});

describe('an entry', () => {
  it.each([
    [
      { kind: 'plan', hour: 12, audience: 'lead', topics: 'all', holdOut: 1 },
      'entry.holdOut: ожидается'
    ],
    [{ kind: 'plan', date: '2026-02-30' }, 'entry.date: ожидается дата вида 2026-11-22'],
    [{ kind: 'buried' }, 'entry.until: ожидается целое число'],
    [{ kind: 'noted' }, 'entry.text: ожидается строка'],
    [{ kind: 'dug', root: 'bank:q1', depth: 1, of: 0 }, 'entry.of: ожидается число от 1 до'],
    [
      { kind: 'mocked', audience: 'lead', mode: 'crowd', ms: 1, answers: [] },
      'entry.mode: ожидается одно из: alone, friend'
    ]
  ])('that says %j is refused with the reason', (fields, problem) => {
    expect(() => entry(1, fields)).toThrow(problem);
  });

  it('of every kind comes back from storage as it was written', () => {
    const written = [
      entry(1, {
        kind: 'plan',
        date: '2026-12-01',
        hour: 12,
        audience: 'lead',
        topics: ['losses'],
        holdOut: true
      }),
      entry(2, { kind: 'dug', root: 'bank:q1', depth: 2, of: 4 }),
      entry(3, {
        kind: 'mocked',
        audience: 'junior',
        mode: 'friend',
        aim: { questions: 17, minutes: 40, bank: 'some-bank' },
        ms: 5,
        answers: [
          { cardId: 'dropout', item: 'bank:q1', verdict: 'partly', said: 2, of: 4, ms: 9000 }
        ]
      })
    ];
    for (const each of written)
      expect(decodeEntry(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, value: each });
  });
});
