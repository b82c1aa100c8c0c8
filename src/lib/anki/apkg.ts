/** Rows → the bytes of an .apkg: a zip with a SQLite collection of schema 11 and a list of media. */

import type { ExportRows } from './export';
import { pace } from './pace';
import type { WritingOptions, Written } from './pace';
import type { CardRow, NoteRow } from './rows';
import {
  CARD_COLUMNS,
  COLLECTION_COLUMNS,
  INDEXES,
  NOTE_COLUMNS,
  REVIEW_COLUMNS,
  TABLES
} from './schema';
import { databaseFile } from './sqlite-file';
import type { DatabaseFile, Index, Table } from './sqlite-file';
import type { Value } from './sqlite-record';
import { zipped } from './write-zip';
import type { ZippedFile } from './write-zip';

/**
 * Writes a package. Equal rows give equal bytes, as long as the same engine deflates them.
 * @returns the file, or that `signal` stopped it
 */
export async function writePackage(
  rows: ExportRows,
  options: WritingOptions = {}
): Promise<Written> {
  const proceed = pace(options);
  if (!(await proceed(0))) return { kind: 'cancelled' };
  const file = await zipped(filesOf(rows), proceed);
  return file ? { kind: 'done', file } : { kind: 'cancelled' };
}

/** Files lie under numbers; the list says which name each has. */
function filesOf(rows: ExportRows): readonly ZippedFile[] {
  const collection = collectionOf(rows);
  const names = Object.fromEntries(rows.media.map(({ name }, index) => [index, name]));
  return [
    // `collection.anki2` is read as well, but by older programs as an older schema.
    { name: 'collection.anki21', size: collection.size, pieces: collection.pages() },
    ...rows.media.map(({ text }, index) => textFile(String(index), text)),
    textFile('media', JSON.stringify(names))
  ];
}

const encoder = new TextEncoder();

function textFile(name: string, text: string): ZippedFile {
  const bytes = encoder.encode(text);
  return { name, size: bytes.length, pieces: [bytes] };
}

function collectionOf(rows: ExportRows): DatabaseFile {
  const notes: NoteRow[] = [];
  const cards: CardRow[] = [];
  for (const { note, card } of rows.notes()) {
    notes.push(note);
    cards.push(card);
  }
  const reviews = [...rows.reviews()].sort((a, b) => a.id - b.id);
  return databaseFile(
    [
      table('col', COLLECTION_COLUMNS, [rows.collection]),
      table('notes', NOTE_COLUMNS, notes),
      table('cards', CARD_COLUMNS, cards),
      table('revlog', REVIEW_COLUMNS, reviews),
      table('graves', [], [])
    ],
    [
      ...indexes('notes', INDEXES.notes, notes),
      ...indexes('cards', INDEXES.cards, cards),
      ...indexes('revlog', INDEXES.revlog, reviews)
    ]
  );
}

type RowOf<Column extends string> = Readonly<Record<Column, Value>> & Readonly<{ id: number }>;

const table = <Column extends string>(
  name: keyof typeof TABLES,
  columns: readonly Column[],
  rows: readonly RowOf<Column>[]
): Table => ({
  name,
  sql: TABLES[name],
  *rows() {
    for (const row of rows)
      yield { id: row.id, values: columns.map((column) => (column === 'id' ? null : row[column])) };
  }
});

/** What the rows hold in indexed columns are numbers. */
const indexes = <Column extends string>(
  on: keyof typeof INDEXES,
  columnsOf: Readonly<Record<string, readonly Column[]>>,
  rows: readonly Readonly<Record<Column | 'id', number>>[]
): readonly Index[] =>
  Object.entries<readonly Column[]>(columnsOf).map(([name, columns]) => ({
    name,
    on,
    columns,
    rowCount: rows.length,
    rows: () => rows.map((row) => [...columns.map((column) => row[column]), row.id])
  }));
