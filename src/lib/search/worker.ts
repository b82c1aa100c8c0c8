/** The index and its queries, off the main thread. Started by client.ts. */

import type { SearchIndex } from '../core/search';
import { openSearch } from './job';
import type { FromWorker, ToWorker } from './messages';

let index: SearchIndex | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'open':
      void open(data.deckUrl);
      return;
    case 'find':
      if (!index) throw new Error('the search is asked before it is ready');
      send({ kind: 'found', number: data.number, found: index.find(data.request) });
      return;
    default:
      data satisfies never;
  }
});

async function open(deckUrl: string): Promise<void> {
  try {
    const opened = await openSearch(deckUrl);
    if (opened.ok) index = opened.value;
    send(opened.ok ? { kind: 'ready' } : { kind: 'failed', problem: opened.problem });
  } catch (error) {
    // A rejected promise stays inside the worker; only a thrown error reaches the page.
    setTimeout(() => {
      throw error;
    });
  }
}

const send = (message: FromWorker): void => self.postMessage(message);
