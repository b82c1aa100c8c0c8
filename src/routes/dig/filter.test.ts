import { describe, expect, it } from 'vitest';
import type { Level } from '$lib/core/deck';
import type { Chain } from '$lib/core/dig';
import { bankId, cardId, questionId, topicId } from '$lib/core/ids';
import type { BankId, CardId, QuestionId, TopicId } from '$lib/core/ids';
import { filterFrom, found, queryOf } from './filter';

function chain(bank: string, n: number, section: string, text: string, level: Level): Chain {
  const id = bankId(bank) as BankId;
  const card = cardId(`card-${n}`) as CardId;
  const root = {
    id: questionId(`${bank}:q${n}`) as QuestionId,
    kind: 'main' as const,
    text,
    card
  };
  const place = { bank: id, section: [section] };
  return {
    root,
    bank: { id, title: bank },
    section: ['Блок', section],
    links: [
      {
        item: root,
        card: {
          id: card,
          question: text,
          topic: topicId('losses') as TopicId,
          level,
          leadFocus: false,
          asks: [root.id],
          place,
          revised: '2026-11-22',
          answered: true
        }
      }
    ],
    skipped: []
  };
}

const CHAINS = [
  chain('first', 1, 'Сети', 'Что такое свёртка?', 'junior'),
  chain('first', 2, 'Сети', 'Как учат сеть?', 'middle'),
  chain('first', 3, 'Метрики', 'Что такое ROC-AUC?', 'junior'),
  chain('second', 1, 'Сети', 'Зачем нужен dropout?', 'junior')
];

const texts = (query: string, text = ''): readonly string[] =>
  found(CHAINS, filterFrom(new URLSearchParams(query)), text).map(({ root }) => root.text);

describe('the list of main questions', () => {
  it('holds all of them until it is narrowed by bank, section or level', () => {
    expect(texts('')).toHaveLength(4);
    expect(texts('bank=second')).toEqual(['Зачем нужен dropout?']);
    expect(texts('bank=first&section=Блок · Метрики')).toEqual(['Что такое ROC-AUC?']);
    expect(texts('level=middle')).toEqual(['Как учат сеть?']);
    expect(texts('level=guru&section=Блок · Метрики')).toHaveLength(4);
  });

  it('is searched by parts of words in any case, with е for ё and without marks', () => {
    expect(texts('', 'СВЕРТ')).toEqual(['Что такое свёртка?']);
    expect(texts('', 'auc что')).toEqual(['Что такое ROC-AUC?']);
    expect(texts('', 'свёртка dropout')).toEqual([]);
  });

  it('keeps its address, with and without the question that is dug', () => {
    const filter = filterFrom(new URLSearchParams('bank=first&section=Блок · Сети&level=junior'));
    expect(filterFrom(new URLSearchParams(queryOf(filter)))).toEqual(filter);
    const query = new URLSearchParams(queryOf(filter, questionId('first:q1')));
    expect(query.get('from')).toBe('first:q1');
    expect(filterFrom(query)).toEqual(filter);
    expect(queryOf(filterFrom(new URLSearchParams()))).toBe('');
  });
});
