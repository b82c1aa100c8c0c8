/** A part of the deck, chosen by what its cards are about. */

import type { Card, Deck, Level } from './deck';
import { bankOf } from './ids';
import type { BankId, TopicId } from './ids';

/** A card is in it when it fits all three; 'all' is fitted by every card, an empty list by none. */
export type Selection = Readonly<{
  topics: 'all' | readonly TopicId[];
  /** Exactly these: unlike an audience, a level does not bring those below it. */
  levels: 'all' | readonly Level[];
  /** Banks that ask for the card, in whatever words. */
  banks: 'all' | readonly BankId[];
}>;

export const WHOLE_DECK: Selection = { topics: 'all', levels: 'all', banks: 'all' };

/** The selection's cards that have an answer, in the deck's order. */
export const answeredCards = (
  { cards }: Deck,
  { topics, levels, banks }: Selection
): readonly Card[] =>
  cards.filter(
    (card) =>
      card.answered &&
      (topics === 'all' || topics.includes(card.topic)) &&
      (levels === 'all' || levels.includes(card.level)) &&
      (banks === 'all' || card.asks.some((item) => banks.includes(bankOf(item))))
  );
