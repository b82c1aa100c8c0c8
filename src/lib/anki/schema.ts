/** Schema 11 as Anki makes it (rslib/src/storage/schema11.sql). */

import type { CollectionRow } from './collection';
import type { CardRow, NoteRow, ReviewRow } from './rows';

export const NOTE_COLUMNS = [
  'id',
  'guid',
  'mid',
  'mod',
  'usn',
  'tags',
  'flds',
  'sfld',
  'csum',
  'flags',
  'data'
] as const satisfies readonly (keyof NoteRow)[];

export const CARD_COLUMNS = [
  'id',
  'nid',
  'did',
  'ord',
  'mod',
  'usn',
  'type',
  'queue',
  'due',
  'ivl',
  'factor',
  'reps',
  'lapses',
  'left',
  'odue',
  'odid',
  'flags',
  'data'
] as const satisfies readonly (keyof CardRow)[];

export const REVIEW_COLUMNS = [
  'id',
  'cid',
  'usn',
  'ease',
  'ivl',
  'lastIvl',
  'factor',
  'time',
  'type'
] as const satisfies readonly (keyof ReviewRow)[];

export const COLLECTION_COLUMNS = [
  'id',
  'crt',
  'mod',
  'scm',
  'ver',
  'dty',
  'usn',
  'ls',
  'conf',
  'models',
  'decks',
  'dconf',
  'tags'
] as const satisfies readonly (keyof CollectionRow)[];

/** The statements that create the tables, columns in Anki's order. */
export const TABLES = {
  col: `CREATE TABLE col (
  id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null,
  conf text not null, models text not null, decks text not null, dconf text not null,
  tags text not null
)`,
  notes: `CREATE TABLE notes (
  id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null,
  csum integer not null, flags integer not null, data text not null
)`,
  cards: `CREATE TABLE cards (
  id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null,
  due integer not null, ivl integer not null, factor integer not null, reps integer not null,
  lapses integer not null, left integer not null, odue integer not null, odid integer not null,
  flags integer not null, data text not null
)`,
  revlog: `CREATE TABLE revlog (
  id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null
)`,
  graves: `CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)`
} as const;

/** The indexes of each table, by name: their columns. */
export const INDEXES = {
  notes: { ix_notes_usn: ['usn'], ix_notes_csum: ['csum'] },
  cards: { ix_cards_usn: ['usn'], ix_cards_nid: ['nid'], ix_cards_sched: ['did', 'queue', 'due'] },
  revlog: { ix_revlog_usn: ['usn'], ix_revlog_cid: ['cid'] }
} as const;
