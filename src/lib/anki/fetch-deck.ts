/** The app's own files → notes, topic by topic: a topic's answers are let go once its notes are made. */

import type { Decoded } from '../core/decode';
import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import type { Answers } from '../core/deck';
import type { CardId } from '../core/ids';
import { decodeMarkup } from '../core/markup';
import { jsonPieces } from './json-pieces';
import type { MediaFile } from './media';
import { noteMaker } from './notes';
import type { AnkiNote, DeckOf, NoteHead } from './notes';
import type { Proceed } from './pace';

/**
 * Fetches the deck in a folder.
 * @param keep what stays of a note
 * @returns the deck, what is wrong with it, or undefined when it was told to stop
 */
export async function fetchDeck<Note extends NoteHead>(
  folder: string,
  keep: (note: AnkiNote) => Note,
  proceed: Proceed
): Promise<Decoded<DeckOf<Note>> | undefined> {
  const [deck, banks, markup] = await Promise.all([
    fetchFile(`${folder}index.json`, decodeDeck),
    fetchFile(`${folder}banks.json`, decodeBanks),
    fetchFile(`${folder}markup.json`, decodeMarkup)
  ]);
  if (!deck.ok) return deck;
  if (!markup.ok) return markup;
  if (!banks.ok) return banks;
  const toNote = noteMaker(banks.value, markup.value);
  const share = drawingsShared();
  const notes: Note[] = [];
  const { topics, cards } = deck.value;
  for (const [index, topic] of topics.entries()) {
    if (!(await proceed(index / topics.length))) return undefined;
    const asked = cards.filter((card) => card.topic === topic.id && card.answered);
    if (asked.length === 0) continue;
    const text = await fetched(`${folder}${topic.id}.json`, (response) => response.text());
    if (!text.ok) return text;
    const byId = new Map(asked.map((card) => [card.id, card]));
    const made = new Map<CardId, Note>();
    for (const answers of answersIn(text.value)) {
      if (!answers.ok) return answers;
      for (const [id, answer] of answers.value) {
        const card = byId.get(id);
        if (card) made.set(id, keep(share(toNote(card, answer))));
      }
    }
    notes.push(...asked.flatMap(({ id }) => made.get(id) ?? []));
  }
  return { ok: true, value: { topics, banks: deck.value.banks, notes } };
}

/** Notes that show one drawing hold one text of it. */
function drawingsShared(): (note: AnkiNote) => AnkiNote {
  const files = new Map<string, MediaFile>();
  const known = (file: MediaFile): MediaFile => {
    const found = files.get(file.name) ?? file;
    files.set(file.name, found);
    return found;
  };
  return (note) => ({ ...note, media: note.media.map(known) });
}

async function fetchFile<T>(
  url: string,
  decode: (value: unknown) => Decoded<T>
): Promise<Decoded<T>> {
  const json = await fetched(url, (response) => response.json() as Promise<unknown>);
  return json.ok ? decode(json.value) : json;
}

/** A topic's answers one by one, in the order of the file. */
function* answersIn(text: string): Generator<Decoded<Answers>, void> {
  try {
    for (const piece of jsonPieces(text)) yield decodeAnswers(JSON.parse(piece));
  } catch (error) {
    yield notLoaded(error);
  }
}

async function fetched<T>(
  url: string,
  read: (response: Response) => Promise<T>
): Promise<Decoded<T>> {
  try {
    const response = await fetch(url);
    if (!response.ok)
      return { ok: false, problem: `Колода не загрузилась: сервер ответил ${response.status}.` };
    return { ok: true, value: await read(response) };
  } catch (error) {
    return notLoaded(error);
  }
}

function notLoaded(error: unknown): Readonly<{ ok: false; problem: string }> {
  const reason = error instanceof Error ? error.message : String(error);
  return { ok: false, problem: `Колода не загрузилась: ${reason}. Проверьте сеть и повторите.` };
}
