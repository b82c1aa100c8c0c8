/** One plan, off the main thread. Started and ended by client.ts. */

import { makePlan } from './job';
import type { FromWorker, ToWorker } from './messages';

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  makePlan(data.input, (message: FromWorker) => self.postMessage(message));
});
