/**
 * Somebody else's HTML → safe HTML: parsed as browsers do, sanitised, its formulas rendered by KaTeX.
 * What the sanitiser does not know goes; its text stays, except that of scripts and styles.
 */

import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

export type RenderedHtml = Readonly<{
  html: string;
  /** One line of plain text, formulas as their TeX between backticks. */
  text: string;
}>;

/**
 * Renders a fragment.
 * @param pictureOf the address under which a picture of that name will be found; undefined: there is none
 */
export function renderHtml(
  source: string,
  pictureOf: (name: string) => string | undefined
): RenderedHtml {
  const { text, formulas } = withoutFormulas(source.replace(PRIVATE, ''));
  const tree = fromHtml(text, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) node.tagName = 'p';
    if (LOUD.has(node.tagName)) node.children = [NOT_TAKEN];
    if (node.tagName !== 'img' || !parent || index === undefined) return;
    parent.children[index] = picture(node, pictureOf);
  });
  const safe = sanitise.runSync(tree);
  const line = lineOf(safe, formulas);
  putFormulas(safe, formulas);
  return { html: toHtml(safe, { allowDangerousHtml: true }), text: line };
}

/** `display` formulas stand on a line of their own. */
type Formula = Readonly<{ written: string; tex: string; display: boolean }>;

/** MathJax's marks, and those of Anki's older LaTeX. */
const MARKS = [
  { open: '\\(', close: '\\)', display: false },
  { open: '\\[', close: '\\]', display: true },
  { open: '[$]', close: '[/$]', display: false },
  { open: '[$$]', close: '[/$$]', display: true },
  { open: '[latex]', close: '[/latex]', display: true }
] as const;
const OPENING = /\\\(|\\\[|\[\$\]|\[\$\$\]|\[latex\]/g;

/** Private characters stand for formulas while the HTML is parsed; none comes from outside. */
const PRIVATE = /[\ue000-\uf8ff]/g;
const PLACE = /\ue000(\d+)\ue001/;
const placeOf = (index: number): string => `\ue000${index}\ue001`;

/** A formula may hold line breaks and stray marks, so that it is taken out before anything is parsed. */
function withoutFormulas(source: string): { text: string; formulas: readonly Formula[] } {
  const formulas: Formula[] = [];
  const unclosed = new Set<string>();
  let text = '';
  let from = 0;
  const openings = new RegExp(OPENING);
  for (let found = openings.exec(source); found; found = openings.exec(source)) {
    const mark = MARKS.find(({ open }) => open === found[0]);
    if (!mark || unclosed.has(mark.open)) continue;
    const start = found.index + mark.open.length;
    const end = source.indexOf(mark.close, start);
    if (end < 0) {
      unclosed.add(mark.open);
      continue;
    }
    text += source.slice(from, found.index) + placeOf(formulas.length);
    formulas.push(formula(source.slice(start, end), mark));
    from = end + mark.close.length;
    openings.lastIndex = from;
  }
  return { text: text + source.slice(from), formulas };
}

function formula(inner: string, { open, close, display }: (typeof MARKS)[number]): Formula {
  const lines = inner.replace(/<br[^<>]*>/gi, '\n');
  const tex = toString(fromHtml(lines, { fragment: true }))
    .replaceAll('\u00a0', ' ')
    .trim();
  const written = `${open}${tex}${close}`;
  // The older form holds LaTeX with marks of its own.
  const marked = open === '[latex]' ? /^(\$\$?)([^$]*)\1$/.exec(tex) : null;
  return marked
    ? { written, tex: (marked[2] ?? '').trim(), display: marked[1] === '$$' }
    : { written, tex, display };
}

/** What a page must not take from elsewhere, and what has no text worth keeping. */
const LOUD = new Set(['audio', 'video']);
const NOT_TAKEN: ElementContent = { type: 'text', value: '[звук или видео не взяты]' };
/** Only pictures that a program would have put there itself. */
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;

function picture(
  node: Element,
  pictureOf: (name: string) => string | undefined
): Element | ElementContent {
  const { src, alt } = node.properties;
  const address = typeof src === 'string' ? src : '';
  const known = DATA_PICTURE.test(address) ? address : pictureOf(decoded(address));
  if (known === undefined) return { type: 'text', value: '[картинки нет]' };
  const words = typeof alt === 'string' && alt !== '' ? alt : 'Картинка';
  return { ...node, properties: { src: known, alt: words }, children: [] };
}

/** Names are percent-encoded in HTML, or left as they are. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch (error) {
    if (error instanceof URIError) return name.normalize('NFC');
    throw error;
  }
}

const sanitise = unified().use(rehypeSanitize, {
  tagNames: [
    ...['p', 'div', 'span', 'br', 'hr', 'a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins'],
    ...['sub', 'sup', 'mark', 'code', 'pre', 'kbd', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt'],
    ...['dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img']
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    ol: ['start'],
    th: ['colSpan', 'rowSpan'],
    td: ['colSpan', 'rowSpan']
  },
  protocols: { href: ['https'], src: ['media', 'data'] },
  strip: ['script', 'style', 'iframe', 'object', 'svg', 'math', 'template', 'title', 'noscript'],
  clobber: []
});

/** MathJax leaves code alone. */
const VERBATIM = new Set(['code', 'pre', 'kbd']);

function putFormulas(tree: Root, formulas: readonly Formula[]): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && VERBATIM.has(node.tagName)) {
      restore(node, formulas);
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = node.value.split(PLACE).map((piece, at): RootContent => {
      const known = at % 2 === 1 ? formulas[Number(piece)] : undefined;
      return known ? { type: 'raw', value: formulaHtml(known) } : { type: 'text', value: piece };
    });
    parent.children.splice(index, 1, ...(pieces as ElementContent[]));
    return index + pieces.length;
  });
}

function restore(code: Element, formulas: readonly Formula[]): void {
  visit(code, 'text', (node) => {
    node.value = node.value.replace(
      new RegExp(PLACE, 'g'),
      (_, index: string) => formulas[Number(index)]?.written ?? ''
    );
  });
}

/** What KaTeX cannot read is shown as it was written. */
function formulaHtml({ tex, display, written }: Formula): string {
  try {
    const html = katex.renderToString(tex, {
      displayMode: display,
      output: 'htmlAndMathml',
      strict: false,
      trust: false,
      maxExpand: 200,
      maxSize: 20
    });
    return display ? `<div class="formula">${html}</div>` : html;
  } catch (error) {
    // RangeError: braces nested deeper than the stack.
    if (!(error instanceof katex.ParseError || error instanceof RangeError)) throw error;
    return toHtml({
      type: 'element',
      tagName: 'code',
      properties: {},
      children: [{ type: 'text', value: written }]
    });
  }
}

const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'hr',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'pre',
  'blockquote'
]);

function lineOf(tree: Root, formulas: readonly Formula[]): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replaceAll('`', '’');
    if (node.type === 'element' && node.tagName === 'img')
      return ` ${String(node.properties.alt)} `;
    const inner = 'children' in node ? node.children.map(textOf).join('') : '';
    return node.type === 'element' && BLOCKS.has(node.tagName) ? ` ${inner} ` : inner;
  };
  return textOf(tree)
    .replace(new RegExp(PLACE, 'g'), (_, index: string) => {
      const tex = formulas[Number(index)]?.tex.replaceAll('`', '’') ?? '';
      return tex === '' ? '' : `\`${tex}\``;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
