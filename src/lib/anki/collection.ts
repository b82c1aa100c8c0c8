/**
 * What surrounds the notes in a collection of schema 11, the one that every Anki imports: options,
 * decks, presets. Nothing here depends on the clock, so that the same deck gives the same bytes.
 */

import { NOTE_TYPE, NOTE_TYPE_ID } from './note-type';
import { DEFAULT_PRESET } from './preset';
import type { Preset } from './preset';

/** 2020-01-01 04:00 UTC, in seconds: the collection's first day. */
export const CREATED_AT = 1_577_851_200;
/** The same day as a day of the learner's calendar (core/day.ts). */
export const FIRST_DAY = 18_262;
const DEFAULT_DECK_ID = 1;

/** The only row of `col`. */
export type CollectionRow = Readonly<{
  id: 1;
  crt: number;
  mod: number;
  scm: number;
  ver: 11;
  dty: 0;
  usn: 0;
  ls: 0;
  conf: string;
  models: string;
  decks: string;
  dconf: string;
  tags: string;
}>;

/**
 * The collection for these decks, by id; parents must be among them.
 * @param preset that of all of them
 */
export const collectionRow = (
  deckNames: ReadonlyMap<number, string>,
  preset: Preset
): CollectionRow => ({
  id: 1,
  crt: CREATED_AT,
  mod: CREATED_AT * 1000,
  scm: CREATED_AT * 1000,
  ver: 11,
  dty: 0,
  usn: 0,
  ls: 0,
  conf: JSON.stringify(OPTIONS),
  models: JSON.stringify({ [NOTE_TYPE_ID]: NOTE_TYPE }),
  decks: JSON.stringify(
    Object.fromEntries(
      [
        deck(DEFAULT_DECK_ID, 'Default', DEFAULT_PRESET.id),
        ...[...deckNames].map(([id, name]) => deck(id, name, preset.id))
      ].map((each) => [each.id, each])
    )
  ),
  dconf: JSON.stringify({
    [DEFAULT_PRESET.id]: DEFAULT_PRESET,
    [preset.id]: preset
  }),
  tags: '{}'
});

// rslib/src/config/schema11.rs; `creationOffset` 0 makes days count from UTC.
const OPTIONS = {
  activeDecks: [DEFAULT_DECK_ID],
  curDeck: DEFAULT_DECK_ID,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  curModel: null,
  nextPos: 1,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
  dayLearnFirst: false,
  schedVer: 2,
  creationOffset: 0,
  rollover: 4,
  sched2021: true,
  hideColor: true
} as const;

// rslib/src/decks/schema11.rs
const deck = (id: number, name: string, conf: number) => ({
  id,
  mod: 0,
  name,
  usn: -1,
  lrnToday: [0, 0],
  revToday: [0, 0],
  newToday: [0, 0],
  timeToday: [0, 0],
  collapsed: false,
  browserCollapsed: false,
  desc: '',
  dyn: 0,
  conf,
  extendNew: 0,
  extendRev: 0
});
