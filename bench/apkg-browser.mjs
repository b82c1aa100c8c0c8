// The export as a learner meets it, in Chromium: from the click to the file, deck fetched and SQLite
// started; time, growth of the page's process, longest task of the main thread. Beside it genanki-js, if
// BENCH_RIVALS has it, with the same notes ready-made.

import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, provideChromium } from '../tests/support/chromium.mjs';
import { startServer } from '../tests/support/serve.mjs';
import { median } from './stats.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SITES = path.join(root, 'test-results/bench-anki');
const BUILD = path.join(root, 'build');
/** How often the process is weighed; the kernel's own peak cannot be set back everywhere. */
const WEIGH_MS = 10;
/** Until a page has done what it puts off, and given back what it can. */
const IDLE_MS = 2_500;

/**
 * Prints a table.
 * @param {{ sizes: readonly number[], rounds: number, genanki: string | undefined, toNotes: Function }} options
 *   `genanki`: the package's folder; `toNotes`: from the deck's files to two texts a note
 */
export async function compareInChromium({ sizes, rounds, genanki, toNotes }) {
  const found = await provideChromium();
  if ('missing' in found) throw new Error(found.missing);
  const table = [];
  for (const size of sizes) {
    const deck = await enlargedDeck(size);
    const sites = { ours: await layOurs(deck) };
    if (genanki !== undefined) sites['genanki-js'] = await layGenanki(genanki, toNotes(deck));
    const results = new Map(Object.keys(sites).map((writer) => [writer, []]));
    for (let round = 0; round < rounds; round++)
      for (const [writer, all] of results)
        all.push(await measure(found.path, sites[writer], writer));
    for (const [writer, all] of results) table.push(row(writer, size, all, results.get('ours')));
  }
  await rm(SITES, { recursive: true, force: true });
  console.log('in Chromium, from the click to the file');
  console.table(table);
}

/**
 * The app's own deck, its topics repeated under other names until they hold so many answered cards. A
 * topic's file stays as large as it is.
 */
async function enlargedDeck(size) {
  const read = async (name) => JSON.parse(await readFile(path.join(BUILD, 'deck', name), 'utf8'));
  const index = await read('index.json');
  const own = new Map();
  for (const { id } of index.topics)
    if (existsSync(path.join(BUILD, 'deck', `${id}.json`))) own.set(id, await read(`${id}.json`));
  const [cards, topics, files] = [[], [], new Map()];
  for (let copy = 0; cards.length < size; copy++)
    for (const topic of index.topics) {
      const name = (id) => (copy === 0 ? id : `${id}-${copy}`);
      const answered = index.cards
        .filter((card) => card.topic === topic.id && card.answered)
        .slice(0, size - cards.length);
      if (answered.length === 0) continue;
      topics.push({ ...topic, id: name(topic.id) });
      cards.push(
        ...answered.map((card) => ({ ...card, id: name(card.id), topic: name(topic.id) }))
      );
      const answers = answered.map(({ id }) => [name(id), own.get(topic.id)[id]]);
      files.set(name(topic.id), Object.fromEntries(answers));
    }
  const [banks, markup] = [await read('banks.json'), await read('markup.json')];
  return { index: { ...index, topics, cards }, topics: files, banks, markup };
}

async function layOurs({ index, topics }) {
  const site = path.join(SITES, 'ours');
  await rm(site, { recursive: true, force: true });
  await mkdir(SITES, { recursive: true });
  await cp(BUILD, site, { recursive: true });
  // Its worker would fetch everything behind the measuring's back.
  await rm(path.join(site, 'sw.js'));
  const put = (name, value) =>
    writeFile(path.join(site, 'deck', `${name}.json`), JSON.stringify(value));
  await put('index', index);
  for (const [id, answers] of topics) await put(id, answers);
  return site;
}

async function layGenanki(genanki, notes) {
  const site = path.join(SITES, 'genanki');
  await build({
    configFile: false,
    root: path.join(root, 'bench/genanki'),
    base: './',
    logLevel: 'error',
    resolve: { alias: aliases(genanki) },
    build: { outDir: site, emptyOutDir: true }
  });
  await writeFile(path.join(site, 'notes.json'), JSON.stringify(notes));
  await writeFile(path.join(site, '404.html'), '');
  return site;
}

/** Where a bundle of bench/genanki finds what it imports. */
export const aliases = (/** @type {string} */ genanki) => ({
  'genanki-js': path.join(genanki, 'dist/genanki.js'),
  'file-saver': path.join(root, 'bench/genanki/saver.mjs')
});

/** One export in a browser of its own. */
async function measure(executablePath, site, writer) {
  const server = await startServer(site);
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const isOurs = writer === 'ours';
    const page = await unwatchedPage(browser, isOurs ? `${server.url}anki/` : server.url);
    await new Promise((done) => setTimeout(done, IDLE_MS));
    await page(watchTasks);
    const { weigh, cpuMs } = await scales(browser);
    const cpuBefore = await cpuMs();
    const idle = weigh();
    let peak = idle;
    const weighing = setInterval(() => (peak = Math.max(peak, weigh())), WEIGH_MS);
    const { ms, bytes } = await page(isOurs ? clickExport : callExport);
    clearInterval(weighing);
    const cpu = (await cpuMs()) - cpuBefore;
    const longest = await page(() => globalThis.longestTask);
    return { ms, cpu, bytes, growth: (peak - idle) / 1e6, longest };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * A page past Playwright, which has the browser keep every response for its inspector, in the very
 * process that is weighed.
 * @returns {Promise<(run: Function) => Promise<any>>} runs a function in the page
 */
async function unwatchedPage(browser, url) {
  const session = await browser.newBrowserCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answers = new Map();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  return async (run) => {
    const id = answers.size + 1;
    const answer = new Promise((done) => answers.set(id, done));
    const params = { expression: `(${run})()`, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, exceptionDetails } = await answer;
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
}

/** What the heaviest page's process weighs, workers included (bytes), and all of them have worked. */
async function scales(browser) {
  const session = await browser.newBrowserCDPSession();
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer');
  };
  const pids = (await renderers()).map(({ id }) => id);
  const resident = (pid) => {
    try {
      const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return Number(kb) * 1024;
    } catch {
      return 0;
    }
  };
  return {
    weigh: () => Math.max(...pids.map(resident)),
    cpuMs: async () => (await renderers()).reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0)
  };
}

/** Runs in the page. */
function watchTasks() {
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: 'longtask' });
}

/** Runs in the app's page. */
async function clickExport() {
  const started = performance.now();
  const file = new Promise((resolve) => {
    URL.createObjectURL = (made) => {
      resolve(made);
      return 'data:,';
    };
    // The download itself is the browser's business.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  [...document.querySelectorAll('button')]
    .find((button) => button.textContent.trim() === 'Экспортировать')
    .click();
  const { size } = await file;
  return { ms: performance.now() - started, bytes: size };
}

/** Runs in the page of bench/genanki. */
async function callExport() {
  const started = performance.now();
  const bytes = await globalThis.exportAll();
  return { ms: performance.now() - started, bytes };
}

function row(writer, notes, all, ours) {
  const of = (results, key) => results.map((each) => each[key]);
  const ms = of(all, 'ms');
  const growths = of(all, 'growth').map(Math.round);
  return {
    writer,
    notes,
    'ms, median': Math.round(median(ms)),
    'ms, spread': `${Math.round(Math.min(...ms))}–${Math.round(Math.max(...ms))}`,
    // On a busy machine the processor's time says more than the clock's.
    'CPU ms': Math.round(median(of(all, 'cpu'))),
    'CPU, times ours': (median(of(all, 'cpu')) / median(of(ours, 'cpu'))).toFixed(1),
    'memory, MB': Math.round(median(growths)),
    'memory, spread': `${Math.min(...growths)}–${Math.max(...growths)}`,
    'longest task, ms': Math.round(median(of(all, 'longest'))),
    'file, MB': (median(of(all, 'bytes')) / 1e6).toFixed(2)
  };
}
