// `npm run simulate` lets seeded learners study by the app's own scheduler and queue, forecasts their
// readiness and draws the truth. The same seeds, the same figures. `npm run simulate -- readiness` picks a
// part; SIMULATE_SEEDS=3 takes fewer learners of each family.

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, 'node_modules/.cache/simulation');

/** @type {Record<string, (work: typeof import('./work'), seeds: readonly number[]) => void>} */
const PARTS = { readiness, plan };

/** Our TypeScript as a plain module, optimised by V8 as the app's own is. */
async function load() {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: BUNDLE,
      rollupOptions: { input: { simulation: join(ROOT, 'tests/simulation/work.ts') } }
    }
  });
  return import(pathToFileURL(join(BUNDLE, 'simulation.js')).href);
}

/**
 * @param {typeof import('./work')} work
 * @param {readonly number[]} seeds
 */
function readiness(work, seeds) {
  const rows = work.readinessRows(work.FAMILIES, seeds);
  const added = work.readinessRows(work.ADDED_FAMILIES, seeds);
  console.log(`Readiness at the interview, forecast from the log: «stop today»; ${about(seeds)}`);
  console.log(
    'Cover of the 80 % interval (75–85 % wanted), in %, ± over learners; width in points'
  );
  console.table(
    keyed([
      ...rows.map(coverRow),
      ['mean of the families', byScope((scope) => fixed(100 * average(rows, scope, work.mean)))],
      ['worst family', byScope((scope) => worst(rows, scope))],
      ...added.map(coverRow)
    ])
  );
  console.log('Logarithmic loss on every seen card on the interview day, ± over learners');
  const lossRow = (/** @type {Row} */ { family, losses, best }) => [
    family,
    {
      ...Object.fromEntries(work.FORECASTS.map((each) => [each, spread(losses[each], 1, 4)])),
      'calibrated is best': `${fixed(100 * best, 0)} % of learners`
    }
  ];
  console.table(
    keyed([
      ...rows.map(lossRow),
      [
        'mean of the families',
        Object.fromEntries(
          work.FORECASTS.map((each) => [
            each,
            fixed(work.mean(rows.map(({ losses }) => losses[each].mean)), 4)
          ])
        )
      ],
      ...added.map(lossRow)
    ])
  );
}

/** @typedef {ReturnType<typeof import('./work').readinessRows>[number]} Row */
/** @typedef {keyof Row['cover']} Scope */

const SCOPES = /** @type {const} */ (['whole', 'topic', 'topic × level']);

/** @param {(scope: Scope) => string} of */
const byScope = (of) => Object.fromEntries(SCOPES.map((scope) => [scope, of(scope)]));

const coverRow = (/** @type {Row} */ { family, cover, width, bias }) => [
  family,
  {
    ...byScope((scope) => spread(cover[scope], 100)),
    ...Object.fromEntries(SCOPES.map((scope) => [`width, ${scope}`, fixed(100 * width[scope])])),
    'outcome − estimate': spread(bias, 100)
  }
];

/**
 * @param {readonly Row[]} rows
 * @param {Scope} scope
 * @param {(all: readonly number[]) => number} mean
 */
const average = (rows, scope, mean) => mean(rows.map(({ cover }) => cover[scope].mean));

/**
 * @param {typeof import('./work')} work
 * @param {readonly number[]} seeds
 */
function plan(work, seeds) {
  const some = seeds.slice(0, PLAN_SEEDS);
  console.log(
    `What is known at the interview by the plan chosen for it, and by plain 0.90 retention with the time left for new cards, at the same minutes a day; ${about(some)}`
  );
  console.log(work.planTable(some));
}

/** Whole lives are lived for each: fewer learners tell enough. */
const PLAN_SEEDS = 10;

/**
 * The cover that is furthest from 80 %.
 * @param {readonly Row[]} rows
 * @param {Scope} scope
 */
function worst(rows, scope) {
  const [first] = [...rows].sort(
    (a, b) => Math.abs(b.cover[scope].mean - 0.8) - Math.abs(a.cover[scope].mean - 0.8)
  );
  return first ? `${fixed(100 * first.cover[scope].mean)} (${first.family})` : '';
}

/** @param {{ mean: number, sd: number }} of @param {number} times @param {number} [digits] */
const spread = ({ mean, sd }, times, digits = 1) =>
  `${fixed(times * mean, digits)} ± ${fixed(times * sd, digits)}`;

const fixed = (/** @type {number} */ number, digits = 1) => number.toFixed(digits);

/** Rows by their names, as `console.table` shows them. */
const keyed = (/** @type {any[][]} */ rows) => Object.fromEntries(rows);

const about = (/** @type {readonly number[]} */ seeds) =>
  `seeds ${seeds[0]}–${seeds.at(-1)} of each family`;

process.chdir(ROOT);
const names = process.argv.slice(2);
const work = await load();
const seeds = work.SEEDS.slice(0, Number(process.env.SIMULATE_SEEDS ?? work.SEEDS.length));
const start = performance.now();
for (const [name, print] of Object.entries(PARTS))
  if (names.length === 0 || names.includes(name)) print(work, seeds);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
