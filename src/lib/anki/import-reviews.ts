/**
 * Reviews made in Anki → entries of the log. Pure, and the same review always gives the same entry: a
 * package may be read any number of times, on any device, in any order.
 */

import { dayOf } from '../core/day';
import type { Day, Moment } from '../core/day';
import { deviceId, newEntryId } from '../core/ids';
import type { CardId, DeviceId } from '../core/ids';
import { echoes } from '../core/log-order';
import { seeded } from '../core/random';
import type { Entry, Graded } from '../core/review';
import { foreignCard, isOurs, ourCard } from './guid';
import type { AnkiReview } from './read-collection';

/**
 * The one device under which Anki's reviews stand, wherever they were read. Their number is the review's
 * own instant: so they fold in the order in which they were given, whatever came with which package; a
 * number says only what came after what, and gaps mean nothing.
 */
export const ANKI_DEVICE: DeviceId = known(deviceId('616e6b69-0000-4000-8000-000000000000'));

export type ReviewContext = Readonly<{
  /** The learner's zone and rollover at an instant (ms). */
  momentAt: (at: number) => Moment;
  /** Milliseconds since 1970. */
  now: number;
}>;

/**
 * Entries for the reviews of our cards, and of own cards among `own`; those of the future, beyond a day,
 * are not believed.
 */
export function reviewEntries(
  reviews: readonly AnkiReview[],
  { momentAt, now }: ReviewContext,
  own: ReadonlySet<CardId> = new Set()
): readonly Graded[] {
  return reviews.flatMap((review) => {
    const card = cardOf(review, own);
    const isPast = review.id > 0 && review.id <= now + MS_AHEAD;
    return card !== undefined && isPast ? [entryOf(review, card, momentAt(review.id))] : [];
  });
}

/** Which of them the log does not hold yet, in whatever form: read before, or sent to Anki from here. */
export function notYetKnown(entries: readonly Graded[], log: readonly Entry[]): readonly Graded[] {
  const ids = new Set(log.map((each) => each.id));
  const unknown = entries.filter((each) => !ids.has(each.id));
  const missing = [...new Map(unknown.map((each) => [each.id, each])).values()];
  if (missing.length === 0) return missing;
  const repeated = echoes([...log, ...missing]);
  return missing.filter((each) => !repeated.has(each.id));
}

export type ReviewSummary = Readonly<{
  reviews: number;
  cards: number;
  /** The learner's days of the first and the last; undefined when there are none. */
  days?: Readonly<{ first: Day; last: Day }>;
}>;

export function summaryOf(entries: readonly Graded[]): ReviewSummary {
  const cards = new Set(entries.map((each) => each.cardId));
  let [first, last] = [Infinity, -Infinity];
  for (const { day } of entries) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const days = entries.length > 0 ? { days: { first, last } } : {};
  return { reviews: entries.length, cards: cards.size, ...days };
}

/** Our note type has one card. */
const OUR_ORD = 0;
const MS_AHEAD = 86_400_000;
const RANDOM_BYTES = 10;

function cardOf({ guid, ord }: AnkiReview, own: ReadonlySet<CardId>): CardId | undefined {
  if (isOurs(guid)) return ord === OUR_ORD ? ourCard(guid) : undefined;
  const card = foreignCard(guid, ord);
  return card !== undefined && own.has(card) ? card : undefined;
}

function entryOf(review: AnkiReview, card: CardId, moment: Moment): Graded {
  const { id: at, guid, grade, ms } = review;
  const random = seeded(`${guid} ${at}`);
  const bytes = Uint8Array.from({ length: RANDOM_BYTES }, () => Math.floor(random() * 256));
  const { tzOffset, rollover } = moment;
  return {
    kind: 'graded',
    id: newEntryId(at, bytes),
    device: ANKI_DEVICE,
    seq: at,
    at,
    tzOffset,
    rollover,
    day: dayOf(moment),
    cardId: card,
    // Which edition Anki showed is not in its log.
    revised: '',
    grade,
    ms,
    session: 'anki'
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('not an id');
  return value;
}
