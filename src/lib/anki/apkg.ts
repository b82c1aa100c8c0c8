/** Rows → the bytes of an .apkg: a zip with a SQLite collection of schema 11 and a list of media. */

import { strToU8, Zip, ZipDeflate } from 'fflate';
import initSqlJs from 'sql.js';
import type { Database, SqlJsStatic } from 'sql.js';
import type { ExportRows } from './export';
import type { MediaFile } from './media';
import { joined, pace } from './pace';
import type { Proceed, WritingOptions, Written } from './pace';
import { CARD_COLUMNS, INDEXES, NOTE_COLUMNS, REVIEW_COLUMNS, TABLES } from './schema';

/**
 * Starts SQLite.
 * @param wasmUrl where its WebAssembly lies; plain Node finds it by itself
 */
export const loadSqlite = (wasmUrl?: string): Promise<SqlJsStatic> =>
  initSqlJs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });

/** For the learner: its WebAssembly follows the app at rest and may not be on the device yet. */
export const NO_SQLITE =
  'База данных для пакетов не запустилась: без сети её может ещё не быть на устройстве. Подключитесь к сети и повторите.';

/**
 * Writes a package. Equal rows give equal bytes.
 * @returns the file's bytes, or that `signal` stopped it
 */
export async function writePackage(
  sqlite: SqlJsStatic,
  rows: ExportRows,
  options: WritingOptions = {}
): Promise<Written> {
  const proceed = pace(options);
  if (!(await proceed(0))) return { kind: 'cancelled' };
  const collection = await writeCollection(sqlite, rows, (share) => proceed(share * SQLITE_SHARE));
  const bytes =
    collection &&
    (await zip(collection, rows.media, (share) =>
      proceed(SQLITE_SHARE + share * (1 - SQLITE_SHARE))
    ));
  return bytes ? { kind: 'done', bytes } : { kind: 'cancelled' };
}

/** The part of the time that goes into the database; the rest goes into the zip (measured). */
const SQLITE_SHARE = 0.5;
const NOTES_PER_BATCH = 500;
const REVIEWS_PER_BATCH = 5_000;
const BYTES_PER_BATCH = 1 << 20;

async function writeCollection(
  sqlite: SqlJsStatic,
  rows: ExportRows,
  proceed: Proceed
): Promise<Uint8Array | undefined> {
  const database = new sqlite.Database();
  try {
    database.run(PRAGMAS);
    database.run(TABLES);
    database.run('BEGIN');
    insert(database, 'col', rows.collection);
    const written =
      (await writeNotes(database, rows, proceed)) && (await writeReviews(database, rows, proceed));
    if (!written) return undefined;
    database.run(INDEXES);
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

async function writeNotes(database: Database, rows: ExportRows, proceed: Proceed) {
  const noteStatement = database.prepare(insertInto('notes', NOTE_COLUMNS, ENCODED));
  const cardStatement = database.prepare(insertInto('cards', CARD_COLUMNS));
  const encoder = new TextEncoder();
  let done = 0;
  for (const { note, card } of rows.notes()) {
    noteStatement.run(
      NOTE_COLUMNS.map((column) =>
        column === ENCODED ? encoder.encode(note[column]) : note[column]
      )
    );
    cardStatement.run(CARD_COLUMNS.map((column) => card[column]));
    done += 1;
    if (done % NOTES_PER_BATCH === 0 && !(await proceed(done / rows.count))) return false;
  }
  return true;
}

/** The share stays where the notes have left it: reviews are a few bytes each. */
async function writeReviews(database: Database, rows: ExportRows, proceed: Proceed) {
  const statement = database.prepare(insertInto('revlog', REVIEW_COLUMNS));
  let done = 0;
  for (const review of rows.reviews()) {
    statement.run(REVIEW_COLUMNS.map((column) => review[column]));
    done += 1;
    if (done % REVIEWS_PER_BATCH === 0 && !(await proceed(1))) return false;
  }
  return true;
}

async function zip(collection: Uint8Array, media: readonly MediaFile[], proceed: Proceed) {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  // `collection.anki2` is read as well, but by older programs as an older schema.
  const file = entry(archive, 'collection.anki21');
  for (let at = 0; at < collection.length; at += BYTES_PER_BATCH) {
    const end = Math.min(at + BYTES_PER_BATCH, collection.length);
    file.push(collection.subarray(at, end), end === collection.length);
    if (!(await proceed(end / collection.length))) return undefined;
  }
  // Files lie under numbers; the list says which name each has.
  for (const [index, { text }] of media.entries())
    entry(archive, String(index)).push(strToU8(text), true);
  const names = Object.fromEntries(media.map(({ name }, index) => [index, name]));
  entry(archive, 'media').push(strToU8(JSON.stringify(names)), true);
  archive.end();
  return joined(chunks);
}

function entry(archive: Zip, name: string): ZipDeflate {
  const file = new ZipDeflate(name, { level: 6 });
  // The zip's first representable date, so that the clock leaves no trace in the bytes.
  file.mtime = new Date(1980, 0, 1);
  archive.add(file);
  return file;
}

/**
 * The one long text. sql.js would turn it into UTF-8 in JavaScript; the browser's own encoder and a
 * cast in SQL make the whole insertion 2.5 times faster.
 */
const ENCODED = 'flds';

const insertInto = (table: string, columns: readonly string[], encoded?: string): string =>
  `INSERT INTO ${table} (${columns.join(', ')})
   VALUES (${columns.map((each) => (each === encoded ? 'CAST(? AS TEXT)' : '?')).join(', ')})`;

function insert(database: Database, table: string, row: Readonly<Record<string, string | number>>) {
  database.run(insertInto(table, Object.keys(row)), Object.values(row));
}

// Nothing needs to survive a crash: the database lives in memory and is thrown away. Notes of our size
// fill pages of 16 kB better than SQLite's 4 kB: 29 MB against 42 for the same notes.
const PRAGMAS = `
PRAGMA page_size = 16384;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -4096;
`;
