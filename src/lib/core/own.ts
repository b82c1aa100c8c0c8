/** Cards that are not of the published deck: read from other people's Anki packages. */

import type { Answers, BankTitle, Card, Deck, Level, Topic } from './deck';
import { DecodeError, decode, id, list, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import { hash } from './random';

export type OwnCard = Readonly<{
  id: CardId;
  /** One line of plain text in which `…` marks code, for lists. */
  question: string;
  /** Stands in for a bank's item: cards of one note are siblings, as follow-ups are. */
  family: QuestionId;
  /** Date of the note's last change, `YYYY-MM-DD`. */
  revised: string;
}>;

/** A deck of own cards, in its order of learning. */
export type OwnDeck = Readonly<{ topic: TopicId; name: string; cards: readonly OwnCard[] }>;

/** Both sides as safe HTML, formulas rendered; pictures are named `media:<key>`. */
export type OwnAnswer = Readonly<{ id: CardId; topic: TopicId; front: string; back: string }>;

/** The topic under which a deck of that name stands. */
export const ownTopic = (name: string): TopicId =>
  made(topicId, `own-${hash(name).toString(36)}-${hash(`${name}#own`).toString(36)}`);

/** The stand-in for a bank's item: one for each of a note's cards, numbered from 0. */
export const ownFamily = (note: string, ord: number): QuestionId => {
  const main = `${OWN_BANK}:q${hash(note)}`;
  return made(questionId, ord === 0 ? main : `${main}.${ord}`);
};

export const OWN_BANK: BankId = made(bankId, 'own');

/** The published deck with the learner's own cards behind it, at the level that is studied. */
export function withOwn(deck: Deck, own: readonly OwnDeck[], level: Level): Deck {
  const topics = own.map(({ topic, name }): Topic => ({
    id: topic,
    title: `Свои: ${title(name)}`
  }));
  const bank: BankTitle = { id: OWN_BANK, title: 'Свои карточки' };
  const cards = own.flatMap((each) =>
    each.cards.map(({ id, question, family, revised }): Card => ({
      id,
      question,
      topic: each.topic,
      level,
      leadFocus: false,
      asks: [family],
      place: { bank: OWN_BANK, section: each.name.split('::') },
      revised,
      answered: true
    }))
  );
  return {
    topics: [...deck.topics, ...topics],
    banks: [...deck.banks, bank],
    cards: [...deck.cards, ...cards]
  };
}

/** The answers of one deck. */
export const ownAnswers = (
  answers: readonly OwnAnswer[],
  show: (html: string) => string
): Answers =>
  new Map(
    answers.map(({ id, front, back }) => [
      id,
      { asked: show(front), say: show(back), points: [], sources: [], related: [] }
    ])
  );

/** A deck's name without what Anki puts between its levels. */
export const title = (name: string): string => name.replaceAll('::', ' › ');

const ownCard: Reader<OwnCard> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(cardId)(raw['id'], `${path}.id`),
    question: text(raw['question'], `${path}.question`),
    family: id(questionId)(raw['family'], `${path}.family`),
    revised: text(raw['revised'], `${path}.revised`)
  };
};

const ownDeck: Reader<OwnDeck> = (value, path) => {
  const raw = record(value, path);
  return {
    topic: id(topicId)(raw['topic'], `${path}.topic`),
    name: text(raw['name'], `${path}.name`),
    cards: list(ownCard)(raw['cards'], `${path}.cards`)
  };
};

const ownAnswer: Reader<OwnAnswer> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(cardId)(raw['id'], `${path}.id`),
    topic: id(topicId)(raw['topic'], `${path}.topic`),
    front: text(raw['front'], `${path}.front`),
    back: text(raw['back'], `${path}.back`)
  };
};

/** Reads one deck from storage. */
export const decodeOwnDeck = (value: unknown): Decoded<OwnDeck> => decode(ownDeck, value, 'deck');

/** Reads one answer from storage. */
export const decodeOwnAnswer = (value: unknown): Decoded<OwnAnswer> =>
  decode(ownAnswer, value, 'answer');

function made<T>(make: (text: string) => T | undefined, written: string): T {
  const value = make(written);
  if (value === undefined) throw new DecodeError(written, 'идентификатор');
  return value;
}
