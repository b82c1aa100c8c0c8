/**
 * Rendered formulas → their TeX. KaTeX keeps it in the MathML's annotation; what surrounds it is ten
 * times as long, so packed answers (core/markup.ts) are read as they are: runs of tags are followed
 * without ever being put together.
 */

import { FIRST_CODE, LAST_CODE } from '../core/markup';
import type { Markup } from '../core/markup';

/**
 * HTML with every formula that KaTeX rendered turned back into its TeX, still escaped as HTML, as
 * `\(…\)` and `\[…\]`.
 * @param runs what the characters of packed HTML stand for
 */
export function withTex(html: string, runs: readonly Run[] = []): string {
  const reader = new FormulaReader();
  let from = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code < FIRST_CODE || code > LAST_CODE) continue;
    if (from < at) reader.read(html.slice(from, at));
    const run = runs[code - FIRST_CODE];
    if (run) reader.readRun(run);
    from = at + 1;
  }
  reader.read(html.slice(from));
  return reader.text();
}

/** A run of tags, and how many more spans are open within it than before: in the end and at the least. */
export type Run = Readonly<{ html: string; opened: number; least: number; hasTex: boolean }>;

/** The runs of packed HTML, looked into once for all the formulas they stand in. */
export const runsOf = (markup: Markup): readonly Run[] =>
  markup.map((html) => {
    let [opened, least] = [0, 0];
    for (const [tag] of html.matchAll(/<\/?span/g)) {
      opened += tag === '<span' ? 1 : -1;
      least = Math.min(least, opened);
    }
    return { html, opened, least, hasTex: html.includes('annotation') };
  });

const FORMULA = '<span class="katex';
const DISPLAY_FORMULA = '<span class="katex-display"';
const ANNOTATION = '<annotation encoding="application/x-tex">';

/** Reads HTML in pieces that part no tag. */
class FormulaReader {
  readonly #pieces: string[] = [];
  #tex: string[] = [];
  #isTex = false;
  #isDisplay = false;
  /** Spans open within the formula; 0: outside of any. */
  #depth = 0;

  read(html: string): void {
    let at = 0;
    while (at < html.length)
      at = this.#depth === 0 ? this.#outside(html, at) : this.#within(html, at);
  }

  /** What neither ends the formula nor holds its TeX need not be gone through. */
  readRun({ html, opened, least, hasTex }: Run): void {
    if (this.#depth > 0 && this.#depth + least > 0 && !this.#isTex && !hasTex)
      this.#depth += opened;
    else this.read(html);
  }

  /** A text of its own: one made by `+` would hold on to everything that was read. */
  text(): string {
    return this.#pieces.join('');
  }

  #outside(html: string, at: number): number {
    const start = html.indexOf(FORMULA, at);
    this.#pieces.push(html.slice(at, start < 0 ? html.length : start));
    if (start < 0) return html.length;
    this.#isDisplay = html.startsWith(DISPLAY_FORMULA, start);
    this.#depth = 1;
    return html.indexOf('>', start) + 1;
  }

  #within(html: string, at: number): number {
    const tag = html.indexOf('<', at);
    if (this.#isTex) this.#tex.push(html.slice(at, tag < 0 ? html.length : tag));
    if (tag < 0) return html.length;
    if (html.startsWith('<span', tag)) this.#depth += 1;
    else if (html.startsWith('</span', tag)) this.#depth -= 1;
    else if (html.startsWith(ANNOTATION, tag)) this.#isTex = true;
    else if (html.startsWith('</annotation', tag)) this.#isTex = false;
    if (this.#depth === 0) this.#close();
    return html.indexOf('>', tag) + 1;
  }

  #close(): void {
    const tex = this.#tex.join('').trim();
    this.#pieces.push(this.#isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`);
    this.#tex = [];
  }
}
