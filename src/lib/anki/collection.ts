/**
 * What surrounds the notes in a collection of schema 11, the one that every Anki imports: options,
 * decks, presets. Nothing here depends on the clock, so that the same deck gives the same bytes.
 */

import { hash } from '../core/random';
import { NOTE_TYPE, NOTE_TYPE_ID } from './note-type';

/** 2020-01-01 04:00 UTC, in seconds: the collection's first day. */
export const CREATED_AT = 1_577_851_200;
export const PRESET_ID = 1_763_000_000_002;
/** Seconds since 1970; an imported preset is never overwritten, whatever this says. */
const PRESET_REVISED = 1_795_305_600;
const DEFAULT_DECK_ID = 1;
const DEFAULT_PRESET_ID = 1;

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

/** The collection for these decks, by id; parents must be among them. */
export const collectionRow = (deckNames: ReadonlyMap<number, string>): CollectionRow => ({
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
        deck(DEFAULT_DECK_ID, 'Default', DEFAULT_PRESET_ID),
        ...[...deckNames].map(([id, name]) => deck(id, name, PRESET_ID))
      ].map((each) => [each.id, each])
    )
  ),
  dconf: JSON.stringify({
    [DEFAULT_PRESET_ID]: preset(DEFAULT_PRESET_ID, 'Default', 0, 0),
    [PRESET_ID]: preset(PRESET_ID, 'Собес', PRESET_REVISED, LOWEST_POSITION_FIRST)
  }),
  tags: '{}'
});

/**
 * An id for a note, card or deck: a past instant in ms, as Anki's ids are, the same for the same name
 * for ever. 10¹¹ places, so among 10,000 names two meet once in 2,000 decks.
 */
export const idOf = (name: string): number => {
  const wide = hash(name) * 2 ** 20 + (hash(`sobes#${name}`) >>> 12);
  return 1_600_000_000_000 + (wide % 100_000_000_000);
};

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

/** Anki's `NewCardGatherPriority`: by level and topic across decks, not deck after deck. */
const LOWEST_POSITION_FIRST = 1;

/**
 * rslib/src/deckconfig/schema11.rs. Steps, the longest interval and the desired retention are those of
 * core/scheduler.ts (a test holds them equal); no FSRS weights means Anki's defaults.
 */
const preset = (id: number, name: string, mod: number, newGatherPriority: number) => ({
  id,
  mod,
  name,
  usn: -1,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 0],
    order: 1,
    perDay: 20
  },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
  newGatherPriority,
  fsrsParams6: [],
  desiredRetention: 0.9,
  sm2Retention: 0.9
});
