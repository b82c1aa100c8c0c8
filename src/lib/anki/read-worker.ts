/** One reading, off the main thread. Started, and ended even in the midst of it, by read-client.ts. */

import { runRead } from './read-job';
import type { FromReader, ReadRequest } from './read-messages';

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void work(data);
});

async function work(request: ReadRequest): Promise<void> {
  try {
    const result = await runRead(request, (share) => send({ kind: 'progress', share }));
    send({ kind: 'ended', result });
  } catch (error) {
    // A rejected promise stays inside the worker; only a thrown error reaches the page.
    setTimeout(() => {
      throw error;
    });
  }
}

const send = (message: FromReader): void => self.postMessage(message);
