/** Which number, which place in the queue and which deck each card of a package gets. */

import { LEVELS } from '../core/deck';
import type { CardId } from '../core/ids';
import { idOf } from './id';
import type { DeckOf, NoteHead } from './notes';
import { deckLevel } from './text';

/** How the decks are cut: by topic, or by the bank and section of a card's primary item. */
export const ARRANGEMENTS = ['topic', 'bank'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export type LayoutOptions = Readonly<{
  arrangement: Arrangement;
  /** The cards to take; all of them by default. */
  selection?: ReadonlySet<CardId>;
}>;

export type Placed<Note extends NoteHead> = Readonly<{
  note: Note;
  /** The note's and the card's id in Anki. */
  id: number;
  /** Place in the queue of new cards, from 1. */
  position: number;
  deckId: number;
}>;

export type Layout<Note extends NoteHead> = Readonly<{
  /** By ascending id. */
  placed: readonly Placed<Note>[];
  /** The decks in use and all their parents: id → full name. */
  decks: ReadonlyMap<number, string>;
}>;

/** Positions count the whole deck, so that packages of its parts fit together. */
export function layOut<Note extends NoteHead>(
  deck: DeckOf<Note>,
  { arrangement, selection }: LayoutOptions
): Layout<Note> {
  const levelsOf = deckLevels(deck, arrangement);
  const decks = new Decks();
  const positions = new Map(inOrderOfLearning(deck).map((note, index) => [note.id, index + 1]));
  const placed = withNumbers(deck.notes)
    .filter(({ note }) => selection?.has(note.id) ?? true)
    .map(({ note, id }) => ({
      note,
      id,
      position: positions.get(note.id) ?? 0,
      deckId: decks.idOf(levelsOf(note))
    }));
  return { placed, decks: decks.names };
}

const ROOT = 'Собес';
/** Apart, so that a newcomer does not learn withdrawn cards; in use they stay where they are. */
const RETIRED_ROOT = 'Собес — снятые';
const WITHOUT_BANK_DECK = 'Вне банков';

function deckLevels({ topics, banks }: DeckOf<NoteHead>, arrangement: Arrangement) {
  // A topic and a bank may share a slug.
  const topicTitles = new Map(topics.map(({ id, title }) => [id, title]));
  const bankTitles = new Map(banks.map(({ id, title }) => [id, title]));
  return (note: NoteHead): readonly string[] => {
    if (note.retired === true) return [RETIRED_ROOT];
    if (arrangement === 'topic') return [ROOT, topicTitles.get(note.topic) ?? note.topic];
    const primary = note.sections[0];
    if (!primary) return [ROOT, WITHOUT_BANK_DECK];
    return [ROOT, bankTitles.get(primary.bank) ?? primary.bank, ...primary.path];
  };
}

/** By level, within it by topic, within that as given; withdrawn cards come last. */
function inOrderOfLearning({ notes, topics }: DeckOf<NoteHead>): NoteHead[] {
  const topicRank = new Map(topics.map(({ id }, rank) => [id, rank]));
  const rank = (note: NoteHead): number =>
    ((note.retired === true ? LEVELS.length : 0) + LEVELS.indexOf(note.level)) * topics.length +
    (topicRank.get(note.topic) ?? 0);
  return [...notes].sort((a, b) => rank(a) - rank(b));
}

/** Two notes whose numbers meet are told apart in the order of their names. */
function withNumbers<Note extends NoteHead>(notes: readonly Note[]): { note: Note; id: number }[] {
  const taken = new Set<number>();
  return [...notes]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((note) => ({ note, id: freeId(`note:${note.id}`, taken) }))
    .sort((a, b) => a.id - b.id);
}

/** The decks as they come into use. Anki compares their names without case. */
class Decks {
  readonly names = new Map<number, string>();
  readonly #ids = new Map<string, number>();
  readonly #taken = new Set<number>();

  idOf(levels: readonly string[]): number {
    let id = 0;
    let name = '';
    for (const level of levels) {
      name = name === '' ? deckLevel(level) : `${name}::${deckLevel(level)}`;
      const key = name.toLowerCase();
      id = this.#ids.get(key) ?? freeId(`deck:${key}`, this.#taken);
      name = this.names.get(id) ?? name;
      this.#ids.set(key, id);
      this.names.set(id, name);
    }
    return id;
  }
}

function freeId(name: string, taken: Set<number>): number {
  let id = idOf(name);
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}
