import { describe, expect, it } from 'vitest';
import { reviewsOf } from './card-history';
import { cardId } from './ids';
import type { CardId } from './ids';
import { decodeEntry } from './review';
import type { Entry } from './review';

const DAY = 20_000;
const AT = DAY * 86_400_000;
const card = cardId('dropout') as CardId;

function entry(n: number, fields: Readonly<Record<string, unknown>>): Entry {
  const decoded = decodeEntry({
    id: `0000000${n}-0000-7000-8000-000000000000`,
    device: '00000001-0000-4000-8000-000000000000',
    seq: n,
    at: AT + n,
    tzOffset: 180,
    rollover: 4,
    day: DAY,
    kind: 'graded',
    cardId: 'dropout',
    revised: '2026-11-22',
    grade: 3,
    ms: 9_000,
    session: 'review',
    ...fields
  });
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

const told = (...entries: readonly Entry[]) =>
  reviewsOf(entries, card).map(({ entry: { seq }, gap }) => [seq, gap]);

describe('a card’s history', () => {
  it('has its grades, the last one first, with what lay between them', () => {
    expect(
      told(
        entry(1, {}),
        entry(2, { at: AT + 600_001 }),
        entry(3, { at: AT + 3 * 86_400_000, day: DAY + 3 })
      )
    ).toEqual([
      [3, { kind: 'days', days: 3 }],
      [2, { kind: 'same-day', ms: 600_000 }],
      [1, { kind: 'first' }]
    ]);
  });

  it('leaves out what was undone, and measures past it', () => {
    expect(
      told(
        entry(1, {}),
        entry(2, { day: DAY + 1 }),
        entry(3, { kind: 'undone', target: entry(2, {}).id }),
        entry(4, { day: DAY + 2 })
      )
    ).toEqual([
      [4, { kind: 'days', days: 2 }],
      [1, { kind: 'first' }]
    ]);
  });

  it('has nothing of other cards and other acts', () => {
    expect(told(entry(1, { cardId: 'bagging' }), entry(2, { kind: 'suspended' }))).toEqual([]);
  });

  it('does not run backwards with a clock that was set back', () => {
    expect(told(entry(1, {}), entry(2, { at: AT - 5_000_000, day: DAY - 1 }))).toEqual([
      [2, { kind: 'same-day', ms: 0 }],
      [1, { kind: 'first' }]
    ]);
  });
});
