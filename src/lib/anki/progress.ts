/**
 * The learner's progress as Anki keeps it: a card's scheduling and its review log. Anki takes both when
 * the card first comes to it, and never again.
 */

import type { CardId } from '../core/ids';
import { standing } from '../core/log-order';
import type { Entry, Graded } from '../core/review';
import { replay } from '../core/replay';
import { LEARNING_STEPS, RELEARNING_STEPS, createScheduler } from '../core/scheduler';
import type { Memory, Parameters, When } from '../core/scheduler';
import { FIRST_DAY } from './collection';
import type { CardRow, ReviewRow } from './rows';

export type Progress = Readonly<{
  parameters: Parameters;
  /** Cards that were graded, suspended or flagged. */
  cards: ReadonlyMap<CardId, CardProgress>;
}>;

export type CardProgress = Readonly<{
  /** Undefined: never graded. */
  memory?: Memory;
  suspended: boolean;
  flagged: boolean;
  /** In the order in which they count, by ascending id. */
  reviews: readonly Review[];
}>;

/** A row of `revlog` as far as it is known without the card's number. */
export type Review = Omit<ReviewRow, 'cid'>;

/**
 * What the log has come to; undone grades are left out.
 * @param now the moment of the export: what a clock that ran ahead has put into the future is drawn
 *   back to it, because Anki gives reviews that are still to come another time
 */
export function progressOf(entries: readonly Entry[], now: When): Progress {
  const { parameters, marks } = replay(entries);
  const { advance } = createScheduler(parameters);
  const cards = new Map<CardId, { memory: Memory; reviews: Review[] }>();
  const ids = new ReviewIds(now.at);
  for (const each of standing(entries)) {
    if (each.kind !== 'graded') continue;
    const before = cards.get(each.cardId);
    const memory = advance(each.cardId, before?.memory, each.grade, each);
    const reviews = before?.reviews ?? [];
    const id = ids.next(each.at, reviews.at(-1)?.id ?? 0);
    reviews.push(reviewOf(id, each, before?.memory, memory));
    cards.set(each.cardId, { memory, reviews });
  }
  const found = new Map<CardId, CardProgress>();
  for (const [card, { memory, reviews }] of cards)
    found.set(card, { ...UNMARKED, memory: drawnBack(memory, now), reviews });
  for (const [card, { suspended, flagged }] of marks.cards)
    if (suspended || flagged)
      found.set(card, { ...(found.get(card) ?? UNMARKED), suspended, flagged });
  return { parameters, cards: found };
}

const UNMARKED: CardProgress = { suspended: false, flagged: false, reviews: [] };

/** Instants that no two reviews share and that keep the order of each card's own. */
class ReviewIds {
  readonly #taken = new Set<number>();
  readonly #latest: number;

  constructor(latest: number) {
    this.#latest = latest;
  }

  /** @param last the id of the card's review before this one */
  next(at: number, last: number): number {
    let id = Math.max(Math.min(at, this.#latest), last + 1);
    while (this.#taken.has(id)) id += 1;
    this.#taken.add(id);
    return id;
  }
}

/** As in the app: a card whose last grade lies in the future is due now (core/scheduler.ts `isDue`). */
function drawnBack(memory: Memory, now: When): Memory {
  if (memory.lastDay <= now.day + 1) return memory;
  const { due } = memory;
  return {
    ...memory,
    due:
      due.kind === 'day'
        ? { ...due, day: Math.min(due.day, now.day) }
        : { ...due, at: Math.min(due.at, now.at) }
  };
}

/** Anki's own bound for a review's time (rslib/src/dbcheck.rs); sittings in earnest stay far below. */
const LONGEST_MS = 2 ** 31 - 1;
const NEW_OR_LEARNING = 0;
const REVIEW = 1;
const RELEARNING = 2;

function reviewOf(id: number, graded: Graded, before: Memory | undefined, after: Memory): Review {
  return {
    id,
    usn: -1,
    ease: graded.grade,
    ivl: intervalOf(after),
    lastIvl: before ? intervalOf(before) : 0,
    // rslib/src/card/mod.rs `difficulty_shifted`: 0.1 to 1.1, in thousandths.
    factor: Math.round(((after.difficulty - 1) / 9 + 0.1) * 1000),
    time: Math.min(graded.ms, LONGEST_MS),
    type: typeOf(before?.phase)
  };
}

/** Days until a card comes back, or seconds as a negative number. */
const intervalOf = ({ due, lastAt }: Memory): number =>
  due.kind === 'day' ? due.intervalDays : -Math.max(1, Math.round((due.at - lastAt) / 1000));

function typeOf(phase: Memory['phase'] | undefined): number {
  switch (phase) {
    case 'review':
      return REVIEW;
    case 'relearning':
      return RELEARNING;
    default:
      return NEW_OR_LEARNING;
  }
}

/** Columns of `cards` that progress decides. */
export type Scheduling = Pick<
  CardRow,
  | 'mod'
  | 'type'
  | 'queue'
  | 'due'
  | 'ivl'
  | 'factor'
  | 'reps'
  | 'lapses'
  | 'left'
  | 'flags'
  | 'data'
>;

const SUSPENDED = -1;
const RED_FLAG = 1;

/**
 * A card's scheduling. Being put off until another day does not travel: by the day of the import it may
 * be over, and Anki's own burial ends with Anki's day.
 * @param fresh the columns that the card has as a new one
 */
export function schedulingOf(
  { memory, suspended, flagged, reviews }: CardProgress,
  parameters: Parameters,
  fresh: Scheduling
): Scheduling {
  const lastReview = reviews.at(-1);
  const scheduled =
    memory && lastReview
      ? reviewed(memory, parameters, Math.floor(lastReview.id / 1000), fresh.due)
      : fresh;
  return {
    ...scheduled,
    queue: suspended ? SUSPENDED : scheduled.queue,
    flags: flagged ? RED_FLAG : 0
  };
}

/** Anki's ease before FSRS, in thousandths: what cards keep that never met SM-2. */
const STARTING_EASE = 2500;
const TO_LEARN = 1;
const IN_REVIEW = 2;
const TO_RELEARN = 3;

/**
 * @param reviewedAt seconds; Anki holds it against the review log
 * @param position the place in the queue of new cards, for a card that is forgotten on purpose
 */
const reviewed = (
  memory: Memory,
  parameters: Parameters,
  reviewedAt: number,
  position: number
): Scheduling => ({
  ...waiting(memory),
  mod: reviewedAt,
  reps: memory.reps,
  lapses: memory.lapses,
  flags: 0,
  data: dataOf(memory, parameters, reviewedAt, position)
});

/** What the card waits for: a day of the collection, or the instant of its next step in seconds. */
function waiting({
  phase,
  step,
  due
}: Memory): Pick<Scheduling, 'type' | 'queue' | 'due' | 'ivl' | 'factor' | 'left'> {
  if (due.kind === 'day')
    return {
      type: IN_REVIEW,
      queue: IN_REVIEW,
      due: due.day - FIRST_DAY,
      ivl: due.intervalDays,
      factor: STARTING_EASE,
      left: 0
    };
  const at = { queue: TO_LEARN, due: Math.floor(due.at / 1000) };
  return phase === 'relearning'
    ? {
        ...at,
        type: TO_RELEARN,
        ivl: 1,
        factor: STARTING_EASE,
        left: RELEARNING_STEPS.length - step
      }
    : { ...at, type: TO_LEARN, ivl: 0, factor: 0, left: LEARNING_STEPS.length - step };
}

/** `cards.data`, with Anki's own number of decimals (rslib/src/storage/card/data.rs). */
const dataOf = (
  { stability, difficulty }: Memory,
  { desiredRetention, weights }: Parameters,
  reviewedAt: number,
  position: number
): string =>
  JSON.stringify({
    pos: position,
    s: rounded(stability, 4),
    d: rounded(difficulty, 3),
    dr: rounded(desiredRetention, 2),
    decay: rounded(weights[20] ?? 0, 3),
    lrt: reviewedAt
  });

const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
