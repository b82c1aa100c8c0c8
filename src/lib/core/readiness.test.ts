import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibration';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './day';
import { AUDIENCES } from './deck';
import type { Deck } from './deck';
import { bankId } from './ids';
import type { BankId } from './ids';
import { observe } from './observations';
import {
  CALIBRATING_REVIEWS,
  learn,
  outlooksOf,
  readiness,
  recallsAt,
  summarise
} from './readiness';
import type { Evidence, Figure, Readiness } from './readiness';
import type { Entry, Graded } from './review';
import { replay } from './replay';
import {
  START,
  anyLog,
  deckOf,
  deviceNamed,
  entryNamed,
  logOf,
  madeCard,
  madeDeck,
  topicNamed
} from './testing/made-log';
import { learnUnseen } from './unseen';

const deck = madeDeck(18);
const INTERVIEW = START + 60 * MS_PER_DAY;
const NOTHING = learn({ reviews: [], firstSights: [] });

const readyBy = (log: readonly Entry[], at = INTERVIEW, of: Deck = deck): Readiness => {
  const { memories, parameters } = replay(log);
  return readiness({
    deck: of,
    evidence: learn(observe(log, of)),
    recalls: recallsAt(memories, at, parameters.weights),
    audience: 'senior'
  });
};

const figuresOf = ({ whole, levels, topics }: Readiness): Figure[] => [
  ...(whole ? [whole] : []),
  ...Object.values(levels),
  ...topics.flatMap((each) => [each.figure, ...Object.values(each.levels)])
];

const wholeOf = (some: Readiness): Figure => some.whole ?? none();

describe('readiness', () => {
  it('is between 0 and 1, inside its interval, for any log, date and audience', () => {
    fc.assert(
      fc.property(
        anyLog(18),
        fc.integer({ min: -9, max: 900 }),
        fc.constantFrom(...AUDIENCES),
        (some, days, audience) => {
          const log = logOf(some);
          const { memories, parameters } = replay(log);
          const figures = figuresOf(
            readiness({
              deck,
              evidence: learn(observe(log, deck)),
              recalls: recallsAt(memories, START + days * MS_PER_DAY, parameters.weights),
              audience
            })
          );
          expect(figures).toHaveLength(1 + 3 + 3 * 4);
          for (const { estimate, low, high, luckSd, sd, coverage } of figures) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(estimate);
            expect(estimate).toBeLessThanOrEqual(high);
            expect(high).toBeLessThanOrEqual(1);
            expect(luckSd).toBeLessThanOrEqual(sd);
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1);
          }
        }
      )
    );
  });

  it('does not depend on the order in which the log was merged', () => {
    fc.assert(
      fc.property(anyLog(18), fc.infiniteStream(fc.nat()), (some, order) => {
        const log = logOf(some);
        const shuffled = log
          .map((entry) => ({ entry, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(readyBy([...shuffled, ...log.slice(0, 5)])).toEqual(readyBy(log));
      })
    );
  });

  it('does not depend on which device the reviews were given', () => {
    fc.assert(
      fc.property(anyLog(18), fc.integer({ min: 4, max: 7 }), (some, device) => {
        const all = some.map((each) => ({ ...each, device }));
        expect(readyBy(logOf(all))).toEqual(readyBy(logOf(some)));
      })
    );
  });

  it('does not depend on the time zone: the same local days, the same figures', () => {
    fc.assert(
      fc.property(anyLog(18), fc.constantFrom(-600, 0, 345, 720), (some, tzOffset) => {
        const there = tzOffset - 180;
        const moved = logOf(some).map((each): Graded => ({
          ...each,
          at: each.at - there * MS_PER_MINUTE,
          tzOffset
        }));
        const figures = figuresOf(readyBy(moved, INTERVIEW - there * MS_PER_MINUTE));
        for (const [index, figure] of figuresOf(readyBy(logOf(some))).entries())
          expect(figures[index]?.estimate).toBeCloseTo(figure.estimate, 9);
      })
    );
  });

  it('does not fall with one more «хорошо» on a card that was seen', () => {
    fc.assert(
      fc.property(
        anyLog(18, { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 20 * 24 }),
        (some, pick, hours) => {
          const log = logOf(some);
          const again = log[pick % log.length] ?? none();
          const last = log.at(-1) ?? none();
          const at = last.at + hours * MS_PER_HOUR;
          const good: Graded = {
            ...again,
            id: entryNamed(900),
            device: deviceNamed(8),
            seq: 1,
            at,
            day: last.day + Math.ceil(hours / 24),
            grade: 3
          };
          const [before, after] = [readyBy(log), readyBy([...log, good])];
          expect(wholeOf(after).estimate).toBeGreaterThanOrEqual(wholeOf(before).estimate - 1e-12);
          for (const [index, { figure }] of before.topics.entries())
            expect(after.topics[index]?.figure.estimate).toBeGreaterThanOrEqual(
              figure.estimate - 1e-12
            );
        }
      )
    );
  });

  it('falls while nothing is studied', () => {
    fc.assert(
      fc.property(anyLog(18), fc.integer({ min: 1, max: 300 }), (some, days) => {
        const log = logOf(some);
        expect(wholeOf(readyBy(log, INTERVIEW + days * MS_PER_DAY)).estimate).toBeLessThanOrEqual(
          wholeOf(readyBy(log)).estimate
        );
      })
    );
  });

  it('holds at a level the levels below, and in the whole every topic', () => {
    const { whole, levels, topics } = readyBy([]);
    expect([levels.junior?.cards, levels.middle?.cards, levels.senior?.cards]).toEqual([6, 12, 18]);
    expect(whole).toEqual(levels.senior);
    expect(topics.map(({ topic, figure }) => [topic, figure.cards])).toEqual([
      ['attention', 6],
      ['losses', 6],
      ['metrics', 6]
    ]);
  });

  it('shows the topics asked for, and leaves out what is set aside', () => {
    const losses = topicNamed('losses');
    const some = readiness({
      deck,
      evidence: NOTHING,
      recalls: new Map(),
      audience: 'senior',
      topics: [losses],
      isLeftOut: (card) => card === 'card-1'
    });
    expect(some.topics.map(({ topic }) => topic)).toEqual([losses]);
    expect(some.whole).toEqual(some.topics[0]?.figure);
    expect(some.whole?.cards).toBe(5);
  });

  it('has figures of own cards, but asks them in no interview', () => {
    const own = { bank: bankId('own') as BankId, section: [] };
    const cards = [madeCard(0), madeCard(1, { topic: topicNamed('own-1'), place: own })];
    const some = readyBy([], INTERVIEW, deckOf(cards));
    expect(some.topics.map(({ figure }) => figure.cards)).toEqual([1, 1]);
    expect(some.whole?.cards).toBe(1);
    expect(readyBy([], INTERVIEW, deckOf([])).whole).toBeUndefined();
  });
});

describe('the interval', () => {
  const outlooks = (evidence: Evidence, seen: number) =>
    outlooksOf({
      deck,
      evidence,
      recalls: new Map(deck.cards.slice(0, seen).map(({ id }) => [id, 0.8])),
      audience: 'senior'
    });

  it('is by hand for two cards: luck, what both biases share, and what is each topic’s own', () => {
    const two = deckOf([madeCard(0), madeCard(1)]);
    const recalls = new Map(two.cards.map(({ id }) => [id, 0.8]));
    const input = { deck: two, evidence: NOTHING, recalls, audience: 'senior' } as const;
    const figure = summarise(outlooksOf(input), NOTHING) ?? none();
    const slope = 0.5 * 0.8 * 0.2;
    const variance = 2 * 0.25 * 0.16 + (2 * slope) ** 2 * 0.45 ** 2 + 2 * slope ** 2 * 0.3 ** 2;
    expect(figure.estimate).toBeCloseTo(0.8, 12);
    expect(figure.sd ** 2).toBeCloseTo(variance, 12);
    expect(figure.luckSd ** 2).toBeCloseTo(0.08, 12);
    expect(figure.low).toBeCloseTo(0.8 - 1.2816 * Math.sqrt(variance), 4);
  });

  it('shrinks with evidence that says the same', () => {
    const reviews = deck.cards.flatMap(({ topic }) =>
      [true, true, true, true, false].map((passed) => ({ topic, recall: 0.8, passed }))
    );
    const sights = deck.cards.map(({ topic, level }, index) => ({
      topic,
      level,
      passed: index % 4 === 0
    }));
    const sds = [1, 4, 16].map((times) => {
      const repeat = <T>(all: readonly T[]): T[] => Array.from({ length: times }, () => all).flat();
      const evidence: Evidence = {
        calibration: calibrate(repeat(reviews)),
        unseen: learnUnseen(repeat(sights)),
        reviews: new Map()
      };
      const { sd, luckSd } = summarise(outlooks(evidence, 9), evidence) ?? none();
      return sd ** 2 - luckSd ** 2;
    });
    expect(sds).toEqual(sds.toSorted((a, b) => b - a));
    expect(sds[2]).toBeLessThan((sds[0] ?? 0) / 4);
  });

  it('is wide while nothing is known, and says that it is too early', () => {
    const figure = summarise(outlooks(NOTHING, 0), NOTHING) ?? none();
    expect(figure).toMatchObject({ coverage: 0, seen: 0, early: true });
    expect(figure.estimate).toBeCloseTo(0.25, 1);
    expect(figure.high - figure.low).toBeGreaterThan(0.4);
    const reviews = Array.from({ length: CALIBRATING_REVIEWS }, () => ({
      topic: topicNamed('losses'),
      recall: 0.9,
      passed: true
    }));
    const early = (count: number): boolean => {
      const evidence = { ...NOTHING, calibration: calibrate(reviews.slice(0, count)) };
      return (summarise(outlooks(evidence, 9), evidence) ?? none()).early;
    };
    expect([CALIBRATING_REVIEWS - 1, CALIBRATING_REVIEWS].map(early)).toEqual([true, false]);
  });
});

function none(): never {
  throw new Error('there is nothing');
}
