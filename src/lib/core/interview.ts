/** How the banks prescribe an interview: `deck/interviews.json`. */

import { AUDIENCES } from './deck';
import type { Audience } from './deck';
import { decode, id, integer, list, oneOf, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { bankId } from './ids';
import type { BankId, QuestionId } from './ids';

/** Both ends belong to it. */
export type Span = Readonly<{ min: number; max: number }>;

/** A bank's own words, and the line on which they stand. */
export type Quote = Readonly<{ text: string; bank: BankId; line: number }>;

/** The main questions that a bank asks at a level, by their numbers. */
export type Numbers = Readonly<{ bank: BankId; spans: readonly Span[] }>;

export type Format = Readonly<{
  audience: Audience;
  experience: Quote;
  expects: Quote;
  /** Main questions. */
  questions: Span;
  minutes: Span;
  /** Follow-ups to a main question. */
  followups: Span | 'all';
  numbers: Numbers;
  criteria: readonly Quote[];
}>;

export type Interviews = Readonly<{
  /** One for each audience, in their order. */
  formats: readonly Format[];
  /** For whoever asks. */
  advice: readonly Quote[];
  redFlags: readonly Quote[];
}>;

const span: Reader<Span> = (value, path) => {
  const raw = record(value, path);
  const min = integer(0)(raw['min'], `${path}.min`);
  return { min, max: integer(min)(raw['max'], `${path}.max`) };
};

const quote: Reader<Quote> = (value, path) => {
  const raw = record(value, path);
  return {
    text: text(raw['text'], `${path}.text`),
    bank: id(bankId)(raw['bank'], `${path}.bank`),
    line: integer(1)(raw['line'], `${path}.line`)
  };
};

const quotes = list(quote);

const numbers: Reader<Numbers> = (value, path) => {
  const raw = record(value, path);
  return {
    bank: id(bankId)(raw['bank'], `${path}.bank`),
    spans: list(span)(raw['spans'], `${path}.spans`)
  };
};

const format: Reader<Format> = (value, path) => {
  const raw = record(value, path);
  return {
    audience: oneOf(AUDIENCES)(raw['audience'], `${path}.audience`),
    experience: quote(raw['experience'], `${path}.experience`),
    expects: quote(raw['expects'], `${path}.expects`),
    questions: span(raw['questions'], `${path}.questions`),
    minutes: span(raw['minutes'], `${path}.minutes`),
    followups: raw['followups'] === 'all' ? 'all' : span(raw['followups'], `${path}.followups`),
    numbers: numbers(raw['numbers'], `${path}.numbers`),
    criteria: quotes(raw['criteria'], `${path}.criteria`)
  };
};

const interviews: Reader<Interviews> = (value, path) => {
  const raw = record(value, path);
  return {
    formats: list(format)(raw['formats'], `${path}.formats`),
    advice: quotes(raw['advice'], `${path}.advice`),
    redFlags: quotes(raw['redFlags'], `${path}.redFlags`)
  };
};

/** Reads `deck/interviews.json`. */
export const decodeInterviews = (value: unknown): Decoded<Interviews> =>
  decode(interviews, value, 'interviews');

export const formatOf = ({ formats }: Interviews, audience: Audience): Format | undefined =>
  formats.find((each) => each.audience === audience);

/** Whether a bank's own numbers let a main question be asked; undefined where it gives none. */
export function allowedByNumber({ numbers }: Format, item: QuestionId): boolean | undefined {
  if (!item.startsWith(`${numbers.bank}:`)) return undefined;
  const number = Number(/:q(\d+)$/.exec(item)?.[1]);
  return numbers.spans.some(({ min, max }) => min <= number && number <= max);
}
