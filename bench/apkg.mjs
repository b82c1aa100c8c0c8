/**
 * Time and memory of writing a package, ours against anki-apkg-export: node bench/apkg.mjs
 *
 * Every figure is of a fresh process, the writers taking turns, so that all meet the same machine.
 * The peer is looked for among our packages, then in the folder BENCH_RIVALS (one with node_modules).
 * BENCH_ROUNDS sets the number of rounds.
 */

import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SIZES = [1400, 10_000];
/** A writer that needs longer is not waited for. */
const LIMIT_MS = 60_000;
const PEER = 'anki-apkg-export';
const WRITERS = ['ours', `${PEER} as published`, `${PEER} with a growing heap`];

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
  console.table(table);
}

/** Our TypeScript as plain modules: a child that loads them should weigh what they weigh. */
async function bundle() {
  const { build } = await import('vite');
  const input = {
    apkg: path.join(root, 'src/lib/anki/apkg.ts'),
    export: path.join(root, 'src/lib/anki/export.ts'),
    deck: path.join(root, 'tests/anki/synthetic-deck.ts')
  };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: true, outDir, emptyOutDir: true, rollupOptions: { input } }
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
  const write = writer === 'ours' ? await ourWriter() : peerWriter(writer);
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

/** The peer has two fields and one deck; it gets the same text in them. */
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
      for (const note of deck.notes) {
        const back = [note.say, note.answer, note.hint, note.followUp, note.source].join('');
        exporter.addCard(note.question, back, { tags: [note.topic, note.level] });
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
  const folders = [root, process.env.BENCH_RIVALS].filter((each) => each !== undefined);
  for (const folder of folders) {
    const require = createRequire(path.join(path.resolve(folder), 'package.json'));
    try {
      require.resolve(PEER);
      return require;
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return undefined;
}
