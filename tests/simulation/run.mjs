// `npm run simulate` lets seeded learners study by the app's own scheduler and queue, forecasts their
// readiness and draws the truth. The same seeds, the same figures. `npm run simulate -- readiness` picks a
// part; SIMULATE_SEEDS=3 takes fewer learners of each family.

import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUNDLE = join(ROOT, 'node_modules/.cache/simulation');

/** @type {Record<string, (work: typeof import('./work'), seeds: readonly number[]) => void>} */
const PARTS = { readiness };

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
  const rows = work.readinessRows(seeds);
  console.log(`Readiness at the interview, forecast from the log; «stop today»; ${about(seeds)}`);
  console.log(
    'Cover of the 80 % interval (75–85 % wanted), in %, ± over learners; width in points'
  );
  const scopes = /** @type {const} */ (['whole', 'topic', 'topic × level']);
  const average = (/** @type {(row: typeof rows[number]) => number} */ of) =>
    work.mean(rows.map(of));
  console.table([
    ...rows.map((row) => ({
      family: row.family,
      ...Object.fromEntries(scopes.map((scope) => [scope, spread(row.cover[scope], 100)])),
      ...Object.fromEntries(
        scopes.map((scope) => [`width, ${scope}`, (100 * row.width[scope]).toFixed(1)])
      ),
      'outcome − estimate, points': spread(row.bias, 100)
    })),
    {
      family: 'mean of families',
      ...Object.fromEntries(
        scopes.map((scope) => [scope, (100 * average((row) => row.cover[scope].mean)).toFixed(1)])
      )
    },
    {
      family: 'worst family',
      ...Object.fromEntries(scopes.map((scope) => [scope, worst(rows, scope)]))
    }
  ]);
  console.log('Logarithmic loss on every seen card on the interview day, ± over learners');
  console.table([
    ...rows.map(({ family, losses }) => ({
      family,
      ...Object.fromEntries(work.FORECASTS.map((each) => [each, spread(losses[each], 1, 4)]))
    })),
    {
      family: 'mean of families',
      ...Object.fromEntries(
        work.FORECASTS.map((each) => [each, average((row) => row.losses[each].mean).toFixed(4)])
      )
    }
  ]);
}

/**
 * The cover that is furthest from 80 %.
 * @param {ReturnType<typeof import('./work').readinessRows>} rows
 * @param {'whole' | 'topic' | 'topic × level'} scope
 */
function worst(rows, scope) {
  const [first] = [...rows].sort(
    (a, b) => Math.abs(b.cover[scope].mean - 0.8) - Math.abs(a.cover[scope].mean - 0.8)
  );
  return first ? `${(100 * first.cover[scope].mean).toFixed(1)} (${first.family})` : '';
}

/** @param {{ mean: number, sd: number }} of @param {number} times @param {number} [digits] */
const spread = ({ mean, sd }, times, digits = 1) =>
  `${(times * mean).toFixed(digits)} ± ${(times * sd).toFixed(digits)}`;

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
