/** The compiled deck, once per state of `cards/`. A deck with errors is not handed out. */

import { toAnkiDeck } from '../anki/notes';
import type { AnkiDeck } from '../anki/notes';
import { checkAnswers, compileDeck } from '../bank/compile';
import type { CompiledDeck } from '../bank/compile';
import { packAnswers } from '../bank/pack';
import type { Problem } from '../bank/problem';
import type { Answer } from '../core/deck';
import type { CardId, TopicId } from '../core/ids';
import type { Interviews } from '../core/interview';
import type { Markup } from '../core/markup';
import { DRAWINGS } from '../pictures/drawings';
import { newestChange, readSources } from './sources';

export type BuiltDeck = CompiledDeck &
  Readonly<{
    anki: AnkiDeck;
    interviews: Interviews;
    /** What the app fetches: topics' answers packed, and what they share. */
    files: PackedTopics;
  }>;

export type PackedTopics = Readonly<{
  markup: Markup;
  topics: ReadonlyMap<TopicId, ReadonlyMap<CardId, Answer>>;
}>;

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
  const { sources, interviews, problems: found } = await readSources(root);
  const compiled = compileDeck(sources, DRAWINGS);
  const problems = [...found, ...checkAnswers(sources.cards), ...compiled.problems];
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0)
    throw new Error(`В колоде ошибок: ${errors.length}\n${formatProblems(errors)}`);
  const anki = toAnkiDeck(compiled.deck, compiled.banks, (card) =>
    compiled.answers.get(card.topic)?.get(card.id)
  );
  return { ...compiled, problems, anki, interviews, files: packTopics(compiled.answers) };
}

function packTopics(answers: CompiledDeck['answers']): PackedTopics {
  const all = [...answers].flatMap(([topic, cards]) =>
    [...cards].map(([card, answer]) => ({ topic, card, answer }))
  );
  const packed = packAnswers(all.map(({ answer }) => answer));
  const topics = new Map([...answers.keys()].map((topic) => [topic, new Map<CardId, Answer>()]));
  for (const [index, { topic, card }] of all.entries()) {
    const answer = packed.answers[index];
    if (answer) topics.get(topic)?.set(card, answer);
  }
  return { markup: packed.markup, topics };
}
