/**
 * Time and memory of writing a package, ours against anki-apkg-export and genanki-js, in Node and in
 * Chromium: `node bench/apkg.mjs`, or `npm run bench -- apkg`.
 *
 * Every figure is of a fresh process, the writers taking turns, so that all meet the same machine. In
 * Node they get the same notes of 1.5 kB ready-made; in Chromium the same deck: the app's own, which must
 * have been built, repeated. BENCH_ROUNDS sets the number of rounds; BENCH_SIZES the numbers of notes.
 *
 * anki-apkg-export is among our packages. genanki-js is AGPL and is not; it is looked for in the folder
 * BENCH_RIVALS, then in bench/rivals, which git ignores: `npm install --prefix bench/rivals genanki-js`.
 * Where it is missing, its rows are.
 */

import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { median } from './stats.mjs';

/**
 * @typedef {{ name: string, folder?: string, page?: string, sqlite?: string, limitMs: number }} Writer
 *   folder: where its package lies (ours has none); page: its module of bench/apkg-page; sqlite: the
 *   build of its own SQLite that it is given
 * @typedef {{ ms?: number, cpuMs?: number, growth?: number, bytes?: number, longest?: number,
 *   problem?: string }} Result
 */

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZES = (process.env.BENCH_SIZES ?? '1400,10000').split(',').map(Number);
/** A writer that needs longer is not waited for. */
const LIMIT_MS = 60_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = path.join(root, 'node_modules/.cache/bench-apkg');
const [job, size] = process.argv.slice(2);

const published = { folder: folderOf('anki-apkg-export'), page: 'apkg-export' };
/** @type {readonly Writer[]} */
const WRITERS = [
  { name: 'ours' },
  { name: 'genanki-js', folder: folderOf('genanki-js'), page: 'genanki' },
  { name: 'anki-apkg-export as published', ...published, sqlite: 'sql.js/js/sql.js' },
  { name: '… on a growing heap', ...published, sqlite: 'sql.js/js/sql-memory-growth.js' }
]
  .filter(({ name, folder }) => name === 'ours' || folder !== undefined)
  .map((writer) => ({ ...writer, limitMs: LIMIT_MS }));

if (job === undefined) await compare();
else await measure(WRITERS[Number(job)], Number(size));

async function compare() {
  const { aliases, chromiumRuns } = await import('./apkg-browser.mjs');
  await bundle(aliases);
  console.log('in Node, from notes in memory to the file');
  await printTable(run);
  console.log('in Chromium, from the click to the file');
  await printTable(await chromiumRuns(WRITERS));
}

/** @param {(writer: Writer, notes: number) => Promise<Result>} measured */
async function printTable(measured) {
  const table = [];
  for (const notes of SIZES) {
    /** @type {Map<Writer, Result[]>} */
    const results = new Map(WRITERS.map((writer) => [writer, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [writer, found] of results)
        // What failed or ran out of time once would do so again.
        if (!found.some((each) => each.problem)) found.push(await measured(writer, notes));
    const [ours = []] = results.values();
    for (const [writer, found] of results) table.push(row(writer.name, notes, found, ours));
  }
  console.table(table);
}

/** Our TypeScript as plain modules: a child that loads them should weigh what they weigh. */
async function bundle(aliases) {
  const { build } = await import('vite');
  const options = { configFile: false, root, logLevel: 'error' };
  const input = {
    apkg: path.join(root, 'src/lib/anki/apkg.ts'),
    export: path.join(root, 'src/lib/anki/export.ts'),
    deck: path.join(root, 'tests/anki/synthetic-deck.ts')
  };
  await build({
    ...options,
    build: { ssr: true, outDir, emptyOutDir: true, rollupOptions: { input } }
  });
  const genanki = folderOf('genanki-js');
  if (genanki === undefined) return;
  await build({
    ...options,
    resolve: { alias: aliases(genanki, 'genanki') },
    ssr: { noExternal: true, external: ['sql.js'] },
    build: {
      ssr: path.join(root, 'bench/apkg-page/genanki.mjs'),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'genanki.js' } }
    }
  });
}

/** @returns {Promise<Result>} */
function run(writer, notes) {
  return new Promise((resolve) => {
    const args = [String(WRITERS.indexOf(writer)), String(notes)];
    const child = fork(fileURLToPath(import.meta.url), args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    });
    let last = { problem: 'died' };
    const timer = setTimeout(() => {
      last = { problem: `over ${LIMIT_MS / 1000} s` };
      child.kill('SIGKILL');
    }, LIMIT_MS);
    child.on('message', (message) => {
      last = message;
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(last);
    });
  });
}

function row(writer, notes, found, ours) {
  const problem = found.find((each) => each.problem)?.problem;
  if (problem) return { writer, notes, 'ms, median': problem };
  const of = (results, key) => results.flatMap((each) => each[key] ?? []);
  const [ms, cpu, growth] = ['ms', 'cpuMs', 'growth'].map((key) => of(found, key));
  const ratio = (key) => (median(of(found, key)) / median(of(ours, key))).toFixed(1);
  const longest = of(found, 'longest');
  return {
    writer,
    notes,
    'ms, median': Math.round(median(ms)),
    'ms, spread': spread(ms),
    'times ours': ratio('ms'),
    'CPU ms': Math.round(median(cpu)),
    'CPU, times ours': ratio('cpuMs'),
    'memory, MB': Math.round(median(growth)),
    'memory, spread': spread(growth),
    'file, MB': (median(of(found, 'bytes')) / 1e6).toFixed(2),
    ...(longest.length > 0 ? { 'longest task, ms': Math.round(median(longest)) } : {})
  };
}

function spread(values) {
  return `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
}

/** In the child: one package, from the deck in memory to the file. */
async function measure(writer, notes) {
  const { syntheticDeck } = await load('deck');
  const deck = syntheticDeck(notes);
  const write = await writerOf(writer);
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  try {
    const bytes = await write(deck);
    const ms = performance.now() - startedAt;
    // On a busy machine the processor's time says more than the clock's.
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1000;
    const growth = (peakOfMemory() - before) / 1e6;
    process.send({ ms, cpuMs, growth, bytes }, () => process.exit());
  } catch (error) {
    process.send({ problem: String(error.message ?? error).slice(0, 60) }, () => process.exit());
  }
}

/** Of this process alone: what `resourceUsage` tells begins with its parent's. */
function peakOfMemory() {
  const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kb) * 1024;
}

function load(name) {
  return import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
}

/** @returns {Promise<(deck: object) => Promise<number>>} writes a package and tells its size */
async function writerOf({ folder, page, sqlite }) {
  const { twoTexts } = await import('./apkg-page/two-texts.mjs');
  if (page === 'apkg-export') return oldWriter(folder, sqlite, twoTexts);
  if (page === 'genanki') {
    // Its hash looks for Node's own through a `require` of CommonJS.
    globalThis.require = createRequire(import.meta.url);
    const { write } = await load('genanki');
    return async (deck) => (await write(deck.notes.map(twoTexts))).size;
  }
  const { exportRows } = await load('export');
  const { writePackage } = await load('apkg');
  return async (deck) => {
    const rows = exportRows(deck, { arrangement: 'topic' });
    if (!rows.ok) throw new Error(rows.problem);
    return (await writePackage(rows.value)).file.size;
  };
}

function oldWriter(folder, sqlite, twoTexts) {
  const require = createRequire(path.join(folder, 'package.json'));
  const { default: Exporter } = require('./dist/exporter');
  const { default: template } = require('./dist/template');
  const exporter = new Exporter('Собес', { template: template(), sql: require(sqlite) });
  return async (deck) => {
    let added = 0;
    try {
      for (const { front, back, tags } of deck.notes.map(twoTexts)) {
        exporter.addCard(front, back, { tags });
        added += 1;
      }
      return (await exporter.save()).length;
    } catch (error) {
      throw new Error(`stops after ${added} notes: ${String(error.message ?? error)}`, {
        cause: error
      });
    }
  };
}

/** A package's folder, with us or among the rivals. */
function folderOf(name) {
  return [root, process.env.BENCH_RIVALS, path.join(root, 'bench/rivals')]
    .filter((each) => each !== undefined)
    .map((each) => path.join(path.resolve(each), 'node_modules', name))
    .find((folder) => existsSync(folder));
}
