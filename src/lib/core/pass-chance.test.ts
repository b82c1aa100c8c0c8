import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastScore } from './interview-score';
import type { ScoreForecast } from './interview-score';
import { driftOf, passChance } from './pass-chance';
import { seeded } from './random';
import { learn, outlooksOf } from './readiness';
import { madeDeck } from './testing/made-log';

const DECK = madeDeck(90);
const EVIDENCE = learn({ reviews: [], firstSights: [] });
const recalls = new Map(DECK.cards.map(({ id }, index) => [id, 0.5 + (index % 5) / 10]));
const OUTLOOKS = outlooksOf({ deck: DECK, evidence: EVIDENCE, recalls, audience: 'senior' });

const scored = (bar: number, questions = 30): ScoreForecast => {
  const random = seeded('pass');
  const parts = { outlooks: OUTLOOKS, evidence: EVIDENCE, questions, bar, draws: 40, random };
  const score = forecastScore(parts);
  if (!score) throw new Error('there are cards');
  return score;
};

describe('the chance to pass', () => {
  it('by any bar is what the forecast with that bar says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 95 }),
        fc.integer({ min: 1, max: 40 }),
        (bar, count) => {
          const own = scored(bar / 100, count);
          const told = passChance(scored(0.7, count), bar / 100);
          expect(told.needed).toBe(own.needed);
          expect(told.chance).toBeCloseTo(own.passing, 12);
        }
      ),
      { numRuns: 40 }
    );
  });

  it('falls as the bar rises', () => {
    const score = scored(0.7);
    const chances = [0.3, 0.5, 0.7, 0.9, 0.95].map((bar) => passChance(score, bar).chance);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(passChance(score, 0.7).needed).toBe(21);
  });
});

it('two equally ready candidates drift apart by as much as two draws of luck', () => {
  const score = scored(0.7);
  const random = seeded('drift');
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const apart = Array.from({ length: 20_000 }, () => score.luckSd * Math.abs(normal() - normal()));
  const mean = apart.reduce((sum, each) => sum + each, 0) / apart.length;
  expect(driftOf(score)).toBeCloseTo(mean, 2);
});
