/** The deck as the app knows it: cards without answers (the index), answers by topic, the banks. */

import { decode, flag, id, list, oneOf, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';

/** From the easiest on; a card's level is the lowest among the bank items that it answers. */
export const LEVELS = ['junior', 'middle', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

/** Whom the candidate prepares to face. A lead sees the senior's cards. */
export const AUDIENCES = [...LEVELS, 'lead'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Topic = Readonly<{ id: TopicId; title: string }>;

/** A bank, and the headings under which an item stands in it, the outermost first. */
export type Place = Readonly<{ bank: BankId; section: readonly string[] }>;

export type Card = Readonly<{
  id: CardId;
  question: string;
  topic: TopicId;
  level: Level;
  /** Trade-offs, cost, experiment design, production: weighs double for a lead. */
  leadFocus: boolean;
  /** Bank items that the card answers, the primary one first. */
  asks: readonly QuestionId[];
  /** Where the primary item stands. */
  place: Place;
  /** Date of the content's last change, `YYYY-MM-DD`. */
  revised: string;
  /** False while the answer is still being written: such a card is never dealt. */
  answered: boolean;
}>;

export type BankTitle = Readonly<{ id: BankId; title: string }>;

/** `deck/index.json`. */
export type Deck = Readonly<{
  topics: readonly Topic[];
  banks: readonly BankTitle[];
  cards: readonly Card[];
}>;

/** A drawing of the deck. Its colours come from the page's tokens. */
export type Picture = Readonly<{
  /** Its name in the set of drawings. */
  name: string;
  /** What a reader who does not see it should know. */
  alt: string;
  /** An `<svg>` element, drawn by our own code. */
  svg: string;
}>;

/** One card's answer as safe HTML, formulas and code already rendered. */
export type Answer = Readonly<{
  /** The question where it is more than a line of text: own cards. Then `say` is the whole answer. */
  asked?: string;
  /** A remark on the question itself: restored, contested premise. */
  about?: string;
  say: string;
  points: readonly string[];
  picture?: Picture;
  formula?: string;
  code?: string;
  trap?: string;
  matters?: string;
  sources: readonly string[];
  related: readonly CardId[];
}>;

/** The parts by the headings under which they stand in a card's file, on the screen and in Anki. */
export const PART_TITLES = {
  about: 'О вопросе',
  say: 'Скажи сразу',
  points: 'Пункты',
  picture: 'Рисунок',
  formula: 'Формула',
  code: 'Код',
  trap: 'Ловушка',
  matters: 'Когда важно'
} as const;

/** `deck/<topic>.json`. */
export type Answers = ReadonlyMap<CardId, Answer>;

export const ITEM_KINDS = ['main', 'followup', 'bonus_topic', 'remark'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One item of a bank in its author's words. */
export type BankItem = Readonly<{
  id: QuestionId;
  kind: ItemKind;
  text: string;
  hint?: string;
  /** The main question that a follow-up deepens. */
  parent?: QuestionId;
  card: CardId;
}>;

export type BankSection = Readonly<{ path: readonly string[]; items: readonly BankItem[] }>;
export type Bank = Readonly<{ id: BankId; title: string; sections: readonly BankSection[] }>;

// Made once: an index has a thousand cards.
const bankName = id(bankId);
const cardName = id(cardId);
const questionName = id(questionId);
const topicName = id(topicId);
const level = oneOf(LEVELS);
const texts = list(text);
const questions = list(questionName);

const place: Reader<Place> = (value, path) => {
  const raw = record(value, path);
  return {
    bank: bankName(raw['bank'], `${path}.bank`),
    section: texts(raw['section'], `${path}.section`)
  };
};

const card: Reader<Card> = (value, path) => {
  const raw = record(value, path);
  return {
    id: cardName(raw['id'], `${path}.id`),
    question: text(raw['question'], `${path}.question`),
    topic: topicName(raw['topic'], `${path}.topic`),
    level: level(raw['level'], `${path}.level`),
    leadFocus: flag(raw['leadFocus'], `${path}.leadFocus`),
    asks: questions(raw['asks'], `${path}.asks`),
    place: place(raw['place'], `${path}.place`),
    revised: text(raw['revised'], `${path}.revised`),
    answered: flag(raw['answered'], `${path}.answered`)
  };
};

const topic: Reader<Topic> = (value, path) => {
  const raw = record(value, path);
  return {
    id: topicName(raw['id'], `${path}.id`),
    title: text(raw['title'], `${path}.title`)
  };
};

const bankTitle: Reader<BankTitle> = (value, path) => {
  const raw = record(value, path);
  return {
    id: bankName(raw['id'], `${path}.id`),
    title: text(raw['title'], `${path}.title`)
  };
};

const deck: Reader<Deck> = (value, path) => {
  const raw = record(value, path);
  return {
    topics: list(topic)(raw['topics'], `${path}.topics`),
    banks: list(bankTitle)(raw['banks'], `${path}.banks`),
    cards: list(card)(raw['cards'], `${path}.cards`)
  };
};

const optionalText = (raw: Readonly<Record<string, unknown>>, key: string, path: string) =>
  raw[key] === undefined ? {} : { [key]: text(raw[key], `${path}.${key}`) };

const picture: Reader<Picture> = (value, path) => {
  const raw = record(value, path);
  return {
    name: text(raw['name'], `${path}.name`),
    alt: text(raw['alt'], `${path}.alt`),
    svg: text(raw['svg'], `${path}.svg`)
  };
};

const answer: Reader<Answer> = (value, path) => {
  const raw = record(value, path);
  return {
    ...optionalText(raw, 'about', path),
    say: text(raw['say'], `${path}.say`),
    points: texts(raw['points'], `${path}.points`),
    ...(raw['picture'] === undefined
      ? {}
      : { picture: picture(raw['picture'], `${path}.picture`) }),
    ...optionalText(raw, 'formula', path),
    ...optionalText(raw, 'code', path),
    ...optionalText(raw, 'trap', path),
    ...optionalText(raw, 'matters', path),
    sources: texts(raw['sources'], `${path}.sources`),
    related: list(cardName)(raw['related'], `${path}.related`)
  };
};

const answers: Reader<Answers> = (value, path) =>
  new Map(
    Object.entries(record(value, path)).map(([key, each]) => [
      cardName(key, `${path}.${key}`),
      answer(each, `${path}.${key}`)
    ])
  );

const bankItem: Reader<BankItem> = (value, path) => {
  const raw = record(value, path);
  return {
    id: questionName(raw['id'], `${path}.id`),
    kind: oneOf(ITEM_KINDS)(raw['kind'], `${path}.kind`),
    text: text(raw['text'], `${path}.text`),
    ...optionalText(raw, 'hint', path),
    ...(raw['parent'] === undefined
      ? {}
      : { parent: questionName(raw['parent'], `${path}.parent`) }),
    card: cardName(raw['card'], `${path}.card`)
  };
};

const bank: Reader<Bank> = (value, path) => {
  const raw = record(value, path);
  return {
    ...bankTitle(value, path),
    sections: list((each, at): BankSection => {
      const section = record(each, at);
      return {
        path: texts(section['path'], `${at}.path`),
        items: list(bankItem)(section['items'], `${at}.items`)
      };
    })(raw['sections'], `${path}.sections`)
  };
};

/** Reads `deck/index.json`. */
export const decodeDeck = (value: unknown): Decoded<Deck> => decode(deck, value, 'deck');

/** Reads `deck/<topic>.json`. */
export const decodeAnswers = (value: unknown): Decoded<Answers> =>
  decode(answers, value, 'answers');

/** Reads `deck/banks.json`. */
export const decodeBanks = (value: unknown): Decoded<readonly Bank[]> =>
  decode(list(bank), value, 'banks');
