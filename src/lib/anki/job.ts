/** The worker's job: fetch the deck, turn its cards into notes, lay them out, write the file. */

import { writePackage } from './apkg';
import { fieldMaker, rowsOf } from './export';
import { fetchDeck } from './fetch-deck';
import type { ExportOutcome, ExportRequest } from './messages';
import { pace } from './pace';
import type { WritingOptions } from './pace';
import { progressOf } from './progress';
import { writeTable } from './table';

/** The part of the time that goes into reading the deck (measured). */
const READING_SHARE = 0.5;

/** Makes the file that was asked for; whatever the world refuses comes back as a problem. */
export async function runExport(
  { deckUrl, format, progress, ...options }: ExportRequest,
  { onProgress, signal }: WritingOptions = {}
): Promise<ExportOutcome> {
  const part = (from: number, to: number): WritingOptions => ({
    onProgress: (share) => onProgress?.(from + share * (to - from)),
    ...(signal ? { signal } : {})
  });
  const deck = await fetchDeck(deckUrl, fieldMaker(), pace(part(0, READING_SHARE)));
  if (!deck) return { kind: 'cancelled' };
  if (!deck.ok) return { kind: 'failed', problem: deck.problem };
  const rows = rowsOf(deck.value, {
    ...options,
    ...(progress ? { progress: progressOf(progress.entries, progress.now) } : {})
  });
  if (!rows.ok) return { kind: 'failed', problem: rows.problem };
  const { count, learned } = rows.value;
  const writing = part(READING_SHARE, 1);
  const outcome = await (format === 'apkg'
    ? writePackage(rows.value, writing)
    : writeTable(format, rows.value, writing));
  return outcome.kind === 'done' ? { ...outcome, notes: count, learned } : outcome;
}
