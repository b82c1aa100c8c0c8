/** One export, off the main thread. Started and ended by client.ts. */

import { runExport } from './job';
import type { ExportRequest, FromWorker, ToWorker } from './messages';

const cancelling = new AbortController();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'export':
      void work(data.request);
      return;
    case 'cancel':
      cancelling.abort();
      return;
    default:
      data satisfies never;
  }
});

async function work(request: ExportRequest): Promise<void> {
  try {
    const outcome = await runExport(request, {
      onProgress: (share) => send({ kind: 'progress', share }),
      signal: cancelling.signal
    });
    send({ kind: 'ended', outcome });
  } catch (error) {
    // A rejected promise stays inside the worker; only a thrown error reaches the page.
    setTimeout(() => {
      throw error;
    });
  }
}

const send = (message: FromWorker): void => self.postMessage(message);
