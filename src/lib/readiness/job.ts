/** The worker's job: what the log teaches, asked for once, answers every question about readiness. */

import { auditAll, auditSince } from '../core/audit';
import { isHeldOut } from '../core/hold-out';
import { checkHoldOut } from '../core/hold-out-check';
import type { CardId } from '../core/ids';
import { DEFAULT_BAR, SCORE_DRAWS, forecastScore } from '../core/interview-score';
import type { ScoreForecast } from '../core/interview-score';
import { levers } from '../core/levers';
import type { Lever } from '../core/levers';
import { observe } from '../core/observations';
import { paceOf } from '../core/pace';
import { weighCards } from '../core/quotas';
import { seeded } from '../core/random';
import { learn, outlooksOf, recallsAt, summarise } from '../core/readiness';
import type { Evidence, ReadinessInput } from '../core/readiness';
import type { Entry } from '../core/review';
import { replay } from '../core/replay';
import { createScheduler } from '../core/scheduler';
import type { Replay } from '../core/replay';
import { readinessFigures } from '../core/topic-costs';
import { chanceOf } from '../core/unseen';
import type { Checks, Followed, Outlook, Question } from './messages';

/** A sitting for which levers are looked for: about what a day has. */
export const LEVER_MINUTES = 20;

/** What has been learned from a log for a question. */
export type Learned = Readonly<{
  entries: readonly Entry[];
  question: Question;
  evidence: Evidence;
  state: Replay;
}>;

export const learnFrom = (entries: readonly Entry[], question: Question): Learned => ({
  entries,
  question,
  evidence: learn(observe(entries, question.deck)),
  state: replay(entries)
});

export const outlookOf = (learned: Learned): Outlook => ({
  ...readinessFigures(inputOf(learned)),
  calibrating: learned.evidence.calibration.reviews,
  learned: {
    pace: paceOf(learned.entries),
    chances: new Map(
      learned.question.deck.cards.map(({ id, topic, level }) => [
        id,
        chanceOf(learned.evidence.unseen, topic, level)
      ])
    ),
    importance: importanceOf(learned.question)
  }
});

/** As plans weigh cards: suspended ones, which they leave out, keep their weight. */
function importanceOf({ deck, audience, topics }: Question): ReadonlyMap<CardId, number> {
  const scope = { audience, ...(topics ? { topics } : {}) };
  return new Map(weighCards(deck, scope, () => false).map(({ card, weight }) => [card.id, weight]));
}

/** The largest levers first. Held-out cards are part of the whole, but no sitting deals them. */
export function leversOf(learned: Learned): readonly Lever[] {
  const { evidence, state, question } = learned;
  const { parameters, memories, marks } = state;
  const outlooks = outlooksOf(inputOf(learned));
  const dealt = outlooks.filter(({ card, seen }) => seen || !isHeldOut(marks, card.id));
  const share = weightOf(dealt) / weightOf(outlooks);
  const { now, at } = question;
  const scheduler = createScheduler(parameters);
  const input = { outlooks: dealt, evidence, memories, scheduler, now, at, minutes: LEVER_MINUTES };
  return levers(input).map((each) => ({ ...each, gain: each.gain * share }));
}

/** @param questions of the interview; undefined: not known */
export const scoreOf = (
  learned: Learned,
  questions: number | undefined
): ScoreForecast | undefined => scored(learned, inputOf(learned), questions);

/** @param recalls of the cards that will have been seen at the interview */
export function followedOf(
  learned: Learned,
  recalls: ReadonlyMap<CardId, number>,
  questions: number | undefined
): Followed {
  const input = { ...inputOf(learned), recalls };
  return {
    figure: summarise(outlooksOf(input), learned.evidence),
    score: scored(learned, input, questions)
  };
}

export function checksOf({ entries, question }: Learned): Checks {
  const { deck, now } = question;
  return {
    week: auditSince(entries, deck, now.day - 7),
    threeWeeks: auditSince(entries, deck, now.day - 21),
    all: auditAll(entries, deck, now.day),
    holdOut: checkHoldOut(entries, deck)
  };
}

/** «Stop today». */
function inputOf({ question, evidence, state }: Learned): ReadinessInput {
  const { deck, audience, topics, at } = question;
  return {
    ...{ deck, audience, topics, evidence },
    recalls: recallsAt(state.memories, at, state.parameters.weights),
    isLeftOut: (card) => state.marks.cards.get(card)?.suspended === true
  };
}

const weightOf = (outlooks: readonly Readonly<{ weight: number }>[]): number =>
  outlooks.reduce((sum, { weight }) => sum + weight, 0);

/** The same draws each time: a figure must not change by being looked at. */
const scored = (
  { evidence }: Learned,
  input: ReadinessInput,
  questions: number | undefined
): ScoreForecast | undefined =>
  questions === undefined
    ? undefined
    : forecastScore({
        ...{ outlooks: outlooksOf(input), evidence, questions },
        ...{ bar: DEFAULT_BAR, draws: SCORE_DRAWS, random: seeded('readiness') }
      });
