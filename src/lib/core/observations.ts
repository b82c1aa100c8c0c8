/**
 * What the log tells about how well recall is forecast: every review beside what was forecast for it, and
 * every first sight of a card. A fold over the standing entries, like memories: the same on every device.
 */

import { MS_PER_DAY } from './day';
import type { Day } from './day';
import type { Card, Deck, Level } from './deck';
import type { CardId, TopicId } from './ids';
import { standing } from './log-order';
import type { Entry, Graded } from './review';
import { DEFAULT_PARAMETERS, createScheduler, parametersOf, recall } from './scheduler';
import type { Scheduler, Unscheduled } from './scheduler';

type Seen = Readonly<{
  card: CardId;
  topic: TopicId;
  level: Level;
  /** Milliseconds since 1970. */
  at: number;
  day: Day;
  /** «Трудно» is a pass. */
  passed: boolean;
}>;

/** A card's first review on a day of the learner's, but not on the day of its first sight. */
export type Observation = Seen &
  Readonly<{
    /** Recall forecast for that instant from what had gone before (0–1), not recalibrated. */
    recall: number;
  }>;

/** A card's first grade: whether its answer was known before it was learned here. */
export type FirstSight = Seen;

/** Both card by card, in the order of their first sights; a card's reviews in the order of time. */
export type Observations = Readonly<{
  reviews: readonly Observation[];
  firstSights: readonly FirstSight[];
}>;

/** @returns observations of the deck's cards, forecast by the parameters in force at the log's end */
export function observe(entries: readonly Entry[], deck: Deck): Observations {
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  const grades = new Map<CardId, Graded[]>();
  let parameters = DEFAULT_PARAMETERS;
  for (const each of standing(entries)) {
    if (each.kind === 'parameters') parameters = parametersOf(each);
    if (each.kind !== 'graded') continue;
    const own = grades.get(each.cardId);
    if (own) own.push(each);
    else grades.set(each.cardId, [each]);
  }
  const scheduler = createScheduler(parameters);
  const reviews: Observation[] = [];
  const firstSights: FirstSight[] = [];
  for (const [id, own] of grades) {
    const card = cards.get(id);
    const [first] = own;
    if (!card || !first) continue;
    firstSights.push(seen(card, first));
    reviews.push(...reviewsOf(card, own, scheduler));
  }
  return { reviews, firstSights };
}

function reviewsOf(card: Card, grades: readonly Graded[], scheduler: Scheduler): Observation[] {
  const reviews: Observation[] = [];
  const days = new Set<Day>();
  let memory: Unscheduled | undefined;
  let lastAt = Infinity;
  for (const each of grades) {
    const elapsed = (each.at - lastAt) / MS_PER_DAY;
    // Under a clock that was set back no time is known to have passed.
    if (memory && elapsed > 0 && !days.has(each.day))
      reviews.push({
        ...seen(card, each),
        recall: recall(elapsed, memory.stability, scheduler.parameters.weights)
      });
    days.add(each.day);
    memory = scheduler.next(memory, each.grade, each.day);
    lastAt = each.at;
  }
  return reviews;
}

const seen = ({ id, topic, level }: Card, { at, day, grade }: Graded): Seen => ({
  card: id,
  topic,
  level,
  at,
  day,
  passed: grade >= 2
});
