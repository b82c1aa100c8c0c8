import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { isOfHoldOut } from './hold-out';
import { checkHoldOut } from './hold-out-check';
import type { Entry, Grade } from './review';
import { deviceNamed, entryNamed, logOf, madeDeck, undoing } from './testing/made-log';

const DECK = madeDeck(200);
const numberOf = (id: string): number => Number(id.slice('card-'.length));
const HELD = DECK.cards.filter(({ id }) => isOfHoldOut(id)).map(({ id }) => numberOf(id));
const OTHERS = DECK.cards.filter(({ id }) => !isOfHoldOut(id)).map(({ id }) => numberOf(id));

const given = (card: number, grade: Grade, day: number) => ({
  ...{ card, grade, device: 1 },
  after: day * MS_PER_DAY + card * 1000
});

/** Forty cards on the first days, half of them passed; then the held-out ones. */
const learned = OTHERS.slice(0, 40).map((card, index) => given(card, index % 2 ? 3 : 1, index % 4));
const asked = (day: number, cards: readonly number[], passed: number) =>
  cards.map((card, index) => given(card, index < passed ? 3 : 1, day));

/** On the log's first day, by a device of its own. */
const plan = (first: Entry, holdOut: boolean, seq = 1): Entry => ({
  ...{ kind: 'plan', hour: 12, audience: 'senior', topics: 'all' },
  ...{ tzOffset: first.tzOffset, rollover: first.rollover, at: first.at - 1000, day: first.day },
  ...{ id: entryNamed(900 + seq), device: deviceNamed(7), seq, holdOut }
});

const logWith = (answers: Parameters<typeof logOf>[0], holdOut: boolean): readonly Entry[] => {
  const log = logOf(answers);
  return [plan(log[0] as Entry, holdOut), ...log];
};

describe('the check of the hold-out', () => {
  it('says nothing before a held-out card was answered, nor where nothing was held out', () => {
    expect(checkHoldOut([], DECK)).toBeUndefined();
    expect(checkHoldOut(logWith(learned, true), DECK)).toBeUndefined();
    const both = [...learned, ...asked(9, HELD.slice(0, 8), 4)];
    expect(checkHoldOut(logOf(both), DECK)).toBeUndefined();
    expect(checkHoldOut(logWith(both, false), DECK)).toBeUndefined();
  });

  it('sets what was forecast for unseen cards beside what was passed', () => {
    const told = checkHoldOut(logWith([...learned, ...asked(9, HELD.slice(0, 10), 6)], true), DECK);
    expect(told).toMatchObject({ answers: 10, passed: 0.6 });
    // Forty first sights, half of them passed, around one in four believed beforehand.
    expect(told?.forecast).toBeGreaterThan(0.3);
    expect(told?.forecast).toBeLessThan(0.52);
    expect(told?.promised.low).toBeLessThan(told?.forecast ?? 0);
  });

  it('forecasts from the days before alone: one answer of the check does not teach the next', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), fc.nat({ max: 10 }), (one, other) => {
        const after = (passed: number) =>
          checkHoldOut(logWith([...learned, ...asked(9, HELD.slice(0, 10), passed)], true), DECK);
        expect(after(one)?.forecast).toBe(after(other)?.forecast);
        expect(after(one)?.passed).toBe(one / 10);
      }),
      { numRuns: 20 }
    );
  });

  it('counts first sights alone, in whatever order and from whatever device they came', () => {
    const once = logWith([...learned, ...asked(9, HELD.slice(0, 10), 6)], true);
    const again = asked(12, HELD.slice(0, 10), 10);
    const twice = logWith([...learned, ...asked(9, HELD.slice(0, 10), 6), ...again], true);
    expect(checkHoldOut(twice, DECK)).toEqual(checkHoldOut(once, DECK));
    expect(checkHoldOut(twice.toReversed(), DECK)).toEqual(checkHoldOut(once, DECK));
  });

  it('leaves out what was undone', () => {
    const log = logWith([...learned, ...asked(9, HELD.slice(0, 10), 6)], true);
    const last = log.at(-1) as Entry;
    const told = checkHoldOut([...log, undoing(last, log)], DECK);
    expect(told?.answers).toBe(9);
  });
});
