/** The review log on disk: it only grows. Undo is an entry too, and merging is a union. */

import { newEntryId } from '../core/ids';
import type { DeviceId } from '../core/ids';
import { decodeEntry } from '../core/review';
import type { Act, Entry } from '../core/review';
import type { Connection, Writing } from './connection';
import type { RandomBytes } from './device';
import type { Result } from './problem';
import { readRows } from './rows';
import type { QuarantinedRow } from './rows';

export type LogContents = Readonly<{
  /** In the order of their ids; `inFoldOrder` (core) gives the order in which they count. */
  entries: readonly Entry[];
  /** Rows that could not be read; they stay in place (`readQuarantined`). */
  quarantined: number;
}>;

/** `added`: entries that were not there; `mended`: unreadable rows replaced by their intact copy. */
export type Merged = Readonly<{ added: number; mended: number }>;

export type ReviewLog = Readonly<{
  /**
   * Answers `ok` only when the entry is safe on disk. On a problem nothing was kept; only after
   * `connection-lost` the entry may still turn up, when the connection died in the midst of a commit.
   */
  append: (act: Act) => Promise<Result<Entry>>;
  /** All of the acts or none, numbered in their order. */
  appendAll: (acts: readonly Act[]) => Promise<Result<readonly Entry[]>>;
  readAll: () => Promise<Result<LogContents>>;
  /** What can be read of the entries from an instant (ms) on. */
  readSince: (at: number) => Promise<Result<readonly Entry[]>>;
  /** The unreadable rows as they are stored, for saving them to a file. */
  readQuarantined: () => Promise<Result<readonly QuarantinedRow[]>>;
  /** Union by id, all or nothing. Entries of other devices keep their device and number. */
  merge: (entries: readonly Entry[]) => Promise<Result<Merged>>;
}>;

export type ReviewLogParts = Readonly<{
  connection: Connection;
  device: DeviceId;
  random: RandomBytes;
}>;

/** The log of one device, as any tab of it sees it. */
export function createReviewLog({ connection, device, random }: ReviewLogParts): ReviewLog {
  const appendAll: ReviewLog['appendAll'] = async (acts) => {
    if (acts.length === 0) return { ok: true, value: [] };
    const drafts = acts.map((act) => draft(act, device, random));
    let placed: readonly Entry[] = [];
    return connection.write('log', async (store) => {
      // A connection can die after the commit and before its word of it: then the work is done.
      if (placed[0] && (await store.getKey(placed[0].id)) !== undefined) return placed;
      const first = (await lastSeq(store, device)) + 1;
      placed = drafts.map((each, index) => ({ ...each, seq: first + index }));
      // `async`: a call that throws must not leave the requests before it without a listener.
      await Promise.all(placed.map(async (each) => store.add(each)));
      return placed;
    });
  };

  return {
    appendAll,
    async append(act) {
      const appended = await appendAll([act]);
      if (!appended.ok) return appended;
      const [entry] = appended.value;
      if (!entry) throw new Error('an appended act has no entry');
      return { ok: true, value: entry };
    },
    async readAll() {
      const rows = await readRows(connection);
      if (!rows.ok) return rows;
      const { entries, quarantined } = rows.value;
      return { ok: true, value: { entries, quarantined: quarantined.length } };
    },
    readSince: (at) => readSince(connection, at),
    async readQuarantined() {
      const rows = await readRows(connection);
      return rows.ok ? { ok: true, value: rows.value.quarantined } : rows;
    },
    merge: (entries) => merge(connection, entries)
  };
}

/**
 * The entry before its number is known. Decoded like any stored row: an act that could not be read
 * back must fail here, not at the next start.
 */
function draft(act: Act, device: DeviceId, random: RandomBytes): Entry {
  const id = newEntryId(act.at, random(10));
  const decoded = decodeEntry({ ...act, id, device, seq: 1 }, 'act');
  if (!decoded.ok) throw new RangeError(`not an act: ${decoded.problem}`);
  return decoded.value;
}

/** Damaged rows may claim any number; one beyond this is no reason to run out of numbers. */
const SEQ_MAX = 2 ** 52;

async function lastSeq(store: Writing<'log'>, device: DeviceId): Promise<number> {
  const own = IDBKeyRange.bound([device, 1], [device, SEQ_MAX]);
  const cursor = await store.index('deviceSeq').openKeyCursor(own, 'prev');
  return cursor ? Math.floor(cursor.key[1]) : 0;
}

async function readSince(connection: Connection, at: number): Promise<Result<readonly Entry[]>> {
  const rows = await connection.read('log', (store) =>
    store.index('at').getAll(IDBKeyRange.lowerBound(at))
  );
  if (!rows.ok) return rows;
  const entries = rows.value.flatMap((row) => {
    const decoded = decodeEntry(row);
    return decoded.ok ? [decoded.value] : [];
  });
  return { ok: true, value: entries };
}

async function merge(connection: Connection, entries: readonly Entry[]): Promise<Result<Merged>> {
  const present = await readRows(connection);
  if (!present.ok) return present;
  const intact = new Set<string>(present.value.entries.map((each) => each.id));
  const broken = new Set<string>(present.value.quarantined.map((each) => each.key));
  const missing = new Map(
    entries.filter((each) => !intact.has(each.id)).map((each) => [each.id, each])
  );
  const mended = [...missing.keys()].filter((id) => broken.has(id)).length;
  if (missing.size === 0) return { ok: true, value: { added: 0, mended: 0 } };
  return connection.write('log', async (store) => {
    // `put`, since an id stands for one content: repeating the work changes nothing.
    await Promise.all([...missing.values()].map(async (each) => store.put(each)));
    return { added: missing.size - mended, mended };
  });
}
