/** The app's own files → notes, topic by topic: a topic's answers are let go once its notes are made. */

import type { Decoded } from '../core/decode';
import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import { decodeMarkup } from '../core/markup';
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
    const answers = await fetchFile(`${folder}${topic.id}.json`, decodeAnswers);
    if (!answers.ok) return answers;
    for (const card of asked) {
      const answer = answers.value.get(card.id);
      if (answer) notes.push(keep(share(toNote(card, answer))));
    }
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
  try {
    const response = await fetch(url);
    if (!response.ok)
      return { ok: false, problem: `Колода не загрузилась: сервер ответил ${response.status}.` };
    return decode(await response.json());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: `Колода не загрузилась: ${reason}. Проверьте сеть и повторите.`
    };
  }
}
