/** From what the learner chooses to what is drawn. */

import type { Deck } from '$lib/core/deck';
import type { Format, Span } from '$lib/core/interview';
import { isFollowup } from '$lib/core/interview-draw';
import type { MockQuestion } from '$lib/core/interview-draw';
import { inScope } from '$lib/core/queue';

/** Within these a number may be chosen; `usual` stands there at first. */
export type Choosable = Span & Readonly<{ usual: number }>;

/** As many main questions as the banks prescribe, or as there are. */
export const questionsChoosable = (
  { questions: { min, max } }: Format,
  supply: number
): Choosable => ({
  min: Math.min(min, supply),
  max: Math.min(max, supply),
  usual: Math.min(Math.floor((min + max) / 2), supply)
});

/** The prescribed minutes; fewer, in proportion, where there are fewer questions than prescribed. */
export function minutesChoosable({ minutes, questions }: Format, count: number): Choosable {
  const part = Math.min(1, count / questions.min);
  const scaled = (value: number): number => Math.max(1, Math.round(value * part));
  const { min, max } = minutes;
  return { min: scaled(min), max: scaled(max), usual: scaled(Math.floor((min + max) / 2)) };
}

export const within = ({ min, max, usual }: Choosable, chosen: number | undefined): number =>
  Math.min(max, Math.max(min, chosen ?? usual));

export type Outlook = Readonly<{ mains: number; followups: number; msEach: number }>;

/** What the interview would be like. */
export function outlookOf(questions: readonly MockQuestion[], minutes: number): Outlook {
  const followups = questions.filter(isFollowup).length;
  return {
    mains: questions.length - followups,
    followups,
    msEach: questions.length === 0 ? 0 : (minutes * 60_000) / questions.length
  };
}

/** The level's cards, and those of them that have an answer. */
export function cardsOf(
  deck: Deck,
  { audience }: Format
): Readonly<{ all: number; answered: number }> {
  const cards = deck.cards.filter((card) => inScope(card, { audience }));
  return { all: cards.length, answered: cards.filter((card) => card.answered).length };
}
