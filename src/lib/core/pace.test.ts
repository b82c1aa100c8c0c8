import { expect, it } from 'vitest';
import { cardId, deviceId, entryId } from './ids';
import type { CardId, DeviceId, EntryId } from './ids';
import { paceOf } from './pace';
import { SECONDS } from './queue';
import type { Graded } from './review';

const hex = (value: number): string => value.toString(16).padStart(12, '0');
const graded = (seq: number, card: number, day: number, seconds: number): Graded => ({
  id: entryId(`00000000-0000-7000-8000-${hex(seq)}`) as EntryId,
  device: deviceId('00000000-0000-4000-8000-00000000000d') as DeviceId,
  seq,
  at: day * 86_400_000 + seq * 1000,
  tzOffset: 0,
  rollover: 4,
  day,
  kind: 'graded',
  cardId: cardId(`card-${card}`) as CardId,
  revised: '2026-11-22',
  grade: 3,
  ms: seconds * 1000,
  session: 'review'
});

/** So many cards: met for 60 seconds, stepped through in 8, reviewed on another day for 22. */
const log = (cards: number): readonly Graded[] =>
  Array.from({ length: cards }, (_, card) => [
    graded(3 * card + 1, card, 20_000, 60),
    graded(3 * card + 2, card, 20_000, 8),
    graded(3 * card + 3, card, 20_004, 22)
  ]).flat();

it('takes the usual seconds until the log tells', () => {
  expect(paceOf([])).toEqual(SECONDS);
  expect(paceOf(log(19))).toEqual(SECONDS);
});

it("takes the learner's own medians, whatever order the entries come in", () => {
  expect(paceOf(log(20))).toEqual({ fresh: 60, review: 22, learning: 8 });
  expect(paceOf(log(20).toReversed())).toEqual({ fresh: 60, review: 22, learning: 8 });
});

it('is not moved by a card left open overnight, a dig or a mock interview', () => {
  const left = { ...graded(900, 1, 20_010, 40_000) };
  const dug = Array.from({ length: 60 }, (_, index) => ({
    ...graded(1_000 + index, index % 20, 20_020 + index, 300),
    session: index % 2 === 0 ? ('dig' as const) : ('mock' as const)
  }));
  expect(paceOf([...log(20), left, ...dug])).toEqual({ fresh: 60, review: 22, learning: 8 });
});
