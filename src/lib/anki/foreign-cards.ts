/**
 * Other people's notes → own cards, both sides rendered: the renderer is on hand here, and studying
 * needs it no more.
 */

import type { SqlJsStatic } from 'sql.js';
import { renderHtml } from '../bank/render-html';
import type { CardId } from '../core/ids';
import { ownFamily, ownTopic } from '../core/own';
import type { OwnAnswer, OwnCard, OwnDeck } from '../core/own';
import { foreignCard, isOurs } from './guid';
import {
  MAX_FILE_BYTES,
  mediaKey,
  pictureType,
  readMediaFile,
  readMediaList
} from './package-media';
import type { PackageMedia } from './package-media';
import { refuse } from './package-problem';
import { readNoteTypes, readPlacedCards, readWholeNotes } from './read-notes';
import type { Note, PlacedCard } from './read-notes';
import { attempt, unpackCollection } from './read-package';
import type { ReadOutcome } from './read-package';
import { withCollection } from './sqlite';
import { sidesOf } from './templates';
import type { NoteType } from './templates';
import { openZip } from './zip';
import type { ZipEntry } from './zip';

export type ForeignCards = Readonly<{
  decks: readonly OwnDeck[];
  answers: readonly OwnAnswer[];
  /** Pictures that the answers show, by the key under which they show them. */
  pictures: ReadonlyMap<string, Blob>;
  /** Cards whose front is empty, is a picture to be uncovered, or is larger than any page. */
  leftOut: number;
  /** Cards with sounds or videos, which are not taken. */
  silenced: number;
}>;

/** More would not be learned, and is not held in a page's memory. */
export const MAX_CARDS = 20_000;
const MAX_PICTURES_BYTES = 200 << 20;
const MAX_SIDE_LENGTH = 60_000;
const MAX_QUESTION_LENGTH = 140;

/**
 * Makes the cards of the chosen decks.
 * @param wanted full names of decks
 */
export const readForeignCards = (
  sqlite: SqlJsStatic,
  file: Blob,
  wanted: ReadonlySet<string>,
  onProgress: (share: number) => void = () => undefined
): Promise<ReadOutcome<ForeignCards>> =>
  attempt(async () => {
    const zip = await openZip(file);
    const { name, bytes } = await unpackCollection(zip, (share) => onProgress(share * 0.2));
    const isNewest = name === 'collection.anki21b';
    const media = await readMediaList(zip, isNewest);
    const { cards, notes, types } = withCollection(sqlite, name, bytes, (database) => {
      const placed = [...readPlacedCards(database).values()].filter(({ deck }) => wanted.has(deck));
      const whole = readWholeNotes(database, new Set(placed.map(({ note }) => note)));
      return { cards: placed, notes: whole, types: readNoteTypes(database) };
    });
    if (cards.length > MAX_CARDS) refuse({ kind: 'too-large' });
    const maker = new Maker(notes, types, media);
    const inOrder = cards.sort((a, b) => a.note - b.note || a.ord - b.ord);
    for (const [index, card] of inOrder.entries()) {
      maker.add(card);
      if (index % CARDS_PER_WORD === 0) onProgress(0.2 + (0.6 * index) / cards.length);
    }
    const pictures = new Map<string, Blob>();
    for (const [key, { entry, type }] of maker.pictures) {
      const content = await readMediaFile(zip, entry, isNewest);
      pictures.set(key, new Blob([content], { type }));
      onProgress(0.8 + (0.2 * pictures.size) / maker.pictures.size);
    }
    return { ...maker.made(), pictures };
  });

const CARDS_PER_WORD = 50;

type Picture = Readonly<{ entry: ZipEntry; type: string }>;

/** Collects cards by decks, and the pictures that they show. */
class Maker {
  readonly pictures = new Map<string, Picture>();
  readonly #notes: ReadonlyMap<number, Note>;
  readonly #types: ReadonlyMap<number, NoteType>;
  readonly #media: PackageMedia;
  readonly #decks = new Map<string, OwnCard[]>();
  readonly #answers: OwnAnswer[] = [];
  #picturesBytes = 0;
  #leftOut = 0;
  #silenced = 0;

  constructor(
    notes: ReadonlyMap<number, Note>,
    types: ReadonlyMap<number, NoteType>,
    media: PackageMedia
  ) {
    this.#notes = notes;
    this.#types = types;
    this.#media = media;
  }

  add({ note: noteId, ord, deck }: PlacedCard): void {
    const note = this.#notes.get(noteId);
    if (!note || isOurs(note.guid)) return;
    const made = this.#card(note, ord, ownTopic(deck));
    if (!made) {
      this.#leftOut += 1;
      return;
    }
    const { answer, question } = made;
    const family = ownFamily(note.guid, ord);
    const card = { id: answer.id, question, family, revised: dateOf(note.mod) };
    const cards = this.#decks.get(deck);
    if (cards) cards.push(card);
    else this.#decks.set(deck, [card]);
    this.#answers.push(answer);
  }

  made(): Omit<ForeignCards, 'pictures'> {
    const decks = [...this.#decks].map(([name, cards]) => ({ topic: ownTopic(name), name, cards }));
    const [leftOut, silenced] = [this.#leftOut, this.#silenced];
    return { decks, answers: this.#answers, leftOut, silenced };
  }

  #card(
    { guid, type: typeId, values }: Note,
    ord: number,
    topic: OwnDeck['topic']
  ): { answer: OwnAnswer; question: string } | undefined {
    const type = this.#types.get(typeId);
    const sides = type && sidesOf(type, values, ord);
    const id: CardId | undefined = foreignCard(guid, ord);
    if (!sides || id === undefined || OCCLUSION.test(values.join())) return undefined;
    const length = sides.front.length + sides.back.length;
    if (length > MAX_SIDE_LENGTH) return undefined;
    const isLoud = SOUND.test(sides.front + sides.back);
    try {
      const [front, back] = [sides.front, sides.back].map((side) =>
        renderHtml(side.replace(SOUNDS, '[звук не взят]'), (name) => this.#addressOf(name))
      );
      if (!front || !back || front.text === '') return undefined;
      if (isLoud) this.#silenced += 1;
      const answer = { id, topic, front: front.html, back: back.html };
      return { answer, question: shortened(front.text) };
    } catch (error) {
      // Marks nested deeper than the stack: nobody's card.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #addressOf(name: string): string | undefined {
    const entry = this.#media.get(name);
    const type = pictureType(name);
    if (!entry || type === undefined || entry.size > MAX_FILE_BYTES) return undefined;
    const key = mediaKey(name, entry);
    if (!this.pictures.has(key)) {
      this.#picturesBytes += entry.size;
      if (this.#picturesBytes > MAX_PICTURES_BYTES) refuse({ kind: 'too-large' });
      this.pictures.set(key, { entry, type });
    }
    return `media:${key}`;
  }
}

const SOUND = /\[sound:|<(?:audio|video)\b/i;
const SOUNDS = /\[sound:[^\]]*\]/gi;
/** Image occlusion: its text says where the covers lie. */
const OCCLUSION = /\{\{c\d+::image-occlusion:/;

/** The front as a line of a list, its code marks whole. */
function shortened(text: string): string {
  if (text.length <= MAX_QUESTION_LENGTH) return text;
  const cut = text
    .slice(0, MAX_QUESTION_LENGTH)
    .toWellFormed()
    .replace(/\s+\S*$/, '');
  return `${cut}${cut.split('`').length % 2 === 0 ? '`' : ''}…`;
}

/** A date that no clock of a computer has shown becomes the first one. */
const dateOf = (seconds: number): string => {
  const date = new Date(seconds > 0 && seconds < 4e9 ? seconds * 1000 : 0);
  return date.toISOString().slice(0, 10);
};
