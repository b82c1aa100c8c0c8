/** The page's side of the export. */

import { FILE_TYPES, fileName } from './messages';
import type { ExportOutcome, ExportRequest, Format, FromWorker, ToWorker } from './messages';

export type AnkiExportRequest = ExportRequest &
  Readonly<{
    /** Today by the learner's clock, `YYYY-MM-DD`: names the file. */
    date: string;
  }>;

export type AnkiExportOptions = Readonly<{
  /** Called with the share done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the export early. */
  signal?: AbortSignal;
}>;

export type AnkiExportOutcome =
  | Readonly<{ kind: 'done'; file: File; notes: number; learned: number }>
  | Exclude<ExportOutcome, Readonly<{ kind: 'done' }>>;

/**
 * Writes the deck at `deckUrl` for Anki, in a worker of its own, whose memory goes with it. Rejects only
 * for an error of ours.
 */
export function exportToAnki(
  { date, deckUrl, ...rest }: AnkiExportRequest,
  { onProgress, signal }: AnkiExportOptions = {}
): Promise<AnkiExportOutcome> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker): void => worker.postMessage(message);
  const cancel = (): void => send({ kind: 'cancel' });
  signal?.addEventListener('abort', cancel);
  const outcome = new Promise<AnkiExportOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else resolve(withFile(data.outcome, rest.format, date));
    };
    worker.onerror = (event) => reject(new Error(`Anki export worker: ${event.message}`));
  });
  const request = { ...rest, deckUrl: new URL(deckUrl, location.href).href };
  send({ kind: 'export', request });
  return outcome.finally(() => {
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
  });
}

function withFile(outcome: ExportOutcome, format: Format, date: string): AnkiExportOutcome {
  if (outcome.kind !== 'done') return outcome;
  const file = new File([outcome.file], fileName(format, date), { type: FILE_TYPES[format] });
  return { ...outcome, file };
}
