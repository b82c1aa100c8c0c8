/** The table that ends a build: what the banks ask and what is answered. */

import type { Bank, Deck } from '../core/deck';
import { LEVELS } from '../core/deck';
import type { CardId } from '../core/ids';

/** Bank × items, cards, answered; then topic × level as `answered/cards`. Monospaced text. */
export function coverageTable(deck: Deck, banks: readonly Bank[]): string {
  const answered = new Set(deck.cards.filter((card) => card.answered).map((card) => card.id));
  return [
    aligned([
      ['банк', 'вопросов', 'с ответом', 'карточек', 'с ответом'],
      ...banks.map((bank) => bankRow(bank, answered)),
      ['всего', ...totals(banks, answered), String(deck.cards.length), String(answered.size)]
    ]),
    aligned([
      ['тема', ...LEVELS, 'всего', '%'],
      ...deck.topics.map((topic) => topicRow(deck, topic.title, (card) => card.topic === topic.id)),
      topicRow(deck, 'всего', () => true)
    ])
  ].join('\n\n');
}

const itemsOf = (bank: Bank) => bank.sections.flatMap((section) => section.items);

function bankRow(bank: Bank, answered: ReadonlySet<CardId>): readonly string[] {
  const items = itemsOf(bank);
  const cards = new Set(items.map((item) => item.card));
  return [
    bank.id,
    String(items.length),
    String(items.filter((item) => answered.has(item.card)).length),
    String(cards.size),
    String([...cards].filter((card) => answered.has(card)).length)
  ];
}

function totals(banks: readonly Bank[], answered: ReadonlySet<CardId>): readonly string[] {
  const items = banks.flatMap(itemsOf);
  return [String(items.length), String(items.filter((item) => answered.has(item.card)).length)];
}

function topicRow(
  deck: Deck,
  title: string,
  belongs: (card: Deck['cards'][number]) => boolean
): readonly string[] {
  const own = deck.cards.filter(belongs);
  const cell = (cards: Deck['cards']): string =>
    `${cards.filter((card) => card.answered).length}/${cards.length}`;
  const done = own.filter((card) => card.answered).length;
  return [
    title,
    ...LEVELS.map((level) => cell(own.filter((card) => card.level === level))),
    cell(own),
    own.length === 0 ? '–' : String(Math.floor((100 * done) / own.length))
  ];
}

/** First column to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length))
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)
        )
        .join('  ')
    )
    .join('\n');
}
