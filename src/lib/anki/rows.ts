/** The rows of a collection of schema 11. */

/** A row of `notes`. `mod` in seconds; `tags` parted and surrounded by spaces. */
export type NoteRow = Readonly<{
  id: number;
  guid: string;
  mid: number;
  mod: number;
  usn: number;
  tags: string;
  /** The fields' HTML in UTF-8, parted by U+001F. */
  flds: Uint8Array;
  sfld: string;
  csum: number;
  flags: number;
  data: string;
}>;

/**
 * A row of `cards`. `due` is a new card's place in the queue, a reviewed one's day of the collection, a
 * learned one's instant in seconds.
 */
export type CardRow = Readonly<{
  id: number;
  nid: number;
  did: number;
  ord: number;
  mod: number;
  usn: number;
  type: number;
  queue: number;
  due: number;
  ivl: number;
  factor: number;
  reps: number;
  lapses: number;
  left: number;
  odue: number;
  odid: number;
  flags: number;
  data: string;
}>;

/** A row of `revlog`: one grade. */
export type ReviewRow = Readonly<{
  /** When it was given, ms; every row has its own. */
  id: number;
  cid: number;
  usn: number;
  /** The grade, 1–4. */
  ease: number;
  /** Until the card comes back: days, or seconds as a negative number. */
  ivl: number;
  /** The same as it was before this grade; 0 for a new card. */
  lastIvl: number;
  /** Difficulty after the grade, from 100 to 1100. */
  factor: number;
  /** Milliseconds from question to grade. */
  time: number;
  /** What the card was: 0 new or learning, 1 in review, 2 relearning. */
  type: number;
}>;
