/** `npm run cards:check -- [topic | card id …]`: the deck's problems, without a whole build. */

import { checkAnswers, checkReferences } from '../bank/compile';
import type { CardSource } from '../bank/answer';
import { renderCard } from '../bank/render-card';
import { DRAWINGS } from '../pictures/drawings';
import { formatProblems } from './deck';
import { contentHash } from './reviews';
import { readSources } from './sources';

/**
 * @param names topics or card ids to look at; none: all
 * @returns the report's text and the number of errors
 */
export async function checkCards(
  root: string,
  names: readonly string[]
): Promise<Readonly<{ report: string; errors: number }>> {
  const { sources, problems: found } = await readSources(root);
  const isNamed = (card: CardSource): boolean =>
    names.length === 0 || names.includes(card.topic) || names.includes(card.id);
  const named = sources.cards.filter(isNamed);
  const files = names.length === 0 ? undefined : names.map((name) => new RegExp(`/${name}(/|\\.)`));
  const problems = [
    ...found,
    ...checkReferences(sources),
    ...checkAnswers(sources.cards),
    ...named.flatMap((card) => renderCard(card, DRAWINGS).problems)
  ].filter(({ file }) => files?.some((pattern) => pattern.test(file)) ?? true);
  const answered = named.filter((card) => card.answer).length;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const lines = [
    formatProblems(problems),
    `карточек ${named.length}, с ответом ${answered}, ошибок ${errors}`
  ];
  return { report: lines.filter((line) => line !== '').join('\n'), errors };
}

/** `npm run cards:hash -- [topic | card id …]`: the hash that a review of each card must carry. */
export async function hashCards(root: string, names: readonly string[]): Promise<string> {
  const { sources } = await readSources(root);
  return sources.cards
    .filter((card) => card.answer && (names.includes(card.topic) || names.includes(card.id)))
    .map((card) => `${contentHash(card)}  ${card.id}`)
    .join('\n');
}
