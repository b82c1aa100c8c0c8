/**
 * `deck/anki.json`: the deck as the export needs it. Its HTML is what the cards show, except that
 * formulas stand as TeX between `\(…\)` and `\[…\]` (HTML-escaped), since Anki renders them itself.
 */

import { dateOf, MS_PER_DAY } from '../core/day';
import { decode, DecodeError, flag, id, list, oneOf, record, text } from '../core/decode';
import type { Decoded, Reader } from '../core/decode';
import { LEVELS } from '../core/deck';
import type { BankTitle, Level, Topic } from '../core/deck';
import { bankId, cardId, questionId, topicId } from '../core/ids';
import type { BankId, CardId, QuestionId, TopicId } from '../core/ids';

/** Where a bank item stands: its bank and the headings above it. */
export type BankPlace = Readonly<{ bank: BankId; path: readonly string[] }>;

/** One card of the deck. The texts are safe HTML; an absent part is the empty string. */
export type AnkiNote = Readonly<{
  id: CardId;
  question: string;
  say: string;
  /** Points, formula, code, trap, when it matters. */
  answer: string;
  hint: string;
  followUp: string;
  source: string;
  topic: TopicId;
  level: Level;
  leadFocus: boolean;
  /** Date of the content's last change, `YYYY-MM-DD`: a later one makes Anki take the new text. */
  revised: string;
  /** Bank items that the card answers, the primary one first. */
  asks: readonly QuestionId[];
  /** The place of each of `asks`, in the same order. */
  sections: readonly BankPlace[];
  /** Withdrawn, yet still exported: Anki never deletes a note that a package no longer holds. */
  retired?: boolean;
}>;

export type AnkiDeck = Readonly<{
  notes: readonly AnkiNote[];
  /** In the order of learning. */
  topics: readonly Topic[];
  banks: readonly BankTitle[];
}>;

/** Reads `deck/anki.json`. */
export const decodeAnkiDeck = (value: unknown): Decoded<AnkiDeck> =>
  decode(ankiDeck, value, 'anki');

const ankiDeck: Reader<AnkiDeck> = (value, path) => {
  const raw = record(value, path);
  return {
    notes: list(ankiNote)(raw['notes'], `${path}.notes`),
    topics: list(titled(topicId))(raw['topics'], `${path}.topics`),
    banks: list(titled(bankId))(raw['banks'], `${path}.banks`)
  };
};

const ankiNote: Reader<AnkiNote> = (value, path) => {
  const raw = record(value, path);
  return {
    id: id(cardId)(raw['id'], `${path}.id`),
    question: text(raw['question'], `${path}.question`),
    say: text(raw['say'], `${path}.say`),
    answer: text(raw['answer'], `${path}.answer`),
    hint: text(raw['hint'], `${path}.hint`),
    followUp: text(raw['followUp'], `${path}.followUp`),
    source: text(raw['source'], `${path}.source`),
    topic: id(topicId)(raw['topic'], `${path}.topic`),
    level: oneOf(LEVELS)(raw['level'], `${path}.level`),
    leadFocus: flag(raw['leadFocus'], `${path}.leadFocus`),
    revised: date(raw['revised'], `${path}.revised`),
    asks: list(id(questionId))(raw['asks'], `${path}.asks`),
    sections: list(bankPlace)(raw['sections'], `${path}.sections`),
    ...(raw['retired'] === undefined ? {} : { retired: flag(raw['retired'], `${path}.retired`) })
  };
};

const bankPlace: Reader<BankPlace> = (value, path) => {
  const raw = record(value, path);
  return {
    bank: id(bankId)(raw['bank'], `${path}.bank`),
    path: list(text)(raw['path'], `${path}.path`)
  };
};

const titled =
  <T extends string>(make: (text: string) => T | undefined) =>
  (value: unknown, path: string): Readonly<{ id: T; title: string }> => {
    const raw = record(value, path);
    return {
      id: id(make)(raw['id'], `${path}.id`),
      title: text(raw['title'], `${path}.title`)
    };
  };

const date: Reader<string> = (value, path) => {
  const written = text(value, path);
  const day = Date.parse(`${written}T00:00:00Z`) / MS_PER_DAY;
  // The way back catches the 30th of February and every notation but this one.
  if (!Number.isInteger(day) || dateOf(day) !== written)
    throw new DecodeError(path, 'дата вида ГГГГ-ММ-ДД');
  return written;
};
