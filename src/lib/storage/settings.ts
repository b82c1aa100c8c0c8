/**
 * The learner's choices that do not touch memory (those are log entries). Each is a row of its own,
 * so that two tabs changing different settings do not undo each other.
 */

import { DEFAULT_ROLLOVER } from '../core/day';
import { DecodeError, decode, flag, id, integer, list, oneOf, record } from '../core/decode';
import type { Reader } from '../core/decode';
import { AUDIENCES } from '../core/deck';
import type { Audience } from '../core/deck';
import { topicId } from '../core/ids';
import type { TopicId } from '../core/ids';
import type { Connection } from './connection';
import type { Result } from './problem';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const NEW_PER_DAY_MAX = 200;
export const REVIEWS_PER_DAY_MAX = 9_999;
export const PASS_BAR_MIN = 30;
export const PASS_BAR_MAX = 95;

export type Settings = Readonly<{
  level: Audience;
  topics: 'all' | readonly TopicId[];
  /** New cards a day, 0–200. */
  newPerDay: number;
  /** Reviews a day, 0–9999. */
  reviewsPerDay: number;
  /** The local hour at which a new day begins, 0–23. */
  rollover: number;
  theme: Theme;
  /** Per cent of an interview's questions from which it counts as passed, 30–95. */
  passBar: number;
  /** Whether a swipe over the answer grades it. */
  swipes: boolean;
  /** Whether a grade is felt, on devices that can. */
  haptics: boolean;
  /** When a backup was last made and read back, ms; null: never. */
  lastBackupAt: number | null;
}>;

export const DEFAULT_SETTINGS: Settings = {
  level: 'middle',
  topics: 'all',
  newPerDay: 15,
  reviewsPerDay: 200,
  rollover: DEFAULT_ROLLOVER,
  theme: 'auto',
  passBar: 70,
  swipes: false,
  haptics: true,
  lastBackupAt: null
};

/** `faults`: a sentence for each stored value that could not be read and was taken as its default. */
export type ReadSettings = Readonly<{ settings: Settings; faults: readonly string[] }>;

/** Missing and unreadable values become defaults; the unreadable ones are reported. Never throws. */
export function decodeSettings(value: unknown): ReadSettings {
  const raw = decode(record, value, 'settings');
  if (!raw.ok) return { settings: DEFAULT_SETTINGS, faults: [raw.problem] };
  const faults: string[] = [];
  const take = <K extends SettingName>(name: K): Settings[K] => {
    const stored = raw.value[name];
    if (stored === undefined) return DEFAULT_SETTINGS[name];
    const read = decode(READERS[name], stored, `settings.${name}`);
    if (read.ok) return read.value;
    faults.push(read.problem);
    return DEFAULT_SETTINGS[name];
  };
  const settings: Settings = {
    level: take('level'),
    topics: take('topics'),
    newPerDay: take('newPerDay'),
    reviewsPerDay: take('reviewsPerDay'),
    rollover: take('rollover'),
    theme: take('theme'),
    passBar: take('passBar'),
    swipes: take('swipes'),
    haptics: take('haptics'),
    lastBackupAt: take('lastBackupAt')
  };
  return { settings, faults };
}

/** The stored settings, in one consistent reading. */
export const readSettings = (connection: Connection): Promise<Result<ReadSettings>> =>
  connection.read('settings', async (store) => {
    const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return decodeSettings(Object.fromEntries(names.map((name, index) => [name, values[index]])));
  });

/**
 * Writes the given settings, all or none, and answers with what was written.
 * @throws RangeError for a value outside its documented range: forms check before they call.
 */
export function writeSettings(
  connection: Connection,
  changes: Partial<Settings>
): Promise<Result<Partial<Settings>>> {
  const rows = SETTING_NAMES.filter((name) => changes[name] !== undefined).map((name) => {
    const checked = decode(READERS[name] as Reader<unknown>, changes[name], `settings.${name}`);
    if (!checked.ok) throw new RangeError(checked.problem);
    return [name, checked.value] as const;
  });
  return connection.write('settings', async (store) => {
    await Promise.all(rows.map(async ([name, value]) => store.put(value, name)));
    return Object.fromEntries(rows);
  });
}

type SettingName = keyof Settings;

const topics: Reader<Settings['topics']> = (value, path) =>
  value === 'all' ? 'all' : distinct(list(id(topicId))(value, path), path);

const distinct = (ids: readonly TopicId[], path: string): readonly TopicId[] => {
  if (new Set(ids).size < ids.length) throw new DecodeError(path, 'список без повторов');
  return ids;
};

const READERS: { readonly [K in SettingName]: Reader<Settings[K]> } = {
  level: oneOf(AUDIENCES),
  topics,
  newPerDay: integer(0, NEW_PER_DAY_MAX),
  reviewsPerDay: integer(0, REVIEWS_PER_DAY_MAX),
  rollover: integer(0, 23),
  theme: oneOf(THEMES),
  passBar: integer(PASS_BAR_MIN, PASS_BAR_MAX),
  swipes: flag,
  haptics: flag,
  lastBackupAt: (value, path) => (value === null ? null : integer()(value, path))
};

const SETTING_NAMES = Object.keys(READERS) as readonly SettingName[];
