import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

describe('the visible text', () => {
  it.each([
    [
      'Просто <strong>текст</strong>, и <code>x &#x3C; 1 &#x26;&#x26; y</code>',
      'Просто текст, и x < 1 && y'
    ],
    ['<p>Раз.</p><p>Два.</p>', 'Раз. Два.'],
    ['<ul><li>а</li><li>б</li></ul>', 'а б'],
    ['сло<em>во</em>', 'слово'],
    ['раз<br>два<br/>три', 'раз два три'],
    ['до<span aria-hidden="true">не<b>то</b><br><i/>не то</span>после', 'допосле'],
    ['&quot;&nbsp;&#39;&unknown;', '" \'&unknown;'],
    ['', '']
  ])('of %s is «%s»', (html, text) => {
    expect(visibleText(html)).toBe(text);
  });

  it.each([
    ['\\gamma,\\beta', 'γ,β'],
    ['\\sigma^2', 'σ2'],
    ['\\lVert w\\rVert_2', '∥w∥2'],
    ['\\text{softmax}(z)', 'softmax(z)']
  ])('of the formula %s has its glyphs once and not its source', (tex, text) => {
    const html = katex.renderToString(tex, { output: 'htmlAndMathml' });
    expect(html).toContain('annotation');
    expect(visibleText(`где ${html}: так`)).toBe(`где ${text}: так`);
  });
});
