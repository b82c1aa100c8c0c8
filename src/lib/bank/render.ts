/**
 * Markdown trees → safe HTML. One pipeline for every target: mdast → hast → sanitising → formulas and
 * code. Raw HTML never passes; what KaTeX and the highlighter write is added after the sanitising.
 */

import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
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
import { parseMarkdown } from './answer';
import type { Fragment } from './answer';

/** `app`: formulas rendered by KaTeX. `anki`: formulas left to Anki's MathJax as \( … \), \[ … \]. */
export type Target = 'app' | 'anki';

export type Rendered = Readonly<{
  html: string;
  /** What is seen, formulas as their glyphs. */
  text: string;
  /** TeX that KaTeX does not accept in strict mode, and why. */
  problems: readonly string[];
}>;

/** Renders a fragment. A fragment that is one paragraph loses its `<p>`: its place gives the block. */
export function render(fragment: Fragment, target: Target): Rendered {
  const safe = unwrapped(
    toSafeHast.runSync({ type: 'root', children: [...fragment.nodes] }) as Root
  );
  highlight(safe);
  if (target === 'anki') {
    mathToTex(safe);
    return { html: toHtml(safe), text: toString(safe), problems: [] };
  }
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
    properties: {},
    children: [
      {
        type: 'element',
        tagName: 'code',
        properties: { className: ['hljs', `language-${language}`] },
        children: [...highlighted(language, text)]
      }
    ]
  });

/** A line of Markdown (a question, a hint) as HTML, formulas left to MathJax. */
export const renderText = (markdown: string): string => {
  const [paragraph] = parseMarkdown(markdown);
  return paragraph?.type === 'paragraph'
    ? render({ line: 1, nodes: [paragraph] }, 'anki').html
    : escapeHtml(markdown);
};

export const escapeHtml = (text: string): string => toHtml({ type: 'text', value: text });

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

/** Formulas as text between MathJax's delimiters; `<` and `&` are escaped when it is written out. */
function mathToTex(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isClass(node, 'math-inline')) return replace(parent, index, `\\(${toString(node)}\\)`);
    const code = node.tagName === 'pre' ? node.children[0] : undefined;
    if (code?.type === 'element' && isClass(code, 'math-display'))
      return replace(parent, index, `\\[${toString(code).trim()}\\]`);
    return undefined;
  });
}

function replace(parent: Root | Element, index: number, value: string): typeof SKIP {
  (parent.children as RootContent[])[index] = { type: 'text', value };
  return SKIP;
}
