import { describe, expect, it } from 'vitest';
import type { BankItem, Card } from './deck';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { wordingOf } from './wording';

const item = (id: string, text: string, parent?: string): BankItem => ({
  id: questionId(id) as QuestionId,
  kind: parent === undefined ? 'main' : 'followup',
  text,
  ...(parent === undefined ? {} : { parent: questionId(parent) as QuestionId }),
  card: cardId('dropout') as CardId
});

const ITEMS = [
  item('bank:q1', 'Что такое Dropout и как он работает'),
  item('bank:q2', 'Объясните регуляризацию'),
  item('bank:q2.1', 'Как работает dropout?', 'bank:q2'),
  item('other:s1.1', 'Dropout: идея.')
];

const card: Card = {
  id: cardId('dropout') as CardId,
  question: 'Что такое dropout и как он работает?',
  topic: topicId('regularisation') as TopicId,
  level: 'junior',
  leadFocus: false,
  asks: ['bank:q1', 'bank:q2.1', 'other:s1.1'].map((id) => questionId(id) as QuestionId),
  place: { bank: bankId('bank') as BankId, section: [] },
  revised: '2026-11-22',
  answered: true
};

const itemOf = (id: QuestionId): BankItem | undefined => ITEMS.find((each) => each.id === id);
const inTurn = (reps: readonly number[], find = itemOf) =>
  reps.map((each) => wordingOf(card, each, find)?.item);

describe('the wording of a card', () => {
  it('is its own at first sight, then each that says it differently, then its own again', () => {
    expect(inTurn([0, 1, 2, 3, 4])).toEqual([
      undefined,
      'bank:q2.1',
      'other:s1.1',
      undefined,
      'bank:q2.1'
    ]);
  });

  it('brings the question that a follow-up leans on', () => {
    expect(wordingOf(card, 1, itemOf)).toEqual({
      item: 'bank:q2.1',
      text: 'Как работает dropout?',
      parent: 'Объясните регуляризацию'
    });
  });

  it('is its own while the banks are not there', () => {
    expect(inTurn([0, 1, 2], () => undefined)).toEqual([undefined, undefined, undefined]);
  });
});
