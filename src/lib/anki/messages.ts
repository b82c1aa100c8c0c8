/** What the page and the export worker say to each other. */

import type { CardId } from '../core/ids';
import type { Arrangement } from './layout';

/** What to export and where the worker finds its files (absolute addresses). */
export type ExportRequest = Readonly<{
  /** The folder of the deck's files, with its closing slash. */
  deckUrl: string;
  wasmUrl: string;
  arrangement: Arrangement;
  /** The cards to take; all of them by default. */
  selection?: ReadonlySet<CardId>;
}>;

/** How an export ends. A problem is a sentence for the reader. */
export type ExportOutcome =
  | Readonly<{ kind: 'done'; bytes: Uint8Array<ArrayBuffer>; notes: number }>
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
export const packageName = (date: string): string => `sobes-${date}.apkg`;

/** The type that AnkiDroid registers for packages. */
export const PACKAGE_TYPE = 'application/apkg';
