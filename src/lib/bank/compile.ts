/** Banks and cards → the deck. Everything that is wrong is collected; nothing is thrown. */

import type { Answer, Bank, BankItem, BankSection, Card, Deck, Place, Topic } from '../core/deck';
import { LEVELS } from '../core/deck';
import { bankOf } from '../core/ids';
import type { CardId, QuestionId, TopicId } from '../core/ids';
import type { CardSource } from './answer';
import type { ParsedBank, ParsedItem } from './parse';
import type { Problem } from './problem';
import { renderCard } from './render-card';
import type { Drawings } from './render-card';

export type CompiledDeck = Readonly<{
  deck: Deck;
  answers: ReadonlyMap<TopicId, ReadonlyMap<CardId, Answer>>;
  banks: readonly Bank[];
  problems: readonly Problem[];
}>;

export type DeckSources = Readonly<{
  topics: readonly Topic[];
  banks: readonly ParsedBank[];
  cards: readonly CardSource[];
}>;

/** Checks how cards, items and topics fit together, renders the answers and puts all in order. */
export function compileDeck(sources: DeckSources, drawings: Drawings): CompiledDeck {
  const problems: Problem[] = [...checkReferences(sources)];
  const cards = inDeckOrder(sources);
  const items = new Map(
    sources.banks.flatMap((bank) => bank.items).map((item) => [item.id, item] as const)
  );
  const answers = new Map<TopicId, Map<CardId, Answer>>(
    sources.topics.map((topic) => [topic.id, new Map()])
  );
  for (const card of cards) {
    const rendered = renderCard(card, drawings);
    problems.push(...rendered.problems);
    if (rendered.answer) answers.get(card.topic)?.set(card.id, rendered.answer);
  }
  return {
    deck: {
      topics: sources.topics,
      banks: sources.banks.map(({ id, title }) => ({ id, title })),
      cards: cards.map((card) => toCard(card, items))
    },
    answers,
    banks: sources.banks.map((bank) => toBank(bank, cards)),
    problems
  };
}

/** By topic, then level, then the place of the primary item in its bank. */
export function inDeckOrder({ topics, banks, cards }: DeckSources): readonly CardSource[] {
  const topicOrder = new Map(topics.map((topic, index) => [topic.id, index]));
  const itemOrder = new Map(
    banks.flatMap((bank) => bank.items).map((item, index) => [item.id, index])
  );
  const place = (card: CardSource): readonly number[] => [
    topicOrder.get(card.topic) ?? topics.length,
    LEVELS.indexOf(card.level),
    itemOrder.get(card.asks[0] as QuestionId) ?? itemOrder.size
  ];
  return cards
    .map((card) => ({ card, at: place(card) }))
    .sort((a, b) => compareLists(a.at, b.at) || (a.card.id < b.card.id ? -1 : 1))
    .map((each) => each.card);
}

/** Ids are unique, every item is asked by exactly one card, and every reference resolves. */
export function checkReferences({ topics, banks, cards }: DeckSources): readonly Problem[] {
  const problems: Problem[] = banks.flatMap((bank) => [...bank.problems]);
  const byId = new Map<CardId, CardSource>();
  const askedBy = new Map<QuestionId, CardSource>();
  const items = new Set(banks.flatMap((bank) => bank.items.map((item) => item.id)));
  const topicIds = new Set(topics.map((topic) => topic.id));
  const report = (card: CardSource, line: number | undefined, message: string): void => {
    problems.push({ file: card.file, line: line ?? 1, severity: 'error', message });
  };
  for (const card of cards) {
    for (const id of [card.id, ...card.aliases]) {
      const other = byId.get(id);
      if (other) report(card, card.lines.id, `id «${id}» уже занят карточкой ${other.file}`);
      else byId.set(id, card);
    }
    if (!card.file.endsWith(`${card.topic}/${card.id}.md`))
      report(card, card.lines.id, `файл должен лежать в ${card.topic}/${card.id}.md`);
    if (!topicIds.has(card.topic))
      report(card, card.lines.topic, `темы «${card.topic}» нет в topics.yaml`);
    for (const item of card.asks) {
      const other = askedBy.get(item);
      if (!items.has(item)) report(card, card.lines.asks, `в банках нет вопроса ${item}`);
      else if (other) report(card, card.lines.asks, `на ${item} уже отвечает ${other.id}`);
      else askedBy.set(item, card);
    }
  }
  for (const card of cards)
    for (const related of card.related) {
      const other = byId.get(related);
      if (!other) report(card, card.lines.related, `связанной карточки «${related}» нет`);
      else if (other === card) report(card, card.lines.related, 'карточка связана сама с собой');
    }
  return [...problems, ...banks.flatMap((bank) => unanswered(bank, askedBy))];
}

/** The deck is whole: no card goes without its answer, and so no item of a bank does. */
export const checkAnswers = (cards: readonly CardSource[]): readonly Problem[] =>
  cards
    .filter((card) => card.answer === undefined)
    .map((card) => ({
      file: card.file,
      line: card.lines.id ?? 1,
      severity: 'error',
      message: `у карточки нет ответа, а её вопросы ждут его: ${card.asks.join(', ')}`
    }));

const unanswered = (
  bank: ParsedBank,
  askedBy: ReadonlyMap<QuestionId, CardSource>
): readonly Problem[] =>
  bank.items
    .filter((item) => !askedBy.has(item.id))
    .map((item) => ({
      file: bank.file,
      line: item.line,
      severity: 'error',
      message: `на вопрос ${item.id} не отвечает ни одна карточка: «${item.text}»`
    }));

const toCard = (source: CardSource, items: ReadonlyMap<QuestionId, ParsedItem>): Card => ({
  id: source.id,
  question: source.question,
  topic: source.topic,
  level: source.level,
  leadFocus: source.leadFocus,
  asks: source.asks,
  place: placeOf(source.asks[0], items),
  revised: source.revised,
  answered: source.answer !== undefined
});

function placeOf(
  primary: QuestionId | undefined,
  items: ReadonlyMap<QuestionId, ParsedItem>
): Place {
  if (primary === undefined) throw new Error('a card without items');
  return { bank: bankOf(primary), section: items.get(primary)?.section ?? [] };
}

function toBank(bank: ParsedBank, cards: readonly CardSource[]): Bank {
  const cardOf = new Map(
    cards.flatMap((card) => card.asks.map((item) => [item, card.id] as const))
  );
  const sections: { path: readonly string[]; items: BankItem[] }[] = [];
  for (const item of bank.items) {
    const card = cardOf.get(item.id);
    if (!card) continue;
    const last = sections.at(-1);
    if (last && samePath(last.path, item.section)) last.items.push(toBankItem(item, card));
    else sections.push({ path: item.section, items: [toBankItem(item, card)] });
  }
  return { id: bank.id, title: bank.title, sections: sections satisfies BankSection[] };
}

const toBankItem = (item: ParsedItem, card: CardId): BankItem => ({
  id: item.id,
  kind: item.kind,
  text: item.text,
  ...(item.hint === undefined ? {} : { hint: item.hint }),
  ...(item.parent === undefined ? {} : { parent: item.parent }),
  card
});

const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
