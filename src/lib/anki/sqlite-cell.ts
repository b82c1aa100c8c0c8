/** A row on the leaf of a table, and what does not fit there (sqlite.org/fileformat2.html#ovflpgs). */

import { LINK, PAGE_SIZE, putLink } from './sqlite-page';
import type { Page } from './sqlite-page';
import { putRow, putVarint, varintSize } from './sqlite-record';
import type { Row } from './sqlite-record';

/** A row of a table and the number that it is found by. */
export type TableRow = Readonly<{ id: number; row: Row }>;

const MOST_LOCAL = PAGE_SIZE - 35;
const LEAST_LOCAL = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23;
const OVERFLOW = PAGE_SIZE - LINK;

/** How much of a row stands on the leaf. */
function localSize({ size }: Row): number {
  if (size <= MOST_LOCAL) return size;
  const local = LEAST_LOCAL + ((size - LEAST_LOCAL) % OVERFLOW);
  return local <= MOST_LOCAL ? local : LEAST_LOCAL;
}

/** What a row takes on its leaf. */
export const cellSize = ({ id, row }: TableRow): number =>
  varintSize(row.size) + varintSize(id) + localSize(row) + (row.size > MOST_LOCAL ? LINK : 0);

/** @param overflow the page that the row goes on in, if it does not fit */
export function putCell(leaf: Page, each: TableRow, overflow: number): void {
  const { id, row } = each;
  const at = leaf.add(cellSize(each));
  const start = putVarint(leaf.bytes, putVarint(leaf.bytes, at, row.size), id);
  if (row.size <= MOST_LOCAL) {
    putRow(leaf.bytes, start, row);
    return;
  }
  leaf.bytes.set(bytesOf(row).subarray(0, localSize(row)), start);
  putLink(leaf.bytes, start + localSize(row), overflow);
}

/** How many pages a row takes besides its leaf. */
export const overflowCount = (row: Row): number =>
  Math.ceil((row.size - localSize(row)) / OVERFLOW);

/** What of a row does not fit on the leaf, each page linked to the next. */
export function overflowPages(row: Row, first: number): readonly Uint8Array[] {
  const count = overflowCount(row);
  if (count === 0) return [];
  const rest = bytesOf(row).subarray(localSize(row));
  return Array.from({ length: count }, (_, index) => {
    const page = new Uint8Array(PAGE_SIZE);
    const at = putLink(page, 0, index < count - 1 ? first + index + 1 : 0);
    page.set(rest.subarray(index * OVERFLOW, (index + 1) * OVERFLOW), at);
    return page;
  });
}

function bytesOf(row: Row): Uint8Array {
  const bytes = new Uint8Array(row.size);
  putRow(bytes, 0, row);
  return bytes;
}
