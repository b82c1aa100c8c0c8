/**
 * Own cards on disk: decks, the two sides of each card, pictures. A deck's row is written last and
 * removed first, so that a deck that is seen is whole; what lies beside it unseen is overwritten by the
 * next import.
 */

import type { CardId, TopicId } from '../core/ids';
import { decodeOwnAnswer, decodeOwnDeck } from '../core/own';
import type { OwnAnswer, OwnDeck } from '../core/own';
import type { Connection } from './connection';
import type { Result } from './problem';

export type OwnContents = Readonly<{
  decks: readonly OwnDeck[];
  answers: readonly OwnAnswer[];
  pictures: ReadonlyMap<string, Blob>;
}>;

/** The decks by name. What cannot be read is left out: its package brings it back. */
export async function readOwnDecks(connection: Connection): Promise<Result<readonly OwnDeck[]>> {
  const rows = await connection.read('ownCards', (store) => store.getAll());
  if (!rows.ok) return rows;
  const decks = decoded(rows.value, decodeOwnDeck);
  return { ok: true, value: decks.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

export async function readOwnAnswers(
  connection: Connection,
  topic: TopicId
): Promise<Result<readonly OwnAnswer[]>> {
  const rows = await connection.read('ownAnswers', (store) => store.index('topic').getAll(topic));
  return rows.ok ? { ok: true, value: decoded(rows.value, decodeOwnAnswer) } : rows;
}

/** The pictures of these keys, as far as they are there. */
export const readPictures = (
  connection: Connection,
  keys: readonly string[]
): Promise<Result<ReadonlyMap<string, Blob>>> =>
  connection.read('media', async (store) => {
    const rows = await Promise.all(keys.map((key) => store.get(key)));
    return new Map(
      rows.flatMap((row, index) => (row instanceof Blob ? [[keys[index] ?? '', row] as const] : []))
    );
  });

/** Adds to the decks of the same name; a card that has moved leaves the deck where it was. */
export async function putOwnCards(
  connection: Connection,
  { decks, answers, pictures }: OwnContents
): Promise<Result<void>> {
  const drawn = await connection.write('media', (store) =>
    Promise.all([...pictures].map(async ([key, picture]) => store.put(picture, key)))
  );
  if (!drawn.ok) return drawn;
  const told = await connection.write('ownAnswers', (store) =>
    Promise.all(answers.map(async (each) => store.put(each)))
  );
  if (!told.ok) return told;
  return connection.write('ownCards', async (store) => {
    const present = decoded(await store.getAll(), decodeOwnDeck);
    await Promise.all(merged(present, decks).map(async (each) => store.put(each)));
  });
}

/** Takes a deck away, with what only it needed. */
export async function removeOwnDeck(connection: Connection, topic: TopicId): Promise<Result<void>> {
  const gone = await connection.write('ownCards', (store) => store.delete(topic));
  if (!gone.ok) return gone;
  const forgotten = await connection.write('ownAnswers', async (store) => {
    const keys = await store.index('topic').getAllKeys(topic);
    await Promise.all(keys.map(async (key) => store.delete(key)));
    return decoded(await store.getAll(), decodeOwnAnswer).flatMap(pictureKeys);
  });
  if (!forgotten.ok) return forgotten;
  const needed = new Set(forgotten.value);
  return connection.write('media', async (store) => {
    const unused = (await store.getAllKeys()).filter((key) => !needed.has(key));
    await Promise.all(unused.map(async (key) => store.delete(key)));
  });
}

/** How the sides name their pictures. */
const PICTURE = /media:([0-9a-f-]+)/g;

export const pictureKeys = ({ front, back }: OwnAnswer): readonly string[] =>
  [...`${front} ${back}`.matchAll(PICTURE)].map(([, key = '']) => key);

function merged(present: readonly OwnDeck[], added: readonly OwnDeck[]): readonly OwnDeck[] {
  const moved = new Set<CardId>(added.flatMap(({ cards }) => cards.map((card) => card.id)));
  const decks = new Map<TopicId, OwnDeck>();
  for (const deck of present)
    decks.set(deck.topic, { ...deck, cards: deck.cards.filter(({ id }) => !moved.has(id)) });
  for (const deck of added) {
    const before = decks.get(deck.topic)?.cards ?? [];
    decks.set(deck.topic, { ...deck, cards: [...before, ...deck.cards] });
  }
  return [...decks.values()];
}

const decoded = <T>(
  rows: readonly unknown[],
  decode: (row: unknown) => { readonly ok: true; readonly value: T } | { readonly ok: false }
): readonly T[] =>
  rows.flatMap((row) => {
    const read = decode(row);
    return read.ok ? [read.value] : [];
  });
