// The export as a learner meets it, in Chromium: from the click to the file, the deck fetched and turned
// into notes; time, growth of the page's process, longest task of the main thread. The others stand in a
// page of their own (bench/apkg-page), read the same deck with our reader and write it as they do.

import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchWhole, provideChromium } from '../tests/support/chromium.mjs';
import { startServer } from '../tests/support/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SITES = path.join(root, 'test-results/bench-apkg');
const BUILD = path.join(root, 'build');
/** How often the process is weighed; the kernel's own peak cannot be set back everywhere. */
const WEIGH_MS = 10;
/** Until a page has done what it puts off, and given back what it can. */
const IDLE_MS = 2_500;

/**
 * Lays out a site for every writer.
 * @param {readonly import('./apkg.mjs').Writer[]} writers
 * @returns {Promise<(writer: import('./apkg.mjs').Writer, notes: number) => Promise<import('./apkg.mjs').Result>>}
 *   one export in a browser of its own
 */
export async function chromiumRuns(writers) {
  const found = await provideChromium();
  if ('missing' in found) throw new Error(found.missing);
  await rm(SITES, { recursive: true, force: true });
  await mkdir(SITES, { recursive: true });
  for (const writer of writers)
    if (writer.folder === undefined) await layOurs(siteOf(writer));
    else await layPage(writer, siteOf(writer));
  let laid = 0;
  return async (writer, notes) => {
    if (laid !== notes) {
      const deck = await enlargedDeck(notes);
      for (const each of writers) await putDeck(siteOf(each), deck);
      laid = notes;
    }
    return measure(siteOf(writer), writer);
  };
}

const siteOf = ({ name }) => path.join(SITES, name.replaceAll(/\W+/g, '-'));

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
  files.set('index', { ...index, topics, cards });
  for (const name of ['banks', 'markup']) files.set(name, await read(`${name}.json`));
  return files;
}

async function putDeck(site, files) {
  const folder = path.join(site, 'deck');
  await mkdir(folder, { recursive: true });
  for (const [name, value] of files)
    await writeFile(path.join(folder, `${name}.json`), JSON.stringify(value));
}

async function layOurs(site) {
  await cp(BUILD, site, { recursive: true });
  // Its worker would fetch everything behind the measuring's back.
  await rm(path.join(site, 'sw.js'));
}

async function layPage({ folder, page, sqlite }, site) {
  await build({
    configFile: false,
    root: path.join(root, 'bench/apkg-page'),
    base: './',
    logLevel: 'error',
    resolve: { alias: aliases(folder, page) },
    define: { 'process.env.APP_ENV': '"browser"' },
    build: { outDir: site, emptyOutDir: true }
  });
  if (sqlite !== undefined) {
    const within = createRequire(path.join(folder, 'package.json'));
    await cp(within.resolve(sqlite), path.join(site, 'sqlite.js'));
  }
  await writeFile(path.join(site, '404.html'), '');
}

/** Where a bundle of bench/apkg-page finds what it imports. */
export const aliases = (/** @type {string} */ folder, /** @type {string} */ page) => ({
  writer: path.join(root, 'bench/apkg-page', `${page}.mjs`),
  'anki-apkg-export': folder,
  'genanki-js': path.join(folder, 'dist/genanki.js'),
  'file-saver': path.join(root, 'bench/apkg-page/saver.mjs')
});

/** One export in a browser of its own. */
async function measure(site, { folder, limitMs }) {
  const server = await startServer(site);
  const browser = await chromium.launch(launchWhole());
  let weighing;
  try {
    const isOurs = folder === undefined;
    const page = await unwatchedPage(browser, isOurs ? `${server.url}anki/` : server.url);
    await new Promise((done) => setTimeout(done, IDLE_MS));
    await page(watchTasks);
    const { growth, cpuMs } = await scales(browser);
    const cpuBefore = await cpuMs();
    let peak = 0;
    weighing = setInterval(() => (peak = Math.max(peak, growth())), WEIGH_MS);
    const { ms, bytes } = await inTime(page(isOurs ? clickExport : callExport), limitMs);
    clearInterval(weighing);
    const cpu = (await cpuMs()) - cpuBefore;
    const longest = await page(() => globalThis.longestTask);
    return { ms, cpuMs: cpu, bytes, growth: peak / 1e6, longest };
  } catch (error) {
    return { problem: String(error.message ?? error).slice(0, 80) };
  } finally {
    clearInterval(weighing);
    await browser.close();
    await server.stop();
  }
}

async function inTime(work, limitMs) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`over ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
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
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'it threw');
    return result.value;
  };
}

/**
 * By how many bytes the page's process has grown, workers included, and how long all of them have worked.
 * Which process is the page's cannot be told: the one that grows most.
 */
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
  const idle = pids.map(resident);
  return {
    growth: () => Math.max(...pids.map((pid, index) => resident(pid) - idle[index])),
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

/** Runs in the page of bench/apkg-page. */
async function callExport() {
  const started = performance.now();
  const bytes = await globalThis.exportAll();
  return { ms: performance.now() - started, bytes };
}
