/**
 * Time and memory of writing a package, ours against anki-apkg-export and genanki-js, in Node and in
 * Chromium: node bench/apkg.mjs
 *
 * Every figure is of a fresh process, the writers taking turns, so that all meet the same machine.
 * The peers are looked for among our packages, then in the folder BENCH_RIVALS (one with node_modules).
 * BENCH_ROUNDS sets the number of rounds.
 */

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZES = [1400, 10_000];
/** A writer that needs longer is not waited for. */
const LIMIT_MS = 60_000;
const PEER = 'anki-apkg-export';
const GENANKI = 'genanki-js';
const WRITERS = ['ours', `${PEER} as published`, `${PEER} with a growing heap`, GENANKI];

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = path.join(root, 'node_modules/.cache/bench-apkg');
const [job, size] = process.argv.slice(2);

if (job === undefined) await compare();
else await measure(job, Number(size));

async function compare() {
  await bundle();
  const table = [];
  for (const notes of SIZES) {
    const results = new Map(WRITERS.map((writer) => [writer, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [writer, found] of results)
        // What failed or ran out of time once would do so again.
        if (!found.some((each) => each.problem)) found.push(await run(writer, notes));
    const ours = median(results.get('ours').map((each) => each.cpuMs));
    for (const [writer, found] of results) table.push(row(writer, notes, found, ours));
  }
  console.log('in Node, from the deck in memory to the bytes');
  console.table(table);
  const { compareInChromium } = await import('./apkg-browser.mjs');
  const { toAnkiDeck } = await load('notes');
  const { decodeBanks, decodeDeck, unpackAnswer } = await load('files');
  await compareInChromium({
    sizes: SIZES,
    rounds: ROUNDS,
    genanki: folderOf(GENANKI),
    toNotes: ({ index, topics, banks, markup }) => {
      const answerOf = (card) => unpackAnswer(topics.get(card.topic)[card.id], markup);
      const deck = toAnkiDeck(valueOf(decodeDeck(index)), valueOf(decodeBanks(banks)), answerOf);
      return deck.notes.map(twoTexts);
    }
  });
}

function valueOf(decoded) {
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

/** Our TypeScript as plain modules: a child that loads them should weigh what they weigh. */
async function bundle() {
  const { build } = await import('vite');
  const input = {
    apkg: path.join(root, 'src/lib/anki/apkg.ts'),
    export: path.join(root, 'src/lib/anki/export.ts'),
    notes: path.join(root, 'src/lib/anki/notes.ts'),
    files: path.join(root, 'bench/deck-files.mjs'),
    deck: path.join(root, 'tests/anki/synthetic-deck.ts')
  };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: true, outDir, emptyOutDir: true, rollupOptions: { input } }
  });
  const { aliases } = await import('./apkg-browser.mjs');
  const genanki = folderOf(GENANKI);
  if (genanki !== undefined)
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { alias: aliases(genanki) },
      ssr: { noExternal: true, external: ['sql.js'] },
      build: {
        ssr: path.join(root, 'bench/genanki/write.mjs'),
        outDir,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'genanki.js' } }
      }
    });
}

/** @returns {Promise<{ ms?: number, cpuMs?: number, growth?: number, bytes?: number, problem?: string }>} */
function run(writer, notes) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [writer, String(notes)], {
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
  const times = found.flatMap((each) => each.ms ?? []);
  const cpuTimes = found.flatMap((each) => each.cpuMs ?? []);
  const growths = found.flatMap((each) => each.growth ?? []);
  const [first] = found;
  return {
    writer,
    notes,
    'ms, median': problem ?? Math.round(median(times)),
    'ms, spread': problem
      ? ''
      : `${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}`,
    'CPU ms': problem ? '' : Math.round(median(cpuTimes)),
    'CPU, times ours': problem ? '' : (median(cpuTimes) / ours).toFixed(1),
    'memory, MB': problem ? '' : Math.round(median(growths)),
    'file, MB': problem ? '' : (first.bytes / 1e6).toFixed(2)
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** In the child: one package, from the deck in memory to the file's bytes. */
async function measure(writer, notes) {
  const { syntheticDeck } = await load('deck');
  const deck = syntheticDeck(notes);
  const write =
    writer === 'ours'
      ? await ourWriter()
      : writer === GENANKI
        ? await genankiWriter()
        : peerWriter(writer);
  const before = process.memoryUsage.rss();
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  try {
    const bytes = await write(deck);
    const ms = performance.now() - startedAt;
    // On a busy machine the processor's time says more than the clock's.
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1000;
    const growth = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
    process.send({ ms, cpuMs, growth, bytes: bytes.length }, () => process.exit());
  } catch (error) {
    process.send({ problem: String(error.message ?? error).slice(0, 60) }, () => process.exit());
  }
}

function load(name) {
  return import(pathToFileURL(path.join(outDir, `${name}.js`)).href);
}

async function ourWriter() {
  const { exportRows } = await load('export');
  const { loadSqlite, writePackage } = await load('apkg');
  return async (deck) => {
    const rows = exportRows(deck, { arrangement: 'topic' });
    if (!rows.ok) throw new Error(rows.problem);
    return (await writePackage(await loadSqlite(), rows.value)).bytes;
  };
}

async function genankiWriter() {
  if (folderOf(GENANKI) === undefined)
    return async () => {
      throw new Error('not installed');
    };
  const { loadSqlite } = await load('apkg');
  // Its hash looks for Node's own through a `require` of CommonJS.
  globalThis.require = createRequire(import.meta.url);
  const { writeByGenanki } = await load('genanki');
  return async (deck) => {
    const blob = await writeByGenanki(deck.notes.map(twoTexts), await loadSqlite());
    return new Uint8Array(await blob.arrayBuffer());
  };
}

/** The peers have two fields; they get the same text in them. */
function twoTexts(note) {
  return {
    front: note.question,
    back: [note.say, note.answer, note.hint, note.followUp, note.source].join(''),
    tags: [note.topic, note.level]
  };
}

/** anki-apkg-export, with its one deck. */
function peerWriter(writer) {
  const require = peerRequire();
  if (require === undefined)
    return async () => {
      throw new Error('not installed');
    };
  const exporter = writer.endsWith('as published')
    ? require(PEER).default('Собес')
    : growingExporter(require);
  return async (deck) => {
    let added = 0;
    try {
      for (const { front, back, tags } of deck.notes.map(twoTexts)) {
        exporter.addCard(front, back, { tags });
        added += 1;
      }
      return await exporter.save();
    } catch (error) {
      throw new Error(`stops after ${added} notes: ${String(error.message ?? error)}`, {
        cause: error
      });
    }
  };
}

/** The peer's own exporter on the other build of its own SQLite. */
function growingExporter(require) {
  const within = createRequire(require.resolve(PEER));
  const { default: Exporter } = require(`${PEER}/dist/exporter`);
  const { default: template } = require(`${PEER}/dist/template`);
  return new Exporter('Собес', {
    template: template(),
    sql: within('sql.js/js/sql-memory-growth.js')
  });
}

function peerRequire() {
  const folder = folderOf(PEER);
  return folder && createRequire(path.join(folder, 'package.json'));
}

/** A package's folder, with us or among the rivals. */
function folderOf(name) {
  return [root, process.env.BENCH_RIVALS]
    .filter((each) => each !== undefined)
    .map((each) => path.join(path.resolve(each), 'node_modules', name))
    .find((folder) => existsSync(folder));
}
