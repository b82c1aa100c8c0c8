import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId } from './ids';
import type { CardId } from './ids';
import { decodeEntry } from './review';
import type { Entry } from './review';
import { DEFAULT_WEIGHTS } from './scheduler';
import { FIT_FROM, JUDGE_FROM, enough, foldsOf, trainingOf } from './training';
import type { Training, Trial } from './training';

const DAY = 20_000;
const OWN = DEFAULT_WEIGHTS.map((weight, index) => (index === 0 ? 0.5 : weight));

let serial = 0;
function entry(fields: Readonly<Record<string, unknown>>): Entry {
  serial++;
  const day = typeof fields['day'] === 'number' ? fields['day'] : DAY;
  const decoded = decodeEntry({
    id: `${serial.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`,
    device: '00000001-0000-4000-8000-000000000000',
    seq: serial,
    at: day * 86_400_000 + serial,
    tzOffset: 180,
    rollover: 4,
    day,
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

const graded = (cardId: string, day: number, grade = 3): Entry => entry({ cardId, day, grade });
const parameters = (weights: readonly number[] | undefined, desiredRetention = 0.9): Entry =>
  entry({ kind: 'parameters', desiredRetention, day: DAY + 500, ...(weights ? { weights } : {}) });

const told = (entries: readonly Entry[]) =>
  trainingOf(entries).trials.map(({ card, index, elapsedDays, passed }) => [
    card,
    index,
    elapsedDays,
    passed
  ]);

describe('training', () => {
  it('foretells the first review of a card on each later day, and nothing else', () => {
    expect(
      told([
        graded('dropout', DAY, 1),
        graded('dropout', DAY, 3),
        graded('dropout', DAY + 2, 1),
        graded('dropout', DAY + 2, 3),
        graded('dropout', DAY + 7, 2),
        graded('bagging', DAY + 7, 4)
      ])
    ).toEqual([
      ['dropout', 2, 2, false],
      ['dropout', 4, 5, true]
    ]);
  });

  it('leaves out what was undone, and measures past it', () => {
    const wrong = graded('dropout', DAY + 1, 1);
    expect(
      told([
        graded('dropout', DAY),
        wrong,
        entry({ kind: 'undone', target: wrong.id, day: DAY + 1 }),
        graded('dropout', DAY + 3)
      ])
    ).toEqual([['dropout', 1, 3, true]]);
  });

  it('takes a clock that was set back as no time', () => {
    expect(told([graded('dropout', DAY), graded('dropout', DAY - 400)])).toEqual([]);
  });

  it('does not depend on the order in which entries arrive', () => {
    const entries = Array.from({ length: 30 }, (_, index) =>
      graded(`card-${index % 4}`, DAY + Math.floor(index / 3), 1 + (index % 4))
    );
    const expected = told(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(told(shuffled)).toEqual(expected);
      })
    );
  });
});

describe('what the standing weights have seen', () => {
  const before = [graded('dropout', DAY), graded('dropout', DAY + 1), graded('dropout', DAY + 2)];
  // Written after the change: a device's entries keep their numbers' order.
  const after = (): readonly Entry[] => [
    graded('dropout', DAY + 600),
    graded('dropout', DAY + 601)
  ];
  const known = (...changes: readonly Entry[]): number =>
    trainingOf([...before, ...changes, ...after()]).known;

  it('is nothing for the published ones', () => {
    expect(known()).toBe(0);
    expect(known(parameters(undefined, 0.8))).toBe(0);
    expect(known(parameters(OWN), parameters(undefined))).toBe(0);
  });

  it('is what was there when they came into force, whatever became of the retention since', () => {
    expect(known(parameters(OWN))).toBe(2);
    const change = parameters(OWN);
    const since = after();
    const retention = { ...parameters(OWN, 0.85), day: DAY + 700, at: (DAY + 700) * 86_400_000 };
    expect(trainingOf([...before, change, ...since, retention]).known).toBe(2);
  });

  it('is nothing once they are undone', () => {
    const change = parameters(OWN);
    const undone = entry({ kind: 'undone', target: change.id, day: DAY + 500 });
    expect(known(change, undone)).toBe(0);
  });
});

const trial = (day: number): Trial => ({
  card: cardId('dropout') as CardId,
  grades: [],
  index: 1,
  elapsedDays: 1,
  day,
  passed: true
});

const training = (trials: number, known = 0, perDay = 7): Training => ({
  trials: Array.from({ length: trials }, (_, index) => trial(DAY + Math.floor(index / perDay))),
  known
});

describe('enough', () => {
  it('is four hundred reviews, and a hundred since the last fit', () => {
    expect(enough(training(399))).toEqual({ kind: 'few', of: 'all', have: 399, need: FIT_FROM });
    expect(enough(training(400))).toEqual({ kind: 'enough', trials: 400 });
    expect(enough(training(900, 801))).toEqual({
      kind: 'few',
      of: 'since-fit',
      have: 99,
      need: JUDGE_FROM
    });
    expect(enough(training(900, 800))).toEqual({ kind: 'enough', trials: 900 });
  });
});

describe('folds', () => {
  const sizes = fc.record({
    trials: fc.integer({ min: 400, max: 900 }),
    known: fc.integer({ min: 0, max: 300 }),
    perDay: fc.integer({ min: 1, max: 120 })
  });

  it('foretell each later part by all that lies before it, and never by its own day', () => {
    fc.assert(
      fc.property(sizes, ({ trials, known, perDay }) => {
        const all = training(trials, known, perDay);
        const folds = foldsOf(all);
        expect(folds.length).toBeGreaterThan(0);
        for (const { fit, test } of folds) {
          expect(test.length).toBeGreaterThan(0);
          expect([...fit, ...test]).toEqual(all.trials.slice(0, fit.length + test.length));
          if (fit.length > known)
            expect(fit.at(-1)?.day).toBeLessThan(test[0]?.day ?? Number.NEGATIVE_INFINITY);
        }
        const tested = folds.flatMap(({ test }) => test);
        expect(tested).toEqual(all.trials.slice(trials - tested.length));
      })
    );
  });

  it('judge by the later half, and never by what the standing weights were fitted to', () => {
    expect(foldsOf(training(600, 0, 1)).map(({ fit, test }) => [fit.length, test.length])).toEqual([
      [300, 100],
      [400, 100],
      [500, 100]
    ]);
    expect(
      foldsOf(training(600, 450, 1)).map(({ fit, test }) => [fit.length, test.length])
    ).toEqual([
      [450, 50],
      [500, 50],
      [550, 50]
    ]);
    for (const { test } of foldsOf(training(600, 450, 100)))
      expect(test[0]?.day).toBeGreaterThanOrEqual(DAY + 4);
  });
});
