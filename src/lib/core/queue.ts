/** What today holds: which cards to show, in which order. */

import type { Audience, Card, Deck, Level } from './deck';
import { LEVELS } from './deck';
import { isHeldOut } from './hold-out';
import { mainOf } from './ids';
import type { CardId, QuestionId, TopicId } from './ids';
import { isSetAside } from './marks';
import type { Marks } from './marks';
import { seeded, shuffled } from './random';
import type { Random } from './random';
import { isDue } from './scheduler';
import type { Memories, When } from './scheduler';

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
  /** Due, but a sibling has its turn today: they come on the days after. */
  siblings: number;
}>;

export type QueueInput = Readonly<{
  deck: Deck;
  memories: Memories;
  marks: Marks;
  scope: Scope;
  limits: Limits;
  now: When;
  /** The same seed gives the same order: the learner's day and device. */
  seed: string;
  /** These alone are reviewed, in this order: after a break (backlog.ts), and in the last week before an
   * interview (last-week.ts), when they may come before their day. */
  share?: readonly CardId[] | undefined;
}>;

/** The cards of a level include those of the levels below. */
export function inScope(card: Card, scope: Scope): boolean {
  const highest = scope.audience === 'lead' ? 'senior' : scope.audience;
  return (
    LEVELS.indexOf(card.level) <= LEVELS.indexOf(highest) &&
    (scope.topics === undefined || scope.topics.includes(card.topic))
  );
}

/**
 * Today's cards under the limits. Unanswered cards are never among them, nor what the learner has set
 * aside or holds out for a check; of one main question and its follow-ups one card comes a day, so that an answer is not carried
 * over from a minute ago.
 */
export function buildQueue(input: QueueInput): Today {
  const { memories, limits, now, seed, share } = input;
  const { learning, due, unseen } = sortedOut(input);
  const done = countToday(memories, now.day);
  const reviewRoom = Math.max(0, limits.reviewsPerDay - done.reviewed);
  const newRoom = Math.max(0, limits.newPerDay - done.introduced);
  const random = seeded(`${seed}#${now.day}`);
  const families = new Set(seenToday(input));
  const [reviews, siblings] = byFamily(
    share
      ? shared(due, share)
      : shuffled(due, random)
          .sort((a, b) => a.day - b.day)
          .map((each) => each.card),
    families
  );
  const [fresh, freshSiblings] = byFamily(
    interleavedByTopic(unseen, (level) => seeded(`${seed}#${level}`)),
    new Set([...families, ...reviews.map(familyOf)])
  );
  return {
    learning: learning.sort((a, b) => a.at - b.at).map((each) => each.id),
    reviews: reviews.slice(0, reviewRoom).map((card) => card.id),
    // Rather a sibling than fewer new cards than the learner has asked for.
    fresh: [...fresh, ...freshSiblings].slice(0, newRoom).map((card) => card.id),
    heldBack: Math.max(0, reviews.length - reviewRoom),
    siblings: siblings.length
  };
}

/** Cards that could be dealt as new ones, in the deck's order. */
export const unseenOf = (input: SortInput): readonly Card[] => sortedOut(input).unseen;

/** The main question of a bank that a card belongs to: its siblings have the same. */
export const familyOf = (card: Card): QuestionId => mainOf(card.asks[0] as QuestionId);

type Due = Readonly<{ card: Card; day: number }>;

/** Of the due cards those of the share, in its order. */
function shared(due: readonly Due[], share: readonly CardId[]): readonly Card[] {
  const cards = new Map(due.map(({ card }) => [card.id, card]));
  return share.flatMap((id) => cards.get(id) ?? []);
}

type SortedOut = Readonly<{
  learning: { id: CardId; at: number }[];
  due: readonly Due[];
  unseen: readonly Card[];
}>;

type SortInput = Pick<QueueInput, 'deck' | 'memories' | 'marks' | 'scope' | 'now' | 'share'>;

function sortedOut({ deck, memories, marks, scope, now, share }: SortInput): SortedOut {
  const learning: { id: CardId; at: number }[] = [];
  const due: Due[] = [];
  const unseen: Card[] = [];
  for (const card of deck.cards) {
    if (!card.answered || !inScope(card, scope) || isSetAside(marks, card.id, now.day)) continue;
    const memory = memories.get(card.id);
    if (!memory) {
      if (!isHeldOut(marks, card.id)) unseen.push(card);
    } else if (memory.due.kind === 'instant') learning.push({ id: card.id, at: memory.due.at });
    else if (isDue(memory, now) || (memory.lastDay < now.day && share?.includes(card.id)))
      due.push({ card, day: memory.due.day });
  }
  return { learning, due, unseen };
}

/** The families of which a card has had its turn today. */
const seenToday = ({ deck, memories, now }: QueueInput): readonly QuestionId[] =>
  deck.cards.flatMap((card) =>
    memories.get(card.id)?.lastDay === now.day ? [familyOf(card)] : []
  );

/** In order: the first card of each family that is not among the `taken`, and all the others. */
function byFamily(
  cards: readonly Card[],
  taken: ReadonlySet<QuestionId>
): readonly [first: readonly Card[], others: readonly Card[]] {
  const families = new Set(taken);
  const first: Card[] = [];
  const others: Card[] = [];
  for (const card of cards) {
    const family = familyOf(card);
    (families.has(family) ? others : first).push(card);
    families.add(family);
  }
  return [first, others];
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
export const SECONDS = { fresh: 75, review: 30, learning: 20 } as const;

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
 * @param randomOf a level's own sequence: whose turn is first
 */
export function interleavedByTopic(
  cards: readonly Card[],
  randomOf: (level: Level) => Random
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
