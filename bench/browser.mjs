// The app in Chromium beside a floor: a page without any framework that shows the same cards.

import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchWhole, provideChromium } from '../tests/support/chromium.mjs';
import { startServer } from '../tests/support/serve.mjs';

/**
 * @typedef {import('./stats.mjs').Row} Row
 * @typedef {{ name: string, url: string, study: string, limit: boolean }} Subject
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BUILD = join(ROOT, 'build');
const FLOOR = join(ROOT, 'test-results/bench-floor');
const GRADES = 20;
const REVIEWS = 100_000;
/** Until a page at a quarter of the speed has done what it puts off. */
const IDLE_MS = 8_000;

/**
 * Grade → next card painted, and the start without a network.
 * @param {number} rounds
 * @param {(count: number, cards: string[], end: number) => readonly unknown[]} syntheticLog
 * @returns {Promise<Row[]>}
 */
export async function browserRows(rounds, syntheticLog) {
  const found = await provideChromium();
  if ('missing' in found) throw new Error(found.missing);
  const answered = await buildFloor();
  const appSite = await startServer(BUILD);
  const floorSite = await startServer(FLOOR);
  const browser = await chromium.launch(launchWhole());
  const app = { name: 'app', url: appSite.url, study: 'study/', limit: true };
  const floor = { name: 'floor', url: floorSite.url, study: '', limit: false };
  try {
    return [
      ...(await gradeRows(browser, app, floor, rounds)),
      ...(await startRows(browser, app, floor, rounds, {
        log: syntheticLog(REVIEWS, answered, Date.now() - 86_400_000),
        sites: [appSite, floorSite]
      }))
    ];
  } finally {
    await browser.close();
    await Promise.all([appSite.stop(), floorSite.stop()]);
  }
}

/**
 * Keystroke → rows painted. The page is slowed down, its worker is not.
 * @param {number} rounds
 * @param {readonly string[]} queries
 * @returns {Promise<Row[]>}
 */
export async function typingRows(rounds, queries) {
  const found = await provideChromium();
  if ('missing' in found) throw new Error(found.missing);
  const site = await startServer(BUILD);
  const browser = await chromium.launch(launchWhole());
  try {
    const rows = [];
    for (const slowdown of [1, 4])
      rows.push({
        what: `keystroke → rows painted, CPU ${slowdown}×`,
        times: await typingTimes(browser, site.url, slowdown, { rounds, queries })
      });
    return rows;
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function typingTimes(browser, url, slowdown, { rounds, queries }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${url}search/?q=dropout`);
  await page.locator('mark').first().waitFor();
  await throttle(context, page, slowdown);
  const field = page.getByRole('searchbox');
  const times = [];
  for (let round = 0; round < rounds; round++)
    for (const query of queries) {
      // The list is there from the second letter on.
      await field.fill(query.slice(0, 2));
      await page.locator('mark').first().waitFor();
      for (const letter of query.slice(2)) {
        await page.evaluate(watchRows);
        await page.keyboard.insertText(letter);
        const time = await page.evaluate(() => globalThis.rowsPainted);
        if (time !== undefined) times.push(time);
      }
    }
  await context.close();
  return times;
}

/** Notes the time from a letter to the frame after the rows have changed; undefined: they did not. */
function watchRows() {
  globalThis.rowsPainted = new Promise((done) => {
    addEventListener(
      'input',
      ({ timeStamp }) => {
        const giveUp = setTimeout(() => done(undefined), 400);
        const observer = new MutationObserver(() => {
          observer.disconnect();
          clearTimeout(giveUp);
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - timeStamp);
            channel.port2.postMessage(undefined);
          });
        });
        const rows = document.querySelector('main ul');
        if (rows) observer.observe(rows, { childList: true, characterData: true, subtree: true });
      },
      { once: true, capture: true }
    );
  });
}

/** Lays out the floor page with every answered card. Returns these cards' ids. */
async function buildFloor() {
  const deck = join(BUILD, 'deck');
  const index = JSON.parse(await readFile(join(deck, 'index.json'), 'utf8'));
  const questions = new Map(index.cards.map((card) => [card.id, card.question]));
  const topics = await Promise.all(
    index.topics.map(async ({ id }) => JSON.parse(await readFile(join(deck, `${id}.json`), 'utf8')))
  );
  const markup = JSON.parse(await readFile(join(deck, 'markup.json'), 'utf8'));
  /** As src/lib/core/markup.ts does it. */
  const unpacked = (html) =>
    html.replace(/[\uf000-\uf8ff]/g, (code) => markup[code.charCodeAt(0) - 0xf000]);
  const answered = topics.flatMap((topic) => Object.entries(topic));
  const cards = answered.map(([id, { say, points, formula = '', code = '', trap = '' }]) => ({
    question: questions.get(id),
    answer: unpacked([say, ...points, formula, code, trap].join(''))
  }));
  await rm(FLOOR, { recursive: true, force: true });
  await mkdir(FLOOR, { recursive: true });
  await cp(join(ROOT, 'bench/floor'), FLOOR, { recursive: true });
  await writeFile(join(FLOOR, 'cards.json'), JSON.stringify(cards));
  await writeFile(join(FLOOR, '404.html'), '');
  const assets = join(BUILD, '_app/immutable/assets');
  // The floor has the same styles, formulas' fonts included.
  const css = (await readdir(assets)).filter(
    (name) => name.startsWith('0.') && name.endsWith('.css')
  );
  await writeFile(
    join(FLOOR, 'floor.css'),
    (await Promise.all(css.map((name) => readFile(join(assets, name), 'utf8')))).join('')
  );
  for (const font of (await readdir(assets)).filter((name) => name.endsWith('.woff2')))
    await cp(join(assets, font), join(FLOOR, font));
  return answered.map(([id]) => id);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} app
 * @param {Subject} floor
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
async function gradeRows(browser, app, floor, rounds) {
  const rows = [];
  for (const slowdown of [1, 4]) {
    /** @type {Record<string, number[]>} */
    const times = { app: [], floor: [] };
    // The two take turns, so that both meet the same machine.
    for (let round = 0; round < rounds; round++)
      for (const subject of [app, floor])
        times[subject.name].push(...(await gradeTimes(browser, subject, slowdown)));
    rows.push({
      what: `grade → next card painted, CPU ${slowdown}×`,
      times: times.app,
      than: 'plain page, one strict write a grade',
      thanTimes: times.floor,
      target: '≤ 1.3 × a SvelteKit floor'
    });
  }
  return rows;
}

async function gradeTimes(browser, subject, slowdown) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  if (subject.limit) await raiseLimit(page, subject.url);
  await page.addInitScript(watchGrades);
  await page.goto(subject.url + subject.study);
  const show = page.getByRole('button', { name: 'Показать ответ' });
  await show.waitFor();
  // The floor's button stands there before its cards do.
  await page.locator('h1:not(:empty)').waitFor();
  await throttle(context, page, slowdown);
  const times = [];
  for (let count = 0; count < GRADES; count++) {
    await page.waitForTimeout(350);
    await page.keyboard.press(' ');
    await show.waitFor({ state: 'hidden' });
    await page.waitForTimeout(100);
    await page.evaluate(() => globalThis.awaitNextCard());
    // A forgotten card comes back in this sitting: it never runs out.
    await page.keyboard.press('1');
    times.push(await page.evaluate(() => globalThis.nextCardPainted));
  }
  await context.close();
  return times;
}

/** Notes the time from the grade's key to the frame after the heading has changed. */
function watchGrades() {
  globalThis.awaitNextCard = () => {
    globalThis.nextCardPainted = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('no next card within 10 s')), 10_000);
      const heading = () => document.querySelector('h1')?.textContent;
      const before = heading();
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const observer = new MutationObserver(() => {
            if (heading() === before) return;
            observer.disconnect();
            // A frame's callback runs before it is painted, a message after it comes when it was.
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => done(performance.now() - timeStamp);
              channel.port2.postMessage(undefined);
            });
          });
          observer.observe(document, { childList: true, characterData: true, subtree: true });
        },
        { once: true, capture: true }
      );
    });
  };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Subject} app
 * @param {Subject} floor
 * @param {number} rounds
 * @param {{ log: readonly unknown[], sites: readonly import('../tests/support/serve.mjs').StaticServer[] }} parts
 * @returns {Promise<Row[]>}
 */
async function startRows(browser, app, floor, rounds, { log, sites }) {
  const ready = async (subject, entries) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(subject.url);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
    });
    if (subject.limit) await raiseLimit(page, subject.url);
    if (entries.length > 0) await page.evaluate(fillLog, entries);
    await page.close();
    return { context, subject };
  };
  const fresh = await ready(app, []);
  const full = await ready(app, log);
  const plain = await ready(floor, []);
  await Promise.all(sites.map((site) => site.stop()));
  const times = new Map([fresh, full, plain].map((each) => [each, { paint: [], usable: [] }]));
  for (let round = 0; round <= rounds; round++)
    for (const [each, found] of times) {
      const { paint, usable } = await startTimes(each.context, each.subject, round === 0);
      // The first start also compiles what later ones have compiled, and takes the log's snapshot.
      if (round > 0) {
        found.paint.push(paint);
        found.usable.push(usable);
      }
    }
  for (const { context } of times.keys()) await context.close();
  await Promise.all(sites.map((site) => site.restart()));
  const of = (each) => times.get(each) ?? { paint: [], usable: [] };
  const compared = { than: 'plain page with its own worker' };
  return [
    ['empty log', fresh],
    [`${REVIEWS.toLocaleString('en')} reviews`, full]
  ].flatMap(([log, each]) => [
    {
      what: `offline start, CPU 4×, ${log}: first paint`,
      times: of(each).paint,
      ...compared,
      thanTimes: of(plain).paint,
      target: '≤ 350 ms'
    },
    {
      what: `offline start, CPU 4×, ${log}: first card usable`,
      times: of(each).usable,
      ...compared,
      thanTimes: of(plain).usable,
      target: '≤ 450 ms'
    }
  ]);
}

async function startTimes(context, { url, study }, stays) {
  const page = await context.newPage();
  await throttle(context, page, 4);
  await page.addInitScript(watchFirstCard);
  await page.goto(url + study);
  await page.waitForFunction(() => globalThis.firstCardUsable !== undefined);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    usable: globalThis.firstCardUsable
  }));
  if (stays) await page.waitForTimeout(IDLE_MS);
  await page.close();
  return times;
}

/** Notes when the first question stands there with its button. */
function watchFirstCard() {
  const look = () => {
    const asked = document.querySelector('h1')?.textContent?.trim();
    const button = [...document.querySelectorAll('button')].find(
      (each) => each.textContent?.trim() === 'Показать ответ'
    );
    if (!asked || !button) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.firstCardUsable = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}

async function throttle(context, page, rate) {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Otherwise the day's limits end the sitting before the measuring does. */
async function raiseLimit(page, url) {
  await page.goto(`${url}settings/`);
  const field = page.getByLabel('Новых карточек в день');
  await field.fill('200');
  await field.blur();
  await page.getByText('Сохранено', { exact: true }).waitFor();
}

/** Runs in the page: writes entries past the app, as if they had always been there. */
function fillLog(entries) {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('sobes');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('log', 'readwrite');
      for (const entry of entries) writing.objectStore('log').add(entry);
      writing.onerror = () => fail(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        done(undefined);
      };
    };
  });
}
