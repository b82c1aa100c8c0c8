import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES } from './deck';
import type { Card } from './deck';
import { bankId, questionId } from './ids';
import type { BankId, QuestionId } from './ids';
import { weighCards } from './quotas';
import { deckOf, madeCard, topicNamed } from './testing/made-log';

const losses = topicNamed('losses');
const metrics = topicNamed('metrics');
const items = (count: number): QuestionId[] =>
  Array.from({ length: count }, (_, index) => questionId(`bank:q1.${index + 1}`) as QuestionId);
const nobody = (): boolean => false;

const weights = (...args: Parameters<typeof weighCards>): readonly (readonly [string, number])[] =>
  weighCards(...args).map(({ card, weight }) => [card.id, weight]);

describe('the weight of cards', () => {
  const cards: readonly Card[] = [
    madeCard(0, { topic: losses, level: 'junior', asks: items(5) }),
    madeCard(1, { topic: losses, level: 'junior', asks: items(1) }),
    madeCard(2, { topic: losses, level: 'senior', asks: items(4), leadFocus: true }),
    madeCard(3, { topic: metrics, level: 'junior', asks: items(2) })
  ];
  const deck = deckOf(cards);

  it('shares a topic’s items at the level and below evenly among its cards', () => {
    expect(weights(deck, { audience: 'junior' }, nobody)).toEqual([
      ['card-0', 3],
      ['card-1', 3],
      ['card-3', 2]
    ]);
    expect(weights(deck, { audience: 'senior' }, nobody).map(([, weight]) => weight)).toEqual([
      10 / 3,
      10 / 3,
      10 / 3,
      2
    ]);
  });

  it('counts double for a lead what is in a lead’s focus', () => {
    expect(weights(deck, { audience: 'lead' }, nobody).map(([, weight]) => weight)).toEqual([
      3.5, 3.5, 7, 2
    ]);
  });

  it('gives what is left out or not answered yet to the rest of its topic', () => {
    const unanswered = deckOf(
      cards.map((card, at) => (at === 1 ? { ...card, answered: false } : card))
    );
    expect(weights(unanswered, { audience: 'junior' }, nobody)).toEqual([
      ['card-0', 6],
      ['card-3', 2]
    ]);
    expect(weights(deck, { audience: 'junior' }, (card) => card !== 'card-1')).toEqual([
      ['card-1', 6]
    ]);
  });

  it('counts own cards where their topic is named, and nowhere else', () => {
    const own = madeCard(4, {
      topic: topicNamed('own-deck'),
      place: { bank: bankId('own') as BankId, section: [] }
    });
    const both = deckOf([...cards, own]);
    expect(weights(both, { audience: 'lead' }, nobody).map(([card]) => card)).not.toContain(own.id);
    const named = { audience: 'lead', topics: [own.topic] } as const;
    expect(weights(both, named, nobody)).toEqual([[own.id, 1]]);
  });

  it('adds up to the items of the topics that have cards to ask', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ asks: fc.integer({ min: 1, max: 9 }), leadFocus: fc.boolean() }), {
          minLength: 1,
          maxLength: 40
        }),
        fc.constantFrom(...AUDIENCES),
        (specs, audience) => {
          const some = specs.map(({ asks, leadFocus }, index) =>
            madeCard(index, { asks: items(asks), leadFocus })
          );
          const total = weighCards(deckOf(some), { audience }, nobody);
          const expected = total.reduce(
            (sum, { card }) =>
              sum + card.asks.length * (audience === 'lead' && card.leadFocus ? 2 : 1),
            0
          );
          expect(total.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(expected, 9);
        }
      )
    );
  });
});
