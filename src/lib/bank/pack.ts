/** Answers → the same answers with frequent runs of tags as single characters (core/markup.ts). */

import { FIRST_CODE, LAST_CODE, mapHtml } from '../core/markup';
import type { Markup } from '../core/markup';
import type { Answer } from '../core/deck';

export type Packed<T> = Readonly<{ markup: Markup; answers: readonly T[] }>;

/**
 * Packs answers together, so that all share one list of runs.
 * @throws RangeError for text that holds a character of the packing's own
 */
export function packAnswers(answers: readonly Answer[]): Packed<Answer> {
  const counts = new Map<string, number>();
  for (const answer of answers)
    mapHtml(answer, (html) => {
      if (OWN_CODES.test(html)) throw new RangeError(`private characters in: ${html.slice(0, 80)}`);
      for (const [run] of html.matchAll(RUNS)) counts.set(run, (counts.get(run) ?? 0) + 1);
      return html;
    });
  const markup = worthPacking(counts);
  const codes = new Map(markup.map((run, n) => [run, String.fromCharCode(FIRST_CODE + n)]));
  const pack = (html: string): string =>
    html.replace(
      RUNS,
      (run) => codes.get(run) ?? run.replace(TAGS, (tag) => codes.get(tag) ?? tag)
    );
  return { markup, answers: answers.map((answer) => mapHtml(answer, pack)) };
}

const TAGS = /<[^>]*>/g;
const RUNS = /(?:<[^>]*>)+/g;
const OWN_CODES = /[\uf000-\uf8ff]/;
/** More entries cost more in the list than they save in the files (measured on 564 answers). */
const ENTRIES = 1_000;
const MIN_COUNT = 4;
/** A code takes three bytes of UTF-8. */
const CODE_BYTES = 3;

function worthPacking(counts: ReadonlyMap<string, number>): Markup {
  const saved = (run: string, count: number): number => count * (run.length - CODE_BYTES);
  return [...counts]
    .filter(([run, count]) => count >= MIN_COUNT && run.length > CODE_BYTES)
    .sort(([a, m], [b, n]) => saved(b, n) - saved(a, m) || (a < b ? -1 : 1))
    .slice(0, Math.min(ENTRIES, LAST_CODE - FIRST_CODE))
    .map(([run]) => run);
}
