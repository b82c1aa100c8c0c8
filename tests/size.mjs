// What the app weighs: JavaScript before the first card, and everything precached. Also demands that
// every file of build/ is precached or has a reason here not to be.
// `node tests/size.mjs` prints the table and fails over the budget.

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const compress = promisify(brotliCompress);

export const BUILD = resolve(dirname(fileURLToPath(import.meta.url)), '../build');
/** Kilobytes of 1,000 bytes after brotli. */
export const FIRST_CARD_KB = 55;
export const PRECACHE_KB = 1600;

/** Pages a learner passes before the first card. */
const WAY_TO_FIRST_CARD = ['index.html', 'study/index.html'];

const NOT_PRECACHED = [
  { files: /^(sw|workbox-[\w-]+)\.js$/, reason: 'the worker itself' },
  { files: /^cards\.apkg$/, reason: 'downloaded by those who want only Anki' },
  { files: /^_app\/version\.json$/, reason: 'new versions are announced by the worker' },
  { files: /\.(woff|ttf)$/, reason: 'every browser with a service worker reads woff2' },
  {
    files: /\/(sql-wasm|foreign-cards-|fsrs_browser_bg)[^/]*$/,
    reason: 'in later.json: fetched at rest'
  },
  {
    files: /KaTeX_[\w-]+\.[\w-]+\.woff2$/,
    reason: 'a KaTeX font that no formula of the deck uses'
  },
  { files: /^(robots\.txt|\.nojekyll)$/, reason: 'for hosts and crawlers' }
];

/** @typedef {{ problems: string[], rows: [string, number, number, number?][] }} Report */

/**
 * @param {string} build
 * @returns {Promise<Report>} rows: what, number of files, kB after brotli, budget in kB
 */
export async function measure(build = BUILD) {
  const files = filesOf(build);
  const precached = precachedFiles(build);
  const problems = [
    ...uncovered(files, precached),
    ...[...precached]
      .filter((file) => !files.includes(file))
      .map((file) => `${file}: precached, but not in build/`)
  ];
  const firstCard = scriptsOf(build, WAY_TO_FIRST_CARD);
  /** @type {Report['rows']} */
  const rows = [
    [
      'JavaScript before the first card',
      firstCard.length,
      await weigh(build, firstCard),
      FIRST_CARD_KB
    ]
  ];
  for (const [title, pattern] of KINDS) {
    const some = [...precached].filter((file) => kindOf(file) === pattern && files.includes(file));
    rows.push([`  ${title}`, some.length, await weigh(build, some)]);
  }
  const total = rows.slice(1).reduce((sum, [, , kb]) => sum + kb, 0);
  rows.push(['everything precached', precached.size, total, PRECACHE_KB]);
  for (const [title, , kb, budget] of rows)
    if (budget !== undefined && kb > budget)
      problems.push(`${title}: ${kb.toFixed(2)} kB, the budget is ${budget} kB`);
  return { problems, rows };
}

/** Kilobytes after brotli at its best; what brotli cannot shrink counts as it is. */
export async function weigh(/** @type {string} */ build, /** @type {readonly string[]} */ files) {
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(join(build, file));
      return Math.min(bytes.length, (await compress(bytes)).length);
    })
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** @type {[string, string][]} */
const KINDS = [
  ['pages', 'html'],
  ['scripts', 'js'],
  ['styles', 'css'],
  ['deck', 'json'],
  ['fonts', 'woff2'],
  ['icons and manifest', 'other']
];

const kindOf = (/** @type {string} */ file) => {
  const extension = posix.extname(file).slice(1);
  return KINDS.some(([, kind]) => kind === extension) ? extension : 'other';
};

const filesOf = (/** @type {string} */ build) =>
  readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(build, file)).isFile())
    .map((file) => file.split(sep).join('/'));

/** Files behind the worker's precache list. */
export function precachedFiles(/** @type {string} */ build) {
  const worker = readFileSync(join(build, 'sw.js'), 'utf8');
  const urls = [...worker.matchAll(/\{[^{}]*?\burl"?:\s*"([^"]*)"[^{}]*?\}/g)].map(
    ([, url]) => url ?? ''
  );
  return new Set(urls.map((url) => fileBehind(build, url)));
}

function fileBehind(/** @type {string} */ build, /** @type {string} */ url) {
  const path = url.replace(/^(\.?\/)+/, '').replace(/\/$/, '');
  const page = posix.join(path, 'index.html');
  const isPage =
    path === '' || statSync(join(build, path), { throwIfNoEntry: false })?.isDirectory();
  return isPage ? page : path;
}

/** @param {string[]} files @param {Set<string>} precached */
const uncovered = (files, precached) =>
  files
    .filter((file) => !precached.has(file))
    .filter((file) => !NOT_PRECACHED.some((allowed) => allowed.files.test(file)))
    .map((file) => `${file}: neither precached nor on the list of what need not be`);

/** Scripts that pages load at once: their preloads and all that these import statically. */
function scriptsOf(/** @type {string} */ build, /** @type {readonly string[]} */ pages) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(build, file), 'utf8');
    for (const [, target] of code.matchAll(/(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
      visit(posix.join(posix.dirname(file), target ?? ''));
  };
  for (const page of pages) {
    const html = readFileSync(join(build, page), 'utf8');
    for (const [, target] of html.matchAll(/["'(]([^"'()\s]*_app\/immutable\/[^"'()]+\.js)["')]/g))
      visit(
        relative(build, resolve(build, posix.dirname(page), target ?? ''))
          .split(sep)
          .join('/')
      );
  }
  return [...found];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { problems, rows } = await measure();
  for (const [title, count, kb, budget] of rows)
    console.log(
      `${title.padEnd(34)}${String(count).padStart(4)} files ${kb.toFixed(1).padStart(8)} kB${budget === undefined ? '' : ` of ${budget}`}`
    );
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
