/**
 * The snapshot of a long log on disk. The rows stay the truth: a snapshot is believed only while the
 * very rows that it was taken from are there, and only by the version of the app that took it.
 */

import { decodeEntry } from '../core/review';
import type { Entry } from '../core/review';
import type { Snapshot } from '../core/snapshot';
import type { Connection } from './connection';
import { crc32 } from './crc32';
import type { Result } from './problem';
import { increasing, keyOf } from './rows';

/** A snapshot and the entries that came after it. */
export type Onward = Readonly<{ snapshot: Snapshot; entries: readonly Entry[] }>;

export type Snapshots = Readonly<{
  /** Undefined when there is none that can be relied on: then the log has to be read in full. */
  read: () => Promise<Onward | undefined>;
  keep: (snapshot: Snapshot) => Promise<Result<void>>;
}>;

/** @param version of the app: another one may fold the same rows to something else */
export function createSnapshots(connection: Connection, version: string): Snapshots {
  return {
    async read() {
      const stored = await connection.read('snapshots', (store) => store.get(KEY));
      const snapshot = stored.ok ? unpacked(stored.value, version) : undefined;
      if (!snapshot) return undefined;
      const entries = await readAfter(connection, snapshot);
      return entries && { snapshot, entries };
    },
    async keep(snapshot) {
      const row = packed(snapshot, version);
      const kept = await connection.write('snapshots', (store) => store.put(row, KEY));
      return kept.ok ? { ok: true, value: undefined } : kept;
    }
  };
}

const KEY = 'log';
/** Beyond this many rows after a snapshot, reading the whole in slices is the better way. */
const AFTER_MAX = 5_000;

/**
 * The entries after a snapshot, if its own rows are still those that it was taken from. The log only
 * grows, so as many rows up to the same last id are the same rows.
 */
async function readAfter(
  connection: Connection,
  { count, lastId }: Snapshot
): Promise<readonly Entry[] | undefined> {
  const read = await connection.read('log', (store) =>
    Promise.all([
      store.count(IDBKeyRange.upperBound(lastId)),
      store.getAll(IDBKeyRange.lowerBound(lastId, true), AFTER_MAX + 1)
    ])
  );
  if (!read.ok) return undefined;
  const [found, rows] = read.value;
  if (found !== count || rows.length > AFTER_MAX) return undefined;
  if (!increasing(lastId, rows.map(keyOf))) return undefined;
  const entries = rows.flatMap((row) => {
    const decoded = decodeEntry(row);
    return decoded.ok ? [decoded.value] : [];
  });
  return entries.length === rows.length ? entries : undefined;
}

type Packed = Readonly<{ version: string; text: string; crc: string }>;

function packed(snapshot: Snapshot, version: string): Packed {
  const text = JSON.stringify(snapshot);
  return { version, text, crc: crc32(text) };
}

/** What this very version wrote, as the checksum vouches, has the shape that this version gave it. */
function unpacked(row: unknown, version: string): Snapshot | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { version: written, text, crc } = row as Partial<Record<keyof Packed, unknown>>;
  if (written !== version || typeof text !== 'string' || crc !== crc32(text)) return undefined;
  return JSON.parse(text) as Snapshot;
}
