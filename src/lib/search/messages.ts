/** What the page and the search worker say to each other. */

import type { Found, SearchRequest } from '../core/search';

export type ToWorker =
  /** `deckUrl`: the folder of the deck's files (absolute, with its closing slash). */
  | Readonly<{ kind: 'open'; deckUrl: string }>
  | Readonly<{ kind: 'find'; number: number; request: SearchRequest }>;

export type FromWorker =
  | Readonly<{ kind: 'ready' }>
  /** `problem` is a sentence for the reader. */
  | Readonly<{ kind: 'failed'; problem: string }>
  | Readonly<{ kind: 'found'; number: number; found: Found }>;
