import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOfLearner } from '../optimiser/testing/learner';
import { cardId } from './ids';
import type { CardId } from './ids';
import { compare, foretold } from './log-loss';
import type { Judged } from './log-loss';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, createScheduler, recall } from './scheduler';
import { trainingOf } from './training';

const SLOWER = DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight * 3 : weight));
const { trials } = trainingOf(
  logOfLearner({ seed: 'slower', weights: SLOWER, days: 30, newPerDay: 4 })
);

describe('a forecast', () => {
  it('is the forgetting curve of the memory that the card’s grades before it have left', () => {
    const shares = foretold(trials, DEFAULT_WEIGHTS);
    const scheduler = createScheduler(DEFAULT_PARAMETERS);
    for (const [place, { card, grades, index, elapsedDays }] of trials.entries()) {
      const memory = scheduler.fold(card, grades.slice(0, index));
      expect(shares[place]).toBeCloseTo(recall(elapsedDays, memory?.stability ?? NaN), 12);
    }
  });

  it('does not know how the review and those after it went', () => {
    const place = trials.findIndex(({ grades, index }) => index < grades.length - 1);
    const trial = trials[place];
    if (!trial) throw new Error('a card was reviewed twice');
    const { grades, index } = trial;
    const other = grades.slice(0, index + 1).map((each, i) => ({
      ...each,
      grade: i === index ? (each.grade === 1 ? (4 as const) : (1 as const)) : each.grade
    }));
    expect(foretold([{ ...trial, grades: other }], DEFAULT_WEIGHTS)[0]).toBe(
      foretold(trials, DEFAULT_WEIGHTS)[place]
    );
  });
});

const judged = (card: number, passed: boolean, standing: number, fitted: number): Judged => ({
  card: cardId(`card-${card}`) as CardId,
  passed,
  standing,
  fitted
});

/** Every card three times; the fitted weights are nearer to what happened by `better`. */
const made = (cards: number, better: (card: number) => number): readonly Judged[] =>
  Array.from({ length: cards * 3 }, (_, index) => {
    const card = index % cards;
    const passed = index % 5 !== 0;
    return judged(card, passed, 0.6, passed ? 0.6 + better(card) : 0.6 - better(card));
  });

describe('a comparison', () => {
  it('tells the mean loss and the mean promise of both', () => {
    const { standing, fitted, remembered, reviews, cards, gain } = compare([
      judged(1, true, 0.8, 0.9),
      judged(2, false, 0.8, 0.5)
    ]);
    expect([reviews, cards, remembered]).toEqual([2, 2, 0.5]);
    expect(standing.logLoss).toBeCloseTo((-Math.log(0.8) - Math.log(0.2)) / 2, 12);
    expect(fitted.logLoss).toBeCloseTo((-Math.log(0.9) - Math.log(0.5)) / 2, 12);
    expect([standing.predicted, fitted.predicted]).toEqual([0.8, 0.7]);
    expect(gain).toBeCloseTo(standing.logLoss - fitted.logLoss, 12);
  });

  it('is sure of what is better on every card', () => {
    const { gain, low, high } = compare(made(60, (card) => 0.05 + (card % 3) * 0.02));
    expect(low).toBeGreaterThan(0);
    expect(gain).toBeGreaterThan(low);
    expect(high).toBeGreaterThan(gain);
  });

  it('is not sure of what is better on some cards and worse on others', () => {
    const { low, high } = compare(made(60, (card) => (card % 2 === 0 ? 0.1 : -0.1)));
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('draws cards, not reviews: one card seen sixty times says less than sixty cards', () => {
    const width = (each: readonly Judged[]): number => compare(each).high - compare(each).low;
    const many = made(60, (card) => (card % 2 === 0 ? 0.1 : -0.05));
    const few = many.map((each, index) => ({
      ...each,
      card: cardId(`card-${index % 4}`) as CardId
    }));
    expect(width(few)).toBeGreaterThan(width(many));
  });

  it('gives the same verdict each time, and the opposite one the other way round', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (by) => {
          const there = made(by.length, (card) => by[card] ?? 0);
          const back = there.map((each) => ({
            ...each,
            standing: each.fitted,
            fitted: each.standing
          }));
          expect(compare(there)).toEqual(compare(there));
          expect(compare(back).gain).toBeCloseTo(-compare(there).gain, 12);
        }
      ),
      { numRuns: 10 }
    );
  });
});
