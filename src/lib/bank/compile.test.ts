import { describe, expect, it } from 'vitest';
import { bankId, topicId } from '../core/ids';
import type { BankId, TopicId } from '../core/ids';
import { parseCard } from './answer';
import type { CardSource } from './answer';
import { checkAnswers, checkReferences, compileDeck } from './compile';
import type { DeckSources } from './compile';
import { coverageTable } from './coverage';
import { parseBank } from './parse';

const BANK = `# Банк

## Основы

### Вопрос 1: Что такое нейрон?
**Углубления:**
1. Зачем bias?

### Вопрос 2: Что такое \`BatchNorm2d\`?
`;

const answered = '\n## Скажи сразу\n\nТак.\n\n## Пункты\n\n- a\n- b\n- $x$\n';

function card(id: string, fields: string, body = answered): CardSource {
  const topic = /topic: (\S+)/.exec(fields)?.[1] ?? 'basics';
  const text = `---\nid: ${id}\n${fields.includes('topic:') ? '' : 'topic: basics\n'}level: junior\nquestion: ${id}?\nrevised: 2026-11-22\n${fields}\n---\n${body}`;
  const parsed = parseCard(`cards/answers/${topic}/${id}.md`, text);
  if (!parsed.card) throw new Error(parsed.problems.map((each) => each.message).join());
  return parsed.card;
}

const sources = (...cards: CardSource[]): DeckSources => ({
  topics: [
    { id: topicId('basics') as TopicId, title: 'Основы' },
    { id: topicId('norms') as TopicId, title: 'Нормы' }
  ],
  banks: [parseBank(bankId('bank') as BankId, 'cards/banks/bank.md', BANK)],
  cards
});

const neuron = () => card('neuron', 'asks: ["bank:q1", "bank:q1.1"]');
const norm = () => card('norm', 'asks: ["bank:q2"]\ntopic: norms', '');

const problemsOf = (...cards: CardSource[]): readonly string[] =>
  checkReferences(sources(...cards)).map((each) => `${each.file}:${each.line}: ${each.message}`);

describe('references between cards and banks', () => {
  it('have no problem when every item has its one card', () => {
    expect(problemsOf(neuron(), norm())).toEqual([]);
  });

  it('name an item that nobody answers, at its line in the bank', () => {
    expect(problemsOf(neuron())).toEqual([
      'cards/banks/bank.md:9: на вопрос bank:q2 не отвечает ни одна карточка: «Что такое `BatchNorm2d`?»'
    ]);
  });

  it('name an item asked twice and one that no bank holds', () => {
    const twice = card('twice', 'asks: ["bank:q2", "bank:q1"]');
    const unknown = card('unknown', 'asks: ["bank:q9"]');
    expect(problemsOf(neuron(), norm(), twice, unknown)).toEqual([
      'cards/answers/basics/twice.md:7: на bank:q2 уже отвечает norm',
      'cards/answers/basics/twice.md:7: на bank:q1 уже отвечает neuron',
      'cards/answers/basics/unknown.md:7: в банках нет вопроса bank:q9'
    ]);
  });

  it('name a duplicate id, also when it is an alias, and a card out of its place', () => {
    const alias = card('other', 'asks: ["bank:q2"]\naliases: [neuron]');
    expect(problemsOf(neuron(), alias)).toEqual([
      'cards/answers/basics/other.md:2: id «neuron» уже занят карточкой cards/answers/basics/neuron.md'
    ]);
    const misplaced = { ...norm(), file: 'cards/answers/basics/norm.md' };
    expect(problemsOf(neuron(), misplaced)).toEqual([
      'cards/answers/basics/norm.md:2: файл должен лежать в norms/norm.md'
    ]);
  });

  it('name a related card that is not there, and a card related to itself', () => {
    const lost = card('lost', 'asks: ["bank:q2"]\nrelated: [nowhere, lost]');
    expect(problemsOf(neuron(), lost)).toEqual([
      'cards/answers/basics/lost.md:8: связанной карточки «nowhere» нет',
      'cards/answers/basics/lost.md:8: карточка связана сама с собой'
    ]);
  });

  it('name a topic that the list of topics does not hold', () => {
    const strange = card('strange', 'asks: ["bank:q2"]\ntopic: strange');
    expect(problemsOf(neuron(), strange)).toEqual([
      'cards/answers/strange/strange.md:7: темы «strange» нет в topics.yaml'
    ]);
  });
});

describe('the compiled deck', () => {
  const compiled = compileDeck(sources(norm(), neuron()), new Map());

  it('orders cards by topic, level and place in the bank, and says which are answered', () => {
    expect(compiled.deck.cards.map(({ id, answered: done }) => [id, done])).toEqual([
      ['neuron', true],
      ['norm', false]
    ]);
  });

  it('says where the primary item of each card stands', () => {
    expect(compiled.deck.cards.map(({ place }) => place)).toEqual([
      { bank: 'bank', section: ['Основы'] },
      { bank: 'bank', section: ['Основы'] }
    ]);
  });

  it('holds rendered answers by topic, and none for a card that is still being written', () => {
    const basics = compiled.answers.get(topicId('basics') as TopicId);
    expect(basics?.get(neuron().id)?.points[2]).toContain('class="katex"');
    expect(compiled.answers.get(topicId('norms') as TopicId)?.size).toBe(0);
  });

  it('keeps the banks as trees whose items open their cards', () => {
    expect(compiled.banks[0]?.sections).toEqual([
      {
        path: ['Основы'],
        items: [
          { id: 'bank:q1', kind: 'main', text: 'Что такое нейрон?', card: 'neuron' },
          {
            id: 'bank:q1.1',
            kind: 'followup',
            text: 'Зачем bias?',
            parent: 'bank:q1',
            card: 'neuron'
          },
          { id: 'bank:q2', kind: 'main', text: 'Что такое `BatchNorm2d`?', card: 'norm' }
        ]
      }
    ]);
  });

  it('ends in a table of what is asked and answered', () => {
    expect(coverageTable(compiled.deck, compiled.banks)).toBe(
      [
        'банк   вопросов  с ответом  карточек  с ответом',
        'bank          3          2         2          1',
        'всего         3          2         2          1',
        '',
        'тема    junior  middle  senior  всего    %',
        'Основы     1/1     0/0     0/0    1/1  100',
        'Нормы      0/1     0/0     0/0    0/1    0',
        'всего      1/2     0/0     0/0    1/2   50'
      ].join('\n')
    );
  });
});

describe('a deck that is whole', () => {
  it('names a card without an answer, and the questions that wait for it', () => {
    const whole = card('neuron', 'asks: [bank:q1]');
    const empty = card('batch-norm', 'asks: [bank:q2, bank:q1.1]', '');
    expect(checkAnswers([whole, empty])).toEqual([
      {
        file: 'cards/answers/basics/batch-norm.md',
        line: 2,
        severity: 'error',
        message: 'у карточки нет ответа, а её вопросы ждут его: bank:q2, bank:q1.1'
      }
    ]);
    expect(checkAnswers([whole])).toEqual([]);
  });
});
