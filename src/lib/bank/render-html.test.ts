import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { renderHtml } from './render-html';

const none = (): undefined => undefined;
const html = (source: string, pictureOf: (name: string) => string | undefined = none): string =>
  renderHtml(source, pictureOf).html;
const text = (source: string): string => renderHtml(source, none).text;
/** The TeX that KaTeX was given. */
const tex = (source: string): readonly string[] =>
  [...html(source).matchAll(/<annotation encoding="application\/x-tex">([^<]*)</g)].map(
    ([, found = '']) => found
  );

describe('foreign HTML', () => {
  test('keeps the marks of a text', () => {
    const source = '<b>a</b><br><ul><li>b</li></ul><table><tr><td colspan="2">c</td></tr></table>';
    expect(html(source)).toBe(
      '<b>a</b><br><ul><li>b</li></ul><table><tbody><tr><td colspan="2">c</td></tr></tbody></table>'
    );
  });

  test('loses fonts, colours and headings, and keeps their text', () => {
    expect(html('<h1 style="color:red">a</h1><font size="7">b</font>')).toBe('<p>a</p>b');
  });

  test.each([
    ['a script', 'a<script>steal()</script>', 'a'],
    ['a handler', '<b onclick="steal()">a</b>', '<b>a</b>'],
    ['a picture’s handler', '<img src=x onerror=steal()>a', '[картинки нет]a'],
    ['a script’s address', '<a href="javascript:steal()">a</a>', '<a>a</a>'],
    ['a hidden address', '<a href="&#106;ava&Tab;script:steal()">a</a>', '<a>a</a>'],
    ['a frame', '<iframe src="https://x.org">inside</iframe>a', 'a'],
    ['a style', '<style>body{display:none}</style>a', 'a'],
    ['a drawing with a script', '<svg><script>steal()</script></svg>a', 'a'],
    ['a formula of their own', '<math><mi xlink:href="javascript:steal()">x</mi></math>a', 'a'],
    ['a form', '<form action="https://x.org"><input name=a>a</form>', 'a'],
    ['a base', '<base href="https://x.org"><b>a</b>', '<b>a</b>'],
    ['a picture from elsewhere', '<img src="https://x.org/pixel.png">', '[картинки нет]'],
    ['a page as a picture', '<img src="data:text/html,<script>">', '[картинки нет]'],
    ['a sound', '<audio src="a.mp3"></audio>', '[звук или видео не взяты]'],
    ['marks without an end', '<b><i>a', '<b><i>a</i></b>']
  ])('never passes on %s', (_name, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('shows the pictures that there are, with words for who does not see them', () => {
    const pictureOf = (name: string) => (name === 'график 1.png' ? 'media:1-2-3' : undefined);
    const picture = '<img src="media:1-2-3" alt="Картинка">';
    expect(html('<img src="график 1.png" width=900>', pictureOf)).toBe(picture);
    expect(html('<img src="%D0%B3%D1%80%D0%B0%D1%84%D0%B8%D0%BA%201.png">', pictureOf)).toBe(
      picture
    );
    expect(html('<img src="график 1.png" alt="ROC">', pictureOf)).toContain('alt="ROC"');
    expect(html('<img src="100%.png">', pictureOf)).toBe('[картинки нет]');
    expect(html('<img src="media:1-2-3">')).toBe('[картинки нет]');
  });

  test('gives nothing that runs, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '<script>',
          '</script>',
          '<img src=x onerror=',
          '<svg onload=',
          '<a href="',
          'javascript:'
        ],
        ...['"', "'", '>', '<', '&lt;', '\\(', '\\)', '[latex]', '[/latex]', '<!--', '-->', '<b>'],
        ...[
          '</b>',
          '\\href{javascript:x}{y}',
          '\\htmlData{a=b}{c}',
          '<math>',
          '<style>',
          '\ue0000\ue001'
        ]
      ),
      fc.string({ maxLength: 6 })
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const tree = fromHtml(html(pieces.join('')), { fragment: true });
        visit(tree, 'element', (node) => {
          expect(['script', 'style', 'iframe', 'form', 'object']).not.toContain(node.tagName);
          for (const [name, value] of Object.entries(node.properties)) {
            expect(name).not.toMatch(/^on/i);
            expect(String(value)).not.toMatch(/^\s*javascript:/i);
          }
        });
      }),
      { numRuns: 1_000 }
    );
  });
});

describe('formulas', () => {
  test('are rendered from every mark that Anki knows', () => {
    expect(
      tex('\\(a\\) \\[b\\] [$]c[/$] [$$]d[/$$] [latex]$e$[/latex] [latex]$$f$$[/latex]')
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(html('\\[b\\]')).toMatch(/^<div class="formula"><span class="katex-display">/);
    expect(html('\\(b\\)')).toMatch(/^<span class="katex">/);
  });

  test('may hold entities, line breaks and stray marks', () => {
    expect(tex('\\(a &lt; b\\)')).toEqual(['a &lt; b']);
    expect(tex('\\[\\begin{aligned}a&amp;=b\\\\<br>&amp;=<b>c</b>\\end{aligned}\\]')).toEqual([
      '\\begin{aligned}a&amp;=b\\\\\n&amp;=c\\end{aligned}'
    ]);
    expect(tex('\\(x&nbsp;y\\)')).toEqual(['x y']);
  });

  test('may be what strict KaTeX would refuse, as other people’s often are', () => {
    expect(tex('\\(\\text{по } x_й\\)')).toHaveLength(1);
  });

  test('that KaTeX cannot read are shown as they were written', () => {
    expect(html('\\(\\frac{1\\)')).toBe('<code>\\(\\frac{1\\)</code>');
    expect(html('[latex]\\begin{tikzpicture}&lt;x&gt;\\end{tikzpicture}[/latex]')).toBe(
      '<code>[latex]\\begin{tikzpicture}&#x3C;x>\\end{tikzpicture}[/latex]</code>'
    );
    expect(html(`\\(${'{'.repeat(20_000)}\\)`)).toMatch(/^<code>/);
  });

  test('are left alone within code, and without their end', () => {
    expect(html('<code>re.match("\\(a\\)")</code>')).toBe('<code>re.match("\\(a\\)")</code>');
    expect(html('цена \\(a и [latex]b')).toBe('цена \\(a и [latex]b');
  });
});

describe('the line for lists', () => {
  test('is plain, with formulas as code', () => {
    expect(text('<p>Что такое</p><p><b>ранг</b>&nbsp;матрицы \\(A\\)?</p>')).toBe(
      'Что такое ранг матрицы `A`?'
    );
    expect(text('a `b` c')).toBe('a ’b’ c');
    expect(text('<br> <div></div>')).toBe('');
  });
});
