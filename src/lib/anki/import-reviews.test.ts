import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../core/day';
import { deviceId, newEntryId } from '../core/ids';
import type { CardId, DeviceId } from '../core/ids';
import { standing } from '../core/log-order';
import { seeded } from '../core/random';
import { GRADES, decodeEntry } from '../core/review';
import type { Entry, Graded } from '../core/review';
import { replay } from '../core/replay';
import { ANKI_DEVICE, notYetKnown, reviewEntries, summaryOf } from './import-reviews';
import { ourCard } from './guid';
import type { AnkiReview } from './read-collection';

const NOW = Date.UTC(2026, 10, 25, 9);
const DAY = 86_400_000;
const MOSCOW = { tzOffset: 180, rollover: 4 };
const moscow = { momentAt: (at: number) => ({ at, ...MOSCOW }), now: NOW };
const CARDS = ['dropout', 'batch-norm-inference', 'own:1', 'adam'] as const;

const review = (fields: Partial<AnkiReview> = {}): AnkiReview => ({
  id: NOW - 3 * DAY,
  guid: 'sobes:dropout',
  ord: 0,
  grade: 3,
  ms: 7_000,
  ...fields
});

/** What an import leaves in the log. */
const imported = (log: readonly Entry[], reviews: readonly AnkiReview[]): readonly Entry[] => [
  ...log,
  ...notYetKnown(reviewEntries(reviews, moscow), log)
];

const byId = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Answers of one collection: an instant for each, as Anki's key demands. */
const someReviews: fc.Arbitrary<readonly AnkiReview[]> = fc.uniqueArray(
  fc.record({
    // Six milliseconds apart at least: nobody answers faster.
    id: fc.integer({ min: 1, max: 100_000 }).map((n) => NOW - 200 * DAY + n * 6 * 17),
    guid: fc.constantFrom(...CARDS.map((card) => `sobes:${card}`)),
    ord: fc.constant(0),
    grade: fc.constantFrom(...GRADES),
    ms: fc.nat(60_000)
  }),
  { selector: ({ id }) => id, maxLength: 30 }
);

const PHONE = deviceId('00000000-0000-4000-8000-000000000001') as DeviceId;

/** Grades given here, at instants that may coincide when two tabs are busy. */
const someLog: fc.Arbitrary<readonly Graded[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 4_000 }).map((n) => NOW - 100 * DAY + n * 6),
      card: fc.constantFrom(...CARDS),
      grade: fc.constantFrom(...GRADES)
    }),
    { maxLength: 30 }
  )
  .map((acts) =>
    acts
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, card, grade }, index) => {
        const random = seeded(`${index} ${at}`);
        const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
        return {
          kind: 'graded',
          id: newEntryId(at, bytes),
          device: PHONE,
          seq: index + 1,
          ...{ at, ...MOSCOW, day: dayOf({ at, ...MOSCOW }) },
          cardId: card as CardId,
          revised: '2026-11-22',
          grade,
          ms: 5_000,
          session: 'review'
        };
      })
  );

/** The log as rows of Anki's review log: the instant is the key, and the next free one where it is taken. */
function exported(log: readonly Graded[]): readonly AnkiReview[] {
  const taken = new Set<number>();
  return log.flatMap(({ at, cardId, grade, ms }) => {
    let id = at;
    while (taken.has(id)) id += 1;
    taken.add(id);
    // More in one instant than anybody gives: then two are one.
    return id - at > 5 ? [] : [review({ id, guid: `sobes:${cardId}`, grade, ms })];
  });
}

describe('a review made in Anki', () => {
  test('becomes an entry that the log can read', () => {
    const [entry] = reviewEntries([review({ id: Date.UTC(2026, 10, 20, 23, 30) })], moscow);
    expect(entry).toMatchObject({
      kind: 'graded',
      device: ANKI_DEVICE,
      at: Date.UTC(2026, 10, 20, 23, 30),
      seq: Date.UTC(2026, 10, 20, 23, 30),
      ...MOSCOW,
      // Half past two at night in Moscow: the evening before.
      day: Date.UTC(2026, 10, 20) / DAY,
      cardId: 'dropout',
      grade: 3,
      ms: 7_000,
      session: 'anki'
    });
    expect(decodeEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ ok: true, value: entry });
    expect(entry?.id.slice(14, 15)).toBe('7');
    expect(parseInt(entry?.id.slice(0, 13).replace('-', '') ?? '', 16)).toBe(entry?.at);
  });

  test('has the same id wherever it is read, and another for another card or instant', () => {
    const ids = (reviews: readonly AnkiReview[]) =>
      reviewEntries(reviews, { ...moscow, momentAt: (at) => ({ at, tzOffset: 0, rollover: 0 }) });
    expect(ids([review()])[0]?.id).toBe(reviewEntries([review()], moscow)[0]?.id);
    const others = [review(), review({ guid: 'sobes:adam' }), review({ id: NOW - 2 * DAY })];
    expect(new Set(ids(others).map((each) => each.id)).size).toBe(3);
  });

  test.each([
    ['a note that is not ours', { guid: 'f:~1' }],
    ['what is no card id', { guid: 'sobes:Не карточка' }],
    ['a second card, which our notes do not have', { ord: 1 }],
    ['a future beyond a day', { id: NOW + 2 * DAY }],
    ['no time at all', { id: 0 }]
  ])('of %s is left out', (_name, fields) => {
    expect(reviewEntries([review(fields)], moscow)).toEqual([]);
  });

  test('of a card that was withdrawn is kept', () => {
    expect(ourCard('sobes:no-such-card-any-more')).toBe('no-such-card-any-more');
  });

  test('folds into the memory that the same grades given here would leave', () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const there = reviewEntries(reviews, moscow);
        const here = there
          .toSorted((a, b) => a.at - b.at)
          .map((each, index) => ({
            ...each,
            device: PHONE,
            seq: index + 1,
            session: 'review' as const
          }));
        expect(replay(there).memories).toEqual(replay(here).memories);
      })
    );
  });
});

describe('an import', () => {
  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(someLog, someReviews, (log, reviews) => {
        const once = imported(log, reviews);
        expect(imported(once, reviews)).toEqual(once);
      })
    );
  });

  test('does not depend on the order of packages', () => {
    fc.assert(
      fc.property(someLog, someReviews, fc.array(fc.boolean()), (log, all, choice) => {
        const a = all.filter((_, index) => choice[index % (choice.length || 1)] ?? true);
        const b = all.filter((_, index) => index % 3 !== 0);
        const left = imported(imported(log, a), b);
        expect(byId(left)).toEqual(byId(imported(imported(log, b), a)));
        expect(byId(left)).toEqual(byId(imported(log, [...b, ...a])));
      })
    );
  });

  test('brings nothing of what went out to Anki from here', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        expect(notYetKnown(reviewEntries(exported(log), moscow), log)).toEqual([]);
      })
    );
  });

  test('brings what was done in Anki between two exports, and that alone', () => {
    fc.assert(
      fc.property(someLog, someReviews, (log, reviews) => {
        const there = [...exported(log), ...reviews];
        const fresh = notYetKnown(reviewEntries(there, moscow), log);
        expect(byId(fresh)).toEqual(byId(reviewEntries(reviews, moscow)));
      })
    );
  });

  test('leaves the same memories when Anki’s package comes before the log’s own backup', () => {
    fc.assert(
      fc.property(someLog, someReviews, (log, reviews) => {
        const there = [...exported(log), ...reviews];
        const ankiFirst = [...imported([], there), ...log];
        const logFirst = imported(log, there);
        expect(replay(ankiFirst).memories).toEqual(replay(logFirst).memories);
      })
    );
  });

  test('does not bring back what was undone here after it had gone out', () => {
    const log = imported([], []);
    const given = reviewEntries([review()], moscow).map((each) => ({
      ...each,
      session: 'review' as const,
      device: PHONE,
      seq: 1
    }));
    const [target] = given;
    if (!target) throw new Error('no entry');
    const {
      cardId: _card,
      revised: _revised,
      grade: _grade,
      ms: _ms,
      session: _session,
      ...place
    } = target;
    const undone: Entry = {
      ...place,
      kind: 'undone',
      id: newEntryId(NOW, new Uint8Array(10)),
      seq: 2,
      at: NOW,
      target: target.id
    };
    expect(standing(imported([...log, ...given, undone], [review({ id: target.at + 1 })]))).toEqual(
      []
    );
  });
});

describe('the summary', () => {
  test('counts reviews, cards and days', () => {
    const reviews = [
      review({ id: NOW - 3 * DAY }),
      review({ id: NOW - 2 * DAY }),
      review({ id: NOW - DAY, guid: 'sobes:adam' })
    ];
    const today = NOW / DAY - (NOW % DAY) / DAY;
    expect(summaryOf(reviewEntries(reviews, moscow))).toEqual({
      reviews: 3,
      cards: 2,
      days: { first: today - 3, last: today - 1 }
    });
    expect(summaryOf([])).toEqual({ reviews: 0, cards: 0 });
  });
});
