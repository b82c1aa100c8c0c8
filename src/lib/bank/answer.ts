/**
 * Reads one card file: front matter and the answer's parts as Markdown trees. The grammar stands in
 * cards/README.md; limits on length are checked in limits.ts, references in compile.ts.
 */

import type { Html, Root, RootContent } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { PART_TITLES } from '../core/deck';
import type { Level } from '../core/deck';
import type { CardId, QuestionId, TopicId } from '../core/ids';
import { decodeFrontMatter } from './front-matter';
import type { Field } from './front-matter';
import type { Problem } from './problem';

/** A piece of Markdown with the line at which it stands in its file. */
export type Fragment = Readonly<{ line: number; nodes: readonly RootContent[] }>;

export type AnswerSource = Readonly<{
  about?: Fragment;
  say: Fragment;
  points: readonly Fragment[];
  /** A drawing by its name, and what it shows in words. */
  picture?: Readonly<{ line: number; name: string; alt: string }>;
  /** Display formulas and the paragraph that explains their symbols. */
  formula?: Fragment;
  code?: Fragment & Readonly<{ language: string; text: string }>;
  trap?: Fragment;
  matters?: Fragment;
}>;

export type CardSource = Readonly<{
  file: string;
  id: CardId;
  asks: readonly QuestionId[];
  topic: TopicId;
  level: Level;
  leadFocus: boolean;
  question: string;
  revised: string;
  sources: readonly string[];
  related: readonly CardId[];
  aliases: readonly CardId[];
  /** At which line of the file a field stands. */
  lines: Readonly<Partial<Record<Field, number>>>;
  /** The file's text after the front matter: what a reviewer reads. */
  body: string;
  /** Undefined while the answer is being written. */
  answer?: AnswerSource;
}>;

export type ParsedCard = Readonly<{ card?: CardSource; problems: readonly Problem[] }>;

type Part = keyof typeof PART_TITLES;

const FENCE = '---';
const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath);

/**
 * Reads a card file. Never throws on any text.
 * @param file path for messages
 */
export function parseCard(file: string, source: string): ParsedCard {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ file, line, severity: 'error', message });
  };
  const lines = source.split('\n');
  const end = lines[0]?.trimEnd() === FENCE ? lines.indexOf(FENCE, 1) : -1;
  if (end < 0) {
    report(1, `файл карточки начинается с полей между двумя строками «${FENCE}»`);
    return { problems };
  }
  // The opening fence keeps its line, so that the lines of the YAML are those of the file.
  const fields = decodeFrontMatter(['', ...lines.slice(1, end)].join('\n'), report);
  const body = lines.slice(end + 1).join('\n');
  const answer = body.trim() === '' ? undefined : readAnswer(body, end + 1, report);
  if (!fields || problems.length > 0) return { problems };
  return { card: { file, ...fields, body, ...(answer ? { answer } : {}) }, problems };
}

/** Markdown as the cards know it: GitHub's flavour and formulas. */
export const parseMarkdown = (source: string): readonly RootContent[] =>
  markdown.parse(source).children;

type Report = (line: number, message: string) => void;

function readAnswer(body: string, offset: number, report: Report): AnswerSource | undefined {
  const parts = splitParts(markdown.parse(body), offset, report);
  const say = parts.get('say');
  const points = parts.get('points');
  if (!say) report(offset + 1, `нет раздела «## ${PART_TITLES.say}»`);
  if (!points) report(offset + 1, `нет раздела «## ${PART_TITLES.points}»`);
  const code = parts.get('code');
  const read = {
    ...pick(parts, 'about'),
    ...pick(parts, 'formula', (part) => checkFormula(part, offset, report)),
    ...pick(parts, 'trap'),
    ...pick(parts, 'matters')
  };
  const block = code && readCode(code, report);
  const drawing = parts.get('picture');
  const picture = drawing && readPicture(drawing, report);
  if (!say || !points) return undefined;
  return {
    ...read,
    say,
    points: readPoints(points, offset, report),
    ...(picture ? { picture } : {}),
    ...(block ? { code: block } : {})
  };
}

/** Cuts the body at its second-level headings. */
function splitParts(tree: Root, offset: number, report: Report): Map<Part, Fragment> {
  const parts = new Map<Part, { line: number; nodes: RootContent[] }>();
  let current: { line: number; nodes: RootContent[] } | undefined;
  let last = -1;
  for (const node of tree.children) {
    const line = offset + (node.position?.start.line ?? 1);
    if (node.type !== 'heading') {
      if (node.type === 'html') report(line, rawHtml(node));
      else if (current) current.nodes.push(node);
      else report(line, 'текст стоит до первого раздела');
      continue;
    }
    const title = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    const index = Object.values(PART_TITLES).findIndex((known) => known === title);
    const part = (Object.keys(PART_TITLES) as Part[])[index];
    current = { line, nodes: [] };
    if (node.depth !== 2 || part === undefined)
      report(
        line,
        `неизвестный раздел «${title}»; бывают: ${Object.values(PART_TITLES).join(', ')}`
      );
    else if (parts.has(part)) report(line, `раздел «${title}» повторяется`);
    else {
      if (index < last) report(line, `раздел «${title}» стоит не на своём месте`);
      last = Math.max(last, index);
      parts.set(part, current);
    }
  }
  for (const [part, { line, nodes }] of parts)
    if (nodes.length === 0) report(line, `раздел «${PART_TITLES[part]}» пуст`);
  return parts;
}

const rawHtml = (node: Html): string =>
  `HTML в карточках не показывается: «${node.value.slice(0, 40)}»`;

function pick<P extends Part>(
  parts: ReadonlyMap<Part, Fragment>,
  part: P,
  check: (fragment: Fragment) => void = () => undefined
): { readonly [K in P]?: Fragment } {
  const fragment = parts.get(part);
  if (!fragment) return {};
  check(fragment);
  return { [part]: fragment } as { readonly [K in P]?: Fragment };
}

function readPoints(part: Fragment, offset: number, report: Report): readonly Fragment[] {
  const [list, ...rest] = part.nodes;
  if (list?.type !== 'list' || rest.length > 0) {
    report(part.line, `раздел «${PART_TITLES.points}» — это один список`);
    return [];
  }
  return list.children.map((item) => ({
    line: offset + (item.position?.start.line ?? 1),
    nodes: item.children
  }));
}

/** One image: its address is a drawing's name, its text the description. */
function readPicture({ line, nodes }: Fragment, report: Report): AnswerSource['picture'] {
  const [paragraph, ...rest] = nodes;
  const [image, ...more] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (image?.type !== 'image' || rest.length > 0 || more.length > 0) {
    report(line, `раздел «${PART_TITLES.picture}» — это одна картинка ![описание](имя)`);
    return undefined;
  }
  return { line, name: image.url, alt: image.alt ?? '' };
}

function readCode(part: Fragment, report: Report): AnswerSource['code'] {
  const [block, ...rest] = part.nodes;
  if (block?.type !== 'code' || rest.length > 0 || !isLanguage(block.lang)) {
    report(part.line, `раздел «${PART_TITLES.code}» — это один блок \`\`\`python или \`\`\`sql`);
    return undefined;
  }
  return { ...part, language: block.lang ?? '', text: block.value };
}

const isLanguage = (lang: string | null | undefined): boolean =>
  lang === 'python' || lang === 'sql';

/** One to three display formulas, then the paragraph that explains every symbol. */
function checkFormula(part: Fragment, offset: number, report: Report): void {
  const formulas = part.nodes.filter((node): node is DisplayMath => node.type === 'math');
  if (formulas.length < 1 || formulas.length > 3)
    report(part.line, `раздел «${PART_TITLES.formula}»: от одной до трёх формул в $$…$$`);
  const texts = part.nodes.filter((node) => node.type !== 'math');
  const [legend, ...more] = texts;
  if (legend?.type !== 'paragraph' || more.length > 0)
    report(part.line, `после формул нужен один абзац «Где …», который объясняет символы`);
  for (const formula of formulas)
    if (formula.value.trim() === '')
      report(offset + (formula.position?.start.line ?? 1), 'пустая формула');
}
