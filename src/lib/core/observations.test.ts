import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, MS_PER_HOUR } from './day';
import { observe } from './observations';
import { replay } from './replay';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, createScheduler, recallAt } from './scheduler';
import { anyLog, cardNamed, entryNamed, logOf, madeDeck, undoing } from './testing/made-log';
import type { Given } from './testing/made-log';
import type { Entry, Grade } from './review';

const deck = madeDeck(9);
const given = (card: number, days: number, grade: Grade = 3): Given => ({
  card,
  grade,
  after: days * MS_PER_DAY,
  device: 1
});

describe('observations', () => {
  it('are first sights and, from the next day on, the first review of each day', () => {
    const log = logOf([
      given(0, 0, 1),
      given(0, 0.01),
      given(0, 3, 2),
      given(0, 3.01, 1),
      given(0, 3.02, 3),
      given(0, 8, 1),
      given(4, 8, 3)
    ]);
    const { reviews, firstSights } = observe(log, deck);
    expect(firstSights.map(({ card, level, passed }) => [card, level, passed])).toEqual([
      ['card-0', 'junior', false],
      ['card-4', 'middle', true]
    ]);
    expect(reviews.map(({ day, passed }) => [day - (log[0]?.day ?? 0), passed])).toEqual([
      [3, true],
      [8, false]
    ]);
  });

  it('carry the recall that was forecast just before, by the parameters of the log’s end', () => {
    fc.assert(
      fc.property(anyLog(9), fc.boolean(), (some, changed) => {
        const weights = DEFAULT_WEIGHTS.map((each) => (changed ? each * 1.05 : each));
        const log = logOf(some);
        const parameters: Entry[] = log.slice(-1).map(({ at, tzOffset, rollover, day }) => ({
          ...{ kind: 'parameters', at, tzOffset, rollover, day, desiredRetention: 0.9, weights },
          id: entryNamed(999),
          device: log[0]?.device ?? parametersNeedALog(),
          seq: 999
        }));
        for (const { card, at, recall, topic } of observe([...log, ...parameters], deck).reviews) {
          const before = log.filter((each) => each.cardId === card && each.at < at);
          const scheduler = createScheduler({ ...DEFAULT_PARAMETERS, weights });
          const memory = scheduler.fold(card, before) ?? parametersNeedALog();
          expect(recall).toBeCloseTo(recallAt(memory, at, weights), 12);
          expect(topic).toBe(deck.cards.find(({ id }) => id === card)?.topic);
        }
      })
    );
  });

  it('do not depend on the order in which entries arrive, nor on what was taken back', () => {
    fc.assert(
      fc.property(anyLog(9, { minLength: 2 }), fc.nat(), (some, pick) => {
        const log = logOf(some);
        const taken = log[pick % log.length] ?? parametersNeedALog();
        const whole = [...log, undoing(taken, log)];
        const without = log.filter((each) => each !== taken);
        expect(observe(whole.toReversed(), deck)).toEqual(observe(whole, deck));
        expect(observe(whole, deck)).toEqual(observe(without, deck));
      })
    );
  });

  it('leave out cards that the deck does not have, and reviews under a clock set back', () => {
    const gone = madeDeck(1);
    const log = logOf([given(0, 0), given(1, 0.1), given(0, 5)]);
    expect(observe(log, gone).firstSights.map(({ card }) => card)).toEqual(['card-0']);
    const early = log.map((each, index) =>
      index === 2 ? { ...each, at: (log[0]?.at ?? 0) - MS_PER_HOUR } : each
    );
    expect(observe(log, gone).reviews).toHaveLength(1);
    expect(observe(early, gone).reviews).toEqual([]);
    expect(replay(early).memories.get(cardNamed('card-0'))?.reps).toBe(2);
  });
});

function parametersNeedALog(): never {
  throw new Error('an observation without a log');
}
