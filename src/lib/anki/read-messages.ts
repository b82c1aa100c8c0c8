/** What the page and the reading worker say to each other. */

import type { ForeignCards } from './foreign-cards';
import type { AnkiCollection } from './read-collection';

/** The file that the learner chose, and where the worker finds SQLite (absolute address). */
export type ReadRequest = Readonly<{
  file: Blob;
  wasmUrl: string;
  /** Names of the decks to make cards of; without them the worker tells what there is. */
  decks?: readonly string[];
}>;

/** How a reading ends. A problem is a sentence for the reader. */
export type ReadResult =
  | Readonly<{ kind: 'read'; collection: AnkiCollection }>
  | Readonly<{ kind: 'made'; cards: ForeignCards }>
  | Readonly<{ kind: 'failed'; problem: string }>;

export type FromReader =
  Readonly<{ kind: 'progress'; share: number }> | Readonly<{ kind: 'ended'; result: ReadResult }>;
