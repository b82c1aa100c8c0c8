import { describe, expect, it } from 'vitest';
import { decodeInterviews } from '../core/interview';
import { bankId, questionId } from '../core/ids';
import type { BankId, QuestionId } from '../core/ids';
import { loadDeck } from './deck';
import { parseLevels } from './levels';
import type { BankText } from './levels';

const BANK: BankText = {
  id: bankId('some-bank') as BankId,
  lines: [
    '- **Junior (1-2 года):** 15-20 вопросов (30-45 минут)',
    '**Вопросы:** 1-3',
    'Основные + 1-2 углубляющих',
    'Полные блоки',
    '1. **Начинайте с основ** и не спешите'
  ],
  items: new Set(['some-bank:q1', 'some-bank:q3'].map((id) => questionId(id) as QuestionId))
};

const level = (audience: string, more = ''): string => `
  - audience: ${audience}
    experience: { text: 1-2 года, source: some-bank:1 }
    expects: { text: Полные блоки, source: some-bank:4 }
    questions: { text: 15-20, source: some-bank:1 }
    minutes: { text: 30-45, source: some-bank:1 }
    numbers: { text: 1-3, source: some-bank:2 }
    followups: { text: 1-2, source: some-bank:3 }
    criteria: []${more}`;

const file = (levels: string, rest = 'advice: []\nred_flags: []'): string =>
  `levels:${levels}\n${rest}\n`;

const ALL = ['junior', 'middle', 'senior'].map((each) => level(each)).join('');
const LEAD = '\n  - { audience: lead, as: senior }';

const problems = (yaml: string): readonly string[] =>
  parseLevels(yaml, [BANK]).problems.map(({ line, message }) => `${line}: ${message}`);

describe('the levels', () => {
  it('take their numbers from the words that they quote', () => {
    const read = parseLevels(
      file(
        ALL + LEAD,
        'advice:\n  - { text: Начинайте с основ и не спешите, source: some-bank:5 }\nred_flags: []'
      ),
      [BANK]
    );
    expect(read.problems).toEqual([]);
    expect(read.interviews.formats[0]).toMatchObject({
      audience: 'junior',
      questions: { min: 15, max: 20 },
      minutes: { min: 30, max: 45 },
      followups: { min: 1, max: 2 },
      numbers: { bank: 'some-bank', spans: [{ min: 1, max: 3 }] }
    });
    expect(read.interviews.advice).toEqual([
      { text: 'Начинайте с основ и не спешите', bank: 'some-bank', line: 5 }
    ]);
  });

  it('let a level take over another and put its own on top', () => {
    const own = `
  - audience: lead
    as: senior
    followups: { text: Полные блоки, source: some-bank:4 }
    criteria: [{ text: Основные, source: some-bank:3 }]`;
    const { formats } = parseLevels(file(ALL + own), [BANK]).interviews;
    expect(formats[3]).toEqual({
      ...formats[2],
      audience: 'lead',
      followups: 'all',
      criteria: [{ text: 'Основные', bank: 'some-bank', line: 3 }]
    });
  });

  it.each([
    ['levels: [', /^1: файл не читается: /],
    [file(LEAD), /^2: levels\.levels\[0\]\.as: ожидается уровень, описанный выше/],
    [file(ALL), /^2: levels\.levels: ожидается каждый уровень один раз/],
    [file(ALL + LEAD, 'advice: []'), /^1: levels\.red_flags: ожидается список/],
    [
      file((ALL + LEAD).replace('text: 15-20', 'text: 15-25')),
      /^5: в банке «some-bank» на строке 1 нет слов «15-25»/
    ],
    [
      file((ALL + LEAD).replace('text: 15-20', 'text: вопросов')),
      /^5: levels\.levels\[0\]\.questions\.text: ожидается числа вида 15-20/
    ],
    [
      file((ALL + LEAD).replace('source: some-bank:3', 'source: other-bank:3')),
      /^8: банка «other-bank» нет/
    ],
    [
      file((ALL + LEAD).replace('source: some-bank:3', 'source: somewhere')),
      /^8: levels\.levels\[0\]\.followups\.source: ожидается место вида банк:строка/
    ]
  ])('a mistake is told with its line', (yaml, expected) => {
    const [first = '', ...others] = problems(yaml);
    expect(first).toMatch(expected);
    expect(others).toEqual([]);
    expect(parseLevels(yaml, [BANK]).interviews.formats).toEqual([]);
  });

  it('name no question that the bank has not', () => {
    const bank = { ...BANK, items: new Set([questionId('some-bank:q1') as QuestionId]) };
    const { problems: found } = parseLevels(file(ALL + LEAD), [bank]);
    expect(found.map(({ line }) => line)).toEqual([7, 15, 23]);
    expect(found[0]?.message).toBe('в банке «some-bank» нет вопроса 3');
  });

  it('of the real banks are as their authors prescribe', async () => {
    const { interviews } = await loadDeck(process.cwd());
    expect(
      interviews.formats.map(({ audience, questions, minutes, followups, numbers }) => [
        audience,
        `${questions.min}–${questions.max}`,
        `${minutes.min}–${minutes.max}`,
        followups === 'all' ? followups : `${followups.min}–${followups.max}`,
        numbers.spans.map(({ min, max }) => `${min}–${max}`).join(' ')
      ])
    ).toEqual([
      ['junior', '15–20', '30–45', '1–2', '1–12 23–25 46–47'],
      ['middle', '25–35', '45–60', '2–3', '1–25 46–50'],
      ['senior', '35–50', '60–90', 'all', '1–50'],
      ['lead', '35–50', '60–90', 'all', '1–50']
    ]);
    expect(interviews.redFlags).toHaveLength(4);
    const published: unknown = JSON.parse(JSON.stringify(interviews));
    expect(decodeInterviews(published)).toEqual({ ok: true, value: interviews });
  });
});
