import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibration';
import { seeded } from './random';
import { learn } from './readiness';
import type { Evidence } from './readiness';
import { BINS_MAX, BIN_LEAST, isKept, reckon } from './reckoning';
import type { Judged, Reckoning } from './reckoning';
import { madeCard } from './testing/made-log';

const NOTHING = learn({ reviews: [], firstSights: [] });
const judged = (index: number, chance: number, passed: boolean): Judged => ({
  outlook: { card: madeCard(index), weight: 1, seen: true, chance },
  passed
});

const reckoned = (answers: readonly Judged[], evidence = NOTHING): Reckoning => {
  const found = reckon([{ evidence, answers }]);
  if (!found) throw new Error('there are answers');
  return found;
};

/** Answers drawn by exactly the chances that were forecast. */
function drawn(seed: string, count: number): readonly Judged[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const chance = 0.3 + 0.65 * random();
    return judged(index, chance, random() < chance);
  });
}

/** A learner of whom nearly everything is known: little but luck is left. */
const KNOWN: Evidence = {
  ...NOTHING,
  calibration: calibrate(
    drawn('known', 20_000).map(({ outlook, passed }) => ({
      topic: outlook.card.topic,
      recall: outlook.chance,
      passed
    }))
  )
};

const anyAnswers = fc.array(
  fc.record({ chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }), passed: fc.boolean() }),
  { minLength: 1, maxLength: 150 }
);
const listed = (all: readonly Readonly<{ chance: number; passed: boolean }>[]): readonly Judged[] =>
  all.map(({ chance, passed }, index) => judged(index, chance, passed));

describe('a reckoning', () => {
  it('is not made of nothing', () => {
    expect(reckon([])).toBeUndefined();
    expect(reckon([{ evidence: NOTHING, answers: [] }])).toBeUndefined();
  });

  it('counts by hand', () => {
    const { answers, forecast, passed, brier, brierOfMean, logLoss, bins } = reckoned([
      judged(0, 0.9, true),
      judged(1, 0.8, true),
      judged(2, 0.5, false),
      judged(3, 0.6, true)
    ]);
    expect({ answers, passed }).toEqual({ answers: 4, passed: 0.75 });
    expect(forecast).toBeCloseTo(0.7, 12);
    expect(brier).toBeCloseTo((0.01 + 0.04 + 0.25 + 0.16) / 4, 12);
    expect(brierOfMean).toBeCloseTo(0.1875, 12);
    expect(logLoss).toBeCloseTo(-Math.log(0.9 * 0.8 * 0.5 * 0.6) / 4, 12);
    expect(bins).toHaveLength(1);
  });

  it('does not hang on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer(), (all, seed) => {
        const answers = listed(all);
        const random = seeded(String(seed));
        const mixed = answers
          .map((each) => ({ each, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(reckoned(mixed).bins).toEqual(reckoned(answers).bins);
        expect(reckoned(mixed).brier).toBe(reckoned(answers).brier);
      })
    );
  });

  it('puts equally many answers into bins that rise and leave none out', () => {
    fc.assert(
      fc.property(anyAnswers, (all) => {
        const { bins, answers } = reckoned(listed(all));
        const counts = bins.map((bin) => bin.answers);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(answers);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(bins.length).toBeLessThanOrEqual(BINS_MAX);
        if (bins.length > 1) expect(Math.min(...counts)).toBeGreaterThanOrEqual(BIN_LEAST);
        const forecasts = bins.map(({ forecast }) => forecast);
        expect(forecasts).toEqual(forecasts.toSorted((a, b) => a - b));
      })
    );
  });

  it('never finds one number for all better than the share that was passed', () => {
    fc.assert(
      fc.property(anyAnswers, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (all, same) => {
        const answers = all.map(({ passed }, index) => judged(index, same, passed));
        const { brier, brierOfMean, logLoss, logLossOfMean } = reckoned(answers);
        expect(brier).toBeGreaterThanOrEqual(brierOfMean - 1e-9);
        expect(logLoss).toBeGreaterThanOrEqual(logLossOfMean - 1e-9);
      })
    );
  });

  it('finds a perfect forecaster in the bins’ intervals four times of five', () => {
    const bins = Array.from({ length: 300 }, (_, seed) => reckoned(drawn(`${seed}`, 200)).bins);
    const all = bins.flat();
    const inside = all.filter(
      ({ forecast, interval }) => interval.low <= forecast && forecast <= interval.high
    );
    expect(inside.length / all.length).toBeGreaterThan(0.76);
    expect(inside.length / all.length).toBeLessThan(0.88);
  });

  it('promises a share that a perfect forecaster keeps four times of five', () => {
    const kept = Array.from({ length: 1500 }, (_, seed) =>
      isKept(reckoned(drawn(`kept ${seed}`, 60), KNOWN))
    );
    const share = kept.filter(Boolean).length / kept.length;
    expect(share).toBeGreaterThan(0.76);
    expect(share).toBeLessThan(0.86);
  });

  it('promises less exactly the less it knew, and takes what it did not know as common to all', () => {
    const width = ({ promised }: Reckoning): number => promised.high - promised.low;
    const answers = drawn('one', 120);
    const [whole, sure] = [reckoned(answers), reckoned(answers, KNOWN)];
    expect(width(sure)).toBeLessThan(width(whole));
    const parted = reckon([
      { evidence: NOTHING, answers: answers.slice(0, 60) },
      { evidence: NOTHING, answers: answers.slice(60) }
    ]);
    expect(parted && width(parted)).toBeCloseTo(width(whole), 1);
  });
});
