/**
 * Rows and numbers as SQLite's file format has them (sqlite.org/fileformat2.html#record_format). They are
 * measured first and then written where they belong: an array of bytes of its own costs a short row ten
 * times its size.
 */

/** What a column holds: an integer, a text, a text that is UTF-8 already, or nothing. */
export type Value = number | string | Uint8Array | null;

/** A row's columns, measured. */
export type Row = Readonly<{
  values: readonly Value[];
  types: readonly number[];
  headerSize: number;
  size: number;
}>;

/** @throws RangeError for a number that is no integer */
export function measured(values: readonly Value[]): Row {
  const types = values.map(typeOf);
  const typesSize = types.reduce((sum, type) => sum + varintSize(type), 0);
  // The header counts its own length, which takes a second byte from 128 on.
  const headerSize = typesSize + (typesSize < 127 ? 1 : 2);
  const size = types.reduce((sum, type) => sum + sizeOf(type), headerSize);
  return { values, types, headerSize, size };
}

/**
 * Writes the columns' types, then what they hold.
 * @returns the place after it
 */
export function putRow(bytes: Uint8Array, start: number, row: Row): number {
  let at = putVarint(bytes, start, row.headerSize);
  for (const type of row.types) at = putVarint(bytes, at, type);
  row.values.forEach((value, index) => {
    const end = at + sizeOf(row.types[index] ?? 0);
    if (typeof value === 'number') putInteger(bytes, at, end, value);
    else if (typeof value === 'string') putText(bytes, at, value);
    else if (value) bytes.set(value, at);
    at = end;
  });
  return at;
}

/** How many bytes a number from 0 on needs, seven bits in each. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1;
  return size;
}

/** @returns the place after it */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  const end = at + varintSize(value);
  let rest = value;
  for (let place = end - 1; place >= at; place--) {
    bytes[place] = (rest % 128) + (place < end - 1 ? 128 : 0);
    rest = Math.floor(rest / 128);
  }
  return end;
}

const TEXT = 13;
/** The bytes of the types 0 to 9: nothing, integers, a float (never ours), the numbers 0 and 1. */
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;
/** What is below the nth fits into the type n + 1. */
const BOUNDS = [2 ** 7, 2 ** 15, 2 ** 23, 2 ** 31, 2 ** 47, 2 ** 63] as const;
const ZERO = 8;

function typeOf(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'string') return TEXT + 2 * utf8Size(value);
  if (typeof value !== 'number') return TEXT + 2 * value.length;
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an integer: ${value}`);
  if (value === 0 || value === 1) return ZERO + value;
  // A number below zero takes the bits of the one that is left without it.
  const bits = value < 0 ? -1 - value : value;
  return BOUNDS.findIndex((bound) => bits < bound) + 1;
}

const sizeOf = (type: number): number => SIZES[type] ?? (type - TEXT) / 2;

/** Two's complement: an array of bytes takes of every number what is left of 256. */
function putInteger(bytes: Uint8Array, start: number, end: number, value: number): void {
  let rest = value;
  for (let at = end - 1; at >= start; at--) {
    bytes[at] = rest;
    rest = Math.floor(rest / 256);
  }
}

function utf8Size(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Of a pair's four bytes each half has two.
    size += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return size;
}

/** As `TextEncoder` does it, which allocates more for a short text than the text itself takes. */
function putText(bytes: Uint8Array, start: number, text: string): void {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    if (point < 0x80) bytes[at++] = point;
    else {
      const rest = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[at++] = (LEADS[rest] ?? 0) | (point >> (6 * rest));
      for (let left = rest - 1; left >= 0; left--)
        bytes[at++] = 0x80 | ((point >> (6 * left)) & 0x3f);
      if (rest === 3) index += 1;
    }
  }
}

/** What a code point's first byte begins with, by the number of bytes that follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0] as const;
