import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS_MAX, auditAll, auditSince } from './audit';
import { MS_PER_DAY, dayOf } from './day';
import { isKept } from './reckoning';
import type { Entry } from './review';
import { simulatedLog } from './testing/simulated-log';
import { ROLLOVER, START, anyLog, logOf, madeDeck, undoing } from './testing/made-log';

const DECK = madeDeck(24);
const FIRST = dayOf({ at: START, tzOffset: 180, rollover: ROLLOVER });
const manyAnswers = anyLog(24, { minLength: 120, maxLength: 240 });
/** Days late enough to say something, early enough for answers to follow. */
const origins = fc.integer({ min: FIRST + 18, max: FIRST + 36 });

describe('an audit', () => {
  it('has nothing to say of an empty log, nor of one on whose days it was too early', () => {
    const nothing = { origins: [], reviews: undefined, firstSights: undefined };
    expect(auditSince([], DECK, FIRST)).toEqual(nothing);
    expect(auditAll([], DECK, FIRST)).toEqual(nothing);
    const few = logOf([
      { card: 1, grade: 3, after: 0, device: 1 },
      { card: 1, grade: 3, after: 9 * MS_PER_DAY, device: 1 }
    ]);
    expect(auditAll(few, DECK, FIRST + 20)).toEqual(nothing);
  });

  it('is the same whatever the order of arrival, with duplicates and in another zone', () => {
    fc.assert(
      fc.property(manyAnswers, origins, fc.infiniteStream(fc.nat()), (given, origin, picks) => {
        const log = logOf(given);
        const mixed = [...log, ...log.slice(0, 9)]
          .map((each) => ({ each, at: picks.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(auditSince(mixed, DECK, origin)).toEqual(auditSince(log, DECK, origin));
        // The day was written down as it was lived: a zone changed since then changes nothing.
        const moved = log.map((each) => ({ ...each, tzOffset: 600 }));
        expect(auditSince(moved, DECK, origin)).toEqual(auditSince(log, DECK, origin));
      }),
      { numRuns: 40 }
    );
  });

  it('is the same whether one device has given the answers or three', () => {
    fc.assert(
      fc.property(manyAnswers, origins, (given, origin) => {
        const one = logOf(given.map((each) => ({ ...each, device: 1 })));
        expect(auditSince(one, DECK, origin)).toEqual(auditSince(logOf(given), DECK, origin));
      }),
      { numRuns: 40 }
    );
  });

  it('never lets a forecast know what came after its day', () => {
    fc.assert(
      fc.property(manyAnswers, origins, (given, origin) => {
        const log = logOf(given);
        const flipped = log.map((each): Entry =>
          each.day > origin ? { ...each, grade: each.grade >= 2 ? 1 : 3 } : each
        );
        const [told, other] = [auditSince(log, DECK, origin), auditSince(flipped, DECK, origin)];
        fc.pre(told.reviews !== undefined);
        expect(other.origins).toEqual(told.origins);
        for (const part of ['reviews', 'firstSights'] as const) {
          expect(other[part]?.forecast).toBe(told[part]?.forecast);
          expect(other[part]?.promised).toEqual(told[part]?.promised);
          expect(other[part]?.passed ?? 0).toBeCloseTo(told[part] ? 1 - told[part].passed : 0, 12);
        }
      }),
      { numRuns: 40 }
    );
  });

  it('counts the first answer of each card after the day, seen cards apart from new ones', () => {
    const log = simulatedLog({ seed: 'first answers', days: 40, truth: 'fsrs' });
    const origin = FIRST + 20;
    const { origins: at, reviews, firstSights } = auditSince(log.entries, log.deck, origin);
    const before = new Set(
      log.entries.flatMap((each) => (each.day <= origin ? [each.cardId] : []))
    );
    const after = new Set(log.entries.flatMap((each) => (each.day > origin ? [each.cardId] : [])));
    expect(at).toEqual([origin]);
    expect(reviews?.answers).toBe([...after].filter((card) => before.has(card)).length);
    expect(firstSights?.answers).toBe([...after].filter((card) => !before.has(card)).length);
  });

  it('leaves an answer out once it is undone, and keeps the evidence of the day as it stood', () => {
    const log = simulatedLog({ seed: 'undone', days: 40, truth: 'fsrs' });
    const origin = FIRST + 25;
    const old = log.entries.find(({ day }) => day === origin - 3) as Entry;
    const told = auditSince(log.entries, log.deck, origin);
    const late = auditSince([...log.entries, undoing(old, log.entries)], log.deck, origin);
    expect(late.reviews?.forecast).toBe(told.reviews?.forecast);
    const fresh = log.entries.findLast(({ day }) => day > origin) as Entry;
    const less = [...log.entries, undoing(fresh, log.entries)];
    const all = ({ reviews, firstSights }: typeof told): number =>
      (reviews?.answers ?? 0) + (firstSights?.answers ?? 0);
    expect(all(told) - all(auditSince(less, log.deck, origin))).toBeLessThanOrEqual(1);
  });

  it('over the whole log looks back once a week, and never more than so often', () => {
    for (const days of [45, 200]) {
      const log = simulatedLog({ seed: 'long', days, truth: 'fsrs' });
      const today = FIRST + days;
      const { origins: at, reviews } = auditAll(log.entries, log.deck, today);
      expect(at.length).toBeGreaterThan(2);
      expect(at.length).toBeLessThanOrEqual(ORIGINS_MAX);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      expect(today - (at.at(-1) ?? 0)).toBeGreaterThanOrEqual(7);
      expect(reviews?.answers).toBeGreaterThan(100);
    }
  });

  it('finds promises kept for learners whose memory is as FSRS believes', () => {
    const kept = Array.from({ length: 20 }, (_, seed) => {
      const log = simulatedLog({ seed: `kept ${seed}`, days: 50, truth: 'fsrs' });
      const { reviews } = auditSince(log.entries, log.deck, FIRST + 30);
      return reviews !== undefined && isKept(reviews);
    });
    expect(kept.filter(Boolean).length).toBeGreaterThanOrEqual(14);
  });

  it('finds promises broken where the learner has begun to forget far faster', () => {
    const log = simulatedLog({ seed: 'broken', days: 50, truth: 'worse', from: FIRST + 31 });
    const { reviews } = auditSince(log.entries, log.deck, FIRST + 30);
    expect(reviews && isKept(reviews)).toBe(false);
    expect(reviews?.passed).toBeLessThan(reviews?.forecast ?? 0);
  });
});
