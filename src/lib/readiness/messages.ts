/** What the page and the readiness worker say to each other. */

import type { Audit } from '../core/audit';
import type { Audience, Deck } from '../core/deck';
import type { CardId, TopicId } from '../core/ids';
import type { ScoreForecast } from '../core/interview-score';
import type { Lever } from '../core/levers';
import type { PlanInput } from '../core/plan';
import type { Figure } from '../core/readiness';
import type { Reckoning } from '../core/reckoning';
import type { When } from '../core/scheduler';
import type { ReadinessFigures } from '../core/topic-costs';

export type Question = Readonly<{
  deck: Deck;
  audience: Audience;
  /** Undefined: all topics. */
  topics: readonly TopicId[] | undefined;
  /** The interview's instant, ms. */
  at: number;
  now: When;
}>;

/** What the log says of the learner, and what it forecasts for «stop today». */
export type Outlook = ReadinessFigures &
  Readonly<{
    /** Reviews by which the learner's own recall is known. */
    calibrating: number;
    /** What a plan is made from, as far as the log tells it. */
    learned: Required<Pick<PlanInput, 'pace' | 'chances' | 'importance'>>;
  }>;

/** Forecasts of the last weeks beside what came of them. */
export type Checks = Readonly<{
  week: Audit;
  threeWeeks: Audit;
  all: Audit;
  /** Undefined: no held-out card was answered yet. */
  holdOut: Reckoning | undefined;
}>;

/** What following the plan leads to. */
export type Followed = Readonly<{
  figure: Figure | undefined;
  score: ScoreForecast | undefined;
}>;

export type ToWorker =
  /** Reads the log and answers with the outlook. */
  | Readonly<{ kind: 'look'; question: Question }>
  /** Of the last question: levers, and the score of so many main questions. */
  | Readonly<{ kind: 'more'; questions: number | undefined }>
  /** Of the last question: the checks, which take longest. */
  | Readonly<{ kind: 'check' }>
  /** Of the last question, with these recalls (0–1, as FSRS believes) at the interview. */
  | Readonly<{
      kind: 'follow';
      recalls: ReadonlyMap<CardId, number>;
      questions: number | undefined;
    }>;

export type FromWorker =
  | Readonly<{ kind: 'outlook'; outlook: Outlook }>
  | Readonly<{ kind: 'levers'; levers: readonly Lever[] }>
  | Readonly<{ kind: 'score'; score: ScoreForecast | undefined }>
  | Readonly<{ kind: 'checks'; checks: Checks }>
  | Readonly<{ kind: 'followed'; followed: Followed }>
  /** `problem` is a sentence for the learner. */
  | Readonly<{ kind: 'failed'; problem: string }>;
