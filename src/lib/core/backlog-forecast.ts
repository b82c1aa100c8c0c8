/** How a backlog goes, day by day. */

import type { Day } from './day';
import type { QuestionId } from './ids';
import { familyOf, inScope } from './queue';
import type { QueueInput } from './queue';
import { isDue } from './scheduler';

/** The family of each card that comes due on a day; what is due already stands under today. */
export type Dues = ReadonlyMap<Day, readonly QuestionId[]>;

/** When the seen cards of the scope come due, by what is known of them now. */
export function knownDues({ deck, memories, marks, scope, now }: QueueInput): Dues {
  const dues = new Map<Day, QuestionId[]>();
  for (const card of deck.cards) {
    const memory = memories.get(card.id);
    const mark = marks.cards.get(card.id);
    if (memory?.due.kind !== 'day' || !card.answered || !inScope(card, scope)) continue;
    if (mark?.suspended === true) continue;
    const due = isDue(memory, now) ? now.day : memory.due.day;
    const day = Math.max(due, mark?.buriedUntil ?? due);
    const others = dues.get(day);
    if (others) others.push(familyOf(card));
    else dues.set(day, [familyOf(card)]);
  }
  return dues;
}

/** One day in cards: what comes due (at first, all that is), is reviewed, is left at its end. */
export type ForecastDay = Readonly<{ day: Day; coming: number; done: number; left: number }>;

export type Forecast = Readonly<{
  days: readonly ForecastDay[];
  /** The day on which nothing is left; undefined: not within `FORECAST_DAYS`. */
  ends: Day | undefined;
}>;

/** A forecast that goes further would be a guess. */
export const FORECAST_DAYS = 60;

export type Pace = Readonly<{
  today: Day;
  dues: Dues;
  /** Cards reviewed a day, and still today. */
  perDay: number;
  perToday: number;
}>;

/**
 * The days until nothing is left. Each day what comes due is added, and as much as the pace allows is
 * taken off, of each family one card a day: all that was done is the backlog and what came meanwhile.
 * New cards, and cards coming back from the reviews of these very days, are not foreseen.
 */
export function forecast({ today, dues, perDay, perToday }: Pace): Forecast {
  const waiting = new Map<QuestionId, number>();
  const days: ForecastDay[] = [];
  let left = 0;
  for (let day = today; day < today + FORECAST_DAYS; day++) {
    const due = dues.get(day) ?? [];
    for (const family of due) waiting.set(family, (waiting.get(family) ?? 0) + 1);
    const done = review(waiting, day === today ? perToday : perDay);
    left += due.length - done;
    days.push({ day, coming: due.length, done, left });
    if (left === 0) return { days, ends: day };
  }
  return { days, ends: undefined };
}

/** Takes one card of each of so many families off, the largest first; returns how many that were. */
function review(waiting: Map<QuestionId, number>, cards: number): number {
  const largest = [...waiting].sort(([, a], [, b]) => b - a).slice(0, cards);
  for (const [family, count] of largest)
    if (count > 1) waiting.set(family, count - 1);
    else waiting.delete(family);
  return largest.length;
}
