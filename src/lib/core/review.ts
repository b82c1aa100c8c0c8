/**
 * The review log: one immutable entry per act of the learner. The log is the only truth; memories,
 * queues and figures are folds over it. Entries are never changed or removed: undo is an entry too,
 * and merging two devices is the union of their entries.
 */

import { DecodeError, decode, id, integer, list, number, oneOf, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { cardId, deviceId, entryId, questionId } from './ids';
import type { CardId, DeviceId, EntryId, QuestionId } from './ids';

/** Again, hard, good, easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/** What kind of sitting a grade was given in. */
export const SESSIONS = ['review'] as const;
export type SessionKind = (typeof SESSIONS)[number];

type Common = Readonly<{
  id: EntryId;
  device: DeviceId;
  /** Counts this device's entries from 1 on, without gaps. */
  seq: number;
  /** Milliseconds since 1970 by the device's clock, right or wrong. */
  at: number;
  /** Minutes ahead of UTC when it happened. */
  tzOffset: number;
  /** The rollover hour in force. */
  rollover: number;
  /** The learner's day (see day.ts), kept as it was lived. */
  day: number;
}>;

export type Graded = Common &
  Readonly<{
    kind: 'graded';
    cardId: CardId;
    /** The content version that was shown. */
    revised: string;
    /** The bank item whose wording was shown. */
    item?: QuestionId;
    grade: Grade;
    /** Milliseconds from question to grade. */
    ms: number;
    session: SessionKind;
  }>;

export type Undone = Common & Readonly<{ kind: 'undone'; target: EntryId }>;

export type ParametersChanged = Common &
  Readonly<{
    kind: 'parameters';
    /** Target recall at the moment a card comes back, 0.70–0.97. */
    desiredRetention: number;
    /** The 21 FSRS-6 weights; absent: the published defaults. */
    weights?: readonly number[];
  }>;

export type Entry = Graded | Undone | ParametersChanged;

/** An act before the log has given it its place: device, number and id. */
type Unplaced<E extends Entry> = E extends Entry ? Omit<E, 'id' | 'device' | 'seq'> : never;
export type Act = Unplaced<Entry>;

export const RETENTION_MIN = 0.7;
export const RETENTION_MAX = 0.97;

/** Reads one entry from storage or a backup. */
export const decodeEntry = (value: unknown, path = 'entry'): Decoded<Entry> =>
  decode(entry, value, path);

const entry: Reader<Entry> = (value, path) => {
  const raw = record(value, path);
  const kind = text(raw['kind'], `${path}.kind`);
  switch (kind) {
    case 'graded':
      return graded(raw, path);
    case 'undone':
      return {
        ...common(raw, path),
        kind,
        target: entryName(raw['target'], `${path}.target`)
      };
    case 'parameters':
      return parameters(raw, path);
    default:
      throw new DecodeError(
        `${path}.kind`,
        `известный вид записи, а не «${kind}»: обновите приложение`
      );
  }
};

type Raw = Readonly<Record<string, unknown>>;

// Made once: a long log has a hundred thousand rows.
const anyInteger = integer();
const count = integer(1);
const offset = integer(-1080, 1080);
const hour = integer(0, 23);
const duration = integer(0);
const grade = oneOf(GRADES);
const session = oneOf(SESSIONS);
const entryName = id(entryId);
const deviceName = id(deviceId);
const cardName = id(cardId);
const questionName = id(questionId);

const common = (raw: Raw, path: string): Common => ({
  id: entryName(raw['id'], `${path}.id`),
  device: deviceName(raw['device'], `${path}.device`),
  seq: count(raw['seq'], `${path}.seq`),
  at: anyInteger(raw['at'], `${path}.at`),
  tzOffset: offset(raw['tzOffset'], `${path}.tzOffset`),
  rollover: hour(raw['rollover'], `${path}.rollover`),
  day: anyInteger(raw['day'], `${path}.day`)
});

const graded = (raw: Raw, path: string): Graded => ({
  ...common(raw, path),
  kind: 'graded',
  cardId: cardName(raw['cardId'], `${path}.cardId`),
  revised: text(raw['revised'], `${path}.revised`),
  ...(raw['item'] === undefined ? {} : { item: questionName(raw['item'], `${path}.item`) }),
  grade: grade(raw['grade'], `${path}.grade`),
  ms: duration(raw['ms'], `${path}.ms`),
  session: session(raw['session'], `${path}.session`)
});

const WEIGHT_COUNT = 21;

const parameters = (raw: Raw, path: string): ParametersChanged => ({
  ...common(raw, path),
  kind: 'parameters',
  desiredRetention: number(RETENTION_MIN, RETENTION_MAX)(
    raw['desiredRetention'],
    `${path}.desiredRetention`
  ),
  ...(raw['weights'] === undefined ? {} : { weights: weights(raw['weights'], `${path}.weights`) })
});

const weights: Reader<readonly number[]> = (value, path) => {
  const all = list(number())(value, path);
  if (all.length !== WEIGHT_COUNT) throw new DecodeError(path, `${WEIGHT_COUNT} чисел`);
  return all;
};

/**
 * The order in which entries count, whatever the order they arrived in. Each device's entries keep
 * their own order (seq), with a clock that was set back read as standing still; devices are
 * interleaved by that time, then by device id. Duplicates (same id) count once.
 */
export function inFoldOrder(entries: readonly Entry[]): readonly Entry[] {
  const byDevice = new Map<DeviceId, Entry[]>();
  for (const each of entries) {
    const own = byDevice.get(each.device);
    if (own) own.push(each);
    else byDevice.set(each.device, [each]);
  }
  const logs = [...byDevice.values()].map(inOwnOrder);
  return logs.length > 1 ? interleaved(logs) : (logs[0] ?? []);
}

/** The entries that still stand, in fold order: without undone ones and the undoing itself. */
export function standing(entries: readonly Entry[]): readonly Exclude<Entry, Undone>[] {
  const undone = new Set<EntryId>();
  for (const each of entries) if (each.kind === 'undone') undone.add(each.target);
  return inFoldOrder(entries).filter(
    (each): each is Exclude<Entry, Undone> => each.kind !== 'undone' && !undone.has(each.id)
  );
}

/** One device's entries by number, duplicates dropped: they stand side by side once sorted. */
const inOwnOrder = (own: Entry[]): readonly Entry[] =>
  own
    .sort((a, b) => a.seq - b.seq || compareText(a.id, b.id))
    .filter((each, index) => each.id !== own[index - 1]?.id);

/** Devices' logs merged by time, a clock that was set back read as standing still. */
function interleaved(logs: readonly (readonly Entry[])[]): readonly Entry[] {
  const timed = logs.flatMap((own) => {
    let time = -Infinity;
    return own.map((entry) => ({ time: (time = Math.max(time, entry.at)), entry }));
  });
  timed.sort(
    (a, b) =>
      a.time - b.time ||
      compareText(a.entry.device, b.entry.device) ||
      a.entry.seq - b.entry.seq ||
      compareText(a.entry.id, b.entry.id)
  );
  return timed.map((each) => each.entry);
}

/** Code-unit order: the same on every device, unlike `localeCompare`. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
