/** One fitting, off the main thread. Started, and ended even in the midst of it, by client.ts. */

import { loadFsrs } from './fsrs';
import { runOptimiser } from './job';
import type { FromOptimiser, OptimiseRequest } from './messages';

self.addEventListener('message', ({ data }: MessageEvent<OptimiseRequest>) => {
  void work(data);
});

async function work({ wasmUrl, ...request }: OptimiseRequest): Promise<void> {
  try {
    const result = await runOptimiser(
      request,
      () => loadFsrs(wasmUrl),
      (share) => send({ kind: 'progress', share })
    );
    send({ kind: 'ended', result });
  } catch (error) {
    // A rejected promise stays inside the worker; only a thrown error reaches the page.
    setTimeout(() => {
      throw error;
    });
  }
}

const send = (message: FromOptimiser): void => self.postMessage(message);
