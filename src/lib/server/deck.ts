/** The compiled deck, once per state of `cards/`. A deck with errors is not handed out. */

import { toAnkiDeck } from '../anki/notes';
import type { AnkiDeck } from '../anki/notes';
import { compileDeck } from '../bank/compile';
import type { CompiledDeck } from '../bank/compile';
import type { Problem } from '../bank/problem';
import { DRAWINGS } from '../pictures/drawings';
import { newestChange, readSources } from './sources';

export type BuiltDeck = CompiledDeck & Readonly<{ anki: AnkiDeck }>;

/**
 * Reads and compiles `cards/`.
 * @param root the repository's folder
 * @throws Error naming every problem with its file and line
 */
export async function loadDeck(root: string): Promise<BuiltDeck> {
  const change = await newestChange(root);
  if (!cached || cached.root !== root || cached.change !== change)
    cached = { root, change, deck: build(root) };
  return cached.deck;
}

/** Problems as lines: `file:line: message`. */
export const formatProblems = (problems: readonly Problem[]): string =>
  problems
    .map(({ file, line, severity, message }) =>
      severity === 'error' ? `${file}:${line}: ${message}` : `${file}:${line}: (${message})`
    )
    .join('\n');

let cached: { root: string; change: number; deck: Promise<BuiltDeck> } | undefined;

async function build(root: string): Promise<BuiltDeck> {
  const { sources, problems: found } = await readSources(root);
  const compiled = compileDeck(sources, DRAWINGS);
  const problems = [...found, ...compiled.problems];
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0)
    throw new Error(`В колоде ошибок: ${errors.length}\n${formatProblems(errors)}`);
  const anki = toAnkiDeck(compiled.deck, compiled.banks, (card) =>
    compiled.answers.get(card.topic)?.get(card.id)
  );
  return { ...compiled, problems, anki };
}
