/** The real fsrs-rs in Node. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILE = 'fsrs-browser/fsrs_browser_bg.wasm';

/** The package listens, as in a worker, for a pool of threads that nobody starts. */
export async function fsrsInNode() {
  Object.assign(globalThis, { self: new EventTarget() });
  const [fsrs, { startFsrs }] = await Promise.all([import('fsrs-browser'), import('../fsrs')]);
  const loaded = await startFsrs(readFileSync(createRequire(import.meta.url).resolve(FILE)));
  if (!loaded.ok) throw new Error(loaded.problem);
  return { Fsrs: fsrs.Fsrs, fitter: loaded.fitter };
}
