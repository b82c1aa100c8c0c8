/** In whose words a card is asked this time. */

import type { BankItem, Card } from './deck';
import type { QuestionId } from './ids';

export type Wording = Readonly<{
  item: QuestionId;
  text: string;
  /** The main question that a follow-up's words lean on. */
  parent?: string;
}>;

/**
 * The card's own words at first sight, then each of its banks' wordings in turn, so that the idea is
 * remembered and not the sentence.
 * @param reps how often the card was graded
 * @param itemOf undefined for an item that is not loaded: its wording is passed over
 * @returns undefined: the card's own words
 */
export function wordingOf(
  card: Card,
  reps: number,
  itemOf: (id: QuestionId) => BankItem | undefined
): Wording | undefined {
  const said = new Set([plain(card.question)]);
  const others: Wording[] = [];
  for (const id of card.asks) {
    const item = itemOf(id);
    if (!item || said.has(plain(item.text))) continue;
    said.add(plain(item.text));
    const parent = item.parent === undefined ? undefined : itemOf(item.parent)?.text;
    others.push({ item: id, text: item.text, ...(parent === undefined ? {} : { parent }) });
  }
  const turn = reps % (others.length + 1);
  return turn === 0 ? undefined : others[turn - 1];
}

/** Two wordings are the same when they differ only in case, ё, marks and spaces. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
