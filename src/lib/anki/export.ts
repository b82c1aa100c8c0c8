/** The deck as rows of an Anki collection. Pure: the same deck gives the same rows at any time. */

import type { Decoded } from '../core/decode';
import type { CardId } from '../core/ids';
import { collectionRow, CREATED_AT } from './collection';
import type { CollectionRow } from './collection';
import type { MediaFile } from './media';
import type { AnkiDeck, AnkiNote, DeckOf, NoteHead } from './notes';
import { layOut } from './layout';
import type { LayoutOptions, Placed } from './layout';
import { FIELD_NAMES, NOTE_TYPE_ID } from './note-type';
import { PRESET, presetOf } from './preset';
import { schedulingOf } from './progress';
import type { Progress } from './progress';
import type { CardRow, NoteRow, ReviewRow } from './rows';
import { escapeHtml, fieldHtml, isBlank, sharedEncoder, tagLevel } from './text';

export type ExportOptions = LayoutOptions &
  Readonly<{
    /** What the learner has come to; without it every card is new. */
    progress?: Progress;
  }>;

export type ExportRows = Readonly<{
  collection: CollectionRow;
  /** The decks' full names by id. */
  decks: ReadonlyMap<number, string>;
  /** How many notes there are; each has one card. */
  count: number;
  /** Makes the rows one by one, by ascending id: ten thousand of them need not exist at once. */
  notes: () => Iterable<Readonly<{ note: NoteRow; card: CardRow }>>;
  /** How many of the cards were graded. */
  learned: number;
  /** The cards' grades, card after card. */
  reviews: () => Iterable<ReviewRow>;
  /** The files that the notes show, each once, by name. */
  media: readonly MediaFile[];
}>;

/** A note whose texts wait as the bytes of its row: strings of them weigh half as much again. */
export type FieldNote = NoteHead & Readonly<{ fields: Uint8Array }>;

/** Turns the texts of one note after the other into fields. */
export function fieldMaker(): (note: AnkiNote) => FieldNote {
  const encode = sharedEncoder();
  return (note) => {
    const {
      say: _say,
      answer: _answer,
      hint: _hint,
      followUp: _next,
      source: _src,
      ...head
    } = note;
    return { ...head, fields: encode(fieldsOf(note).join('\u001f')) };
  };
}

/** Lays the whole deck out as rows, as `rowsOf` does. */
export const exportRows = (deck: AnkiDeck, options: ExportOptions): Decoded<ExportRows> =>
  rowsOf({ ...deck, notes: deck.notes.map(fieldMaker()) }, options);

/**
 * Lays the deck out as rows. Ids depend on a card's own id alone, `mod` on its `revised`: a later
 * package updates what was imported and never touches what the learner changed since.
 * @returns the rows, or what is wrong with the deck, in Russian
 */
export function rowsOf(
  deck: DeckOf<FieldNote>,
  { progress, ...layout }: ExportOptions
): Decoded<ExportRows> {
  const problem = problemOf(deck);
  if (problem !== undefined) return { ok: false, problem };
  const { placed, decks } = layOut(deck, layout);
  if (placed.length === 0) return { ok: false, problem: 'Нет ни одной карточки для экспорта.' };
  const reviewsOf = ({ note }: Placed<NoteHead>) => progress?.cards.get(note.id)?.reviews ?? [];
  return {
    ok: true,
    value: {
      collection: collectionRow(decks, progress ? presetOf(progress.parameters) : PRESET),
      decks,
      count: placed.length,
      *notes() {
        for (const each of placed) yield { note: noteRow(each), card: cardRow(each, progress) };
      },
      learned: placed.filter((each) => reviewsOf(each).length > 0).length,
      *reviews() {
        for (const each of placed)
          for (const review of reviewsOf(each)) yield { ...review, cid: each.id };
      },
      media: mediaOf(placed)
    }
  };
}

const mediaOf = (placed: readonly Placed<NoteHead>[]): readonly MediaFile[] => {
  const files = new Map(placed.flatMap(({ note }) => note.media).map((file) => [file.name, file]));
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

const FOREIGN = 'anki:';

const guidOf = (id: CardId): string =>
  id.startsWith(FOREIGN) ? id.slice(FOREIGN.length) : `sobes:${id}`;

function problemOf({ notes, topics, banks }: DeckOf<NoteHead>): string | undefined {
  const guids = new Set<string>();
  const topicIds = new Set(topics.map((each) => each.id));
  const bankIds = new Set(banks.map((each) => each.id));
  for (const note of notes) {
    const guid = guidOf(note.id);
    // Anki would import such a note and then have no card to show.
    if (isBlank(note.question)) return `${note.id}: вопрос пуст`;
    if (guids.has(guid)) return `${note.id}: такая карточка уже есть`;
    if (!topicIds.has(note.topic)) return `${note.id}: нет темы «${note.topic}»`;
    for (const { bank } of note.sections)
      if (!bankIds.has(bank)) return `${note.id}: нет банка «${bank}»`;
    guids.add(guid);
  }
  return undefined;
}

const noteRow = ({ note, id }: Placed<FieldNote>): NoteRow => ({
  id,
  guid: guidOf(note.id),
  mid: NOTE_TYPE_ID,
  mod: Date.parse(`${note.revised}T00:00:00Z`) / 1000,
  usn: -1,
  tags: tagsOf(note),
  flds: note.fields,
  // Anki computes the sort field and the checksum itself when it imports (rslib/src/notes/mod.rs).
  sfld: '',
  csum: 0,
  flags: 0,
  data: ''
});

function cardRow(
  { note, id, position, deckId }: Placed<NoteHead>,
  progress: Progress | undefined
): CardRow {
  const fresh = { ...NEW, due: position };
  const known = progress?.cards.get(note.id);
  const scheduling = progress && known ? schedulingOf(known, progress.parameters, fresh) : fresh;
  // The only spread comes first: engines copy such an object whole, and others one by one.
  return {
    ...scheduling,
    id,
    nid: id,
    did: deckId,
    ord: 0,
    usn: -1,
    // In no filtered deck.
    odue: 0,
    odid: 0
  };
}

const NEW = {
  mod: CREATED_AT,
  type: 0,
  queue: 0,
  ivl: 0,
  factor: 0,
  reps: 0,
  lapses: 0,
  left: 0,
  flags: 0,
  data: '{}'
} as const;

/** One value for each name, so that the note type and the notes cannot drift apart. */
function fieldsOf(note: AnkiNote): string[] {
  const values: Readonly<Record<(typeof FIELD_NAMES)[number], string>> = {
    Question: note.question,
    Answer: `<div class="say">${note.say}</div>${note.answer}`,
    Hint: note.hint,
    FollowUp: note.followUp,
    Source: note.source,
    Id: escapeHtml(note.id),
    Spare1: '',
    Spare2: ''
  };
  return FIELD_NAMES.map((name) => fieldHtml(values[name]));
}

/** Ids rather than titles wherever there is one: a tag should outlive a better wording. */
function tagsOf(note: NoteHead): string {
  const tags = [
    ['тема', note.topic],
    ['уровень', note.level],
    ...(note.leadFocus ? [['фокус', 'lead']] : []),
    ...(note.retired === true ? [['статус', 'снята']] : []),
    ...note.sections.flatMap(({ bank, path }) => [
      ['банк', bank],
      ...(path.length > 0 ? [['раздел', bank, ...path]] : [])
    ])
  ];
  const key = JSON.stringify(tags);
  const known = knownTags.get(key) ?? ` ${tagsIn(tags).join(' ')} `;
  knownTags.set(key, known);
  return known;
}

/** Thousands of notes have a few hundred sets of tags, and one text of each is enough. */
const knownTags = new Map<string, string>();

function tagsIn(tags: readonly (readonly string[])[]): readonly string[] {
  const written = tags.map((levels) =>
    levels
      .map(tagLevel)
      .filter((level) => level !== '')
      .join('::')
  );
  return [...new Set(written)].sort();
}
