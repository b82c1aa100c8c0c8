/** An imagined learner whose true memory is FSRS-6 with weights of its own. */

import { MS_PER_DAY, MS_PER_MINUTE, dayOf } from '../../core/day';
import { cardId, deviceId, newEntryId } from '../../core/ids';
import type { CardId, DeviceId } from '../../core/ids';
import { seeded } from '../../core/random';
import type { Random } from '../../core/random';
import type { Entry, Grade, Graded } from '../../core/review';
import {
  DEFAULT_PARAMETERS,
  DEFAULT_RETENTION,
  createScheduler,
  isDue,
  recall
} from '../../core/scheduler';
import type { Memory, Unscheduled } from '../../core/scheduler';

export type Learner = Readonly<{
  seed: string;
  /** How this learner really remembers. */
  weights: readonly number[];
  days: number;
  newPerDay: number;
  /** Stops after so many grades. */
  grades?: number;
  /** The first evening, ms; a winter's evening in Moscow without it. */
  from?: number;
  /** Whose names the cards have; without them they are made up. */
  cards?: readonly CardId[];
}>;

const EVENING = Date.UTC(2026, 0, 12, 16);
const MOSCOW = { tzOffset: 180, rollover: 4 } as const;
/** On the same day nearly nothing is forgotten. */
const SAME_DAY_RECALL = 0.95;

type Known = { memory: Memory; truth: Unscheduled };

/** The log of a learner who studies every evening as the app with its defaults says. */
export function logOfLearner(learner: Learner): readonly Entry[] {
  const { seed, weights, days, newPerDay, from = EVENING } = learner;
  const random = seeded(seed);
  const app = createScheduler(DEFAULT_PARAMETERS);
  const truth = createScheduler({ desiredRetention: DEFAULT_RETENTION, weights });
  const known = new Map<CardId, Known>();
  const log: Graded[] = [];

  const study = (card: CardId, at: number): void => {
    const day = dayOf({ at, ...MOSCOW });
    const before = known.get(card);
    const grade = before ? answer(before.truth, day, weights, random) : firstAnswer(random);
    log.push(graded(card, grade, at, log.length + 1));
    known.set(card, {
      memory: app.advance(card, before?.memory, grade, { at, day }),
      truth: truth.next(before?.truth, grade, day)
    });
  };

  for (let evening = 0; evening < days; evening++) {
    let at = from + evening * MS_PER_DAY;
    const now = { at, day: dayOf({ at, ...MOSCOW }) };
    const due = [...known].filter(([, { memory }]) => isDue(memory, now)).map(([card]) => card);
    const fresh = Array.from({ length: newPerDay }, (_, index) =>
      nameOf(learner, evening * newPerDay + index)
    );
    for (const card of [...due, ...fresh]) {
      // A few rounds of learning steps, as far as the evening goes.
      for (let round = 0; round < 4; round++) {
        if (log.length === (learner.grades ?? Infinity)) return log;
        study(card, (at += MS_PER_MINUTE / 4));
        if (known.get(card)?.memory.due.kind === 'day') break;
      }
    }
  }
  return log;
}

function nameOf({ cards }: Learner, index: number): CardId {
  const name = cards ? cards[index % cards.length] : cardId(`card-${index}`);
  if (name === undefined) throw new TypeError('not a card');
  return name;
}

function answer(
  truth: Unscheduled,
  day: number,
  weights: readonly number[],
  random: Random
): Grade {
  const elapsed = day - truth.lastDay;
  const share = elapsed > 0 ? recall(elapsed, truth.stability, weights) : SAME_DAY_RECALL;
  if (random() >= share) return 1;
  const ease = random();
  return ease < 0.12 ? 2 : ease < 0.92 ? 3 : 4;
}

const firstAnswer = (random: Random): Grade => {
  const share = random();
  return share < 0.3 ? 1 : share < 0.45 ? 2 : share < 0.9 ? 3 : 4;
};

function graded(card: CardId, grade: Grade, at: number, seq: number): Graded {
  const bytes = Uint8Array.from({ length: 10 }, (_, place) => (seq >> (8 * (place % 4))) & 255);
  return {
    kind: 'graded',
    id: newEntryId(at, bytes),
    device: deviceId('00000000-0000-4000-8000-000000000001') as DeviceId,
    seq,
    at,
    ...MOSCOW,
    day: dayOf({ at, ...MOSCOW }),
    cardId: card,
    revised: '2026-01-01',
    grade,
    ms: 15_000,
    session: 'review'
  };
}
