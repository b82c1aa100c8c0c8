/** The page's side of the reading. */

import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import type { FromReader, ReadRequest, ReadResult } from './read-messages';

export type ReadOptions = Readonly<{
  /** Called with the share done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the reading early. */
  signal?: AbortSignal;
}>;

/**
 * Reads a package in a worker of its own: what a file makes SQLite do cannot be interrupted, so that
 * cancelling ends the worker. Rejects only for an error of ours.
 */
export function readFromAnki(
  request: Omit<ReadRequest, 'wasmUrl'>,
  { onProgress, signal }: ReadOptions = {}
): Promise<ReadResult | Readonly<{ kind: 'cancelled' }>> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const outcome = new Promise<ReadResult | Readonly<{ kind: 'cancelled' }>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else resolve(data.result);
    };
    worker.onerror = (event) => reject(new Error(`Anki reading worker: ${event.message}`));
    signal?.addEventListener('abort', () => resolve({ kind: 'cancelled' }), {
      signal: ended.signal
    });
  });
  worker.postMessage({ ...request, wasmUrl: new URL(wasmUrl, import.meta.url).href });
  return outcome.finally(() => {
    ended.abort();
    worker.terminate();
  });
}
