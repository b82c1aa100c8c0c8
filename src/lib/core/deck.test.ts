import { describe, expect, it } from 'vitest';
import { decodeAnswers, decodeBanks, decodeDeck } from './deck';

const card = {
  id: 'batch-norm',
  question: 'Что такое batch norm?',
  topic: 'normalisation',
  level: 'junior',
  leadFocus: false,
  asks: ['backend-compact:q8'],
  place: { bank: 'backend-compact', section: ['Основы', 'Нормализация'] },
  revised: '2026-11-22',
  answered: true
};
const deck = {
  topics: [{ id: 'normalisation', title: 'Нормализация' }],
  banks: [{ id: 'backend-compact', title: 'Компактное интервью' }],
  cards: [card]
};
const answer = { say: 'Да', points: ['a', 'b', 'c'], sources: [], related: ['layer-norm'] };

describe('reading the deck', () => {
  it('gives back what the build wrote', () => {
    expect(decodeDeck(deck)).toEqual({ ok: true, value: deck });
    expect(decodeAnswers({ 'batch-norm': answer })).toEqual({
      ok: true,
      value: new Map([['batch-norm', answer]])
    });
  });

  it('names the place that does not fit', () => {
    expect(decodeDeck({ ...deck, cards: [{ ...card, level: 'god' }] })).toEqual({
      ok: false,
      problem: 'deck.cards[0].level: ожидается одно из: junior, middle, senior'
    });
    const place = { bank: 'backend-compact', section: ['Основы', 1] };
    expect(decodeDeck({ ...deck, cards: [{ ...card, place }] })).toEqual({
      ok: false,
      problem: 'deck.cards[0].place.section[1]: ожидается строка'
    });
    expect(decodeAnswers({ 'batch-norm': { ...answer, say: 1 } })).toEqual({
      ok: false,
      problem: 'answers.batch-norm.say: ожидается строка'
    });
    expect(decodeBanks([{ id: 'a', title: 'b', sections: [{ path: [], items: [{}] }] }])).toEqual({
      ok: false,
      problem: 'banks[0].sections[0].items[0].id: ожидается строка'
    });
  });
});
