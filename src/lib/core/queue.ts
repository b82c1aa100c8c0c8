/** What today holds: which cards to show, in which order. */

import type { Card, Deck } from './deck';
import { LEVELS } from './deck';
import type { CardId, QuestionId, TopicId } from './ids';
import { seeded, shuffled } from './random';
import { isDue } from './scheduler';
import type { Memories, When } from './scheduler';

/** Whom the candidate prepares to face. A lead sees the senior's cards. */
export const AUDIENCES = [...LEVELS, 'lead'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which part of the deck is studied. */
export type Scope = Readonly<{
  audience: Audience;
  /** Undefined: all topics. */
  topics?: readonly TopicId[];
}>;

export type Limits = Readonly<{ newPerDay: number; reviewsPerDay: number }>;

export type Today = Readonly<{
  /** Cards in a learning step, the earliest first; their instants may still lie ahead. */
  learning: readonly CardId[];
  /** Cards to review, in order. */
  reviews: readonly CardId[];
  /** Cards never seen, in order. */
  fresh: readonly CardId[];
  /** Due, but over today's limit. */
  heldBack: number;
}>;

export type QueueInput = Readonly<{
  deck: Deck;
  memories: Memories;
  scope: Scope;
  limits: Limits;
  now: When;
  /** The same seed gives the same order: the learner's day and device. */
  seed: string;
}>;

/** The cards of a level include those of the levels below. */
export function inScope(card: Card, scope: Scope): boolean {
  const highest = scope.audience === 'lead' ? 'senior' : scope.audience;
  return (
    LEVELS.indexOf(card.level) <= LEVELS.indexOf(highest) &&
    (scope.topics === undefined || scope.topics.includes(card.topic))
  );
}

/** Today's cards under the limits. Unanswered cards are never among them. */
export function buildQueue({ deck, memories, scope, limits, now, seed }: QueueInput): Today {
  const learning: { id: CardId; at: number }[] = [];
  const due: { id: CardId; day: number }[] = [];
  const unseen: Card[] = [];
  for (const card of deck.cards) {
    if (!card.answered || !inScope(card, scope)) continue;
    const memory = memories.get(card.id);
    if (!memory) unseen.push(card);
    else if (memory.due.kind === 'instant') learning.push({ id: card.id, at: memory.due.at });
    else if (isDue(memory, now)) due.push({ id: card.id, day: memory.due.day });
  }
  const done = countToday(memories, now.day);
  const reviewRoom = Math.max(0, limits.reviewsPerDay - done.reviewed);
  const newRoom = Math.max(0, limits.newPerDay - done.introduced);
  const random = seeded(`${seed}#${now.day}`);
  const reviews = shuffled(due, random)
    .sort((a, b) => a.day - b.day)
    .map((each) => each.id);
  const fresh = interleavedByTopic(unseen, (topic) => seeded(`${seed}#${topic}`));
  return {
    learning: learning.sort((a, b) => a.at - b.at).map((each) => each.id),
    reviews: reviews.slice(0, reviewRoom),
    fresh: fresh.slice(0, newRoom).map((card) => card.id),
    heldBack: Math.max(0, reviews.length - reviewRoom)
  };
}

/** Cards first seen today, and cards of earlier days seen again today. */
export function countToday(
  memories: Memories,
  day: number
): Readonly<{ introduced: number; reviewed: number }> {
  let introduced = 0;
  let reviewed = 0;
  for (const memory of memories.values()) {
    if (memory.firstDay === day) introduced++;
    else if (memory.lastDay === day) reviewed++;
  }
  return { introduced, reviewed };
}

/** Reviews with new cards spread evenly among them, so that neither comes in a block. */
export function mixed(reviews: readonly CardId[], fresh: readonly CardId[]): readonly CardId[] {
  const total = reviews.length + fresh.length;
  const order: CardId[] = [];
  let taken = 0;
  for (let i = 0; i < total; i++) {
    // The share of new cards dealt so far never runs ahead of its share of the whole.
    const next = (i + 1) * fresh.length >= (taken + 1) * total ? fresh[taken++] : undefined;
    const card = next ?? reviews[i - taken];
    if (card !== undefined) order.push(card);
  }
  return order;
}

/** Median seconds for a first sight and for a review, until the learner's own are known. */
const SECONDS = { fresh: 75, review: 30, learning: 20 } as const;

/** Minutes that today's cards will take, each new card coming back once in a learning step. */
export const expectedMinutes = (today: Today): number =>
  Math.ceil(
    (today.fresh.length * (SECONDS.fresh + SECONDS.learning) +
      today.reviews.length * SECONDS.review +
      today.learning.length * SECONDS.learning) /
      60
  );

/** A learning step that is this close may be shown early when nothing else is left (as in Anki). */
export const LEARN_AHEAD_MS = 20 * 60_000;

/**
 * New cards in an order of learning: easier levels first; within a level the topics take turns, each
 * in the deck's order, so that main questions come before their follow-ups.
 */
function interleavedByTopic(
  cards: readonly Card[],
  randomOf: (topic: string) => () => number
): readonly Card[] {
  const ordered: Card[] = [];
  for (const level of LEVELS) {
    const byTopic = new Map<TopicId, Card[]>();
    for (const card of cards) {
      if (card.level !== level) continue;
      const own = byTopic.get(card.topic);
      if (own) own.push(card);
      else byTopic.set(card.topic, [card]);
    }
    const topics = shuffled([...byTopic.values()].map(mainFirst), randomOf(level));
    for (let i = 0; topics.some((own) => i < own.length); i++)
      for (const own of topics) {
        const card = own[i];
        if (card) ordered.push(card);
      }
  }
  return ordered;
}

const isMain = (item: QuestionId | undefined): boolean =>
  item !== undefined && !/:q\d+\.\d+$/.test(item);

const mainFirst = (cards: readonly Card[]): readonly Card[] => [
  ...cards.filter((card) => isMain(card.asks[0])),
  ...cards.filter((card) => !isMain(card.asks[0]))
];
