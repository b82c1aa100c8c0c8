import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './answer';
import { render, renderCode } from './render';

const rendered = (markdown: string) => render({ line: 1, nodes: parseMarkdown(markdown) });

describe('rendering', () => {
  it('turns formulas into KaTeX with MathML for screen readers, ready without scripts', () => {
    const { html, text, problems } = rendered('Дисперсия $\\sigma^2$ мала.');
    expect(problems).toEqual([]);
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(html).toContain('<span class="katex-html" aria-hidden="true">');
    expect(text).toBe('Дисперсия σ2 мала.');
  });

  it('tells TeX that strict KaTeX does not accept', () => {
    expect(rendered('$\\неведомо{x}$').problems.join()).toMatch(/KaTeX parse error/);
    expect(rendered('$дисперсия$').problems.join()).toMatch(/unicodeTextInMathMode/);
    expect(rendered('$\\text{дисперсия}$').problems).toEqual([]);
    expect(rendered('$\\href{https://example.org}{x}$').problems).not.toEqual([]);
  });

  it('highlights Python and SQL at build time', () => {
    expect(renderCode('def f(x): return x', 'python')).toBe(
      '<pre tabindex="0"><code class="hljs language-python"><span class="hljs-keyword">def</span> ' +
        '<span class="hljs-title function_">f</span>(<span class="hljs-params">x</span>): ' +
        '<span class="hljs-keyword">return</span> x</code></pre>'
    );
    expect(renderCode('SELECT 1', 'sql')).toContain('<span class="hljs-keyword">SELECT</span>');
  });

  it('takes the paragraph off a fragment that is nothing else', () => {
    expect(rendered('один **абзац**').html).toBe('один <strong>абзац</strong>');
    expect(rendered('один\n\nдва').html).toContain('<p>один</p>');
  });
});

describe('content from outside', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[нажми](javascript:alert(1))',
    '[нажми](data:text/html,<script>alert(1)</script>)',
    '![картинка](https://tracker.example/pixel.png)',
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<iframe src="https://example.org"></iframe>',
    '`<img src=x onerror=alert(1)>`',
    '$\\htmlStyle{color:red}{x}$'
  ];

  it.each(hostile)('never becomes a script, a handler or a request: %s', (markdown) => {
    const { html } = rendered(markdown);
    expect(html).not.toMatch(/<(script|img|iframe|style|object|embed|form|link)\b/i);
    expect(html).not.toMatch(/<[^>]+\son\w+\s*=/i);
    expect(html).not.toMatch(/(href|src)="?(javascript|data):/i);
  });

  it('never yields a tag outside the known ones, for any text and mixture', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string()), { maxLength: 6 });
    const known =
      /^(p|a|em|strong|code|pre|ul|ol|li|br|del|sub|sup|table|thead|tbody|tr|th|td|span|math|semantics|annotation|m[a-z]+|svg|path|line)$/;
    fc.assert(
      fc.property(pieces, (all) => {
        const { html } = rendered(all.join('\n'));
        for (const [, tag = ''] of html.matchAll(/<\/?([a-z0-9]+)/gi)) expect(tag).toMatch(known);
      })
    );
  });
});
