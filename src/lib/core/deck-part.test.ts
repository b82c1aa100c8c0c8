import { describe, expect, test } from 'vitest';
import { decodeDeck } from './deck';
import type { Deck } from './deck';
import { WHOLE_DECK, answeredCards } from './deck-part';
import type { Selection } from './deck-part';

const card = (id: string, topic: string, level: string, asks: string[], answered = true) => ({
  id,
  question: `${id}?`,
  topic,
  level,
  leadFocus: false,
  asks,
  place: { bank: 'first', section: [] },
  revised: '2026-11-22',
  answered
});

const DECK = decoded({
  topics: [
    { id: 'losses', title: 'Потери' },
    { id: 'metrics', title: 'Метрики' }
  ],
  banks: [
    { id: 'first', title: 'Первый' },
    { id: 'second', title: 'Второй' }
  ],
  cards: [
    card('mse', 'losses', 'junior', ['first:q1']),
    card('focal', 'losses', 'senior', ['first:q2', 'second:q1.2']),
    card('auc', 'metrics', 'middle', ['second:q3']),
    card('later', 'metrics', 'junior', ['first:q4'], false)
  ]
});

function decoded(value: unknown): Deck {
  const deck = decodeDeck(value);
  if (!deck.ok) throw new Error(deck.problem);
  return deck.value;
}

const topics = DECK.topics.map(({ id }) => id);
const banks = DECK.banks.map(({ id }) => id);

describe('a selection takes', () => {
  test.each<[string, Partial<Selection>, readonly string[]]>([
    ['every answered card of the whole deck', {}, ['mse', 'focal', 'auc']],
    ['a topic', { topics: topics.slice(0, 1) }, ['mse', 'focal']],
    ['a level without those below it', { levels: ['senior'] }, ['focal']],
    ['several levels', { levels: ['junior', 'middle'] }, ['mse', 'auc']],
    ['a bank whether it asks first or not', { banks: banks.slice(1) }, ['focal', 'auc']],
    ['what fits everything', { topics: topics.slice(0, 1), banks: banks.slice(1) }, ['focal']],
    ['nothing of no topic', { topics: [] }, []]
  ])('%s', (_, part, expected) => {
    const cards = answeredCards(DECK, { ...WHOLE_DECK, ...part });
    expect(cards.map(({ id }) => id)).toEqual(expected);
  });
});
