/** What was done on which day, by the learner's day as each entry keeps it. */

import { countedMs } from './answer-times';
import type { Day } from './day';
import type { CardId } from './ids';
import type { Standing } from './log-order';

export type StudyDay = Readonly<{
  day: Day;
  /** Grades given. */
  answers: number;
  /** Cards graded, and those of them that had never been graded before. */
  cards: number;
  fresh: number;
  /** Milliseconds of answering, without idle time. */
  ms: number;
}>;

/** The days on which a card was graded, in order. */
export function studyDays(stands: readonly Standing[]): readonly StudyDay[] {
  const seen = new Set<CardId>();
  const days = new Map<Day, { answers: number; fresh: number; ms: number; cards: Set<CardId> }>();
  for (const each of stands) {
    if (each.kind !== 'graded') continue;
    let own = days.get(each.day);
    if (!own) days.set(each.day, (own = { answers: 0, fresh: 0, ms: 0, cards: new Set() }));
    own.answers++;
    own.ms += countedMs(each);
    own.cards.add(each.cardId);
    if (!seen.has(each.cardId)) own.fresh++;
    seen.add(each.cardId);
  }
  return [...days]
    .map(([day, { cards, ...counts }]) => ({ day, ...counts, cards: cards.size }))
    .sort((a, b) => a.day - b.day);
}
