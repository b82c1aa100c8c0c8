/** A small deck and a learner for the tests of plans. */

import { MS_PER_DAY } from '../day';
import type { Card, Deck } from '../deck';
import { LEVELS } from '../deck';
import { bankId, cardId, questionId, topicId } from '../ids';
import type { BankId, CardId, QuestionId, TopicId } from '../ids';
import { NO_MARKS } from '../marks';
import type { PlanInput } from '../plan-cards';
import { SECONDS } from '../queue';
import { DEFAULT_PARAMETERS } from '../scheduler';
import type { Memory } from '../scheduler';

export const NOW = { at: 20_000 * MS_PER_DAY + 36_000_000, day: 20_000 };
export const TOPICS = ['losses', 'metrics', 'attention'].map((id) => topicId(id) as TopicId);

export const name = (index: number): CardId => cardId(`card-${index}`) as CardId;

/** So many cards in turn of three topics and three levels; every seventh follows up the one before it. */
export const deckOf = (count: number): Deck => ({
  topics: TOPICS.map((id) => ({ id, title: id })),
  banks: [],
  cards: Array.from({ length: count }, (_, index): Card => {
    const main = index % 7 === 6 ? index - 1 : index;
    return {
      id: name(index),
      question: `Вопрос ${index}`,
      topic: TOPICS[index % 3] as TopicId,
      level: LEVELS[Math.floor(index / 3) % 3] ?? 'junior',
      leadFocus: false,
      asks: [questionId(`bank:q${main + 1}${main === index ? '' : '.1'}`) as QuestionId],
      place: { bank: bankId('bank') as BankId, section: [] },
      revised: '2026-11-22',
      answered: true
    };
  })
});

export const seenBefore = (
  daysAgo: number,
  stability: number,
  { dueIn = 0 }: Readonly<{ dueIn?: number }> = {}
): Memory => ({
  phase: 'review',
  step: 0,
  stability,
  difficulty: 5,
  due: { kind: 'day', day: NOW.day + dueIn, intervalDays: Math.max(1, daysAgo + dueIn) },
  firstDay: NOW.day - daysAgo - 1,
  lastDay: NOW.day - daysAgo,
  lastAt: NOW.at - daysAgo * MS_PER_DAY,
  lastGrade: 3,
  reps: 3,
  lapses: 0
});

export function memoryIn(memories: ReadonlyMap<CardId, Memory>, card: CardId): Memory {
  const memory = memories.get(card);
  if (!memory) throw new Error(`${card} has no memory`);
  return memory;
}

/** An interview two hours later in the day, so many days from now. */
export const interviewIn = (days: number) => ({
  at: NOW.at + days * MS_PER_DAY + 7_200_000,
  day: NOW.day + days
});

export const inputFor = (over: Partial<PlanInput> = {}): PlanInput => ({
  deck: deckOf(120),
  memories: new Map(),
  marks: NO_MARKS,
  scope: { audience: 'senior' },
  parameters: DEFAULT_PARAMETERS,
  newPerDay: 15,
  now: NOW,
  interview: interviewIn(20),
  minutes: 15,
  reviewsPerDay: 9_999,
  pace: SECONDS,
  seed: 'device',
  ...over
});
