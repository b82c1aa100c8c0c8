import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './deck';
import type { Level } from './deck';
import { topicNamed } from './testing/made-log';
import { chanceOf, learnUnseen, logitOf, unseenVariance } from './unseen';
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
  it('is about one in four before anything was seen, less at a harder level, and little is known', () => {
    const unseen = learnUnseen([]);
    const chances = LEVELS.map((level) => chanceOf(unseen, A, level));
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances[1]).toBeGreaterThan(0.22);
    expect(chances[1]).toBeLessThan(0.3);
    // Beta(1, 3) has a standard deviation of 0.19.
    const sd = Math.sqrt(unseenVariance(unseen, everywhere));
    expect(sd).toBeGreaterThan(0.15);
    expect(sd).toBeLessThan(0.25);
  });

  it('comes to the share passed where much was seen', () => {
    const all = TOPICS.flatMap((topic) => [...some(300, true, topic), ...some(100, false, topic)]);
    expect(chanceOf(learnUnseen(all), A, 'junior')).toBeCloseTo(0.75, 2);
  });

  it('leans on the other levels of its topic and on other topics, and least on both', () => {
    const unseen = learnUnseen(some(20, true));
    const [own, level, topic, both] = [
      chanceOf(unseen, A, 'junior'),
      chanceOf(unseen, A, 'middle'),
      chanceOf(unseen, B, 'junior'),
      chanceOf(unseen, B, 'middle')
    ] as const;
    expect(own).toBeGreaterThan(Math.max(level, topic));
    expect(both).toBeLessThan(Math.min(level, topic));
    expect(both).toBeGreaterThan(chanceOf(learnUnseen([]), B, 'middle'));
  });

  it('at a level not yet seen is less than at the levels that were, and less sure', () => {
    const seen = TOPICS.flatMap((topic) => [...some(9, true, topic), ...some(11, false, topic)]);
    const unseen = learnUnseen(seen);
    expect(chanceOf(unseen, A, 'senior')).toBeLessThan(chanceOf(unseen, A, 'junior') - 0.1);
    const sd = (level: Level): number =>
      Math.sqrt(
        unseenVariance(
          unseen,
          TOPICS.map((topic) => ({ topic, level, weight: 1 / TOPICS.length }))
        )
      );
    expect(sd('senior')).toBeGreaterThan(1.25 * sd('junior'));
  });

  it('does not depend on the order of what was seen', () => {
    fc.assert(
      fc.property(sights, (all) => {
        const [there, back] = [learnUnseen(all), learnUnseen(all.toReversed())];
        for (const { topic, level } of everywhere)
          expect(chanceOf(back, topic, level)).toBeCloseTo(chanceOf(there, topic, level), 9);
      })
    );
  });

  it('lies between 0 and 1, and rises with one more card of its kind passed', () => {
    fc.assert(
      fc.property(sights, sight, (all, last) => {
        const before = learnUnseen(all);
        const after = learnUnseen([...all, { ...last, passed: true }]);
        for (const { topic, level } of everywhere) {
          expect(chanceOf(before, topic, level)).toBeGreaterThan(0);
          expect(chanceOf(before, topic, level)).toBeLessThan(1);
        }
        expect(logitOf(after, last.topic, last.level)).toBeGreaterThan(
          logitOf(before, last.topic, last.level)
        );
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
        expect(often[2]).toBeLessThan((often[0] ?? 0) / 2);
      })
    );
  });

  it('has in common what several cells do not know: shares of one cell add up', () => {
    const unseen = learnUnseen(some(3, true));
    const whole = unseenVariance(unseen, [{ topic: A, level: 'junior', weight: 1 }]);
    const halves = [0, 1].map(() => ({ topic: A, level: 'junior', weight: 0.5 }) as const);
    expect(unseenVariance(unseen, halves)).toBeCloseTo(whole, 12);
    const apart = [A, B].map((topic) => ({ topic, level: 'senior', weight: 0.5 }) as const);
    expect(unseenVariance(unseen, apart)).toBeGreaterThan(
      unseenVariance(unseen, apart.slice(0, 1)) * 2
    );
  });
});
