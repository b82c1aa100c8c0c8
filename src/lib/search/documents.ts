/** The deck as the search sees it. */

import type { Answer, Answers, Bank, Card, Deck } from '../core/deck';
import type { QuestionId, TopicId } from '../core/ids';
import type { SearchDocument } from '../core/search';
import { visibleText } from './visible-text';

export type DeckTexts = Readonly<{
  deck: Deck;
  banks: readonly Bank[];
  answers: ReadonlyMap<TopicId, Answers>;
}>;

/** Every card as plain text; one without an answer has its questions alone. */
export function searchDocuments({ deck, banks, answers }: DeckTexts): readonly SearchDocument[] {
  const topics = new Map(deck.topics.map(({ id, title }) => [id, title]));
  const wordings = new Map(
    banks.flatMap((bank) =>
      bank.sections.flatMap((section) => section.items.map(({ id, text }) => [id, text] as const))
    )
  );
  return deck.cards.map((card) => {
    const answer = answers.get(card.topic)?.get(card.id);
    return {
      id: card.id,
      question: card.question,
      topic: topics.get(card.topic) ?? '',
      asked: askedIn(card, wordings),
      answer: answer ? partsOf(answer) : []
    };
  });
}

/** The banks' wordings, without the one that is the card's own question. */
const askedIn = (card: Card, wordings: ReadonlyMap<QuestionId, string>): readonly string[] => [
  ...new Set(
    card.asks.flatMap((item) => {
      const wording = wordings.get(item);
      return wording === undefined || wording === card.question ? [] : [wording];
    })
  )
];

const partsOf = ({ about, say, points, picture, formula, code, trap, matters }: Answer) =>
  [say, ...points, formula, code, trap, matters, about]
    .flatMap((html) => (html === undefined ? [] : [visibleText(html)]))
    .concat(picture ? [picture.alt] : []);
