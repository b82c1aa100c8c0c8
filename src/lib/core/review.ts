/**
 * The review log: one immutable entry per act of the learner. The log is the only truth; memories,
 * queues and figures are folds over it. Entries are never changed or removed: undo is an entry too,
 * and merging two devices is the union of their entries.
 */

import { AUDIENCES } from './deck';
import type { Audience } from './deck';
import {
  DecodeError,
  decode,
  flag,
  id,
  integer,
  list,
  number,
  oneOf,
  record,
  text
} from './decode';
import type { Decoded, Reader } from './decode';
import { cardId, deviceId, entryId, questionId, topicId } from './ids';
import type { CardId, DeviceId, EntryId, QuestionId, TopicId } from './ids';
import { mockOutcome } from './mock-outcome';
import type { MockOutcome } from './mock-outcome';

/** Again, hard, good, easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/**
 * What kind of sitting a grade was given in; `ahead`: the card was not due and the learner knew it;
 * `anki`: in Anki, read from its package.
 */
export const SESSIONS = ['review', 'ahead', 'dig', 'mock', 'anki'] as const;
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
    /** Which of the answer's points were said, from 0; absent: not ticked. */
    points?: readonly number[];
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

/** Not dealt until it is resumed. */
export type Suspended = Common & Readonly<{ kind: 'suspended'; cardId: CardId }>;

/** Ends a suspension and a burial. */
export type Resumed = Common & Readonly<{ kind: 'resumed'; cardId: CardId }>;

/** Not dealt before the learner's day `until`. */
export type Buried = Common & Readonly<{ kind: 'buried'; cardId: CardId; until: number }>;

export type Flagged = Common & Readonly<{ kind: 'flagged'; cardId: CardId; flagged: boolean }>;

/** The learner's own words on a card; the empty text takes them away. */
export type Noted = Common & Readonly<{ kind: 'noted'; cardId: CardId; text: string }>;

/** What the learner prepares for. */
export type Planned = Common &
  Readonly<{
    kind: 'plan';
    /** The interview's date, `YYYY-MM-DD`, by the learner's calendar; absent: not known. */
    date?: string;
    /** The hour of that day at which it begins, 0–23. */
    hour: number;
    /** Minutes a day; absent: as many as it takes. */
    minutes?: number;
    audience: Audience;
    topics: 'all' | readonly TopicId[];
    /** Whether a tenth of the cards is kept unseen for a check (hold-out.ts); absent: no. */
    holdOut?: boolean;
  }>;

/** A main question followed down its follow-ups. */
export type Dug = Common &
  Readonly<{
    kind: 'dug';
    root: QuestionId;
    /** Questions answered before the first that was not, the main one included. */
    depth: number;
    /** Questions that there were. */
    of: number;
  }>;

/** A mock interview that was brought to its end. It changes no memory. */
export type Mocked = Common & MockOutcome & Readonly<{ kind: 'mocked' }>;

export type Entry =
  | Graded
  | Undone
  | ParametersChanged
  | Suspended
  | Resumed
  | Buried
  | Flagged
  | Noted
  | Planned
  | Dug
  | Mocked;

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
    case 'suspended':
    case 'resumed':
      return { ...onCard(raw, path), kind };
    case 'buried':
      return { ...onCard(raw, path), kind, until: anyInteger(raw['until'], `${path}.until`) };
    case 'flagged':
      return { ...onCard(raw, path), kind, flagged: flag(raw['flagged'], `${path}.flagged`) };
    case 'noted':
      return { ...onCard(raw, path), kind, text: text(raw['text'], `${path}.text`) };
    case 'plan':
      return planned(raw, path);
    case 'dug':
      return dug(raw, path);
    case 'mocked':
      return { ...common(raw, path), ...mockOutcome(raw, path), kind };
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
const topicNames = list(id(topicId));
const audience = oneOf(AUDIENCES);
const places = list(integer(0));

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
  session: session(raw['session'], `${path}.session`),
  ...(raw['points'] === undefined ? {} : { points: places(raw['points'], `${path}.points`) })
});

const onCard = (raw: Raw, path: string): Common & Readonly<{ cardId: CardId }> => ({
  ...common(raw, path),
  cardId: cardName(raw['cardId'], `${path}.cardId`)
});

const planned = (raw: Raw, path: string): Planned => ({
  ...common(raw, path),
  kind: 'plan',
  ...(raw['date'] === undefined ? {} : { date: date(raw['date'], `${path}.date`) }),
  hour: hour(raw['hour'], `${path}.hour`),
  ...(raw['minutes'] === undefined ? {} : { minutes: count(raw['minutes'], `${path}.minutes`) }),
  audience: audience(raw['audience'], `${path}.audience`),
  topics: raw['topics'] === 'all' ? 'all' : topicNames(raw['topics'], `${path}.topics`),
  ...(raw['holdOut'] === undefined ? {} : { holdOut: flag(raw['holdOut'], `${path}.holdOut`) })
});

const date: Reader<string> = (value, path) => {
  const written = text(value, path);
  const read = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written)
    throw new DecodeError(path, 'дата вида 2026-11-22');
  return written;
};

const dug = (raw: Raw, path: string): Dug => ({
  ...common(raw, path),
  kind: 'dug',
  root: questionName(raw['root'], `${path}.root`),
  depth: duration(raw['depth'], `${path}.depth`),
  of: count(raw['of'], `${path}.of`)
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
