/**
 * Reads packages as the app does and prints what would come into an empty log:
 * node tests/anki/read-packages.mjs <package>...
 */

import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROLLOVER = 4;

const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false }
});
try {
  const { loadSqlite } = await server.ssrLoadModule('/src/lib/anki/apkg.ts');
  const { readPackage } = await server.ssrLoadModule('/src/lib/anki/read-package.ts');
  const { notYetKnown, reviewEntries } = await server.ssrLoadModule(
    '/src/lib/anki/import-reviews.ts'
  );
  const sqlite = await loadSqlite();
  const context = { momentAt, now: Date.now() };
  const packages = [];
  for (const path of process.argv.slice(2)) {
    const read = await readPackage(sqlite, await openAsBlob(path));
    if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.problem)}`);
    const entries = reviewEntries(read.value.reviews, context);
    packages.push({ entries, once: notYetKnown(entries, []).length });
  }
  const all = packages.flatMap(({ entries }) => entries);
  console.log(JSON.stringify({ packages, union: notYetKnown(all, []).length }));
} finally {
  await server.close();
}

/** @param {number} at */
function momentAt(at) {
  return { at, tzOffset: -new Date(at).getTimezoneOffset(), rollover: ROLLOVER };
}
