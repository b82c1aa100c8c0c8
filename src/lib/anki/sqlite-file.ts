/**
 * A SQLite database, written from front to back (sqlite.org/fileformat2.html): it never lies in memory as
 * a whole, and no engine has to be there. What is written once and only read by others needs a small part
 * of one.
 */

import type { TableRow } from './sqlite-cell';
import { PAGE_SIZE } from './sqlite-page';
import { measured } from './sqlite-record';
import type { Value } from './sqlite-record';
import { firstPage, indexPageCount, indexPages, tablePageCount, tablePages } from './sqlite-tree';
import type { Pages } from './sqlite-tree';

/** A table whose first column is its `integer primary key`: the number of a row. */
export type Table = Readonly<{
  name: string;
  /** The statement that creates it. */
  sql: string;
  /** Made anew at every call, by ascending id. The value of a primary key is null: the id says it. */
  rows: () => Iterable<Readonly<{ id: number; values: readonly Value[] }>>;
}>;

export type Index = Readonly<{
  name: string;
  /** The table's name. */
  on: string;
  columns: readonly string[];
  rowCount: number;
  /** These columns of each row and its id; made anew at every call. */
  rows: () => (readonly number[])[];
}>;

/** A page's bytes hold until the next page is asked for. */
export type DatabaseFile = Readonly<{ size: number; pages: () => Iterable<Uint8Array> }>;

/** Lays a database out. Its tables are gone through twice: to count the pages, and to write them. */
export function databaseFile(tables: readonly Table[], indexes: readonly Index[]): DatabaseFile {
  const trees = [...tables.map(treeOfTable), ...indexes.map(treeOfIndex)];
  let count = 1;
  const schema = trees.map(({ type, name, on, sql, size }, index) => {
    // A tree's root is its last page.
    count += size;
    return { id: index + 1, row: measured([type, name, on, count, sql]) };
  });
  return {
    size: count * PAGE_SIZE,
    *pages() {
      const page = firstPage(schema, HEADER_SIZE);
      page.set(header(count));
      yield page;
      let first = 2;
      for (const { pages, size } of trees) {
        yield* pages(first);
        first += size;
      }
    }
  };
}

/** What has a root page, and a row of its own in `sqlite_schema`. */
type Tree = Readonly<{
  type: 'table' | 'index';
  name: string;
  on: string;
  sql: string;
  /** In pages. */
  size: number;
  pages: (first: number) => Pages;
}>;

const treeOfTable = ({ name, sql, rows }: Table): Tree => ({
  ...{ type: 'table', name, on: name, sql },
  size: tablePageCount(measuredRows(rows())),
  pages: (first) => tablePages(measuredRows(rows()), first)
});

function* measuredRows(rows: ReturnType<Table['rows']>): Generator<TableRow, void> {
  for (const { id, values } of rows) yield { id, row: measured(values) };
}

const treeOfIndex = ({ name, on, columns, rowCount, rows }: Index): Tree => {
  const width = columns.length + 1;
  return {
    ...{ type: 'index', name, on },
    sql: `CREATE INDEX ${name} ON ${on} (${columns.join(', ')})`,
    size: indexPageCount(rowCount, width),
    pages: (first) => indexPages(rows().sort(byColumns), width, first)
  };
};

function byColumns(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, column) => each !== b[column]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

const HEADER_SIZE = 100;

/** sqlite.org/fileformat2.html#the_database_header; what is not set is 0. */
function header(pages: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_SIZE);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  view.setUint16(16, PAGE_SIZE);
  // Written and read without a write-ahead log; then three shares that are the same in every database.
  bytes.set([1, 1, 0, 64, 32, 32], 18);
  const [changes, schemaVersion, schemaFormat, utf8] = [1, 1, 4, 1] as const;
  view.setUint32(24, changes);
  view.setUint32(28, pages);
  view.setUint32(40, schemaVersion);
  view.setUint32(44, schemaFormat);
  view.setUint32(56, utf8);
  // The number of pages is right as of this change, and was written by a SQLite of this version.
  view.setUint32(92, changes);
  view.setUint32(96, 3_046_000);
  return bytes;
}
