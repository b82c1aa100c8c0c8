/**
 * Markdown trees → safe HTML: mdast → hast → sanitising → formulas and code. Raw HTML never passes; what KaTeX and the highlighter write is added after the sanitising.
 */

import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import { createLowlight } from 'lowlight';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Fragment } from './answer';

export type Rendered = Readonly<{
  html: string;
  /** What is seen, formulas as their glyphs. */
  text: string;
  /** TeX that KaTeX does not accept in strict mode, and why. */
  problems: readonly string[];
}>;

/** Renders a fragment. A fragment that is one paragraph loses its `<p>`: its place gives the block. */
export function render(fragment: Fragment): Rendered {
  const safe = unwrapped(toSafeHast.runSync({ type: 'root', children: [...fragment.nodes] }));
  highlight(safe);
  const file = new VFile();
  withKatex.runSync(safe, file);
  return {
    html: toHtml(safe),
    text: visibleText(safe),
    problems: file.messages.map((message) =>
      message.cause instanceof Error ? message.cause.message : message.reason
    )
  };
}

/** One highlighted block of code as HTML. */
export const renderCode = (text: string, language: string): string =>
  toHtml({
    type: 'element',
    tagName: 'pre',
    // Long lines scroll: by keyboard too.
    properties: { tabIndex: 0 },
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className: ['hljs', `language-${language}`] },
        children: [...highlighted(language, text)]
      }
    ]
  });

/** The characters that a reader sees: MathML, which only screen readers get, is left out. */
export function visibleText(node: Nodes): string {
  // KaTeX keeps its struts open with zero-width spaces.
  if (node.type === 'text') return node.value.replaceAll('\u200b', '');
  if (node.type === 'element' && isClass(node, 'katex-mathml')) return '';
  return 'children' in node ? node.children.map(visibleText).join('') : '';
}

const lowlight = createLowlight({ python, sql });

const MATH_CLASS = /^(?:language-(?:math|python|sql)|math-inline|math-display)$/;

const toSafeHast = unified()
  .use(remarkRehype)
  .use(rehypeSanitize, {
    ...defaultSchema,
    tagNames: [
      'p',
      'a',
      'em',
      'strong',
      'code',
      'pre',
      'ul',
      'ol',
      'li',
      'br',
      'del',
      'sub',
      'sup',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td'
    ],
    attributes: { a: ['href'], code: [['className', MATH_CLASS]], th: ['align'], td: ['align'] },
    protocols: { href: ['https'] }
  });

const withKatex = unified().use(rehypeKatex, {
  output: 'htmlAndMathml',
  strict: 'error',
  trust: ({ command }) => {
    throw new Error(`команда ${command} не разрешена`);
  },
  maxExpand: 200
});

/** The content of a lone paragraph, else the tree as it is. */
function unwrapped(tree: Root): Root {
  const [only, ...more] = tree.children;
  return only?.type === 'element' && only.tagName === 'p' && more.length === 0
    ? { type: 'root', children: only.children }
    : tree;
}

const isClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** Highlights fenced code in place. */
function highlight(tree: Root): void {
  visit(tree, 'element', (node) => {
    const language = ['python', 'sql'].find((each) => isClass(node, `language-${each}`));
    if (node.tagName !== 'code' || !language) return undefined;
    node.properties.className = ['hljs', `language-${language}`];
    node.children = [...highlighted(language, toString(node))];
    return SKIP;
  });
}

const highlighted = (language: string, text: string): readonly ElementContent[] =>
  lowlight
    .highlight(language, text)
    .children.filter((node): node is ElementContent => node.type !== 'doctype');
