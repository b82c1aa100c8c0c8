/** Reads the log's rows, trusting none of them. */

import { decodeEntry } from '../core/review';
import type { Entry } from '../core/review';
import type { Connection, Reading } from './connection';
import type { Result } from './problem';

/** A row that this version cannot read. It stays where it lies. */
export type QuarantinedRow = Readonly<{
  key: string;
  /** The row as stored; undefined when the database itself could not read it. */
  raw: unknown;
  /** What is wrong with it. */
  problem: string;
}>;

export type Rows = Readonly<{
  entries: readonly Entry[];
  quarantined: readonly QuarantinedRow[];
}>;

/**
 * All rows, by key. Three ways, each slower and surer than the one before: in chunks; all with their
 * keys, when ids inside the rows are damaged; one by one, when the database fails to read some, so
 * that they do not take the others with them.
 */
export async function readRows(connection: Connection): Promise<Result<Rows>> {
  const quick = await connection.read('log', readChunks);
  if (quick.ok && quick.value) return { ok: true, value: quick.value };
  const keyed = await connection.read('log', readWithKeys);
  if (keyed.ok) return keyed;
  switch (keyed.problem.kind) {
    case 'connection-lost':
    case 'failed':
      return readOneByOne(connection);
    default:
      return keyed;
  }
}

/** Whether these can be the keys after `last`: rows come in the order of their keys. */
export function increasing(last: string, keys: readonly (string | undefined)[]): boolean {
  let before = last;
  for (const key of keys) {
    if (key === undefined || key <= before) return false;
    before = key;
  }
  return true;
}

/** The id inside a row, which is its key unless the row is damaged. */
export function keyOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null || !('id' in row)) return undefined;
  return typeof row.id === 'string' ? row.id : undefined;
}

const CHUNK = 5_000;

/** Undefined when an id inside a row is not the row's key: then there is no telling where to go on. */
async function readChunks(store: Reading<'log'>): Promise<Rows | undefined> {
  const count = await store.count();
  const rows = new Collected();
  let chunk = await store.getAll(undefined, CHUNK);
  let last = '';
  while (chunk.length > 0) {
    const keys = chunk.map(keyOf);
    if (!increasing(last, keys)) return undefined;
    last = keys.at(-1) ?? last;
    // Asked for before decoding, so that the database reads on meanwhile.
    const next = store.getAll(IDBKeyRange.lowerBound(last, true), CHUNK);
    chunk.forEach((row, index) => rows.add(keys[index] ?? '', row));
    chunk = await next;
  }
  return rows.size === count ? rows : undefined;
}

async function readWithKeys(store: Reading<'log'>): Promise<Rows> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const rows = new Collected();
  keys.forEach((key, index) => rows.add(key, values[index]));
  return rows;
}

async function readOneByOne(connection: Connection): Promise<Result<Rows>> {
  const keys = await connection.read('log', (store) => store.getAllKeys());
  if (!keys.ok) return keys;
  const rows = new Collected();
  for (const key of keys.value) {
    const row = await connection.read('log', (store) => store.get(key));
    if (row.ok) {
      rows.add(key, row.value);
      continue;
    }
    // Is it the row or the whole database? Healthy rows must not be counted as damaged.
    const probe = await connection.read('log', (store) => store.count());
    if (!probe.ok) return probe;
    rows.quarantine(key, undefined, 'база данных не смогла прочесть строку');
  }
  return { ok: true, value: rows };
}

class Collected {
  readonly entries: Entry[] = [];
  readonly quarantined: QuarantinedRow[] = [];

  get size(): number {
    return this.entries.length + this.quarantined.length;
  }

  add(key: string, row: unknown): void {
    const decoded = decodeEntry(row);
    if (!decoded.ok) this.quarantine(key, row, decoded.problem);
    else if (decoded.value.id !== key)
      this.quarantine(key, row, `entry.id: не совпадает с ключом ${key}`);
    else this.entries.push(decoded.value);
  }

  quarantine(key: string, raw: unknown, problem: string): void {
    this.quarantined.push({ key, raw, problem });
  }
}
