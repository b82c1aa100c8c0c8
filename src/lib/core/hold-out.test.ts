import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from './day';
import { isHeldOut, isOfHoldOut } from './hold-out';
import { cardId } from './ids';
import type { CardId } from './ids';
import { NO_MARKS, marked } from './marks';
import type { Marks } from './marks';
import { buildQueue } from './queue';
import type { Entry } from './review';
import { DEFAULT_PARAMETERS, createScheduler } from './scheduler';
import type { Memories } from './scheduler';
import { WANTED, selected } from './selection';
import { deckOf, deviceNamed, entryNamed, madeCard, madeDeck } from './testing/made-log';

const NOW = { at: 20_000 * MS_PER_DAY + 36_000_000, day: 20_000 };
const DECK = madeDeck(200);
const HELD = DECK.cards.filter(({ id }) => isOfHoldOut(id)).map(({ id }) => id);

const plan = (number: number, holdOut?: boolean): Entry => ({
  ...{ kind: 'plan', hour: 12, audience: 'senior', topics: 'all', tzOffset: 180, rollover: 4 },
  ...{ id: entryNamed(number), device: deviceNamed(1), seq: number, at: NOW.at, day: NOW.day },
  ...(holdOut === undefined ? {} : { holdOut })
});
const ON = marked(NO_MARKS, [plan(1, true)]);

const fresh = (marks: Marks, memories: Memories = new Map()) =>
  buildQueue({
    ...{ deck: DECK, memories, marks, now: NOW, seed: 'a' },
    scope: { audience: 'senior' },
    limits: { newPerDay: 1000, reviewsPerDay: 1000 }
  });

const chosen = (marks: Marks, memories: Memories = new Map()) =>
  WANTED.flatMap((what) =>
    selected(
      {
        ...{ deck: DECK, memories, marks, now: NOW, seed: 'a', failedToday: new Set<CardId>() },
        weights: DEFAULT_PARAMETERS.weights
      },
      { what, topics: 'all', level: 'all', bank: 'all' }
    ).map(({ id }) => id)
  );

describe('held-out cards', () => {
  it('are about a tenth of any names, whatever else there is', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => cardId(`any-${index}`) as CardId);
    const share = names.filter(isOfHoldOut).length / names.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
  });

  it('are held out by the last plan that says so, and only by it', () => {
    const [card] = HELD as [CardId];
    const after = (...entries: readonly Entry[]) => isHeldOut(marked(NO_MARKS, entries), card);
    expect(after()).toBe(false);
    expect(after(plan(1))).toBe(false);
    expect(after(plan(1, true))).toBe(true);
    expect(after(plan(1, true), plan(2, false))).toBe(false);
    expect(after(plan(1, true), plan(2))).toBe(false);
  });

  it('are not dealt as new ones, neither by the day nor by a choice of what is unseen', () => {
    expect(HELD.length).toBeGreaterThan(0);
    expect(fresh(NO_MARKS).fresh).toHaveLength(200);
    for (const dealt of [fresh(ON).fresh, chosen(ON)]) {
      expect(dealt).toHaveLength(200 - HELD.length);
      expect(dealt.filter((card) => HELD.includes(card))).toEqual([]);
    }
  });

  it('are cards like any other once they have been seen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HELD), (card) => {
        const yesterday = { at: NOW.at - MS_PER_DAY, day: NOW.day - 1 };
        const memory = createScheduler(DEFAULT_PARAMETERS).advance(card, undefined, 3, yesterday);
        const memories = new Map([[card, memory]]);
        expect(fresh(ON, memories).learning).toEqual([card]);
        expect(chosen(ON, memories)).toContain(card);
      })
    );
  });

  it('do not hang on the deck they stand in', () => {
    const alone = deckOf([madeCard(3), ...DECK.cards.slice(150)]);
    for (const { id } of alone.cards) expect(isHeldOut(ON, id)).toBe(HELD.includes(id));
  });
});
