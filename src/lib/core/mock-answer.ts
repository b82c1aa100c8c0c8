/** What is kept of one answer at a mock interview. */

import { id, integer, oneOf, record } from './decode';
import type { Reader } from './decode';
import { cardId, questionId } from './ids';
import type { CardId, QuestionId } from './ids';

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
  ms: number;
}>;

/** Who marks at a mock interview: the candidate, or a friend to whom the phone was passed. */
export const MOCK_MODES = ['alone', 'friend'] as const;
export type MockMode = (typeof MOCK_MODES)[number];

/** Reads one from storage or a backup. */
export const mockAnswer: Reader<MockAnswer> = (value, path) => {
  const raw = record(value, path);
  return {
    cardId: id(cardId)(raw['cardId'], `${path}.cardId`),
    item: id(questionId)(raw['item'], `${path}.item`),
    verdict: oneOf(VERDICTS)(raw['verdict'], `${path}.verdict`),
    said: integer(0)(raw['said'], `${path}.said`),
    of: integer(0)(raw['of'], `${path}.of`),
    ms: integer(0)(raw['ms'], `${path}.ms`)
  };
};
