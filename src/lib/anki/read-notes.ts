/** Notes, note types and decks of a collection, of schema 11 or 18. */

import type { Database, SqlValue } from 'sql.js';
import { decode, record } from '../core/decode';
import { damaged } from './package-problem';
import { readMessage } from './protobuf';
import { eachRow } from './sqlite';
import type { NoteType } from './templates';

export type Note = Readonly<{
  guid: string;
  type: number;
  /** Seconds since 1970. */
  mod: number;
  values: readonly string[];
}>;

/** A card with the full name of the deck that it belongs to, `::` between its levels. */
export type PlacedCard = Readonly<{ note: number; ord: number; deck: string }>;

/** For cards whose deck is gone. */
const LOST = 'Без колоды';
const FIELD_PARTING = '\u001f';

/** Whole notes by their ids. */
export function readWholeNotes(
  database: Database,
  wanted: ReadonlySet<number>
): ReadonlyMap<number, Note> {
  const notes = new Map<number, Note>();
  eachRow(database, 'SELECT id, guid, mid, mod, flds FROM notes', ([id, guid, mid, mod, flds]) => {
    if (typeof id !== 'number' || !wanted.has(id)) return;
    if (typeof guid !== 'string' || typeof flds !== 'string') return;
    const values = flds.split(FIELD_PARTING);
    notes.set(id, { guid, type: Number(mid), mod: Number(mod), values });
  });
  return notes;
}

/** The cards by their ids. */
export function readPlacedCards(database: Database): ReadonlyMap<number, PlacedCard> {
  const decks = readDecks(database);
  const cards = new Map<number, PlacedCard>();
  eachRow(database, 'SELECT id, nid, ord, did, odid FROM cards', ([id, nid, ord, did, odid]) => {
    // A card in a filtered deck is at home in another.
    const deck = decks.get(Number(odid) || Number(did)) ?? LOST;
    if (typeof nid === 'number' && typeof ord === 'number')
      cards.set(Number(id), { note: nid, ord, deck });
  });
  return cards;
}

export const readNoteTypes = (database: Database): ReadonlyMap<number, NoteType> =>
  hasTable(database, 'notetypes') ? noteTypes18(database) : noteTypes11(database);

const readDecks = (database: Database): ReadonlyMap<number, string> =>
  hasTable(database, 'decks') ? decks18(database) : decks11(database);

const hasTable = (database: Database, name: string): boolean =>
  database.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [name]).length > 0;

function decks18(database: Database): ReadonlyMap<number, string> {
  const decks = new Map<number, string>();
  eachRow(database, 'SELECT id, name FROM decks', ([id, name]) => {
    decks.set(Number(id), String(name).replaceAll(FIELD_PARTING, '::'));
  });
  return decks;
}

/** Schema 11 keeps them as JSON in the only row of `col`. */
function decks11(database: Database): ReadonlyMap<number, string> {
  return new Map(
    objectsOf(database, 'decks').map(([id, deck]) => [Number(id), String(deck['name'])])
  );
}

function noteTypes11(database: Database): ReadonlyMap<number, NoteType> {
  const types = objectsOf(database, 'models').map(([id, model]): [number, NoteType] => [
    Number(id),
    {
      isCloze: model['type'] === 1,
      fields: listOf(model['flds']).map(({ name }) => String(name)),
      templates: new Map(
        listOf(model['tmpls']).map(({ ord, qfmt, afmt }, index) => [
          typeof ord === 'number' ? ord : index,
          { front: String(qfmt), back: String(afmt) }
        ])
      )
    }
  ]);
  return new Map(types);
}

type Raw = Readonly<Record<string, unknown>>;

function objectsOf(database: Database, column: 'models' | 'decks'): [string, Raw][] {
  const written = database.exec(`SELECT ${column} FROM col LIMIT 1`)[0]?.values[0]?.[0];
  let parsed: unknown;
  try {
    parsed = JSON.parse(String(written));
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(column);
    throw error;
  }
  const objects = decode(record, parsed, column);
  if (!objects.ok) return damaged(column);
  return Object.entries(objects.value).map(([id, each]) => {
    const object = decode(record, each, column);
    return [id, object.ok ? object.value : damaged(column)];
  });
}

const listOf = (value: unknown): readonly Raw[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => {
    const object = decode(record, each, '');
    return object.ok ? [object.value] : [];
  });

/** proto/anki/notetypes.proto: `Notetype.Config.kind` 1; `Template.Config.q_format` 1, `a_format` 2. */
function noteTypes18(database: Database): ReadonlyMap<number, NoteType> {
  const fields = new Map<number, string[]>();
  eachRow(database, 'SELECT ntid, ord, name FROM fields', ([ntid, ord, name]) => {
    const own = fields.get(Number(ntid)) ?? [];
    fields.set(Number(ntid), own);
    if (Number(ord) < MAX_FIELDS) own[Number(ord)] = String(name);
  });
  const templates = new Map<number, Map<number, { front: string; back: string }>>();
  eachRow(database, 'SELECT ntid, ord, config FROM templates', ([ntid, ord, config]) => {
    const own = templates.get(Number(ntid)) ?? new Map<number, { front: string; back: string }>();
    templates.set(Number(ntid), own);
    own.set(Number(ord), { front: textIn(config, 1), back: textIn(config, 2) });
  });
  const types = new Map<number, NoteType>();
  eachRow(database, 'SELECT id, config FROM notetypes', ([id, config]) => {
    const kind = config instanceof Uint8Array ? readMessage(config)?.get(1)?.at(-1) : undefined;
    types.set(Number(id), {
      isCloze: kind === 1,
      fields: Array.from(fields.get(Number(id)) ?? [], (name) => name ?? ''),
      templates: templates.get(Number(id)) ?? new Map<number, { front: string; back: string }>()
    });
  });
  return types;
}

const MAX_FIELDS = 1_000;

function textIn(config: SqlValue | undefined, field: number): string {
  const value = config instanceof Uint8Array ? readMessage(config)?.get(field)?.at(-1) : undefined;
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}
