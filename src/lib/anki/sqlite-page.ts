/** One page of a B-tree (sqlite.org/fileformat2.html#b_tree_pages). */

/** Notes of our size fill pages of 16 kB better than SQLite's 4 kB. */
export const PAGE_SIZE = 16_384;

export const LEAF_HEADER = 8;
export const INTERIOR_HEADER = 12;
/** What every cell takes besides its own bytes. */
export const POINTER = 2;

/** A page that is filled cell by cell, emptied and filled again. */
export class Page {
  readonly bytes = new Uint8Array(PAGE_SIZE);
  readonly #view = new DataView(this.bytes.buffer);
  readonly #start: number;
  readonly #header: number;
  #count = 0;
  #content = PAGE_SIZE;

  /** @param start where it begins: the first page has the database's header before it */
  constructor(header: typeof LEAF_HEADER | typeof INTERIOR_HEADER, start = 0) {
    this.#header = header;
    this.#start = start;
  }

  /** Whether another cell of that size fits. */
  has(size: number): boolean {
    return this.#content - size >= this.#pointer() + POINTER;
  }

  /** @returns the place in `bytes` that the cell is to be written to */
  add(size: number): number {
    if (!this.has(size)) throw new RangeError('too much for a page');
    this.#content -= size;
    this.#view.setUint16(this.#pointer(), this.#content);
    this.#count += 1;
    return this.#content;
  }

  /**
   * The page's bytes; they hold until it is emptied.
   * @param right the last child of a page that is no leaf
   */
  finished(kind: number, right?: number): Uint8Array {
    this.#view.setUint8(this.#start, kind);
    this.#view.setUint16(this.#start + 3, this.#count);
    this.#view.setUint16(this.#start + 5, this.#content);
    if (right !== undefined) this.#view.setUint32(this.#start + 8, right);
    return this.bytes;
  }

  empty(): void {
    this.bytes.fill(0);
    this.#count = 0;
    this.#content = PAGE_SIZE;
  }

  #pointer(): number {
    return this.#start + this.#header + POINTER * this.#count;
  }
}

/** What the number of a page takes. */
export const LINK = 4;

/** @returns the place after it */
export function putLink(bytes: Uint8Array, at: number, page: number): number {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, page);
  return at + LINK;
}
