/** Packages as Anki writes them, and as nobody should, for the tests of this folder. */

import { strToU8, zipSync } from 'fflate';
import { TABLES } from '../schema';
import { loadSqlite } from '../sqlite';

export const sqlite = await loadSqlite();

/** A row of `revlog`; what a test does not care about is filled in. */
export type ReviewRow = Readonly<{
  id: number;
  cid: number;
  ease: number;
  time?: number;
  type?: number;
  factor?: number;
}>;

export type CollectionParts = Readonly<{
  /** Guid of each note; note n has the card n, under the ord given or 0. */
  guids?: readonly string[];
  cards?: readonly Readonly<{ id: number; nid: number; ord: number }>[];
  reviews?: readonly ReviewRow[];
  conf?: object;
  /** Of each note, parted by U+001F. */
  flds?: readonly string[];
  models?: object;
  decks?: object;
}>;

/** The number of the only note type. */
const NOTE_TYPE = 1;

/** `col.models` with one note type. */
export const noteTypeOf = (
  fields: readonly string[],
  templates: readonly (readonly [front: string, back: string])[]
): object => ({
  [NOTE_TYPE]: {
    type: 0,
    flds: fields.map((name, ord) => ({ name, ord })),
    tmpls: templates.map(([qfmt, afmt], ord) => ({ ord, qfmt, afmt }))
  }
});

/** A collection of schema 11. Notes are numbered from 1. */
export function collection(parts: CollectionParts): Uint8Array {
  const { guids = [], cards, reviews = [], conf = {}, flds = [], models = {}, decks = {} } = parts;
  const database = new sqlite.Database();
  for (const sql of Object.values(TABLES)) database.run(sql);
  database.run('INSERT INTO col VALUES (1, 0, 0, 0, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
    ...[conf, models, decks, {}, {}].map((each) => JSON.stringify(each))
  ]);
  guids.forEach((guid, index) =>
    database.run('INSERT INTO notes VALUES (?, ?, 1, 0, 0, ?, ?, ?, 0, 0, ?)', [
      index + 1,
      guid,
      '',
      flds[index] ?? 'front\u001fback',
      '',
      ''
    ])
  );
  for (const { id, nid, ord } of cards ?? guids.map((_, i) => ({ id: i + 1, nid: i + 1, ord: 0 })))
    database.run(
      'INSERT INTO cards VALUES (?, ?, 1, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?)',
      [id, nid, ord, '']
    );
  const insert = database.prepare('INSERT INTO revlog VALUES (?, ?, 0, ?, 1, 1, ?, ?, ?)');
  for (const { id, cid, ease, time = 4_000, type = 1, factor = 2500 } of reviews)
    insert.run([id, cid, ease, factor, time, type]);
  insert.free();
  const bytes = database.export();
  database.close();
  return bytes;
}

/** The tables that schema 18 has besides, with the collation that only Anki knows. */
export function asSchema18(bytes: Uint8Array): Uint8Array {
  const database = new sqlite.Database(bytes);
  database.run(`
    CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL,
      name text NOT NULL COLLATE NOCASE , config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
    CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
    CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE NOCASE ,
      mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
    CREATE UNIQUE INDEX idx_decks_name ON decks (name);
  `);
  const changed = database.export();
  database.close();
  const [from, to] = ['COLLATE NOCASE ', 'COLLATE unicase'].map((each) => strToU8(each));
  for (let at = 0; from && to && at < changed.length - from.length; at++)
    if (from.every((byte, index) => changed[at + index] === byte)) changed.set(to, at);
  // As Anki leaves it: the header asks for a write-ahead log.
  changed.set([2, 2], 18);
  return changed;
}

/** A zstd frame of stored blocks, which every decoder has to read. */
export function zstdStored(bytes: Uint8Array, window = 1 << 20): Uint8Array {
  const BLOCK = 100_000;
  const blocks: number[][] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK);
    const header = (block.length << 3) | (at + BLOCK >= bytes.length ? 1 : 0);
    blocks.push([header & 255, (header >> 8) & 255, header >> 16], [...block]);
  }
  const descriptor = (Math.log2(window) - 10) << 3;
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, descriptor, ...blocks.flat()]);
}

/** `meta` of a package of that form. */
export const metaOf = (form: number): Uint8Array => Uint8Array.from([8, form]);

export const packageOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { mtime: new Date(1980, 0, 1) });

export const fileOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);

/** The package with numbers in its directory changed: `at` from an entry's central header on. */
export function withClaim(
  bytes: Uint8Array,
  name: string,
  at: number,
  value: number,
  width: 2 | 4 = 4
): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let place = 0; place + 46 < changed.length; place++) {
    if (view.getUint32(place, true) !== 0x02014b50) continue;
    const length = view.getUint16(place + 28, true);
    const found = new TextDecoder().decode(changed.subarray(place + 46, place + 46 + length));
    if (found !== name) continue;
    if (width === 2) view.setUint16(place + at, value, true);
    else view.setUint32(place + at, value, true);
    return changed;
  }
  throw new Error(`no entry ${name}`);
}

/** Offsets within a central header. */
export const CLAIM = { flags: 8, method: 10, crc: 16, packed: 20, size: 24, offset: 42 } as const;
