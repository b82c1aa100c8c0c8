// What the benchmark asks of the search, and the same of a plain look through the texts. Bundled by
// run.mjs, as it imports the app's TypeScript.

import { decodeAnswers, decodeBanks, decodeDeck } from '../src/lib/core/deck.ts';
import { createSearch } from '../src/lib/core/search.ts';
import { searchDocuments } from '../src/lib/search/documents.ts';

export { createSearch };

/** Typed letter by letter. */
export const TYPED = [
  'градиентный спуск',
  'batch normalization',
  'переобучение и регуляризация',
  'nn.Linear',
  'как работает dropout',
  'регуляризцаия'
];

/**
 * Every card as plain text.
 * @param {(name: string) => unknown} readFile parses a file of the deck
 */
export function readDocuments(readFile) {
  const deck = valueOf(decodeDeck(readFile('index')));
  const banks = valueOf(decodeBanks(readFile('banks')));
  const answers = new Map(deck.topics.map(({ id }) => [id, valueOf(decodeAnswers(readFile(id)))]));
  return searchDocuments({ deck, banks, answers });
}

/** Every state of the field while the queries are typed. */
export const keystrokes = () =>
  TYPED.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));

/** A look through lower-cased texts for all words, without any index. */
export function linearSearch(documents) {
  const texts = documents.map(({ id, question, asked, answer }) => ({
    id,
    text: [question, ...asked, ...answer].join('\n').toLowerCase()
  }));
  return (query) => {
    const words = query.toLowerCase().split(/\s+/);
    return texts.filter(({ text }) => words.every((word) => text.includes(word)));
  };
}

function valueOf(decoded) {
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}
