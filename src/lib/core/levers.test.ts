import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, MS_PER_MINUTE } from './day';
import { levers } from './levers';
import type { Lever } from './levers';
import { observe } from './observations';
import { learn, outlooksOf, recallsAt } from './readiness';
import type { Graded } from './review';
import { replay } from './replay';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, createScheduler, recallAt } from './scheduler';
import { START, anyLog, logOf, madeDeck } from './testing/made-log';
import { chanceOf } from './unseen';

const deck = madeDeck(36);
const NOW = { at: START + 41 * MS_PER_DAY, day: Math.floor(START / MS_PER_DAY) + 41 };
const INTERVIEW = NOW.at + 20 * MS_PER_DAY;

function leversOf(log: readonly Graded[], minutes = 20): readonly Lever[] {
  const { memories } = replay(log);
  const evidence = learn(observe(log, deck));
  const recalls = recallsAt(memories, INTERVIEW, DEFAULT_WEIGHTS);
  return levers({
    outlooks: outlooksOf({ deck, evidence, recalls, audience: 'senior' }),
    evidence,
    memories,
    scheduler: createScheduler(DEFAULT_PARAMETERS),
    now: NOW,
    at: INTERVIEW,
    minutes
  });
}

describe('levers', () => {
  it('of a new learner are twelve new cards, or all that a topic has', () => {
    const all = leversOf([]);
    expect(all.map(({ kind, topic, cards }) => [kind, topic, cards.length])).toEqual([
      ['learn', 'attention', 12],
      ['learn', 'losses', 12],
      ['learn', 'metrics', 12]
    ]);
    expect(all[0]?.gain).toBeGreaterThan(0.08);
    expect(leversOf([], 5)[0]?.cards).toHaveLength(3);
  });

  it('are reviews where a topic is known and slipping away', () => {
    const log = logOf(
      deck.cards.map((_, card) => ({ card, grade: 3, after: card * 60_000, device: 1 }))
    );
    const all = leversOf(log);
    expect(all.map(({ kind }) => kind)).toEqual(['review', 'review', 'review']);
    expect(all[0]?.minutes).toBeLessThanOrEqual(20);
  });

  it('gain something, fit into the minutes, name each card once and go from the largest down', () => {
    fc.assert(
      fc.property(anyLog(36), fc.integer({ min: 2, max: 60 }), (some, minutes) => {
        const all = leversOf(logOf(some), minutes);
        const cards = all.flatMap((each) => each.cards);
        expect(new Set(cards).size).toBe(cards.length);
        expect(all.map(({ gain }) => gain)).toEqual(
          all.map(({ gain }) => gain).toSorted((a, b) => b - a)
        );
        for (const { gain, minutes: taken } of all) {
          expect(gain).toBeGreaterThan(0);
          expect(gain).toBeLessThan(1);
          expect(taken).toBeLessThanOrEqual(minutes);
        }
      }),
      { numRuns: 30 }
    );
  });

  it('promise what the figure then comes to, when first sights pass as often as forecast', () => {
    const evidence = learn({ reviews: [], firstSights: [] });
    const scheduler = createScheduler(DEFAULT_PARAMETERS);
    const after = (grades: readonly (1 | 3)[]): number => {
      const log = logOf(
        grades.map((grade, index) => ({
          ...{ card: 0, grade, device: 1 },
          after: 41 * MS_PER_DAY + index * 10 * MS_PER_MINUTE
        }))
      ).map((each) => ({ ...each, day: NOW.day }));
      const memory = scheduler.fold(log[0]?.cardId ?? none(), log) ?? none();
      return recallAt(memory, INTERVIEW, DEFAULT_WEIGHTS);
    };
    const [passed, failed] = [after([3, 3]), after([1, 3, 3])];
    const risen = deck.cards.reduce((sum, { topic, level }) => {
      const chance = chanceOf(evidence.unseen, topic, level);
      return topic === 'losses' ? sum + chance * passed + (1 - chance) * failed - chance : sum;
    }, 0);
    const lever = leversOf([]).find(({ topic }) => topic === 'losses');
    expect(lever?.gain).toBeCloseTo(risen / deck.cards.length, 3);
  });
});

function none(): never {
  throw new Error('there is nothing');
}
