import { describe, expect, it } from 'vitest';
import { parseCard } from './answer';
import { LIMITS, renderCard } from './render-card';

type Parts = Readonly<
  Partial<
    Record<
      | 'question'
      | 'sources'
      | 'related'
      | 'about'
      | 'say'
      | 'points'
      | 'picture'
      | 'formula'
      | 'code'
      | 'trap'
      | 'matters',
      string
    >
  >
>;

/** A card whose parts are all within the limits, but for those given. */
function problemsOf(parts: Parts): readonly string[] {
  const section = (title: string, text: string | undefined) =>
    text === undefined ? '' : `## ${title}\n\n${text}\n\n`;
  const source = `---
id: batch-norm
asks: [backend-compact:q8]
topic: normalisation
level: junior
question: ${parts.question ?? 'Что такое batch norm?'}
revised: 2026-11-22
sources: ${parts.sources ?? '[]'}
related: ${parts.related ?? '[]'}
---

${section('О вопросе', parts.about)}${section('Скажи сразу', parts.say ?? 'Нормирует.')}${section('Пункты', parts.points ?? '- a\n- b\n- c')}${section('Рисунок', parts.picture)}${section('Формула', parts.formula)}${section('Код', parts.code)}${section('Ловушка', parts.trap)}${section('Когда важно', parts.matters)}`;
  const { card, problems } = parseCard('card.md', source);
  if (!card) throw new Error(problems.map((each) => each.message).join());
  return renderCard(card, DRAWINGS).problems.map((each) => `${each.line}: ${each.message}`);
}

const DRAWINGS = new Map([['curve', '<svg/>']]);
const chars = (count: number): string => 'ж'.repeat(count);
const python = (text: string): string => `\`\`\`python\n${text}\n\`\`\``;
const formula = (legend: string): string => `$$\nx\n$$\n\n${legend}`;

describe('limits of a card', () => {
  const table: readonly (readonly [Parts, Parts, string])[] = [
    [{ question: chars(110) }, { question: chars(111) }, '6: вопрос: 111 знаков, можно до 110'],
    [{ about: chars(160) }, { about: chars(161) }, '12: «О вопросе»: 161 знаков, можно до 160'],
    [{ say: chars(190) }, { say: chars(191) }, '12: «Скажи сразу»: 191 знаков, можно до 190'],
    [{ say: 'ж '.repeat(36) }, { say: 'ж '.repeat(37) }, '12: «Скажи сразу»: 37 слов, можно до 36'],
    [
      { points: '- a\n'.repeat(6) },
      { points: '- a\n'.repeat(7) },
      '12: пунктов 7, нужно от 3 до 6'
    ],
    [{ points: '- a\n'.repeat(3) }, { points: '- a\n- b' }, '12: пунктов 2, нужно от 3 до 6'],
    [
      { points: `- a\n- b\n- ${chars(125)}` },
      { points: `- a\n- b\n- ${chars(126)}` },
      '20: пункт: 126 знаков, можно до 125'
    ],
    [
      { picture: `![${chars(300)}](curve)` },
      { picture: `![${chars(301)}](curve)` },
      '22: описание рисунка: 301 знаков, можно до 300'
    ],
    [
      { picture: `![${chars(40)}](curve)` },
      { picture: `![${chars(39)}](curve)` },
      '22: описание рисунка: нужно хотя бы 40 знаков, что на нём видно'
    ],
    [
      { picture: `![${chars(40)}](curve)` },
      { picture: `![${chars(40)}](surface)` },
      '22: рисунка «surface» нет; есть: curve'
    ],
    [
      { formula: formula(chars(150)) },
      { formula: formula(chars(151)) },
      '22: пояснение формулы: 151 знаков, можно до 150'
    ],
    [
      { code: python(Array(30).fill('x = 1').join('\n')) },
      { code: python(Array(31).fill('x = 1').join('\n')) },
      '22: код: 31 строк, можно до 30'
    ],
    [
      { code: python('x'.repeat(45)) },
      { code: python(`ok\n${'x'.repeat(46)}`) },
      '25: код: 46 знаков в строке, можно до 45'
    ],
    [{ trap: chars(160) }, { trap: chars(161) }, '22: «Ловушка»: 161 знаков, можно до 160'],
    [
      { matters: chars(115) },
      { matters: chars(116) },
      '22: «Когда важно»: 116 знаков, можно до 115'
    ],
    [
      { sources: `['${chars(100)}']` },
      { sources: `['${chars(50)}', '${chars(49)}']` },
      '8: источники: 101 знаков, можно до 100'
    ],
    [{ related: '[a, b, c]' }, { related: '[a, b, c, d]' }, '9: связанных карточек 4, можно до 3']
  ];

  it.each(table)('are kept to the character: %j', (within, beyond, message) => {
    expect(problemsOf(within)).toEqual([]);
    expect(problemsOf(beyond)).toEqual([message]);
  });

  it('hold for the whole text too', () => {
    const points = `- ${chars(125)}\n`.repeat(6);
    const parts = { say: chars(190), points, trap: chars(160), about: chars(51) };
    expect(problemsOf({ ...parts, about: chars(50) })).toEqual([]);
    expect(problemsOf(parts)).toEqual(['16: весь текст 1151 знаков, можно до 1150']);
  });

  it('count the glyphs of an inline formula, not its TeX', () => {
    const glyphs = '$\\sigma^2$';
    expect(problemsOf({ say: `${chars(188)}${glyphs}` })).toEqual([]);
    expect(problemsOf({ say: `${chars(189)}${glyphs}` })).toEqual([
      '12: «Скажи сразу»: 191 знаков, можно до 190'
    ]);
  });

  it('name a formula that KaTeX does not accept with its line', () => {
    const [problem] = problemsOf({ formula: '$$\n\\frac{1}\n$$\n\nГде 1 — единица.' });
    expect(problem).toMatch(/^22: формула: KaTeX parse error/);
    expect(problemsOf({ question: 'Что такое $x$?' })).toEqual([
      '6: вопрос: без формул, только текст и `код`'
    ]);
  });

  it('are those of the writing guide', () => {
    expect(LIMITS.say + LIMITS.pointsMax * LIMITS.point).toBeLessThan(LIMITS.total);
  });
});
