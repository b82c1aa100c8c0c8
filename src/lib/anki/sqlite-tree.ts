/**
 * B-trees as SQLite's file format has them (sqlite.org/fileformat2.html#b_tree_pages), written from the
 * first leaf to the root: a tree's root is the last of its pages. A page's bytes hold until the next
 * page is asked for.
 */

import { cellSize, overflowCount, overflowPages, putCell } from './sqlite-cell';
import type { TableRow } from './sqlite-cell';
import {
  INTERIOR_HEADER,
  LEAF_HEADER,
  LINK,
  PAGE_SIZE,
  POINTER,
  Page,
  putLink
} from './sqlite-page';
import { measured, putRow, putVarint, varintSize } from './sqlite-record';
import type { Row } from './sqlite-record';

/** Pages, one after the other. */
export type Pages = Generator<Uint8Array, void>;

const TABLE = { leaf: 13, interior: 5 } as const;
const INDEX = { leaf: 10, interior: 2 } as const;
type Kind = typeof TABLE | typeof INDEX;

/** A page that is part of a tree, and the key that parts its rows from those of the next. */
type Child<Key> = Readonly<{ page: number; key: Key }>;

/** How keys are written. */
type Keys<Key> = Readonly<{
  kind: Kind;
  /** What no key is larger than. */
  bound: number;
  sizeOf: (key: Key) => number;
  put: (bytes: Uint8Array, at: number, key: Key) => void;
}>;

/** A table's keys are the numbers of its rows. */
const NUMBERS: Keys<number> = { kind: TABLE, bound: 9, sizeOf: varintSize, put: putVarint };

/** An index's keys are rows of numbers, with a byte for the type of each and eight for what it is. */
const rowsOf = (columns: number): Keys<Row> => ({
  kind: INDEX,
  bound: 2 + columns * 9,
  sizeOf: ({ size }) => varintSize(size) + size,
  put: (bytes, at, row) => putRow(bytes, putVarint(bytes, at, row.size), row)
});

/**
 * The pages of a table.
 * @param rows by ascending id
 * @param first the number of the first page
 */
export function* tablePages(rows: Iterable<TableRow>, first: number): Pages {
  const children: Child<number>[] = [];
  const leaf = new Page(LEAF_HEADER);
  let next = first;
  let key = 0;
  for (const each of rows) {
    if (!leaf.has(cellSize(each))) {
      yield leaf.finished(TABLE.leaf);
      children.push({ page: next, key });
      next += 1;
      leaf.empty();
    }
    // What does not fit on the leaf comes before it.
    yield* overflowPages(each.row, next);
    putCell(leaf, each, next);
    next += overflowCount(each.row);
    key = each.id;
  }
  yield leaf.finished(TABLE.leaf);
  children.push({ page: next, key });
  yield* interiorPages(NUMBERS, children, next + 1);
}

/** How many pages `tablePages` makes of them. */
export function tablePageCount(rows: Iterable<TableRow>): number {
  let [leaves, overflow, room] = [1, 0, PAGE_SIZE - LEAF_HEADER];
  for (const each of rows) {
    const size = POINTER + cellSize(each);
    if (size > room) {
      leaves += 1;
      room = PAGE_SIZE - LEAF_HEADER;
    }
    room -= size;
    overflow += overflowCount(each.row);
  }
  return leaves + overflow + interiorCount(NUMBERS, leaves);
}

/**
 * The pages of an index.
 * @param rows the columns and the number of each of its table's rows, in its order
 * @param first the number of the first page
 */
export function* indexPages(
  rows: readonly (readonly number[])[],
  columns: number,
  first: number
): Pages {
  const keys = rowsOf(columns);
  const children: Child<Row>[] = [];
  const leaf = new Page(LEAF_HEADER);
  for (const { start, end } of leavesOf(rows.length, keys)) {
    for (const each of rows.slice(start, end - 1)) {
      const row = measured(each);
      keys.put(leaf.bytes, leaf.add(keys.sizeOf(row)), row);
    }
    yield leaf.finished(INDEX.leaf);
    leaf.empty();
    children.push({ page: first + children.length, key: measured(rows[end - 1] ?? []) });
  }
  yield* interiorPages(keys, children, first + children.length);
}

/** How many pages `indexPages` makes of so many rows. */
export function indexPageCount(rows: number, columns: number): number {
  const keys = rowsOf(columns);
  const leaves = leavesOf(rows, keys).length;
  return leaves + interiorCount(keys, leaves);
}

/** Of every leaf's rows the last goes up, to part it from the next; the last leaf keeps all. */
const leavesOf = (rows: number, { bound }: Keys<Row>) =>
  evenly(rows + 1, Math.floor((PAGE_SIZE - LEAF_HEADER) / (POINTER + bound)) + 1);

/** The page of a table whose rows fit behind the header of the database. */
export function firstPage(rows: readonly TableRow[], start: number): Uint8Array {
  const page = new Page(LEAF_HEADER, start);
  for (const row of rows) putCell(page, row, 0);
  return page.finished(TABLE.leaf);
}

/** Level above level until one page holds them all: the root. */
function* interiorPages<Key>(
  keys: Keys<Key>,
  children: readonly Child<Key>[],
  first: number
): Pages {
  if (children.length === 1) return;
  const parents: Child<Key>[] = [];
  const page = new Page(INTERIOR_HEADER);
  for (const { start, end } of parentsOf(keys, children.length)) {
    for (const child of children.slice(start, end - 1)) {
      const at = page.add(LINK + keys.sizeOf(child.key));
      keys.put(page.bytes, putLink(page.bytes, at, child.page), child.key);
    }
    for (const last of children.slice(end - 1, end)) {
      yield page.finished(keys.kind.interior, last.page);
      parents.push({ page: first + parents.length, key: last.key });
    }
    page.empty();
  }
  yield* interiorPages(keys, parents, first + parents.length);
}

function interiorCount<Key>(keys: Keys<Key>, children: number): number {
  if (children === 1) return 0;
  const parents = parentsOf(keys, children).length;
  return parents + interiorCount(keys, parents);
}

const parentsOf = <Key>({ bound }: Keys<Key>, children: number) =>
  evenly(children, Math.floor((PAGE_SIZE - INTERIOR_HEADER) / (POINTER + LINK + bound)));

/** Parts of nearly one size, none larger than `most`: SQLite refuses pages with nothing on them. */
function evenly(count: number, most: number): readonly Readonly<{ start: number; end: number }>[] {
  const parts = Math.ceil(count / most);
  return Array.from({ length: parts }, (_, index) => ({
    start: Math.floor((index * count) / parts),
    end: Math.floor(((index + 1) * count) / parts)
  }));
}
