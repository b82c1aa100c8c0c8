/** A deck of the published one's make: topics of three levels, the banks asking some cards more often. */

import { LEVELS } from '../../src/lib/core/deck';
import type { Card, Deck } from '../../src/lib/core/deck';
import { bankId, cardId, questionId, topicId } from '../../src/lib/core/ids';
import { seeded } from '../../src/lib/core/random';

const TOPICS = 16;
const CARDS_PER_TOPIC = 30;

export function simulatedDeck(): Deck {
  const random = seeded('deck');
  const topics = Array.from({ length: TOPICS }, (_, index) => ({
    id: made(topicId, `topic-${index + 1}`),
    title: `${index + 1}`
  }));
  let items = 0;
  const cards = topics.flatMap(({ id: topic }, at) =>
    Array.from({ length: CARDS_PER_TOPIC }, (_, index): Card => {
      const asks = 1 + Math.floor(random() * 3);
      return {
        id: made(cardId, `card-${at + 1}-${index + 1}`),
        question: '',
        topic,
        level: LEVELS[Math.floor((index * LEVELS.length) / CARDS_PER_TOPIC)] ?? 'senior',
        leadFocus: random() < 0.1,
        asks: Array.from({ length: asks }, () => made(questionId, `bank:q${++items}`)),
        place: { bank: made(bankId, 'bank'), section: [] },
        revised: '2026-01-01',
        answered: true
      };
    })
  );
  return { topics, banks: [], cards };
}

export function made<Id>(maker: (text: string) => Id | undefined, text: string): Id {
  const id = maker(text);
  if (id === undefined) throw new TypeError(`«${text}» is no such id`);
  return id;
}
