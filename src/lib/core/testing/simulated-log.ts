/** A learner for tests whose memory is exactly as FSRS believes, or worse from some day on. */

import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, dayOf } from '../day';
import type { Day } from '../day';
import type { Deck } from '../deck';
import type { CardId } from '../ids';
import { NO_MARKS } from '../marks';
import { buildQueue } from '../queue';
import { seeded } from '../random';
import type { Grade, Graded } from '../review';
import { DEFAULT_PARAMETERS, createScheduler, recallAt } from '../scheduler';
import type { Memory } from '../scheduler';
import { ROLLOVER, START, deviceNamed, entryNamed, madeDeck } from './made-log';

export type Simulated = Readonly<{
  seed: string;
  days: number;
  /** `worse`: from the day `from` on six recalls of ten stay. */
  truth: 'fsrs' | 'worse';
  from?: Day;
}>;

const CARDS = 150;
const LIMITS = { newPerDay: 6, reviewsPerDay: 200 };
/** Share of unseen cards whose answer is known. */
const KNOWN = 0.3;
const LEFT = 0.6;
const ZONE = { tzOffset: 180, rollover: ROLLOVER };

/** Days of study from START on, each an hour in the evening. */
export function simulatedLog({ seed, days, truth, from = Infinity }: Simulated): {
  readonly deck: Deck;
  readonly entries: readonly Graded[];
} {
  const deck = madeDeck(CARDS);
  const random = seeded(seed);
  const scheduler = createScheduler(DEFAULT_PARAMETERS);
  const { weights } = DEFAULT_PARAMETERS;
  const memories = new Map<CardId, Memory>();
  const entries: Graded[] = [];
  const grade = (cardId: CardId, given: Grade, at: number): void => {
    const moment = { at, ...ZONE };
    const day = dayOf(moment);
    memories.set(cardId, scheduler.advance(cardId, memories.get(cardId), given, { at, day }));
    const seq = entries.length + 1;
    const place = { id: entryNamed(seq), device: deviceNamed(1), seq, day };
    const shown = { revised: '2026-11-01', ms: 9_000, session: 'review' } as const;
    entries.push({ kind: 'graded', ...moment, ...place, ...shown, cardId, grade: given });
  };
  for (let index = 0; index < days; index++) {
    let at = START + index * MS_PER_DAY + 9 * MS_PER_HOUR;
    const now = { at, day: dayOf({ at, ...ZONE }) };
    const scope = { audience: 'senior' } as const;
    const today = buildQueue({
      ...{ deck, memories, marks: NO_MARKS, scope, limits: LIMITS, now, seed }
    });
    for (const card of [...today.reviews, ...today.fresh]) {
      at += MS_PER_MINUTE;
      const memory = memories.get(card);
      const left = truth === 'worse' && now.day >= from ? LEFT : 1;
      const chance = memory ? left * recallAt(memory, at, weights) : KNOWN;
      grade(card, random() < chance ? 3 : 1, at);
      // The steps of the same evening: what was just read is said.
      while (memories.get(card)?.due.kind === 'instant') grade(card, 3, (at += 10_000));
    }
  }
  return { deck, entries };
}
