/** What a collection holds, as far as it can be told before any card is made: reviews and decks. */

import type { Database, SqlJsStatic } from 'sql.js';
import { GRADES } from '../core/review';
import type { Grade } from '../core/review';
import { isOurs } from './guid';
import { damaged } from './package-problem';
import { readPlacedCards } from './read-notes';
import type { PlacedCard } from './read-notes';
import { eachRow, withCollection } from './sqlite';

/** One answer given in Anki. */
export type AnkiReview = Readonly<{
  /** Its row's id: when it was given, ms since 1970. */
  id: number;
  /** Of the card's note. */
  guid: string;
  /** Which of its note's cards, from 0. */
  ord: number;
  grade: Grade;
  /** Milliseconds that it took, at most a minute or what the deck's options say. */
  ms: number;
}>;

/** A deck with cards of other people, by its full name. */
export type ForeignDeck = Readonly<{ name: string; cards: number }>;

export type AnkiCollection = Readonly<{
  /** How many notes are ours. */
  ourNotes: number;
  /** By name. */
  decks: readonly ForeignDeck[];
  /** By ascending id. */
  reviews: readonly AnkiReview[];
}>;

/**
 * Reads a collection. The bytes are changed.
 * @param file the name that it had in its package, which tells the scheduler of old ones
 */
export const readCollection = (
  sqlite: SqlJsStatic,
  file: string,
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => undefined
): AnkiCollection =>
  withCollection(sqlite, file, bytes, (database) => {
    const notes = readGuids(database);
    onProgress(0.2);
    const cards = readPlacedCards(database);
    onProgress(0.4);
    const firstScheduler = isFirstScheduler(database, file);
    const reviews = readReviews(database, { notes, cards, firstScheduler }, (share) =>
      onProgress(0.4 + share * 0.6)
    );
    const ourNotes = [...notes.values()].filter(isOurs).length;
    return { ourNotes, decks: foreignDecks(notes, cards), reviews };
  });

/** Note id → guid. */
function readGuids(database: Database): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  eachRow(database, 'SELECT id, guid FROM notes', ([id, guid]) => {
    if (typeof id === 'number' && typeof guid === 'string') notes.set(id, guid);
  });
  return notes;
}

function foreignDecks(
  notes: ReadonlyMap<number, string>,
  cards: ReadonlyMap<number, PlacedCard>
): readonly ForeignDeck[] {
  const decks = new Map<string, number>();
  for (const { note, deck } of cards.values()) {
    const guid = notes.get(note);
    if (guid !== undefined && !isOurs(guid)) decks.set(deck, (decks.get(deck) ?? 0) + 1);
  }
  return [...decks]
    .map(([name, count]) => ({ name, cards: count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Known = Readonly<{
  notes: ReadonlyMap<number, string>;
  cards: ReadonlyMap<number, PlacedCard>;
  firstScheduler: boolean;
}>;

/** Joined here and not in SQL: what lacks its index would take for ever there. */
function readReviews(
  database: Database,
  { notes, cards, firstScheduler }: Known,
  onProgress: (share: number) => void
): readonly AnkiReview[] {
  const reviews: AnkiReview[] = [];
  const count = Number(database.exec('SELECT count(*) FROM revlog')[0]?.values[0]?.[0] ?? 0);
  let done = 0;
  eachRow(database, 'SELECT id, cid, ease, time, type, factor FROM revlog', (row) => {
    const [id = NaN, cid = NaN, ease = 0, time = 0, type = NaN, factor = 0] = row.map(Number);
    done += 1;
    if (done % ROWS_PER_WORD === 0) onProgress(done / count);
    const card = cards.get(cid);
    const guid = card && notes.get(card.note);
    const grade = gradeOf({ ease, type, factor, firstScheduler });
    if (!card || guid === undefined || grade === undefined || !Number.isSafeInteger(id)) return;
    const ms = Number.isFinite(time) ? Math.max(0, Math.round(time)) : 0;
    reviews.push({ id, guid, ord: card.ord, grade, ms });
  });
  return reviews.sort((a, b) => a.id - b.id);
}

const ROWS_PER_WORD = 20_000;

/** rslib/src/revlog/mod.rs `RevlogReviewKind`. */
const KIND = { learning: 0, review: 1, relearning: 2, filtered: 3 } as const;

type Answer = Readonly<{ ease: number; type: number; factor: number; firstScheduler: boolean }>;

/**
 * The grade of a row; undefined where nothing was recalled: cards moved by hand (4, 5), and answers in
 * a filtered deck that does not reschedule, which leave no factor.
 */
function gradeOf({ ease, type, factor, firstScheduler }: Answer): Grade | undefined {
  if (!(type >= KIND.learning && type <= KIND.filtered)) return undefined;
  if (type === KIND.filtered && factor === 0) return undefined;
  const isStep = type === KIND.learning || type === KIND.relearning;
  // The first scheduler's steps had three buttons: again, good, easy (rslib/src/scheduler/upgrade.rs).
  const known = firstScheduler && isStep && (ease === 2 || ease === 3) ? ease + 1 : ease;
  return GRADES.find((grade) => grade === known);
}

/** Only the oldest form of a package can come from it; then its options say so, or say nothing. */
function isFirstScheduler(database: Database, file: string): boolean {
  if (file !== 'collection.anki2') return false;
  const conf = database.exec('SELECT conf FROM col LIMIT 1')[0]?.values[0]?.[0];
  try {
    const options: unknown = JSON.parse(String(conf));
    const version = (options as { schedVer?: unknown } | null)?.schedVer;
    return version === undefined || version === 1;
  } catch (error) {
    if (error instanceof SyntaxError) return damaged(`${file}: настройки`);
    throw error;
  }
}
