/** A bank's text as lines, each known by its own form alone; what it means depends on where it stands. */

import { asksNothing, opensFollowups } from './parse-titles';

type At = Readonly<{ /** 1-based line of the file. */ at: number }>;

export type Heading = At & Readonly<{ kind: 'heading'; level: number; text: string }>;
/** «### Вопрос 5: …» (with the heading's level) or «**Вопрос 5:** …» (without). */
export type Opener = At &
  Readonly<{ kind: 'question'; number: string | undefined; text: string; level?: number }>;
/** «**Углубления:**». */
export type FollowupsLabel = At & Readonly<{ kind: 'followups' }>;
/** Any other line that is all bold and ends in a colon. */
export type Label = At & Readonly<{ kind: 'label'; text: string }>;
/** «*Подсказка: …*»; no text when the line is not closed or is empty. */
export type Hint = At & Readonly<{ kind: 'hint'; text: string | undefined }>;
/** A list item; `number` is the printed one, absent for a bullet. */
export type Item = At & Readonly<{ kind: 'item'; indent: number; text: string; number?: number }>;
/** A fenced block, by its first line. */
export type Code = At & Readonly<{ kind: 'code'; closed: boolean }>;
/** The author's aside: a line all in italics, or a recognised field («**Структура:** …»). */
export type Note = At & Readonly<{ kind: 'note'; text: string }>;
export type Prose = At & Readonly<{ kind: 'prose'; text: string }>;
export type Blank = At & Readonly<{ kind: 'blank' }>;
export type Rule = At & Readonly<{ kind: 'rule' }>;

export type Line =
  Blank | Rule | Heading | Opener | FollowupsLabel | Label | Hint | Item | Note | Prose | Code;

/** Splits a text at any of the three line ends and tells each line's form. Never throws. */
export function readLines(text: string): readonly Line[] {
  const rows = text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u);
  const lines: Line[] = [];
  const endless = new Set<string>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? '';
    const fence = FENCE.exec(row)?.[1];
    if (fence === undefined) {
      lines.push(formOf(row, i + 1));
      continue;
    }
    // What stands inside a fence is code: a «#» there is a comment, not a heading.
    const end = endless.has(fence) ? undefined : endOf(fence, rows, i + 1);
    lines.push({ kind: 'code', at: i + 1, closed: end !== undefined });
    if (end === undefined) endless.add(fence);
    else i = end;
  }
  return lines;
}

const FENCE = /^\s*(`{3,}|~{3,})/u;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/u;
const HEADING = /^ {0,3}(#{1,6})(?:\s(.*))?$/u;
const ITEM = /^(\s*)(?:[-*+•]|(\d{1,9})[.)])(?:\s+(.*))?$/u;
const BOLD = /^\*\*(.+?)\*\*(.*)$/u;
const ITALIC = /^([*_])(?![*_\s])(.+)\1$/u;
const OPENER = /^вопрос(?:\s+(?:№\s*)?(\d[\d.]*\d|\d)(?:\s*[:.)]|\s|$)|\s*[:.])(.*)$/iu;
const HINT = /^подсказка\s*:\s*(.*)$/iu;

function endOf(fence: string, rows: readonly string[], from: number): number | undefined {
  for (let i = from; i < rows.length; i++) if (closes(rows[i] ?? '', fence)) return i;
  return undefined;
}

function closes(row: string, fence: string): boolean {
  const bare = row.trim();
  return bare.startsWith(fence) && bare === fence.charAt(0).repeat(bare.length);
}

function formOf(row: string, at: number): Line {
  const text = row.trim();
  if (text === '') return { kind: 'blank', at };
  if (RULE.test(row)) return { kind: 'rule', at };
  return (
    headingOf(row, at) ??
    boldOf(text, at) ??
    hintOf(text, at) ??
    itemOf(row, at) ?? { kind: ITALIC.test(text) ? 'note' : 'prose', at, text }
  );
}

function headingOf(row: string, at: number): Heading | Opener | undefined {
  const [, marks, heading = ''] = HEADING.exec(row) ?? [];
  if (marks === undefined) return undefined;
  const text = heading
    .trim()
    .replace(/(?:^|\s)#+$/u, '')
    .trim();
  const opener = openerOf(text.replace(BOLD, '$1$2'), at);
  return opener
    ? { ...opener, level: marks.length }
    : { kind: 'heading', at, level: marks.length, text };
}

function boldOf(text: string, at: number): Opener | FollowupsLabel | Label | Note | undefined {
  const [, bold, rest = ''] = BOLD.exec(text) ?? [];
  if (bold === undefined) return undefined;
  const opener = openerOf(bold + rest, at);
  if (opener) return opener;
  const value = rest.trim();
  const named = value.startsWith(':') ? `${bold}:` : bold;
  const title = named.slice(0, -1).trim();
  if (!named.endsWith(':') || title === '') return undefined;
  if (value !== '' && value !== ':')
    return asksNothing(title) ? { kind: 'note', at, text } : undefined;
  return opensFollowups(title) ? { kind: 'followups', at } : { kind: 'label', at, text: title };
}

function openerOf(text: string, at: number): Opener | undefined {
  const match = OPENER.exec(text);
  return match
    ? { kind: 'question', at, number: match[1], text: (match[2] ?? '').trim() }
    : undefined;
}

function hintOf(text: string, at: number): Hint | undefined {
  const mark = text.charAt(0);
  if (mark !== '*' && mark !== '_') return undefined;
  const hint = HINT.exec(text.slice(1))?.[1];
  if (hint === undefined) return undefined;
  const said = hint.endsWith(mark) ? hint.slice(0, -1).trim() : '';
  return { kind: 'hint', at, text: said === '' ? undefined : said };
}

function itemOf(row: string, at: number): Item | undefined {
  const match = ITEM.exec(row);
  if (!match) return undefined;
  const [, indent = '', number, text = ''] = match;
  return {
    kind: 'item',
    at,
    indent: indent.length,
    text: text.trim(),
    ...(number === undefined ? {} : { number: Number(number) })
  };
}
