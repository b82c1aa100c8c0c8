/** What the page and the export worker say to each other. */

import type { CardId } from '../core/ids';
import type { Entry } from '../core/review';
import type { When } from '../core/scheduler';
import type { Arrangement } from './layout';

/** What can be made of a deck: a package, or its notes as a table. */
export const FORMATS = ['apkg', 'csv', 'tsv'] as const;
export type Format = (typeof FORMATS)[number];

/** The learner's log and the moment up to which it counts. */
export type LoggedProgress = Readonly<{ entries: readonly Entry[]; now: When }>;

/** What to export. */
export type ExportRequest = Readonly<{
  /** The address of the folder with the deck's files, closing slash included. */
  deckUrl: string;
  format: Format;
  arrangement: Arrangement;
  /** The cards to take; all of them by default. */
  selection?: ReadonlySet<CardId>;
  /** Goes with the cards of a package; a table has no place for it. */
  progress?: LoggedProgress;
}>;

/** How an export ends. A problem is a sentence for the reader. */
export type ExportOutcome =
  | Readonly<{
      kind: 'done';
      file: Blob;
      notes: number;
      /** Cards that carry progress. */
      learned: number;
    }>
  | Readonly<{ kind: 'cancelled' }>
  | Readonly<{ kind: 'failed'; problem: string }>;

export type ToWorker =
  Readonly<{ kind: 'export'; request: ExportRequest }> | Readonly<{ kind: 'cancel' }>;

export type FromWorker =
  | Readonly<{ kind: 'progress'; share: number }>
  | Readonly<{ kind: 'ended'; outcome: ExportOutcome }>;

/**
 * The name of the file to save, for a date `YYYY-MM-DD`. ASCII and short for AnkiDroid; `collection…`
 * and `backup-…` would make Anki restore a whole collection from it.
 */
export const fileName = (format: Format, date: string): string => `sobes-${date}.${format}`;

/** The types of the files; AnkiDroid registers the first for packages. */
export const FILE_TYPES: Readonly<Record<Format, string>> = {
  apkg: 'application/apkg',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values'
};
