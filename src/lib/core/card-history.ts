/** One card's past, as its page tells it. */

import type { CardId } from './ids';
import { standing } from './log-order';
import type { Entry, Graded } from './review';

/** How long it was since the review before: whole days of the learner's calendar, or less than one. */
export type Gap =
  | Readonly<{ kind: 'first' }>
  | Readonly<{ kind: 'days'; days: number }>
  | Readonly<{ kind: 'same-day'; ms: number }>;

export type Review = Readonly<{ entry: Graded; gap: Gap }>;

/** The grades of a card that still stand, the last one first. */
export function reviewsOf(entries: readonly Entry[], card: CardId): readonly Review[] {
  // An undoing names no card: all of them are needed to know what stands.
  const own = entries.filter(
    (entry) => entry.kind === 'undone' || (entry.kind === 'graded' && entry.cardId === card)
  );
  const grades = standing(own).filter((entry) => entry.kind === 'graded');
  return grades
    .map((entry, index) => ({ entry, gap: gapBetween(grades[index - 1], entry) }))
    .reverse();
}

function gapBetween(before: Graded | undefined, entry: Graded): Gap {
  if (!before) return { kind: 'first' };
  const days = entry.day - before.day;
  // A clock that was set back counts as no time.
  return days > 0
    ? { kind: 'days', days }
    : { kind: 'same-day', ms: Math.max(0, entry.at - before.at) };
}
