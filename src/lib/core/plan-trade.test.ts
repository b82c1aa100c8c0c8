import { describe, expect, it } from 'vitest';
import { LEAST_COVERAGE, choosePlan } from './plan';
import { gainPerMinute, isIn, minutesToCover, tradesFor } from './plan-trade';
import { TOPICS, deckOf, inputFor, interviewIn } from './testing/planned';

/** Ninety cards in ten days at ten minutes: far too many. */
const TIGHT = inputFor({ deck: deckOf(90), interview: interviewIn(10), minutes: 10 });
const LOOSE = inputFor({ deck: deckOf(20), interview: interviewIn(30), minutes: 30 });

describe('a scope that does not fit', () => {
  const trades = tradesFor(TIGHT, 0.7);

  it('is told by its coverage', () => {
    expect(choosePlan(TIGHT).coverage).toBeLessThan(LEAST_COVERAGE);
    expect(choosePlan(LOOSE).coverage).toBe(1);
  });

  it('is told what the rest gains without each part, the most first', () => {
    expect(trades.length).toBeGreaterThan(2);
    expect(trades.map(({ gain }) => gain)).toEqual(
      trades.map(({ gain }) => gain).toSorted((a, b) => b - a)
    );
    const [first] = trades;
    expect(first?.gain).toBeGreaterThan(0.02);
    expect(first && gainPerMinute(first)).toBeGreaterThan(0);
    for (const { part, cards } of trades)
      expect(cards).toBe(TIGHT.deck.cards.filter((card) => isIn(part, card)).length);
  });

  it('names topics, levels of topics, and no level that leaves nothing', () => {
    const kinds = new Set(trades.map(({ part }) => part.kind));
    expect(kinds).toContain('topic');
    expect(kinds).toContain('cell');
    const juniors = { ...TIGHT, scope: { audience: 'junior' as const } };
    for (const { part } of tradesFor(juniors, 0.7)) expect(part.kind).toBe('topic');
  });

  it('gains in the plan what the trade has promised', () => {
    const topic = trades.find(({ part }) => part.kind === 'topic');
    if (topic?.part.kind !== 'topic') throw new Error('there is a topic to leave out');
    const { part } = topic;
    const left = TOPICS.filter((each) => each !== part.topic);
    const before = choosePlan(TIGHT);
    const after = choosePlan({ ...TIGHT, scope: { audience: 'senior', topics: left } });
    expect(after.recall - before.recall).toBeGreaterThan(0);
    expect(after.coverage).toBeGreaterThan(before.coverage);
  });

  it('is told from how many minutes on it would fit', () => {
    const minutes = minutesToCover(TIGHT, 0.7);
    expect(minutes).toBeGreaterThan(10);
    expect(choosePlan({ ...TIGHT, minutes: minutes ?? 0 }).coverage).toBeGreaterThan(
      LEAST_COVERAGE - 0.03
    );
    expect(minutesToCover({ ...TIGHT, interview: interviewIn(1) }, 0.7)).toBeLessThanOrEqual(180);
    const vast = inputFor({ deck: deckOf(900), interview: interviewIn(3), minutes: 10 });
    expect(minutesToCover(vast, 0.7)).toBeUndefined();
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    tradesFor(TIGHT, 0.7, (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(5);
  });
});
