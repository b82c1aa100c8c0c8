/**
 * Mercy after a break: when the due cards are more than a day can hold, the learner says how many
 * minutes there are; the cards worth most come first, and the rest is spread over the days after
 * (backlog-forecast.ts).
 */

import type { Day } from './day';
import { standing } from './log-order';
import type { CardId } from './ids';
import { SECONDS, buildQueue } from './queue';
import type { QueueInput } from './queue';
import type { Entry } from './review';
import { isDue } from './scheduler';
import type { Memories } from './scheduler';
import { byWorth } from './worth';
import type { Outlook } from './worth';

/** A longer absence makes a heap of more than `AWAY_CARDS` a backlog by itself. */
export const AWAY_DAYS = 3;
export const AWAY_CARDS = 40;
/** A day of more than so many usual ones is a backlog. */
export const USUAL_TIMES = 1.5;
/** The smallest share offered: what fits into it needs no sharing. */
export const LEAST_MINUTES = 10;
/** Days studied, counted back from today, that make the usual day, and how many there must be. */
const USUAL_DAYS = 7;
const USUAL_DAYS_LEAST = 3;

export type Load = Readonly<{
  /** Due reviews, siblings and those over the daily limit included. */
  due: number;
  /** Since the last day before today on which anything was studied; undefined: there was none. */
  daysAway: number | undefined;
  /** What a day usually holds; undefined: not known yet. */
  usualMinutes: number | undefined;
}>;

export const reviewMinutes = (cards: number): number => Math.ceil((cards * SECONDS.review) / 60);

/** Whether so much is due that the learner should be asked how much of it to take on today. */
export function isBacklog({ due, daysAway, usualMinutes }: Load): boolean {
  const minutes = reviewMinutes(due);
  const overAway = due > AWAY_CARDS && daysAway !== undefined && daysAway >= AWAY_DAYS;
  const overUsual = usualMinutes !== undefined && minutes > USUAL_TIMES * usualMinutes;
  return minutes > LEAST_MINUTES && (overAway || overUsual);
}

/** The last day before today on which a card was seen. */
export function lastStudyDay(memories: Memories, today: Day): Day | undefined {
  let last: Day | undefined;
  for (const { lastDay } of memories.values())
    if (lastDay < today && (last === undefined || lastDay > last)) last = lastDay;
  return last;
}

/**
 * Minutes of a usual day: the mean over the last days studied before today, each counted by its cards
 * at the same seconds a card as what is due, so that the learner's own pace cancels out. Undefined
 * under three such days.
 */
export function usualMinutes(
  entries: readonly Entry[],
  memories: Memories,
  today: Day
): number | undefined {
  const days = new Map<Day, Set<CardId>>();
  for (const each of standing(entries)) {
    if (each.kind !== 'graded' || each.day >= today) continue;
    const cards = days.get(each.day);
    if (cards) cards.add(each.cardId);
    else days.set(each.day, new Set([each.cardId]));
  }
  const last = [...days].sort(([a], [b]) => b - a).slice(0, USUAL_DAYS);
  if (last.length < USUAL_DAYS_LEAST) return undefined;
  const seconds = last.map(([day, cards]) => {
    const fresh = [...cards].filter((card) => memories.get(card)?.firstDay === day).length;
    return fresh * (SECONDS.fresh + SECONDS.learning) + (cards.size - fresh) * SECONDS.review;
  });
  return seconds.reduce((sum, each) => sum + each, 0) / last.length / 60;
}

/** The reviews that today may deal, from the most worth on, of each family the one worth most. */
export function dueByWorth(input: QueueInput, outlook: Outlook): readonly CardId[] {
  const due = [...input.memories].flatMap(([card, memory]) =>
    memory.due.kind === 'day' && isDue(memory, input.now) ? [card] : []
  );
  return buildQueue({ ...input, share: byWorth(due, input.memories, outlook) }).reviews;
}

/** How many reviews fit into so many minutes, beside the cards that wait in a learning step. */
export const reviewsIn = (minutes: number, learning: number): number =>
  Math.max(0, Math.floor((minutes * 60 - learning * SECONDS.learning) / SECONDS.review));
