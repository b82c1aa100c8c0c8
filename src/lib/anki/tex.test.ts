import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAnswers } from '../bank/pack';
import { runsOf, withTex } from './tex';
import { display, inline } from './testing/formulas';

describe('formulas on their way to Anki', () => {
  test('become the TeX that they were rendered from, inline and displayed, still escaped', () => {
    expect(withTex(`если ${inline('a&#x3C;b')} и ${inline('c')}, то`)).toBe(
      'если \\(a&#x3C;b\\) и \\(c\\), то'
    );
    expect(withTex(`<div class="formula">${display('\nx^2\n')}</div><p>${inline('x')}</p>`)).toBe(
      '<div class="formula">\\[x^2\\]</div><p>\\(x\\)</p>'
    );
  });

  test('leave every other markup alone', () => {
    const other = fc.constantFrom('<span class="hljs-keyword">def</span>', '<p>', '</p>', 'a < b');
    fc.assert(
      fc.property(fc.array(fc.oneof(other, fc.string())), (pieces) => {
        const html = pieces.join('').replaceAll('katex', '');
        expect(withTex(html)).toBe(html);
        expect(withTex(`${html}${inline('x')}${html}`)).toBe(`${html}\\(x\\)${html}`);
      })
    );
  });

  test('are found in packed HTML as in the whole one', () => {
    const piece = fc.oneof(
      fc.constantFrom(inline('x &#x26; y'), display('\\frac{a}{b}'), inline('')),
      fc.constantFrom('<p>', '</p>', '<span class="hljs-number">1</span>', ' и ')
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece), { minLength: 4, maxLength: 8 }), (texts) => {
        const whole = texts.map((pieces) => pieces.join(''));
        const { markup, answers } = packAnswers(
          whole.map((say) => ({ say, points: [], sources: [], related: [] }))
        );
        expect(answers.map(({ say }) => withTex(say, runsOf(markup)))).toEqual(
          whole.map((html) => withTex(html))
        );
      })
    );
  });
});
