/**
 * The last week before an interview: of seen and new cards whichever adds most recall at the interview per
 * second comes first (worth.ts), due or not, for as long as the day has minutes. In trials
 * (`npm run simulate`) that was worth more than any schedule, and beginning earlier no more than that.
 */

import type { CardId } from './ids';
import { SECONDS, buildQueue } from './queue';
import type { QueueInput } from './queue';
import { createArithmetic } from './fsrs-arithmetic';
import type { Arithmetic } from './fsrs-arithmetic';
import type { Countdown } from './interview-date';
import { MS_PER_DAY } from './day';
import { worthOf } from './worth';
import type { Outlook } from './worth';

export const LAST_WEEK_DAYS = 7;

/** Recall at the interview that is too little to open a card for. */
export const LEAST_GAIN = 0.01;

/** Chance of answering a card never seen, until first sights tell (product: Beta(1, 3)). */
export const UNSEEN_CHANCE = 0.25;

/** Whether a day is dealt by worth: the seven days before the interview, and its own. */
export const isLastWeek = (stands: Countdown): boolean =>
  stands.kind === 'ahead' && stands.days <= LAST_WEEK_DAYS;

/** What a day holds: seen cards in order, and how many new ones. */
export type DayByWorth = Readonly<{ reviews: readonly CardId[]; fresh: number }>;

/**
 * What is worth most on a day of so many minutes. What the queue would not deal today, siblings of a card
 * that comes first among it, is left out.
 */
export function dayByWorth(
  input: QueueInput,
  outlook: Outlook,
  { minutes, chance = UNSEEN_CHANCE }: Readonly<{ minutes: number; chance?: number }>
): DayByWorth {
  const reviews = byWorthOfOpening(input, outlook);
  const ahead = (outlook.horizon - outlook.now.at) / MS_PER_DAY;
  const worthOfNew = worthOfMeeting(createArithmetic(outlook.scheduler.parameters), chance, ahead);
  const share = reviews.map(({ card }) => card);
  const limits = { newPerDay: Infinity, reviewsPerDay: Infinity };
  const whole = buildQueue({ ...input, limits, share });
  const dealt = new Set(whole.reviews);
  const taken: CardId[] = [];
  let fresh = 0;
  let left = minutes * 60 - whole.learning.length * SECONDS.learning;
  for (const { card, worth } of [...reviews.filter(({ card }) => dealt.has(card)), NOTHING]) {
    while (worthOfNew > worth && fresh < whole.fresh.length && left >= FRESH_SECONDS) {
      fresh++;
      left -= FRESH_SECONDS;
    }
    if (card === undefined || left < SECONDS.review) continue;
    taken.push(card);
    left -= SECONDS.review;
  }
  return { reviews: taken, fresh };
}

/**
 * Recall at the interview that a second of meeting a new card adds; 0 where it is not worth it.
 * @param ahead days to the interview
 */
export function worthOfMeeting(
  { met, recall }: Arithmetic,
  chance: number,
  ahead: number,
  pace: Readonly<Record<'fresh' | 'learning', number>> = SECONDS
): number {
  const gain =
    chance * recall(ahead, met.passed.stability) +
    (1 - chance) * recall(ahead, met.failed.stability) -
    chance;
  return gain < LEAST_GAIN ? 0 : gain / (pace.fresh + (2 - chance) * pace.learning);
}

const FRESH_SECONDS = SECONDS.fresh + SECONDS.learning;

/** Stands behind the last review, so that new cards have their turn there, too. */
const NOTHING = { card: undefined, worth: 0 } as const;

/** Seen cards that are worth opening, the most worth first; equals stand by id. */
function byWorthOfOpening(
  { memories, now }: QueueInput,
  outlook: Outlook
): readonly Readonly<{ card: CardId; worth: number }>[] {
  return [...memories]
    .flatMap(([card, memory]) => {
      if (memory.due.kind === 'instant' || memory.lastDay === now.day) return [];
      const worth = worthOf(card, memory, outlook);
      return worth * SECONDS.review < LEAST_GAIN ? [] : [{ card, worth }];
    })
    .sort((a, b) => b.worth - a.worth || (a.card < b.card ? -1 : 1));
}
