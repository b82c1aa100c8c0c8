/** The page's side of the search. */

import type { Found, SearchRequest } from '../core/search';
import type { FromWorker, ToWorker } from './messages';

export type SearchListeners = Readonly<{
  onReady: () => void;
  /** `problem` is a sentence for the reader; the worker has ended. */
  onFailed: (problem: string) => void;
  /** The answer to the last question; answers that a later question has overtaken are not told. */
  onFound: (found: Found) => void;
}>;

export type SearchClient = Readonly<{
  /** Asks; to be called once the search is ready. */
  find: (request: SearchRequest) => void;
}>;

/** Starts a worker that reads the deck at `deckUrl` and stays to answer. */
export function startSearch(
  deckUrl: string,
  { onReady, onFailed, onFound }: SearchListeners
): SearchClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker): void => worker.postMessage(message);
  let asked = 0;
  const fail = (problem: string): void => {
    worker.terminate();
    onFailed(problem);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'ready':
        return onReady();
      case 'failed':
        return fail(data.problem);
      case 'found':
        if (data.number === asked) onFound(data.found);
        return;
      default:
        data satisfies never;
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(
      event.message
        ? `Поиск остановился из-за ошибки: ${event.message}.`
        : 'Поиск не запустился: похоже, нет сети.'
    );
  };
  send({ kind: 'open', deckUrl: new URL(deckUrl, location.href).href });
  return {
    find: (request) => {
      asked += 1;
      send({ kind: 'find', number: asked, request });
    }
  };
}
