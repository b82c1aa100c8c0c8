/** SQLite over bytes that are not believed. */

import initSqlJs from 'sql.js';
import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { PackageError, damaged, refuse } from './package-problem';

/**
 * Starts SQLite.
 * @param wasmUrl where its WebAssembly lies; plain Node finds it by itself
 */
export const loadSqlite = (wasmUrl?: string): Promise<SqlJsStatic> =>
  initSqlJs(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl });

/** For the learner: its WebAssembly follows the app at rest and may not be on the device yet. */
export const NO_SQLITE =
  'База данных для пакетов не запустилась: без сети её может ещё не быть на устройстве. Подключитесь к сети и повторите.';

/** More than any collection has. */
const MAX_ROWS = 3_000_000;

/**
 * Opens a collection, of schema 11 or 18, for as long as the work takes. The bytes are changed.
 * @param file its name, for messages
 */
export function withCollection<T>(
  sqlite: SqlJsStatic,
  file: string,
  bytes: Uint8Array,
  work: (database: Database) => T
): T {
  makeReadable(bytes, file);
  let database: Database | undefined;
  try {
    database = new sqlite.Database(bytes);
    // What the file itself declares may call nothing.
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
    checkTables(database);
    return work(database);
  } catch (error) {
    if (error instanceof PackageError) throw error;
    // SQLite's refusals, and the traps that broken pages lead its code into.
    return damaged(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    database?.close();
  }
}

/** Every row that a query finds. */
export function eachRow(
  database: Database,
  query: string,
  take: (row: readonly SqlValue[]) => void
): void {
  const statement = database.prepare(query);
  try {
    for (let rows = 0; statement.step(); rows++) {
      if (rows > MAX_ROWS) refuse({ kind: 'too-large' });
      take(statement.get());
    }
  } finally {
    statement.free();
  }
}

const HEADER = 'SQLite format 3\0';
/** Bytes 18 and 19 of the header: 2 asks for a write-ahead log, which packages never carry. */
const JOURNAL_MODES = [18, 19] as const;
const UNICASE = new TextEncoder().encode('COLLATE unicase');
const NOCASE = new TextEncoder().encode('COLLATE NOCASE ');

/**
 * Schema 18 sorts names by a collation of Anki's own, without which SQLite does not read the tables that
 * have it; one of its own with a name as long takes the place.
 */
function makeReadable(bytes: Uint8Array, file: string): void {
  const header = String.fromCharCode(...bytes.subarray(0, HEADER.length));
  if (header !== HEADER) damaged(`${file}: не база SQLite`);
  for (const at of JOURNAL_MODES) bytes[at] = 1;
  const [first = 0] = UNICASE;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (UNICASE.every((byte, index) => bytes[at + index] === byte)) bytes.set(NOCASE, at);
}

/** Views and virtual tables would compute what they like, for as long as they like. Anki has none. */
function checkTables(database: Database): void {
  const count = (where: string): unknown =>
    database.exec(`SELECT count(*) FROM sqlite_master WHERE ${where}`)[0]?.values[0]?.[0];
  const needed = "type = 'table' AND name IN ('col', 'notes', 'cards', 'revlog')";
  const computed = "type = 'view' OR sql LIKE 'CREATE VIRTUAL%'";
  if (count(needed) !== 4 || count(computed) !== 0) refuse({ kind: 'no-collection' });
}
