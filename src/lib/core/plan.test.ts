import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { createArithmetic } from './fsrs-arithmetic';
import { LAST_WEEK_DAYS } from './last-week';
import { choosePlan, evenLuck } from './plan';
import { planCards } from './plan-cards';
import { PlanMemory } from './plan-memory';
import { run } from './plan-run';
import { SECONDS, buildQueue } from './queue';
import { DEFAULT_PARAMETERS, createScheduler, recallAt } from './scheduler';
import type { Memory } from './scheduler';
import { NOW, deckOf, inputFor, interviewIn, memoryIn, name, seenBefore } from './testing/planned';
import { worthOf } from './worth';

const arithmetic = createArithmetic(DEFAULT_PARAMETERS);

/** Cards seen some days ago, of every strength. */
const learner = fc
  .array(
    fc.record({
      daysAgo: fc.integer({ min: 1, max: 60 }),
      stability: fc.double({ min: 0.3, max: 200, noNaN: true }),
      dueIn: fc.integer({ min: -20, max: 30 })
    }),
    { maxLength: 60 }
  )
  .map(
    (all) =>
      new Map(
        all.map(({ daysAgo, stability, dueIn }, index) => [
          name(index * 2),
          seenBefore(daysAgo, stability, { dueIn })
        ])
      )
  );

const days = fc.integer({ min: 1, max: 40 });
const minutes = fc.integer({ min: 1, max: 60 });

describe('imagined days', () => {
  it('keep to the minutes of a day, and to the new cards allowed before the last week', () => {
    fc.assert(
      fc.property(learner, days, minutes, (memories, inDays, budget) => {
        const input = inputFor({ memories, interview: interviewIn(inDays), minutes: budget });
        const lived = run(planCards(input), { arithmetic, newPerDay: 4 }, evenLuck(0));
        for (const [day, seconds] of lived.seconds.entries()) {
          expect(seconds).toBeLessThanOrEqual(budget * 60);
          if (inDays - day > LAST_WEEK_DAYS) expect(lived.fresh[day]).toBeLessThanOrEqual(4);
        }
        const spent = lived.spent.reduce((sum, each) => sum + each, 0);
        expect(spent).toBeCloseTo(
          lived.seconds.reduce((sum, each) => sum + each, 0),
          6
        );
      })
    );
  });

  it('take off today what was studied today already', () => {
    const done = new Map(
      Array.from({ length: 20 }, (_, index) => [
        name(index),
        { ...seenBefore(0, 3, { dueIn: 3 }), firstDay: NOW.day - 9 }
      ])
    );
    const { budget } = planCards(inputFor({ memories: done, minutes: 15 }));
    expect(budget[0]).toBe(15 * 60 - 20 * SECONDS.review);
    expect(budget[1]).toBe(15 * 60);
  });

  it('begin with what the queue deals today', () => {
    fc.assert(
      fc.property(learner, (memories) => {
        const input = inputFor({ memories, minutes: 600, interview: interviewIn(20) });
        const today = buildQueue({ ...input, limits: { newPerDay: 5, reviewsPerDay: 9_999 } });
        const lived = run(planCards(input), { arithmetic, newPerDay: 5 }, evenLuck(0));
        expect(lived.reviews[0]).toBe(today.reviews.length);
        expect(lived.fresh[0]).toBe(today.fresh.length);
      })
    );
  });

  it('leave a card that nobody opens where the forgetting curve has it', () => {
    const memories = new Map([[name(0), seenBefore(9, 20)]]);
    const start = planCards(inputFor({ memories }));
    const [recall, unseen] = new PlanMemory(start, arithmetic, evenLuck(0)).recalls();
    const { at } = interviewIn(20);
    expect(recall).toBeCloseTo(
      recallAt(memoryIn(memories, name(0)), at, DEFAULT_PARAMETERS.weights),
      12
    );
    expect(unseen).toBe(0.25);
  });

  it('weigh a review as the day of the last week does', () => {
    fc.assert(
      fc.property(learner, fc.integer({ min: 1, max: 7 }), (memories, inDays) => {
        const input = inputFor({ memories, interview: interviewIn(inDays) });
        const start = planCards(input);
        const memory = new PlanMemory(start, arithmetic, evenLuck(0));
        const scheduler = createScheduler(DEFAULT_PARAMETERS);
        const outlook = { scheduler, now: NOW, horizon: input.interview.at };
        for (const [row, { id }] of start.cards.entries()) {
          const known: Memory | undefined = memories.get(id);
          const worth = known && memory.worthOfReview(row, 0);
          if (worth) expect(worth).toBeCloseTo(worthOf(id, known, outlook), 9);
        }
      })
    );
  });

  it('never deal what is set aside, unanswered or out of scope', () => {
    const deck = deckOf(30);
    const [first, second] = deck.cards;
    const marks = {
      cards: new Map([[name(0), { suspended: true, flagged: false, note: '' }]])
    };
    const cards = deck.cards.map((card) => (card === second ? { ...card, answered: false } : card));
    const scope = { audience: 'junior' as const };
    const start = planCards(inputFor({ deck: { ...deck, cards }, marks, scope }));
    expect(start.cards).not.toContain(first);
    expect(start.cards.every(({ level, answered }) => level === 'junior' && answered)).toBe(true);
  });
});

describe('the choice', () => {
  it('is the same for the same learner, device and day', () => {
    fc.assert(
      fc.property(learner, days, minutes, (memories, inDays, budget) => {
        const input = inputFor({ memories, interview: interviewIn(inDays), minutes: budget });
        expect(choosePlan(input)).toEqual(choosePlan(input));
      }),
      { numRuns: 3 }
    );
  });

  it('is no worse with more minutes, but for the luck of its few runs', () => {
    fc.assert(
      fc.property(learner, days, minutes, minutes, (memories, inDays, some, more) => {
        const input = inputFor({ memories, interview: interviewIn(inDays), minutes: some });
        const richer = choosePlan({ ...input, minutes: some + more });
        expect(richer.recall).toBeGreaterThan(choosePlan(input).recall - 0.02);
      }),
      { numRuns: 8 }
    );
  });

  it('covers no more by a nearer date', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), minutes, (inDays, sooner, budget) => {
        const input = inputFor({ interview: interviewIn(inDays + sooner), minutes: budget });
        const nearer = choosePlan({ ...input, interview: interviewIn(inDays) });
        expect(nearer.coverage).toBeLessThan(choosePlan(input).coverage + 0.02);
      }),
      { numRuns: 8 }
    );
  });

  it('is at least as good as plain 90 % with the time left for new cards', () => {
    fc.assert(
      fc.property(learner, days, minutes, (memories, inDays, budget) => {
        const input = inputFor({ memories, interview: interviewIn(inDays), minutes: budget });
        const { recall, standing } = choosePlan({ ...input, newPerDay: 200 });
        expect(recall).toBeGreaterThan(standing.recall - 0.009);
      }),
      { numRuns: 8 }
    );
  });

  it('asks little where little is needed', () => {
    const plan = choosePlan(inputFor({ deck: deckOf(20), minutes: 60 }));
    expect(plan.minutes).toBeLessThan(6);
    expect(plan.coverage).toBe(1);
    expect(plan.recall).toBeGreaterThan(0.9);
  });

  it('says what those know who stop today, and how far luck may carry', () => {
    const memories = new Map(
      Array.from({ length: 60 }, (_, index) => [name(index), seenBefore(3, 10, { dueIn: 7 })])
    );
    const input = inputFor({ memories });
    const plan = choosePlan(input);
    const aged = (input.interview.at - NOW.at) / MS_PER_DAY + 3;
    expect(plan.stopToday).toBeCloseTo((arithmetic.recall(aged, 10) + 0.25) / 2, 9);
    expect(plan.recall).toBeGreaterThan(plan.stopToday);
    expect(plan.recallRange.low).toBeLessThan(plan.recall);
    expect(plan.recallRange.high).toBeGreaterThan(plan.recall - 0.02);
    expect(plan.days).toHaveLength(20);
  });

  it('names the recall of exactly those cards that will have been seen', () => {
    const plan = choosePlan(inputFor({ minutes: 5 }));
    expect(plan.recalls.size / plan.cards).toBeCloseTo(plan.coverage, 1);
    for (const recall of plan.recalls.values()) expect(recall).toBeGreaterThan(0.25);
  });

  it('heeds what a card counts for and what is known beforehand', () => {
    const deck = deckOf(60);
    const importance = new Map(deck.cards.map(({ id }, index) => [id, index < 30 ? 3 : 1]));
    const chances = new Map(deck.cards.map(({ id }) => [id, 0.8]));
    const known = choosePlan(inputFor({ deck, chances, importance, minutes: 10 }));
    expect(known.stopToday).toBeCloseTo(0.8, 9);
    expect(known.recall).toBeGreaterThan(0.8);
  });

  it('leaves alone what stands where a change would bring nothing', () => {
    const soon = choosePlan(inputFor({ interview: interviewIn(LAST_WEEK_DAYS) }));
    expect(soon).toMatchObject({ desiredRetention: 0.9, newPerDay: 15 });
    expect(soon.standing.recall).toBe(soon.recall);
    const input = inputFor({ deck: deckOf(60), interview: interviewIn(30), minutes: 20 });
    const { desiredRetention, newPerDay } = choosePlan(input);
    const parameters = { ...DEFAULT_PARAMETERS, desiredRetention };
    expect(choosePlan({ ...input, parameters, newPerDay })).toMatchObject({
      desiredRetention,
      newPerDay
    });
  });

  it('tells how far it is', () => {
    const shares: number[] = [];
    choosePlan(inputFor(), (share) => shares.push(share));
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
