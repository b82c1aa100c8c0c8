/**
 * Writes random histories of cards with our own scheduler's state after each step:
 * node tests/fsrs/make-histories.mjs <file>
 */

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { createServer } from 'vite';

const HISTORIES = 1000;
const SEED = 6;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: make-histories.mjs <file>');

const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false }
});
try {
  const { histories, statesOf, weightSets } = await server.ssrLoadModule(
    '/src/lib/optimiser/testing/histories.ts'
  );
  const drawn = fc.sample(fc.tuple(histories, weightSets), { numRuns: HISTORIES, seed: SEED });
  const told = drawn.map(([steps, weights]) => ({
    weights,
    steps,
    states: statesOf(steps, weights).map(({ phase, step, stability, difficulty }) => ({
      phase,
      step,
      stability,
      difficulty
    }))
  }));
  await writeFile(file, JSON.stringify(told));
} finally {
  await server.close();
}
