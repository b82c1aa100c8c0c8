/**
 * Reads packages as the app does and prints what would come into an empty log, and the own cards that
 * their foreign decks would give:
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
  const { loadSqlite } = await server.ssrLoadModule('/src/lib/anki/sqlite.ts');
  const { readPackage } = await server.ssrLoadModule('/src/lib/anki/read-package.ts');
  const { notYetKnown, reviewEntries } = await server.ssrLoadModule(
    '/src/lib/anki/import-reviews.ts'
  );
  const { readForeignCards } = await server.ssrLoadModule('/src/lib/anki/foreign-cards.ts');
  const sqlite = await loadSqlite();
  const context = { momentAt, now: Date.now() };
  const packages = [];
  for (const path of process.argv.slice(2)) {
    const file = await openAsBlob(path);
    const { reviews, decks } = unwrap(path, await readPackage(sqlite, file));
    const names = new Set(decks.map(({ name }) => name));
    const made = unwrap(path, await readForeignCards(sqlite, file, names));
    const own = new Set(made.answers.map(({ id }) => id));
    const entries = reviewEntries(reviews, context);
    packages.push({
      entries,
      once: notYetKnown(entries, []).length,
      own: { ...made, pictures: await sizes(made.pictures) },
      ownEntries: reviewEntries(reviews, context, own).filter(({ cardId }) => own.has(cardId))
    });
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

/** @param {ReadonlyMap<string, Blob>} pictures */
function sizes(pictures) {
  return Object.fromEntries([...pictures].map(([key, { size, type }]) => [key, [type, size]]));
}

/** @param {string} path */
function unwrap(path, outcome) {
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
