/** Weeks of study by the app's own queue, sittings and scheduler, as a log. */

import { MS_PER_DAY, MS_PER_HOUR, dayOf } from '../../src/lib/core/day';
import type { Card, Deck } from '../../src/lib/core/deck';
import { deviceId, entryId } from '../../src/lib/core/ids';
import type { CardId } from '../../src/lib/core/ids';
import { NO_MARKS } from '../../src/lib/core/marks';
import { buildQueue, mixed } from '../../src/lib/core/queue';
import type { Graded } from '../../src/lib/core/review';
import { DEFAULT_PARAMETERS, createScheduler } from '../../src/lib/core/scheduler';
import type { Memories, Memory, When } from '../../src/lib/core/scheduler';
import { reduce, startSession } from '../../src/lib/core/session';
import { made } from './deck';
import type { Learner, Traces } from './learner';
import type { Traits } from './learners';

/** The evening of the first day: 19:00 in Moscow. */
const FIRST_EVENING = Date.UTC(2026, 0, 12, 16);
const MOSCOW = { tzOffset: 180, rollover: 4 } as const;
const MS_PER_ANSWER = 20_000;
/** A sitting ends at the latest after so many answers. */
const SITTING_MOST = 400;

export const eveningOf = (index: number): number => FIRST_EVENING + index * MS_PER_DAY;

/** How things stand at the end of a day. */
export type Stand = Readonly<{
  index: number;
  at: number;
  /** The log so far. */
  log: readonly Graded[];
  memories: Memories;
  traces: Traces;
}>;

/**
 * Lets a learner study, day by day.
 * @returns how things stand at the end of each day
 */
export function study(
  learner: Learner,
  traits: Traits,
  deck: Deck,
  days: number
): readonly Stand[] {
  const desk = new Desk(deck);
  return Array.from({ length: days }, (_, index) => {
    if (learner.studiesOn(index)) desk.sit(learner, traits, eveningOf(index));
    return {
      index,
      at: eveningOf(index) + 3 * MS_PER_HOUR,
      log: [...desk.log],
      memories: new Map(desk.memories),
      traces: learner.traces()
    };
  });
}

class Desk {
  readonly log: Graded[] = [];
  readonly memories = new Map<CardId, Memory>();
  readonly #deck: Deck;
  readonly #cards: ReadonlyMap<CardId, Card>;
  readonly #scheduler = createScheduler(DEFAULT_PARAMETERS);

  constructor(deck: Deck) {
    this.#deck = deck;
    this.#cards = new Map(deck.cards.map((card) => [card.id, card]));
  }

  /** One evening, to the end of the queue. */
  sit(learner: Learner, { newPerDay, reviewsPerDay }: Traits, start: number): void {
    const today = buildQueue({
      deck: this.#deck,
      memories: this.memories,
      marks: NO_MARKS,
      scope: { audience: 'senior' },
      limits: { newPerDay, reviewsPerDay },
      now: whenOf(start),
      seed: 'simulation'
    });
    const waiting = today.learning.map((card) => ({ card, at: start }));
    let at = start;
    let session = startSession(mixed(today.reviews, today.fresh), waiting, at);
    for (let answers = 0; answers < SITTING_MOST; answers++) {
      const { screen } = session;
      if (screen.kind === 'waiting') {
        at = screen.until;
        session = reduce(session, { kind: 'woken', at });
        continue;
      }
      if (screen.kind !== 'question') break;
      at += MS_PER_ANSWER;
      const entry = this.#graded(learner, screen.card, whenOf(at));
      const memory = this.memories.get(screen.card);
      if (!memory) throw new Error('a grade leaves a memory');
      session = reduce(session, { kind: 'revealed' });
      session = reduce(session, { kind: 'graded', entry: entry.id, memory, at });
    }
  }

  #graded(learner: Learner, id: CardId, when: When): Graded {
    const card = this.#cards.get(id);
    if (!card) throw new Error(`${id} is not in the deck`);
    const seq = this.log.length + 1;
    const entry: Graded = {
      ...MOSCOW,
      ...when,
      kind: 'graded',
      id: made(entryId, `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`),
      device: made(deviceId, '00000000-0000-4000-8000-000000000001'),
      seq,
      cardId: id,
      revised: card.revised,
      grade: learner.answer(card, when),
      ms: MS_PER_ANSWER,
      session: 'review'
    };
    this.log.push(entry);
    this.memories.set(id, this.#scheduler.advance(id, this.memories.get(id), entry.grade, when));
    return entry;
  }
}

const whenOf = (at: number): When => ({ at, day: dayOf({ at, ...MOSCOW }) });
