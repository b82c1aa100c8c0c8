/** The page's side of the fitting. */

import wasmUrl from 'fsrs-browser/fsrs_browser_bg.wasm?url';
import type { FromOptimiser, OptimiseRequest, OptimiseResult } from './messages';

export type OptimiseOptions = Readonly<{
  /** Called with the share done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Ends the fitting early. */
  signal?: AbortSignal;
}>;

/** Fits in a worker of its own: fsrs-rs cannot be interrupted, so that cancelling ends the worker. */
export function optimise(
  request: Omit<OptimiseRequest, 'wasmUrl'>,
  { onProgress, signal }: OptimiseOptions = {}
): Promise<OptimiseResult | Readonly<{ kind: 'cancelled' }>> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();
  const outcome = new Promise<OptimiseResult | Readonly<{ kind: 'cancelled' }>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FromOptimiser>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else resolve(data.result);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({
        kind: 'failed',
        problem: event.message
          ? `Подбор остановился из-за ошибки: ${event.message}.`
          : 'Подбор не запустился: похоже, нет сети.'
      });
    };
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
