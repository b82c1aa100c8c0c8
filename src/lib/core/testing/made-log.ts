/** Decks and logs made up for tests. */

import fc from 'fast-check';
import { MS_PER_DAY, MS_PER_MINUTE, dayOf } from '../day';
import { LEVELS } from '../deck';
import type { Card, Deck } from '../deck';
import { bankId, cardId, deviceId, entryId, questionId, topicId } from '../ids';
import type { BankId, CardId, DeviceId, EntryId, QuestionId, TopicId } from '../ids';
import type { Entry, Grade, Graded } from '../review';

export const START = Date.UTC(2026, 10, 1, 9);
export const ROLLOVER = 4;

export const topicNamed = (name: string): TopicId => topicId(name) as TopicId;
export const cardNamed = (name: string): CardId => cardId(name) as CardId;

const TOPICS = ['attention', 'losses', 'metrics'].map(topicNamed);

export function madeCard(index: number, over: Partial<Card> = {}): Card {
  return {
    id: cardNamed(`card-${index}`),
    question: `${index}`,
    topic: TOPICS[index % TOPICS.length] as TopicId,
    level: LEVELS[Math.floor(index / TOPICS.length) % LEVELS.length] ?? 'junior',
    leadFocus: false,
    asks: [questionId(`bank:q${index + 1}`) as QuestionId],
    place: { bank: bankId('bank') as BankId, section: [] },
    revised: '2026-11-01',
    answered: true,
    ...over
  };
}

export const deckOf = (cards: readonly Card[]): Deck => ({
  topics: [...new Set(cards.map(({ topic }) => topic))].sort().map((id) => ({ id, title: id })),
  banks: [],
  cards
});

/** Three topics at three levels in turn. */
export const madeDeck = (cards: number): Deck =>
  deckOf(Array.from({ length: cards }, (_, index) => madeCard(index)));

export type Given = Readonly<{
  card: number;
  grade: Grade;
  /** Milliseconds after START. */
  after: number;
  device: number;
}>;

/** A log of grades, each device counting its own; `tzOffset` in minutes. */
export function logOf(given: readonly Given[], tzOffset = 180): readonly Graded[] {
  const seqs = new Map<number, number>();
  return [...given]
    .sort((a, b) => a.after - b.after)
    .map(({ card, grade, after, device }, index) => {
      const seq = (seqs.get(device) ?? 0) + 1;
      seqs.set(device, seq);
      const moment = { at: START + after, tzOffset, rollover: ROLLOVER };
      return {
        ...moment,
        kind: 'graded',
        id: entryNamed(index + 1),
        device: deviceNamed(device),
        seq,
        day: dayOf(moment),
        cardId: cardNamed(`card-${card}`),
        revised: '2026-11-01',
        grade,
        ms: 9_000,
        session: 'review'
      };
    });
}

export const entryNamed = (index: number): EntryId =>
  entryId(`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`) as EntryId;

export const deviceNamed = (index: number): DeviceId =>
  deviceId(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`) as DeviceId;

/** The entry that takes back another one, a minute after the log's end. */
export const undoing = (target: Entry, log: readonly Entry[]): Entry => {
  const at = Math.max(...log.map((each) => each.at)) + MS_PER_MINUTE;
  const { tzOffset, rollover } = target;
  return {
    kind: 'undone',
    id: entryNamed(log.length + 1),
    device: deviceNamed(9),
    seq: 1,
    at,
    tzOffset,
    rollover,
    day: dayOf({ at, tzOffset, rollover }),
    target: target.id
  };
};

/** Logs of some cards over forty days, on up to three devices. */
export const anyLog = (cards: number, size: { minLength?: number; maxLength?: number } = {}) =>
  fc.uniqueArray(
    fc.record({
      card: fc.nat({ max: cards - 1 }),
      grade: fc.constantFrom<Grade>(1, 2, 3, 3, 3, 4),
      after: fc.integer({ min: 0, max: 40 * MS_PER_DAY }),
      device: fc.integer({ min: 1, max: 3 })
    }),
    { selector: ({ after }) => after, maxLength: 120, ...size }
  );
