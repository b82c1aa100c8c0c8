import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './deck';
import type { Level } from './deck';
import { topicNamed } from './testing/made-log';
import { chanceOf, learnUnseen, unseenVariance } from './unseen';
import type { Sight, UnseenShare } from './unseen';

const TOPICS = ['attention', 'losses', 'metrics'].map(topicNamed);
const [A = topicNamed('a'), B = topicNamed('b')] = TOPICS;

const sight = fc.record({
  topic: fc.constantFrom(...TOPICS),
  level: fc.constantFrom(...LEVELS),
  passed: fc.boolean()
});
const sights = fc.array(sight, { maxLength: 80 });
const some = (count: number, passed: boolean, topic = A, level: Level = 'junior'): Sight[] =>
  Array.from({ length: count }, () => ({ topic, level, passed }));
const everywhere: readonly UnseenShare[] = TOPICS.flatMap((topic) =>
  LEVELS.map((level) => ({ topic, level, weight: 1 / (TOPICS.length * LEVELS.length) }))
);

describe('the chance of an unseen card', () => {
  it('is one in four before anything was seen, and little is known of it', () => {
    const unseen = learnUnseen([]);
    expect(chanceOf(unseen, A, 'senior').mean).toBe(0.25);
    // Beta(1, 3) has a standard deviation of 0.19; the mean over all cells is hardly known better.
    const sd = Math.sqrt(unseenVariance(unseen, everywhere));
    expect(sd).toBeGreaterThan(0.19);
    expect(sd).toBeLessThan(0.25);
  });

  it('comes to the share passed where much was seen', () => {
    const unseen = learnUnseen([...some(300, true), ...some(100, false)]);
    expect(chanceOf(unseen, A, 'junior').mean).toBeCloseTo(0.75, 2);
  });

  it('leans on the other levels of its topic, and less on other topics', () => {
    const unseen = learnUnseen(some(20, true));
    const [own, level, topic] = [
      chanceOf(unseen, A, 'junior').mean,
      chanceOf(unseen, A, 'senior').mean,
      chanceOf(unseen, B, 'junior').mean
    ] as const;
    expect(own).toBeGreaterThan(level);
    expect(level).toBeGreaterThan(topic);
    expect(topic).toBeGreaterThan(0.25);
  });

  it('does not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(sights, (all) => {
        expect(learnUnseen(all.toReversed()).whole).toEqual(learnUnseen(all).whole);
      })
    );
  });

  it('lies between 0 and 1, and rises everywhere with one more card passed', () => {
    fc.assert(
      fc.property(sights, sight, (all, last) => {
        const before = learnUnseen(all);
        const after = learnUnseen([...all, { ...last, passed: true }]);
        for (const { topic, level } of everywhere) {
          const { mean } = chanceOf(before, topic, level);
          expect(mean).toBeGreaterThan(0);
          expect(mean).toBeLessThan(1);
          expect(chanceOf(after, topic, level).mean).toBeGreaterThanOrEqual(mean - 1e-12);
        }
      })
    );
  });

  it('is known the better the more was seen', () => {
    fc.assert(
      fc.property(fc.array(sight, { minLength: 10, maxLength: 80 }), (all) => {
        const often = [4, 16, 64].map((times) =>
          unseenVariance(
            learnUnseen(Array.from({ length: times }, () => all).flat()),
            all.map(({ topic, level }) => ({ topic, level, weight: 1 / all.length }))
          )
        );
        expect(often).toEqual(often.toSorted((a, b) => b - a));
      })
    );
  });

  it('has in common what several cells do not know: shares of one cell add up', () => {
    const unseen = learnUnseen(some(3, true));
    const whole = unseenVariance(unseen, [{ topic: A, level: 'junior', weight: 1 }]);
    const halves = [0, 1].map(() => ({ topic: A, level: 'junior', weight: 0.5 }) as const);
    expect(unseenVariance(unseen, halves)).toBeCloseTo(whole, 12);
    const apart = [A, B].map((topic) => ({ topic, level: 'senior', weight: 0.5 }) as const);
    expect(unseenVariance(learnUnseen([]), apart)).toBeGreaterThan(unseen.whole.variance * 0.9);
  });

  it('tells of the whole no more than a topic can stand for it', () => {
    const one = learnUnseen(some(1000, true)).whole;
    expect(one.mean).toBeLessThan(0.7);
    expect(one.variance).toBeGreaterThan(0.01);
  });
});
