/**
 * What the log says about the studying so far. A fold over the entries that stand: undone grades never
 * count, and neither the device nor the order of merging matters.
 */

import { cardTimes } from './answer-times';
import type { CardTimes } from './answer-times';
import { digWeeks, mockResults } from './exercise-stats';
import type { DigWeek, MockResult } from './exercise-stats';
import type { CardId, TopicId } from './ids';
import { standing } from './log-order';
import type { Standing } from './log-order';
import { ALL_TIME, within } from './period';
import type { Period } from './period';
import type { Entry } from './review';
import { studyDays } from './study-days';
import type { StudyDay } from './study-days';
import { returnsOf, trueRetention } from './true-retention';
import type { Return, TrueRetention } from './true-retention';

/** What every period is counted from: folded once for them all. */
export type StudyLog = Readonly<{
  stands: readonly Standing[];
  returns: readonly Return[];
  /** Every day on which a card was graded, in order. */
  days: readonly StudyDay[];
}>;

export type Stats = Readonly<{
  /** Over the days of the period. */
  totals: Omit<StudyDay, 'day'> & Readonly<{ days: number }>;
  retention: TrueRetention;
  times: CardTimes;
  digs: readonly DigWeek[];
  mocks: readonly MockResult[];
}>;

export function studyLog(entries: readonly Entry[]): StudyLog {
  const stands = standing(entries);
  return { stands, returns: returnsOf(stands), days: studyDays(stands) };
}

/** @param topicOf undefined for a card that the deck has no more */
export const statsOf = (
  { stands, returns, days }: StudyLog,
  topicOf: (card: CardId) => TopicId | undefined,
  period: Period = ALL_TIME
): Stats => ({
  totals: totalsOf(days.filter(({ day }) => within(period, day))),
  retention: trueRetention(returns, topicOf, period),
  times: cardTimes(stands, period),
  digs: digWeeks(stands, period),
  mocks: mockResults(stands, period)
});

function totalsOf(days: readonly StudyDay[]): Stats['totals'] {
  const sum = (part: keyof StudyDay): number => days.reduce((total, each) => total + each[part], 0);
  return {
    days: days.length,
    answers: sum('answers'),
    // By day: a card that came on two days counts twice.
    cards: sum('cards'),
    fresh: sum('fresh'),
    ms: sum('ms')
  };
}
