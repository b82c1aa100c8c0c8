// `npm run bench` prints what things take here and now, each row beside what it is compared with.
// `npm run bench -- core search build browser apkg` picks parts; BENCH_ROUNDS sets the number of rounds.
// How the rivals of `apkg` are got, bench/apkg.mjs says.
// Times differ from machine to machine: ratios within one run are what can be quoted. No figure
// decides a test.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { build } from 'vite';
import { runTool } from '../tests/support/command.mjs';
import { browserRows, typingRows } from './browser.mjs';
import { printTable, timed } from './stats.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLE = join(ROOT, 'node_modules/.cache/bench');
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const REVIEWS = 100_000;

/** @type {Record<string, () => Promise<import('./stats.mjs').Row[]>>} */
const PARTS = { core: coreRows, search: searchPart, build: buildRows, browser: browser };

/** Our TypeScript as plain modules, optimised by V8 as the app's own are. */
async function load(/** @type {'core' | 'search'} */ name) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: BUNDLE,
      rollupOptions: { input: { [name]: join(ROOT, `bench/${name}-work.mjs`) } }
    }
  });
  return import(pathToFileURL(join(BUNDLE, `${name}.js`)).href);
}

async function coreRows() {
  const work = await load('core');
  const log = work.syntheticLog(REVIEWS);
  const rows = log.map((entry) => ({ ...entry }));
  const byLibrary = await timed(ROUNDS, () => work.replayByLibrary(log));
  const index = readFileSync(join(ROOT, 'build/deck/index.json'), 'utf8');
  const library = { than: 'ts-fsrs `next`', thanTimes: byLibrary };
  const ready = await readinessRows(work, JSON.parse(index));
  return [
    {
      what: 'replay of 100,000 reviews',
      times: await timed(ROUNDS, () => work.replay(log)),
      ...library,
      target: '≤ 60 ms'
    },
    {
      what: '100,000 stored rows, checked, into memories',
      times: await timed(ROUNDS, () => work.decodeAndReplay(rows)),
      ...library
    },
    {
      what: 'a past day out of 100,000 reviews, put in order first',
      times: await timed(ROUNDS, () => work.lookBack(log)),
      ...library,
      target: '≤ 300 ms'
    },
    {
      what: 'statistics of 100,000 reviews',
      times: await timed(ROUNDS, () => work.countUp(log)),
      ...library
    },
    {
      what: `index.json (${Math.round(index.length / 1000)} kB) parsed and checked`,
      times: await timed(ROUNDS * 4, () => work.decodeDeck(JSON.parse(index))),
      than: 'JSON.parse alone',
      thanTimes: await timed(ROUNDS * 4, () => JSON.parse(index))
    },
    ...ready
  ];
}

async function readinessRows(/** @type {any} */ work, /** @type {unknown} */ index) {
  const decoded = work.decodeDeck(index);
  if (!decoded.ok) throw new Error(decoded.problem);
  const deck = decoded.value;
  const { observe, learn, figures, score } = work.readinessWork(deck, 10_000);
  const rounds = ROUNDS * 4;
  return [
    { what: '10,000 reviews observed, with their forecasts', times: await timed(rounds, observe) },
    { what: 'biases from 10,000 reviews', times: await timed(rounds, learn) },
    {
      what: `readiness of ${deck.topics.length} topics × 3 levels, ${deck.cards.length} cards`,
      times: await timed(rounds, figures),
      target: '≤ 30 ms'
    },
    { what: 'an interview’s score, 1,000 draws', times: await timed(rounds, score) }
  ];
}

/** One time a keystroke. */
async function searchPart() {
  const work = await load('search');
  const documents = work.readDocuments((name) =>
    JSON.parse(readFileSync(join(ROOT, `build/deck/${name}.json`), 'utf8'))
  );
  const index = work.createSearch(documents);
  const linear = work.linearSearch(documents);
  const keystrokes = work.keystrokes();
  const each = async (find) => {
    const times = [];
    for (let round = 0; round <= ROUNDS; round++)
      for (const query of keystrokes) {
        const start = performance.now();
        find(query);
        if (round > 0) times.push(performance.now() - start);
      }
    return times;
  };
  return [
    {
      what: `search of ${documents.length} cards built`,
      times: await timed(ROUNDS, () => work.createSearch(documents))
    },
    {
      what: 'keystroke → 50 hits with excerpts',
      times: await each((query) => index.find({ query, limit: 50 })),
      than: 'linear `includes`, nothing ranked or marked',
      thanTimes: await each(linear),
      target: '≤ 1.25 ms (5 at CPU 4×)'
    },
    ...(await typingRows(ROUNDS, work.TYPED))
  ];
}

async function buildRows() {
  const times = await timed(Math.min(ROUNDS, 3), () => runTool('vite', ['build'], { cwd: ROOT }));
  return [{ what: 'build of the whole app and deck', times, target: '≤ 20 s' }];
}

async function browser() {
  const { syntheticLog } = await load('core');
  return browserRows(ROUNDS, syntheticLog);
}

process.chdir(ROOT);
const names = process.argv.slice(2);
const isAsked = (/** @type {string} */ name) => names.length === 0 || names.includes(name);
if (!existsSync(resolve('build/index.html'))) await runTool('vite', ['build']);
const table = [];
for (const [name, rows] of Object.entries(PARTS)) if (isAsked(name)) table.push(...(await rows()));
if (table.length > 0) printTable(table);
if (isAsked('apkg')) spawnSync(process.execPath, ['bench/apkg.mjs'], { stdio: 'inherit' });
