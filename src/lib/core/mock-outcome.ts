/** What came of a mock interview, as the log keeps it. */

import { AUDIENCES } from './deck';
import type { Audience } from './deck';
import { id, integer, list, oneOf, record } from './decode';
import type { Reader } from './decode';
import { bankId, cardId, questionId } from './ids';
import type { BankId, CardId, QuestionId } from './ids';

/** How an answer at an interview was: failed, partly there, passed. */
export const VERDICTS = ['no', 'partly', 'yes'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type MockAnswer = Readonly<{
  cardId: CardId;
  item: QuestionId;
  verdict: Verdict;
  /** Points of the answer that were said, and how many it has. */
  said: number;
  of: number;
  /** Milliseconds of answering; comparing with the points does not count. */
  ms: number;
}>;

/** Who marks at a mock interview: the candidate, or a friend to whom the phone was passed. */
export const MOCK_MODES = ['alone', 'friend'] as const;
export type MockMode = (typeof MOCK_MODES)[number];

/** What a mock interview set out to be. */
export type MockAim = Readonly<{
  /** Main questions. */
  questions: number;
  minutes: number;
  /** Absent: from all banks. */
  bank?: BankId;
}>;

export type MockOutcome = Readonly<{
  audience: Audience;
  mode: MockMode;
  aim?: MockAim;
  /** From the first question to the last mark, pauses left out. */
  ms: number;
  answers: readonly MockAnswer[];
}>;

const count = integer(1);
const duration = integer(0);

const answer: Reader<MockAnswer> = (value, path) => {
  const raw = record(value, path);
  return {
    cardId: id(cardId)(raw['cardId'], `${path}.cardId`),
    item: id(questionId)(raw['item'], `${path}.item`),
    verdict: oneOf(VERDICTS)(raw['verdict'], `${path}.verdict`),
    said: duration(raw['said'], `${path}.said`),
    of: duration(raw['of'], `${path}.of`),
    ms: duration(raw['ms'], `${path}.ms`)
  };
};

const aim: Reader<MockAim> = (value, path) => {
  const raw = record(value, path);
  return {
    questions: count(raw['questions'], `${path}.questions`),
    minutes: count(raw['minutes'], `${path}.minutes`),
    ...(raw['bank'] === undefined ? {} : { bank: id(bankId)(raw['bank'], `${path}.bank`) })
  };
};

export const mockOutcome: Reader<MockOutcome> = (value, path) => {
  const raw = record(value, path);
  return {
    audience: oneOf(AUDIENCES)(raw['audience'], `${path}.audience`),
    mode: oneOf(MOCK_MODES)(raw['mode'], `${path}.mode`),
    ...(raw['aim'] === undefined ? {} : { aim: aim(raw['aim'], `${path}.aim`) }),
    ms: duration(raw['ms'], `${path}.ms`),
    answers: list(answer)(raw['answers'], `${path}.answers`)
  };
};
