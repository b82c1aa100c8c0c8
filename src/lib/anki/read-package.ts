/**
 * An .apkg or .colpkg of any vintage → its collection's rows. Nothing is unpacked before its size is
 * known to be bearable, and nothing of the file is believed.
 *
 * Three forms (rslib/src/import_export/package/meta.rs): `collection.anki2` alone; `collection.anki21`;
 * `collection.anki21b` with zstd. The newer two keep a `collection.anki2` that holds only a plea to
 * update.
 */

import type { SqlJsStatic } from 'sql.js';
import { readCollection } from './read-collection';
import type { AnkiCollection } from './read-collection';
import { PackageError, damaged, refuse } from './package-problem';
import type { PackageProblem } from './package-problem';
import { readMessage } from './protobuf';
import { openZip, readZipEntry } from './zip';
import type { Zip } from './zip';
import { unpackZstd } from './zstd';

export type ReadOutcome<T> =
  Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: PackageProblem }>;

/** SQLite holds the collection a second time, and a phone has little memory. */
export const MAX_COLLECTION_BYTES = 256 << 20;
const MAX_META_BYTES = 1 << 10;
/** The newest form known here. */
const NEWEST_FORM = 3;

/**
 * Reads what a package holds.
 * @param onProgress called with the share done, from 0 to 1
 */
export const readPackage = (
  sqlite: SqlJsStatic,
  file: Blob,
  onProgress: (share: number) => void = () => undefined
): Promise<ReadOutcome<AnkiCollection>> =>
  attempt(async () => {
    const { name, bytes } = await unpackCollection(await openZip(file), (share) =>
      onProgress(share * UNPACKING)
    );
    return readCollection(sqlite, name, bytes, (share) =>
      onProgress(UNPACKING + share * (1 - UNPACKING))
    );
  });

/** Work on a package, what is wrong with it as a value. */
export async function attempt<T>(work: () => Promise<T>): Promise<ReadOutcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof PackageError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The part of the time that goes into unpacking; the rest goes into the rows (measured). */
const UNPACKING = 0.4;

/** The newest form first: the others stand in for it in older programs. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** The collection that counts, as SQLite's bytes. */
export async function unpackCollection(
  zip: Zip,
  onProgress: (share: number) => void
): Promise<{ name: CollectionName; bytes: Uint8Array }> {
  const form = await readForm(zip);
  if (form > NEWEST_FORM) refuse({ kind: 'newer-format' });
  const name = COLLECTIONS.find((each) => zip.entries.has(each));
  const entry = name && zip.entries.get(name);
  if (!name || !entry) return refuse({ kind: 'no-collection' });
  if (form === NEWEST_FORM && name !== 'collection.anki21b') damaged('нет collection.anki21b');
  const isPacked = name === 'collection.anki21b';
  const bytes = await readZipEntry(zip, entry, MAX_COLLECTION_BYTES, (share) =>
    onProgress(isPacked ? share / 2 : share)
  );
  if (!isPacked) return { name, bytes };
  const unpacked = unpackZstd(bytes, MAX_COLLECTION_BYTES, name, (share) =>
    onProgress((1 + share) / 2)
  );
  return { name, bytes: unpacked };
}

/** What `meta` says: one number in a protobuf message. Packages before 2021 have none. */
async function readForm(zip: Zip): Promise<number> {
  const meta = zip.entries.get('meta');
  if (!meta) return 0;
  const message = readMessage(await readZipEntry(zip, meta, MAX_META_BYTES));
  const form = message?.get(1)?.at(-1) ?? 0;
  return typeof form === 'number' ? form : damaged('meta');
}
