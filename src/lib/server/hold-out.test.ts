import { describe, expect, it } from 'vitest';
import { LEVELS } from '../core/deck';
import { isOfHoldOut } from '../core/hold-out';
import { readSources } from './sources';

const { sources } = await readSources(process.cwd());
const shareOf = (cards: typeof sources.cards): number =>
  cards.filter(({ id }) => isOfHoldOut(id)).length / cards.length;

describe('the hold-out of the deck', () => {
  it('has a card of every topic of ten, and never more than a quarter of one', () => {
    const shares = sources.topics.flatMap(({ id }) => {
      const cards = sources.cards.filter(({ topic }) => topic === id);
      return cards.length >= 10 ? [[id, shareOf(cards)] as const] : [];
    });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.filter(([, share]) => share === 0 || share > 0.25)).toEqual([]);
  });

  it.each(LEVELS)('is about a tenth of %s', (level) => {
    const share = shareOf(sources.cards.filter((card) => card.level === level));
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.12);
  });
});
