import { describe, expect, test } from 'vitest';
import type { Answer, Bank, Card } from '../core/deck';
import { bankId, cardId, questionId, topicId } from '../core/ids';
import type { BankId, CardId, QuestionId, TopicId } from '../core/ids';
import { mediaFile } from './media';
import { toAnkiDeck } from './notes';
import { display, inline } from './testing/formulas';

const item = (id: string) => questionId(id) as QuestionId;
const card: Card = {
  id: cardId('neuron') as CardId,
  question: 'Что такое `nn.Linear` & <b>?',
  topic: topicId('basics') as TopicId,
  level: 'junior',
  leadFocus: true,
  asks: [item('bank:q1'), item('bank:q2.1')],
  place: { bank: bankId('bank') as BankId, section: ['Основы'] },
  revised: '2026-11-22',
  answered: true
};
const bank: Bank = {
  id: bankId('bank') as BankId,
  title: 'Банк',
  sections: [
    {
      path: ['Основы'],
      items: [
        {
          id: item('bank:q1'),
          kind: 'main',
          text: 'Нейрон?',
          hint: 'Вспомните `y`',
          card: card.id
        },
        {
          id: item('bank:q1.1'),
          kind: 'followup',
          text: 'Зачем bias?',
          parent: item('bank:q1'),
          card: cardId('bias') as CardId
        }
      ]
    },
    {
      path: ['Сети', 'Слои'],
      items: [{ id: item('bank:q2.1'), kind: 'followup', text: 'А слой?', card: card.id }]
    }
  ]
};
const answer: Answer = {
  about: 'Посылка неточна.',
  say: `Сумма ${inline('w^\\top x')}.`,
  points: ['раз', 'два'],
  picture: { name: 'curve', alt: 'Кривая "S"', svg: '<svg fill="var(--ink)"></svg>' },
  formula: `<div class="formula">${display('y')}</div><p>Где</p>`,
  code: '<pre><code>x</code></pre>',
  trap: 'Забыть bias.',
  matters: 'Всегда.',
  sources: ['Rosenblatt, 1958', 'A & B'],
  related: []
};

describe('a note', () => {
  const deckOf = (cards: readonly Card[]) => ({
    topics: [{ id: card.topic, title: 'Основы' }],
    banks: [{ id: bank.id, title: bank.title }],
    cards
  });

  test('carries the whole card: parts under their headings, hint, follow-ups, places', () => {
    const { notes } = toAnkiDeck(deckOf([card]), [bank], () => answer);
    const drawn = answer.picture && mediaFile(answer.picture);
    expect(notes).toEqual([
      {
        id: 'neuron',
        question: 'Что такое <code>nn.Linear</code> &amp; &lt;b&gt;?',
        say: 'Сумма \\(w^\\top x\\).',
        answer:
          '<p class="about">Посылка неточна.</p><ul><li>раз</li><li>два</li></ul>' +
          `<p><img src="${drawn?.name}" alt="Кривая &quot;S&quot;"></p>` +
          '<div class="formula">\\[y\\]</div><p>Где</p><pre><code>x</code></pre>' +
          '<h4>Ловушка</h4>Забыть bias.<h4>Когда важно</h4>Всегда.',
        hint: '<p>Вспомните <code>y</code></p>',
        followUp: '<ul><li>Зачем bias?</li></ul>',
        source: 'Rosenblatt, 1958; A &amp; B',
        topic: 'basics',
        level: 'junior',
        leadFocus: true,
        revised: '2026-11-22',
        asks: ['bank:q1', 'bank:q2.1'],
        sections: [
          { bank: 'bank', path: ['Основы'] },
          { bank: 'bank', path: ['Сети', 'Слои'] }
        ],
        media: [drawn]
      }
    ]);
  });

  test('is made of answered cards alone', () => {
    expect(toAnkiDeck(deckOf([card]), [bank], () => undefined).notes).toEqual([]);
  });
});
