/** What the page and the reading worker say to each other. */

import type { AnkiCollection } from './read-collection';

/** Where the worker finds SQLite (absolute address), and the file that the learner chose. */
export type ReadRequest = Readonly<{ file: Blob; wasmUrl: string }>;

/** How a reading ends. A problem is a sentence for the reader. */
export type ReadResult =
  | Readonly<{ kind: 'done'; collection: AnkiCollection }>
  | Readonly<{ kind: 'failed'; problem: string }>;

export type FromReader =
  Readonly<{ kind: 'progress'; share: number }> | Readonly<{ kind: 'ended'; result: ReadResult }>;
