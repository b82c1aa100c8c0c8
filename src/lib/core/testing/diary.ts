/** Short logs for tests, written as a learner would tell them: on this day, this act. */

import { DEFAULT_ROLLOVER, startOf } from '../day';
import type { Day } from '../day';
import type { Card } from '../deck';
import { bankId, cardId, deviceId, newEntryId, questionId, topicId } from '../ids';
import type { BankId, CardId, DeviceId, QuestionId, TopicId } from '../ids';
import { decodeEntry } from '../review';
import type { Entry, Grade } from '../review';

export const MOSCOW = { tzOffset: 180, rollover: DEFAULT_ROLLOVER } as const;
const NOON_MS = 8 * 3_600_000;

/** An act of the diary: the day it was done on, and its own fields. */
export type Line = Readonly<{ day: Day; device?: number }> & Readonly<Record<string, unknown>>;

export const named = (id: string): CardId => cardId(id) as CardId;

/** A grade; «Хорошо» after eight seconds unless it says otherwise. */
export const graded = (
  day: Day,
  card: string,
  grade: Grade = 3,
  more: Readonly<Record<string, unknown>> = {}
): Line => ({
  day,
  kind: 'graded',
  cardId: card,
  revised: '2026-11-22',
  grade,
  ms: 8_000,
  session: 'review',
  ...more
});

/**
 * The lines as entries, a minute apart each, from the noon of its day on. An undoing names the place of
 * its target among the lines: `{ kind: 'undone', undoes: 3 }`.
 */
export function written(lines: readonly Line[]): readonly Entry[] {
  const seqs = new Map<DeviceId, number>();
  const ids = lines.map(({ day }, index) => newEntryId(instant(day, index), bytes(index)));
  return lines.map(({ day, device = 1, undoes, ...fields }, index) => {
    const name = deviceId(`00000000-0000-4000-8000-${String(device).padStart(12, '0')}`);
    const seq = (seqs.get(name as DeviceId) ?? 0) + 1;
    seqs.set(name as DeviceId, seq);
    const decoded = decodeEntry({
      ...MOSCOW,
      at: instant(day, index),
      ...fields,
      ...(typeof undoes === 'number' ? { target: ids[undoes] } : {}),
      id: ids[index],
      device: name,
      seq,
      day
    });
    if (!decoded.ok) throw new Error(decoded.problem);
    return decoded.value;
  });
}

const instant = (day: Day, index: number): number =>
  startOf(day, MOSCOW) + NOON_MS + index * 60_000;

const bytes = (index: number): Uint8Array =>
  Uint8Array.from({ length: 10 }, (_, place) =>
    place < 8 ? 0 : (index >> (8 * (9 - place))) & 255
  );

/** A card of the tests' deck, each a family of its own. */
export const cardOf = (id: string, topic: string, number: number): Card => ({
  id: named(id),
  question: id,
  topic: topicId(topic) as TopicId,
  level: 'junior',
  leadFocus: false,
  asks: [questionId(`bank:q${number}`) as QuestionId],
  place: { bank: bankId('bank') as BankId, section: [] },
  revised: '2026-11-22',
  answered: true
});
