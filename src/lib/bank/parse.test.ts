import { describe, expect, it } from 'vitest';
import { bankId } from '../core/ids';
import type { BankId } from '../core/ids';
import { parseBank } from './parse';
import type { ParsedBank } from './parse';

const OWN = bankId('own') as BankId;
const FILE = 'own.md';

const read = (...lines: string[]): ParsedBank => parseBank(OWN, FILE, lines.join('\n'));

const said = (bank: ParsedBank): readonly string[] =>
  bank.problems.map((each) => `${each.line}: ${each.message}`);

const taken = (bank: ParsedBank): readonly string[] =>
  bank.items.map((each) => `${each.id} ${each.text}`);

describe('a bank’s sections', () => {
  it('drop emoji, counts, bold and the final colon from their titles', () => {
    const bank = read(
      '# 🎯 Мой **банк**',
      '## 🖥️ **Зрение**',
      '- а',
      '### 2. Сети (18 вопросов) ##',
      '- б'
    );
    expect(bank.title).toBe('Мой **банк**');
    expect(bank.items.map((each) => each.section)).toEqual([['Зрение'], ['Зрение', '2. Сети']]);
  });

  it('close deeper ones, whatever levels the author skips', () => {
    const bank = read('# Банк', '## А', '#### Б', '- 1', '### В', '- 2', '## Г', '- 3');
    expect(bank.items.map((each) => each.section.join(' / '))).toEqual(['А / Б', 'А / В', 'Г']);
    expect(bank.items.map((each) => each.id)).toEqual(['own:s01.1', 'own:s02.1', 'own:s03.1']);
  });

  it('go on after a question whose heading is as deep as their own', () => {
    const bank = read('## А', '### Б', '### Вопрос 1: раз?', '## Вопрос 2: два?');
    expect(bank.items.map((each) => each.section)).toEqual([['А', 'Б'], ['А']]);
  });

  it('may be missing: a bare list is a bank', () => {
    const bank = read('- Что такое GIL?');
    expect(taken(bank)).toEqual(['own:s01.1 Что такое GIL?']);
    expect(bank).toMatchObject({ title: 'own', sections: [], problems: [] });
  });

  it('are taken by the whole title, never by a word in it', () => {
    const bank = read('## Рекомендательные системы', '- а', '## Структура данных', '- б');
    expect(bank.sections.map((each) => each.holds)).toEqual(['questions', 'questions']);
    expect(bank.items).toHaveLength(2);
  });

  it('that ask nothing reach to the next heading of their level', () => {
    const bank = read(
      '## Критерии',
      '### Junior',
      '**Ещё:**',
      '- а',
      '---',
      '- б',
      '## Сети',
      '- в'
    );
    expect(taken(bank)).toEqual(['own:s01.1 в']);
    expect(bank.sections.map((each) => each.holds)).toEqual(['nothing', 'questions']);
  });

  it('may have later headings of level one', () => {
    const bank = read('# Банк', '# Python', '- а', '# SQL', '- б');
    expect(bank.items.map((each) => each.section)).toEqual([['Python'], ['SQL']]);
  });
});

describe('a numbered question', () => {
  it.each([
    ['### Вопрос 7: Что?', 'own:q7 Что?'],
    ['### Вопрос 07. Что?', 'own:q7 Что?'],
    ['## **Вопрос 7:** Что?', 'own:q7 Что?'],
    ['**Вопрос 7**: Что?', 'own:q7 Что?'],
    ['**Вопрос 7: Что?**', 'own:q7 Что?'],
    ['**ВОПРОС № 7.** Что?', 'own:q7 Что?']
  ])('is read from %s', (line, item) => {
    const bank = read(line);
    expect(taken(bank)).toEqual([item]);
    expect(bank.problems).toEqual([]);
  });

  it('goes on in wrapped lines of a paragraph, not under a heading', () => {
    expect(taken(read('**Вопрос 1:** Что', 'такое GIL?'))).toEqual(['own:q1 Что такое GIL?']);
    expect(said(read('### Вопрос 1: Что такое GIL?', 'Ответ.', 'Ещё ответ.'))).toEqual([
      '2: текст под вопросом 1 пропущен: это не подсказка и не углубление'
    ]);
  });

  it('counts its follow-ups through a part for the interviewer', () => {
    const bank = read(
      '**Вопрос 1:** а?',
      '**Углубления:**',
      '- б',
      '**Критерии:**',
      '- в',
      '**Углубления:**',
      '- г'
    );
    expect(taken(bank)).toEqual(['own:q1 а?', 'own:q1.1 б', 'own:q1.2 г']);
    expect(bank.problems).toEqual([]);
  });
});

const QUESTION = '### Вопрос 1: Что?';
const LABEL = '**Углубления:**';

describe('a line that does not fit where it stands is told with its place', () => {
  it.each<[string, string[], string[]]>([
    ['no question at all', ['Привет!'], ['1: в банке нет ни одного вопроса']],
    ['a heading without text', ['- а', '##'], ['2: у заголовка нет текста']],
    [
      'a question without a number',
      ['- а', '### Вопрос: Что?', LABEL, '- б'],
      [
        '2: у вопроса нет номера: нужно «Вопрос 1: …»; вопрос со всем, что к нему относится, не взят'
      ]
    ],
    [
      'a question with a broken number',
      ['- а', '### Вопрос 5.1: Что?'],
      ['2: номер вопроса «5.1» — не целое число; вопрос со всем, что к нему относится, не взят']
    ],
    [
      'a question without text',
      ['- а', '**Вопрос 5:**'],
      ['2: у вопроса 5 нет текста; вопрос со всем, что к нему относится, не взят']
    ],
    [
      'a repeated number',
      [QUESTION, '**Вопрос 01:** Как?', '*Подсказка: так*', '**Ещё:**', '- а'],
      ['2: вопрос 1 уже есть в строке 1; вопрос со всем, что к нему относится, не взят']
    ],
    [
      'follow-ups under no question',
      ['- а', LABEL, '- б'],
      ['2: «Углубления» стоят не под вопросом «Вопрос N: …»; пункты под ними не взяты']
    ],
    [
      'follow-ups begun twice',
      [QUESTION, LABEL, '- а', LABEL, '- б'],
      ['4: «Углубления» вопроса 1 уже начаты в строке 2']
    ],
    [
      'follow-ups without any item',
      [QUESTION, LABEL, '', '### Вопрос 2: Как?', LABEL],
      [
        '2: после «Углубления» вопроса 1 нет ни одного пункта',
        '5: после «Углубления» вопроса 2 нет ни одного пункта'
      ]
    ],
    [
      'an unknown label within a question',
      [QUESTION, '**Пример:**', '- а', LABEL, '- б'],
      [
        '2: подпись «Пример» внутри вопроса 1 не понята: под вопросом стоят подсказка и «**Углубления:**», а раздел открывает заголовок «## …»; пункты под ней не взяты'
      ]
    ],
    [
      'a hint under no question',
      ['- а', '', '*Подсказка: б*'],
      ['3: подсказка стоит не сразу под вопросом «Вопрос N: …»; она не взята']
    ],
    [
      'a hint after the follow-ups',
      [QUESTION, LABEL, '- а', '*Подсказка: б*'],
      ['4: подсказка стоит не сразу под вопросом «Вопрос N: …»; она не взята']
    ],
    [
      'a second hint',
      [QUESTION, '*Подсказка: а*', '_Подсказка: б_'],
      ['3: у вопроса 1 уже есть подсказка; эта не взята']
    ],
    [
      'a hint that is not closed',
      [QUESTION, '*Подсказка: а'],
      ['2: подсказка пуста или не закрыта: нужно «*Подсказка: …*» в одну строку']
    ],
    ['an empty item', ['- а', '-', '2.'], ['2: пункт списка пуст', '3: пункт списка пуст']],
    [
      'a nested item among follow-ups',
      [QUESTION, LABEL, '  - а', '    - б', '  - в'],
      ['4: вложенный пункт не взят: углубления пишут под «Вопрос N: …» после «**Углубления:**»']
    ],
    [
      'an item right under a question',
      [QUESTION, '- а'],
      ['2: пункт под вопросом 1 не взят: перед углублениями нужна строка «**Углубления:**»']
    ],
    [
      'a question in a part that asks nothing',
      ['- а', '## Система оценки', QUESTION],
      ['3: вопрос стоит в разделе «Система оценки», где вопросов не ищут; он не взят']
    ],
    [
      'paragraphs in a section, each told once',
      ['## Сети', 'Раз,', 'два.', '', 'Три.', '- а'],
      [
        '2: текст пропущен: он не похож ни на вопрос, ни на пункт списка (вопрос начинают с «- »)',
        '5: текст пропущен: он не похож ни на вопрос, ни на пункт списка (вопрос начинают с «- »)'
      ]
    ],
    [
      'an aside within a question',
      [QUESTION, '*Посказка: а*'],
      ['2: текст под вопросом 1 пропущен: это не подсказка и не углубление']
    ],
    [
      'code, whose comments are no headings',
      ['- а', '', '```python', '# б', '- в', '```', '- г'],
      ['3: блок кода пропущен: вопрос пишут строкой']
    ],
    ['code without an end', ['- а', '~~~', '- б'], ['2: блок кода открыт, но не закрыт']]
  ])('%s', (_, lines, problems) => {
    const bank = read(...lines);
    expect(said(bank)).toEqual(problems);
    expect(bank.problems.every((each) => each.file === FILE)).toBe(true);
  });

  it('and the rest is taken all the same', () => {
    expect(taken(read(QUESTION, '**Пример:**', '- а', LABEL, '- б'))).toEqual([
      'own:q1 Что?',
      'own:q1.1 б'
    ]);
    expect(taken(read('- а', '```', '- б'))).toEqual(['own:s01.1 а', 'own:s01.2 б']);
  });
});
