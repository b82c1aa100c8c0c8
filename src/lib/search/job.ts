/** The worker's job: fetch the deck, turn it into plain text, build the index. */

import type { Decoded } from '../core/decode';
import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import type { Answers, Deck } from '../core/deck';
import { decodeMarkup, unpackAnswer } from '../core/markup';
import type { Markup } from '../core/markup';
import type { TopicId } from '../core/ids';
import { createSearch } from '../core/search';
import type { SearchIndex } from '../core/search';
import { searchDocuments } from './documents';

/** Builds the search over the deck at `folder`; what the world refuses comes back as a problem. */
export async function openSearch(folder: string): Promise<Decoded<SearchIndex>> {
  const [deck, banks, markup] = await Promise.all([
    fetchFile(`${folder}index.json`, decodeDeck),
    fetchFile(`${folder}banks.json`, decodeBanks),
    fetchFile(`${folder}markup.json`, decodeMarkup)
  ]);
  if (!deck.ok) return deck;
  if (!banks.ok) return banks;
  if (!markup.ok) return markup;
  const answers = await fetchAnswers(folder, deck.value, markup.value);
  if (!answers.ok) return answers;
  const documents = searchDocuments({
    deck: deck.value,
    banks: banks.value,
    answers: answers.value
  });
  return { ok: true, value: createSearch(documents) };
}

/** The answers of every topic that has one. */
async function fetchAnswers(
  folder: string,
  { cards }: Deck,
  markup: Markup
): Promise<Decoded<ReadonlyMap<TopicId, Answers>>> {
  const topics = [...new Set(cards.flatMap((card) => (card.answered ? [card.topic] : [])))];
  const files = await Promise.all(
    topics.map((topic) => fetchFile(`${folder}${topic}.json`, decodeAnswers))
  );
  const answers = new Map<TopicId, Answers>();
  for (const [index, topic] of topics.entries()) {
    const file = files[index];
    if (!file?.ok) return file ?? { ok: false, problem: `Тема «${topic}» не загрузилась.` };
    answers.set(
      topic,
      new Map([...file.value].map(([card, answer]) => [card, unpackAnswer(answer, markup)]))
    );
  }
  return { ok: true, value: answers };
}

async function fetchFile<T>(
  url: string,
  decode: (value: unknown) => Decoded<T>
): Promise<Decoded<T>> {
  let value: unknown;
  try {
    const response = await fetch(url);
    if (!response.ok)
      return { ok: false, problem: `Колода не загрузилась: сервер ответил ${response.status}.` };
    value = await response.json();
  } catch (error) {
    // TypeError: the network; SyntaxError: a captive portal's page instead of the file.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return { ok: false, problem: 'Колода не загрузилась: похоже, нет сети.' };
  }
  const decoded = decode(value);
  return decoded.ok
    ? decoded
    : {
        ok: false,
        problem: `Файл колоды не подходит этой версии приложения (${decoded.problem}).`
      };
}
