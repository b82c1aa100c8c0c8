import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibration';
import { forecastScore, inclusion, poissonBinomial, questionsOf } from './interview-score';
import type { ScoreForecast } from './interview-score';
import { seeded } from './random';
import { learn, outlooksOf, summarise } from './readiness';
import type { CardOutlook, Evidence } from './readiness';
import { madeDeck, topicNamed } from './testing/made-log';
import { learnUnseen } from './unseen';
import type { Format } from './interview';

const deck = madeDeck(90);
const NOTHING = learn({ reviews: [], firstSights: [] });

/** A learner of whom all is known, as far as numbers go. */
const KNOWN: Evidence = {
  calibration: calibrate(
    ['attention', 'losses', 'metrics'].flatMap((topic) =>
      Array.from({ length: 20_000 }, (_, index) => ({
        topic: topicNamed(topic),
        recall: 0.7,
        passed: index % 10 < 7
      }))
    )
  ),
  unseen: learnUnseen([]),
  reviews: new Map()
};

const outlooks = (evidence: Evidence, recall: number): readonly CardOutlook[] =>
  outlooksOf({
    deck,
    evidence,
    recalls: new Map(deck.cards.map(({ id }) => [id, recall])),
    audience: 'senior'
  });

const score = (
  evidence: Evidence,
  recall: number,
  over: { questions?: number; bar?: number } = {}
): ScoreForecast =>
  forecastScore({
    outlooks: outlooks(evidence, recall),
    evidence,
    questions: 18,
    bar: 0.7,
    draws: 400,
    random: seeded('score'),
    ...over
  }) ?? none();

describe('the score of an interview', () => {
  it('is luck alone where the learner is known: at 0.7 and 18 questions its SD is 0.108', () => {
    const { luckSd, luckShare, mean, sd } = score(KNOWN, 0.7);
    expect(mean).toBeCloseTo(0.7, 2);
    expect(sd).toBeCloseTo(0.108, 2);
    expect(luckSd).toBeCloseTo(0.108, 2);
    expect(luckShare).toBeGreaterThan(0.98);
  });

  it('spreads wider where little is known, and luck has the smaller share of it', () => {
    const [known, unknown] = [score(KNOWN, 0.7), score(NOTHING, 0.7)];
    expect(unknown.sd).toBeGreaterThan(known.sd);
    expect(unknown.luckShare).toBeLessThan(0.9);
    expect(unknown.luckSd).toBeCloseTo(known.luckSd, 2);
    expect(unknown.high - unknown.low).toBeGreaterThan(known.high - known.low - 1e-9);
  });

  it('is expected where readiness is, and spreads by what readiness does not know', () => {
    const evidence = KNOWN;
    const half = outlooksOf({
      deck,
      evidence,
      recalls: new Map(deck.cards.slice(0, 50).map(({ id }, at) => [id, 0.3 + at / 80])),
      audience: 'lead'
    });
    const figure = summarise(half, evidence) ?? none();
    const forecast =
      forecastScore({
        ...{ outlooks: half, evidence, questions: 50, bar: 0.7, draws: 1500 },
        random: seeded('mean')
      }) ?? none();
    expect(forecast.mean).toBeCloseTo(figure.estimate, 2);
    const unknown = Math.sqrt(forecast.sd ** 2 - forecast.luckSd ** 2);
    expect(Math.abs(unknown / Math.sqrt(figure.sd ** 2 - figure.luckSd ** 2) - 1)).toBeLessThan(
      0.12
    );
  });

  it('is passed the less often the higher the bar', () => {
    const passing = [0, 0.3, 0.6, 0.9, 1].map((bar) => score(NOTHING, 0.7, { bar }).passing);
    expect(passing[0]).toBeCloseTo(1, 9);
    expect(passing).toEqual(passing.toSorted((a, b) => b - a));
    expect(score(NOTHING, 0.7).needed).toBe(13);
    expect(score(NOTHING, 0.7, { questions: 20 }).needed).toBe(14);
  });

  it('is the same for the same seed, and asks no more than there is', () => {
    expect(score(NOTHING, 0.6)).toEqual(score(NOTHING, 0.6));
    expect(score(NOTHING, 0.6, { questions: 500 }).questions).toBe(90);
    expect(
      forecastScore({
        ...{ outlooks: [], evidence: NOTHING, questions: 18, bar: 0.7, draws: 10 },
        random: seeded('')
      })
    ).toBeUndefined();
  });

  it('adds up to one', () => {
    expect(score(NOTHING, 0.9).chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });
});

describe('the number of successes', () => {
  it.each([
    [[], [1]],
    [[0.25], [0.75, 0.25]],
    [
      [0.5, 0.5],
      [0.25, 0.5, 0.25]
    ],
    [
      [1, 0, 1],
      [0, 0, 1, 0]
    ]
  ])('of trials %j has the law %j', (chances, law) => {
    expect(poissonBinomial(chances)).toEqual(law);
  });
});

describe('the chance of being asked', () => {
  it('goes by weight, never over one, and adds up to the questions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, share) => {
          const questions = Math.max(1, Math.round(share * weights.length));
          const asked = inclusion(
            weights.map((weight) => ({ weight })),
            questions
          );
          expect(asked.reduce((sum, each) => sum + each, 0)).toBeCloseTo(questions, 6);
          for (const each of asked) expect(each).toBeLessThanOrEqual(1 + 1e-9);
        }
      )
    );
    expect(inclusion([{ weight: 8 }, { weight: 1 }, { weight: 1 }], 2)).toEqual([1, 0.5, 0.5]);
  });
});

it('asks as many questions as the middle of what the banks prescribe', () => {
  const format = { questions: { min: 15, max: 20 } } as Format;
  expect(questionsOf(format)).toBe(18);
});

function none(): never {
  throw new Error('there is nothing');
}
