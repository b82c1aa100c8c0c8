/** The rows of a collection, of schema 11 or 18, that somebody else's program has written. */

import type { Database, SqlJsStatic, SqlValue } from 'sql.js';
import { GRADES } from '../core/review';
import type { Grade } from '../core/review';
import { PackageError, damaged, refuse } from './package-problem';

/** One answer given in Anki. */
export type AnkiReview = Readonly<{
  /** Its row's id: when it was given, ms since 1970. */
  id: number;
  /** Of the card's note. */
  guid: string;
  /** Which of its note's cards, from 0. */
  ord: number;
  grade: Grade;
  /** Milliseconds that it took, at most a minute or what the deck's options say. */
  ms: number;
}>;

export type AnkiCollection = Readonly<{
  /** Guids of all notes. */
  guids: readonly string[];
  /** By ascending id. */
  reviews: readonly AnkiReview[];
}>;

const MAX_ROWS = 3_000_000;

/**
 * Reads a collection. The bytes are changed.
 * @param file the name that it had in its package, which tells the scheduler of old ones
 */
export function readCollection(
  sqlite: SqlJsStatic,
  file: string,
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => undefined
): AnkiCollection {
  makeReadable(bytes, file);
  let database: Database | undefined;
  try {
    database = new sqlite.Database(bytes);
    // What the file itself declares may call nothing.
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;');
    checkTables(database);
    const notes = readNotes(database);
    onProgress(0.2);
    const cards = readCards(database, notes);
    onProgress(0.4);
    const reviews = readReviews(database, cards, isFirstScheduler(database, file), (share) =>
      onProgress(0.4 + share * 0.6)
    );
    return { guids: [...new Set(notes.values())], reviews };
  } catch (error) {
    if (error instanceof PackageError) throw error;
    // SQLite's refusals, and the traps that broken pages lead its code into.
    return damaged(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    database?.close();
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

/** Views would compute what they like, for as long as they like. */
function checkTables(database: Database): void {
  const query = `SELECT count(*) FROM sqlite_master
    WHERE type = 'table' AND name IN ('col', 'notes', 'cards', 'revlog')
      AND sql NOT LIKE 'CREATE VIRTUAL%'`;
  if (database.exec(query)[0]?.values[0]?.[0] !== 4) refuse({ kind: 'no-collection' });
}

/** Note id → guid. */
function readNotes(database: Database): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  each(database, 'SELECT id, guid FROM notes', ([id, guid]) => {
    if (typeof id === 'number' && typeof guid === 'string') notes.set(id, guid);
  });
  return notes;
}

type CardRow = Readonly<{ guid: string; ord: number }>;

/** Joined here and not in SQL: what lacks its index would take for ever there. */
function readCards(
  database: Database,
  notes: ReadonlyMap<number, string>
): ReadonlyMap<number, CardRow> {
  const cards = new Map<number, CardRow>();
  each(database, 'SELECT id, nid, ord FROM cards', ([id, nid, ord]) => {
    const guid = notes.get(Number(nid));
    if (typeof id === 'number' && typeof ord === 'number' && guid !== undefined)
      cards.set(id, { guid, ord });
  });
  return cards;
}

function readReviews(
  database: Database,
  cards: ReadonlyMap<number, CardRow>,
  firstScheduler: boolean,
  onProgress: (share: number) => void
): readonly AnkiReview[] {
  const reviews: AnkiReview[] = [];
  const count = Number(database.exec('SELECT count(*) FROM revlog')[0]?.values[0]?.[0] ?? 0);
  let done = 0;
  each(database, 'SELECT id, cid, ease, time, type, factor FROM revlog', (row) => {
    const [id, cid, ease, time, type, factor] = row.map(Number);
    done += 1;
    if (done % ROWS_PER_WORD === 0) onProgress(done / count);
    const card = cards.get(cid ?? NaN);
    const grade = gradeOf(ease ?? 0, type ?? NaN, factor ?? 0, firstScheduler);
    if (!card || grade === undefined || !Number.isSafeInteger(id)) return;
    const ms = Math.max(0, Math.round(time ?? 0)) || 0;
    reviews.push({ id: id ?? 0, ...card, grade, ms });
  });
  return reviews.sort((a, b) => a.id - b.id);
}

const ROWS_PER_WORD = 20_000;

/** rslib/src/revlog/mod.rs `RevlogReviewKind`. */
const KIND = { learning: 0, review: 1, relearning: 2, filtered: 3 } as const;

/**
 * The grade of a row; undefined where nothing was recalled: cards moved by hand (4, 5), and answers in
 * a filtered deck that does not reschedule, which leave no factor.
 */
function gradeOf(
  ease: number,
  kind: number,
  factor: number,
  firstScheduler: boolean
): Grade | undefined {
  if (!(kind >= KIND.learning && kind <= KIND.filtered)) return undefined;
  if (kind === KIND.filtered && factor === 0) return undefined;
  const isStep = kind === KIND.learning || kind === KIND.relearning;
  // The first scheduler's steps had three buttons: again, good, easy (rslib/src/scheduler/upgrade.rs).
  const known = firstScheduler && isStep && (ease === 2 || ease === 3) ? ease + 1 : ease;
  return GRADES.find((grade) => grade === known);
}

/** Only the oldest form of a package can come from it; then its options say so, or say nothing. */
function isFirstScheduler(database: Database, file: string): boolean {
  if (file !== 'collection.anki2') return false;
  const conf = database.exec('SELECT conf FROM col LIMIT 1')[0]?.values[0]?.[0];
  try {
    const options: unknown = JSON.parse(String(conf));
    const version = (options as { schedVer?: unknown } | null)?.schedVer;
    return version === undefined || version === 1;
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(`${file}: настройки`);
    throw error;
  }
}

/** Every row that a query finds. */
function each(database: Database, query: string, take: (row: readonly SqlValue[]) => void): void {
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
