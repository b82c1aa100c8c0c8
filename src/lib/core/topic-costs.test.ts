import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observe } from './observations';
import { learn, recallsAt } from './readiness';
import { replay } from './replay';
import { DEFAULT_WEIGHTS } from './scheduler';
import { anyLog, logOf, madeDeck, START } from './testing/made-log';
import { levelsUpTo, readinessFigures } from './topic-costs';
import { MS_PER_DAY } from './day';

const DECK = madeDeck(60);
const AT = START + 60 * MS_PER_DAY;

const figuresFor = (given: Parameters<typeof logOf>[0]) => {
  const log = logOf(given);
  const recalls = recallsAt(replay(log).memories, AT, DEFAULT_WEIGHTS);
  const evidence = learn(observe(log, DECK));
  return readinessFigures({ deck: DECK, evidence, recalls, audience: 'senior' });
};

describe('what topics cost', () => {
  it('is together all that the whole leaves, and stands in its order', () => {
    fc.assert(
      fc.property(anyLog(60), (given) => {
        const { whole, levels, topics } = figuresFor(given);
        for (const [rows, figure] of [
          [topics.all, whole],
          [topics.junior, levels.junior],
          [topics.middle, levels.middle]
        ] as const) {
          const costs = rows.map(({ cost }) => cost);
          const sum = costs.reduce((total, each) => total + each, 0);
          expect(sum).toBeCloseTo(1 - (figure?.estimate ?? 0), 9);
          expect(costs).toEqual(costs.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 30 }
    );
  });
});

it('a learner may be asked in their own level and those below', () => {
  expect(levelsUpTo('junior')).toEqual(['junior']);
  expect(levelsUpTo('middle')).toEqual(['junior', 'middle']);
  expect(levelsUpTo('lead')).toEqual(['junior', 'middle', 'senior']);
});
