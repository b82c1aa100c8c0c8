/** The deck as the app knows it: cards without answers (the index), answers by topic, the banks. */

import { decode, flag, id, list, oneOf, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { bankId, cardId, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';

/** From the easiest on; a card's level is the lowest among the bank items that it answers. */
export const LEVELS = ['junior', 'middle', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

export type Topic = Readonly<{ id: TopicId; title: string }>;

export type Card = Readonly<{
  id: CardId;
  question: string;
  topic: TopicId;
  level: Level;
  /** Trade-offs, cost, experiment design, production: weighs double for a lead. */
  leadFocus: boolean;
  /** Bank items that the card answers, the primary one first. */
  asks: readonly QuestionId[];
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

/** One card's answer as safe HTML, formulas and code already rendered. */
export type Answer = Readonly<{
  /** A remark on the question itself: restored, contested premise. */
  about?: string;
  say: string;
  points: readonly string[];
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

const card: Reader<Card> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(cardId)(raw['id'], `${path}.id`),
    question: text(raw['question'], `${path}.question`),
    topic: id(topicId)(raw['topic'], `${path}.topic`),
    level: oneOf(LEVELS)(raw['level'], `${path}.level`),
    leadFocus: flag(raw['leadFocus'], `${path}.leadFocus`),
    asks: list(id(questionId))(raw['asks'], `${path}.asks`),
    revised: text(raw['revised'], `${path}.revised`),
    answered: flag(raw['answered'], `${path}.answered`)
  };
};

const topic: Reader<Topic> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(topicId)(raw['id'], `${path}.id`),
    title: text(raw['title'], `${path}.title`)
  };
};

const bankTitle: Reader<BankTitle> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(bankId)(raw['id'], `${path}.id`),
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

const answer: Reader<Answer> = (value, path) => {
  const raw = record(value, path);
  return {
    ...optionalText(raw, 'about', path),
    say: text(raw['say'], `${path}.say`),
    points: list(text)(raw['points'], `${path}.points`),
    ...optionalText(raw, 'formula', path),
    ...optionalText(raw, 'code', path),
    ...optionalText(raw, 'trap', path),
    ...optionalText(raw, 'matters', path),
    sources: list(text)(raw['sources'], `${path}.sources`),
    related: list(id(cardId))(raw['related'], `${path}.related`)
  };
};

const answers: Reader<Answers> = (value, path) =>
  new Map(
    Object.entries(record(value, path)).map(([key, each]) => [
      id(cardId)(key, `${path}.${key}`),
      answer(each, `${path}.${key}`)
    ])
  );

const bankItem: Reader<BankItem> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(questionId)(raw['id'], `${path}.id`),
    kind: oneOf(ITEM_KINDS)(raw['kind'], `${path}.kind`),
    text: text(raw['text'], `${path}.text`),
    ...optionalText(raw, 'hint', path),
    ...(raw['parent'] === undefined
      ? {}
      : { parent: id(questionId)(raw['parent'], `${path}.parent`) }),
    card: id(cardId)(raw['card'], `${path}.card`)
  };
};

const bank: Reader<Bank> = (value, path) => {
  const raw = record(value, path);
  return {
    ...bankTitle(value, path),
    sections: list((each, at): BankSection => {
      const section = record(each, at);
      return {
        path: list(text)(section['path'], `${at}.path`),
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
