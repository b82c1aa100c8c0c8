import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankId } from '../core/ids';
import type { BankId } from '../core/ids';
import { parseBank } from './parse';
import type { ParsedBank } from './parse';

const OWN = bankId('own') as BankId;
const FILE = 'own.md';

const FRAGMENTS = [
  '',
  '---',
  '# Банк',
  '## Сети',
  '### 🧠 Слои (3 вопроса)',
  '## Бонусные темы',
  '## Система оценки',
  '**Критерии:**',
  '**Зрение:**',
  '**Углубления:**',
  '*Подсказка: так*',
  '*Подсказка: так',
  '*Слова автора.*',
  '- Что такое GIL?',
  '    - Как он устроен?',
  '3. Что такое dict?',
  '- На мой взгляд, лишнее.',
  '-',
  '##',
  'Просто слова.',
  '**Структура:** 5 вопросов',
  '```',
  '–ß—Ç–æ'
];
const numbered = fc
  .integer({ min: 0, max: 30 })
  .chain((n) =>
    fc.constantFrom(`### Вопрос ${n}: Что?`, `**Вопрос ${n}:** Что?`, `## Вопрос ${n}`)
  );
const patchwork = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) }, numbered), {
      maxLength
    })
    .map((lines) => lines.join('\n'));
/** A line that asks for something, whatever stands round it. */
const ASKING = /^\s*(?:- |\d+\. |#+ Вопрос|\*\*Вопрос)/u;

const BANKS = ['backend-compact', 'neural-networks', 'cv-engineer', 'junior-base'].map((slug) =>
  readFileSync(`cards/banks/${slug}.md`, 'utf8')
);
/** Cuts a piece out of a real bank and puts something else in its place, up to eight times. */
const mutated = fc
  .tuple(
    fc.constantFrom(...BANKS),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(60),
        fc.oneof(fc.constantFrom('', '\n', '#', '**', ...FRAGMENTS), fc.string({ unit: 'binary' }))
      ),
      { minLength: 1, maxLength: 8 }
    )
  )
  .map(([bank, cuts]) =>
    cuts.reduce((text, [where, length, put]) => {
      const start = Math.floor(where * text.length);
      return text.slice(0, start) + put + text.slice(start + length);
    }, bank)
  );

describe('whatever the text', () => {
  it.each([
    ['arbitrary characters', fc.string({ unit: 'binary', maxLength: 400 }), 1000],
    ['the grammar’s own lines in any order', patchwork(60), 1000],
    ['real banks with pieces cut out and put in', mutated, 300]
  ] as const)('nothing is thrown and what is told and taken is sound: %s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        expectSound(parseBank(OWN, FILE, text), text.split(/\r\n?|\n/u).length);
      }),
      { numRuns }
    );
  });

  it('a bank without problems and skipped parts has given every question and item', () => {
    let clean = 0;
    fc.assert(
      fc.property(patchwork(8), (text) => {
        const bank = parseBank(OWN, FILE, text);
        const skips = bank.sections.some((each) => each.holds === 'nothing');
        if (bank.problems.length > 0 || skips) return;
        clean++;
        const asking = text.split('\n').filter((line) => ASKING.test(line));
        expect(bank.items).toHaveLength(asking.length);
      }),
      { numRuns: 3000 }
    );
    expect(clean).toBeGreaterThan(100);
  });
});

function expectSound(bank: ParsedBank, lineCount: number): void {
  const seen = new Set<string>();
  let before = 0;
  for (const item of bank.items) {
    expect(seen.has(item.id), `${item.id} twice`).toBe(false);
    if (item.kind === 'followup') expect(seen.has(item.parent ?? 'none')).toBe(true);
    else expect(item.parent).toBeUndefined();
    seen.add(item.id);
    expect(item.text.trim()).not.toBe('');
    expect(item.line).toBeGreaterThan(before);
    before = item.line;
  }
  expect(before).toBeLessThanOrEqual(lineCount);
  for (const each of bank.problems) {
    expect(each.line).toBeGreaterThanOrEqual(1);
    expect(each.line).toBeLessThanOrEqual(lineCount);
  }
}
