/** One card's answer, rendered and measured against the guide's limits. */

import { PART_TITLES } from '../core/deck';
import type { Answer, Picture } from '../core/deck';
import type { AnswerSource, CardSource, Fragment } from './answer';
import type { Problem } from './problem';
import { render, renderCode } from './render';
import type { Rendered } from './render';

/** Characters of visible text unless said otherwise (the writing guide's table). */
export const LIMITS = {
  question: 110,
  about: 160,
  say: 190,
  sayWords: 36,
  pointsMin: 3,
  pointsMax: 6,
  point: 125,
  altMin: 40,
  alt: 300,
  legend: 150,
  codeLines: 30,
  codeColumns: 45,
  trap: 160,
  matters: 115,
  sources: 100,
  related: 3,
  /** Question, code and display formulas not counted. */
  total: 1150
} as const;

export type RenderedCard = Readonly<{ answer?: Answer; problems: readonly Problem[] }>;

/** The set of drawings: an `<svg>` element by its name. */
export type Drawings = ReadonlyMap<string, string>;

/** Renders every part of a card and collects what is wrong with it. */
export function renderCard(card: CardSource, drawings: Drawings): RenderedCard {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push({ file: card.file, line, severity: 'error', message });
  };
  limit(
    report,
    card.lines.question ?? 1,
    'вопрос',
    card.question.replaceAll('`', ''),
    LIMITS.question
  );
  if (card.question.includes('$'))
    report(card.lines.question ?? 1, 'вопрос: без формул, только текст и `код`');
  if (!card.answer) return { problems };
  const { picture } = card.answer;
  return {
    answer: {
      ...renderAnswer(card, card.answer, report),
      ...(picture ? renderPicture(picture, drawings, report) : {})
    },
    problems
  };
}

type Report = (line: number, message: string) => void;

function renderAnswer(card: CardSource, source: AnswerSource, report: Report): Answer {
  let total = 0;
  const part = (name: string, fragment: Fragment, max: number): Rendered => {
    const rendered = render(fragment);
    for (const problem of rendered.problems) report(fragment.line, `${name}: ${problem}`);
    limit(report, fragment.line, name, rendered.text, max);
    total += rendered.text.length;
    return rendered;
  };
  const optional = (key: 'about' | 'trap' | 'matters'): Partial<Record<typeof key, string>> => {
    const fragment = source[key];
    return fragment ? { [key]: part(`«${PART_TITLES[key]}»`, fragment, LIMITS[key]).html } : {};
  };
  const say = part(`«${PART_TITLES.say}»`, source.say, LIMITS.say);
  checkWords(report, source.say.line, say.text);
  const points = source.points.map((point) => part('пункт', point, LIMITS.point).html);
  checkCounts(report, card, source);
  const formula = source.formula && renderFormula(source.formula, part, report);
  if (source.code) checkCode(report, source.code.line, source.code.text);
  const answer: Answer = {
    ...optional('about'),
    say: say.html,
    points,
    ...(formula ? { formula } : {}),
    ...(source.code ? { code: renderCode(source.code.text, source.code.language) } : {}),
    ...optional('trap'),
    ...optional('matters'),
    sources: card.sources,
    related: card.related
  };
  if (total > LIMITS.total)
    report(source.say.line, `весь текст ${total} знаков, можно до ${LIMITS.total}`);
  return answer;
}

/** What is counted in pieces, and the sources, which stand outside the text. */
function checkCounts(report: Report, card: CardSource, { say, points }: AnswerSource): void {
  if (points.length < LIMITS.pointsMin || points.length > LIMITS.pointsMax)
    report(
      say.line,
      `пунктов ${points.length}, нужно от ${LIMITS.pointsMin} до ${LIMITS.pointsMax}`
    );
  limit(report, card.lines.sources ?? 1, 'источники', card.sources.join('; '), LIMITS.sources);
  if (card.related.length > LIMITS.related)
    report(
      card.lines.related ?? 1,
      `связанных карточек ${card.related.length}, можно до ${LIMITS.related}`
    );
}

/** The drawing of that name; its description must say what is seen. */
function renderPicture(
  { line, name, alt }: NonNullable<AnswerSource['picture']>,
  drawings: Drawings,
  report: Report
): Readonly<{ picture?: Picture }> {
  limit(report, line, 'описание рисунка', alt, LIMITS.alt);
  if (alt.trim().length < LIMITS.altMin)
    report(line, `описание рисунка: нужно хотя бы ${LIMITS.altMin} знаков, что на нём видно`);
  const svg = drawings.get(name);
  if (svg !== undefined) return { picture: { name, alt, svg } };
  report(line, `рисунка «${name}» нет; есть: ${[...drawings.keys()].join(', ')}`);
  return {};
}

/** Display formulas stand apart from the text that explains them: only the text is counted. */
function renderFormula(
  fragment: Fragment,
  part: (name: string, fragment: Fragment, max: number) => Rendered,
  report: Report
): string {
  const formulas = fragment.nodes.filter((node) => node.type === 'math');
  const legend = fragment.nodes.filter((node) => node.type !== 'math');
  const rendered = formulas.map((node) => {
    const line = fragment.line;
    const one = render({ line, nodes: [node] });
    for (const problem of one.problems) report(line, `формула: ${problem}`);
    return `<div class="formula">${one.html}</div>`;
  });
  const text = part('пояснение формулы', { line: fragment.line, nodes: legend }, LIMITS.legend);
  return `${rendered.join('')}<p>${text.html}</p>`;
}

function limit(report: Report, line: number, name: string, text: string, max: number): void {
  const length = text.trim().length;
  if (length > max) report(line, `${name}: ${length} знаков, можно до ${max}`);
}

function checkWords(report: Report, line: number, text: string): void {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words > LIMITS.sayWords)
    report(line, `«${PART_TITLES.say}»: ${words} слов, можно до ${LIMITS.sayWords}`);
}

function checkCode(report: Report, line: number, text: string): void {
  const lines = text.split('\n');
  if (lines.length > LIMITS.codeLines)
    report(line, `код: ${lines.length} строк, можно до ${LIMITS.codeLines}`);
  for (const [index, each] of lines.entries())
    if (each.length > LIMITS.codeColumns)
      report(
        line + index + 2,
        `код: ${each.length} знаков в строке, можно до ${LIMITS.codeColumns}`
      );
}
