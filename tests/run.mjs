// The one test command. `npm test` runs every step in order, `npm test -- unit e2e` some of them.
// A passing step says a line, a failing one everything; the last line is the sum over all runners.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideChromium, provideChromiumShell } from './support/chromium.mjs';
import { run, runTool } from './support/command.mjs';
import { providePython } from './support/python.mjs';
import { buildUnderSubPath } from './support/sub-path.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {Count & { output?: string, note?: string }} Outcome `output` is shown where something
 *   failed, `note` always
 * @typedef {{ name: string, needsBuild?: boolean, run: () => Promise<Outcome> }} Step
 */

const IN_CI = process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';
const REPORTS = 'test-results/reports';

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'format', run: async () => check(await runTool('prettier', ['--check', '.'])) },
  { name: 'lint', run: async () => check(await runTool('eslint', ['.'])) },
  { name: 'types', run: types },
  { name: 'unit', run: unit },
  { name: 'build', run: build },
  { name: 'size', needsBuild: true, run: size },
  { name: 'e2e', needsBuild: true, run: browser },
  { name: 'anki', needsBuild: true, run: anki },
  { name: 'cards', run: cards }
];

/**
 * Pages and components against Svelte's types; the core by itself, without the DOM.
 * @returns {Promise<Outcome>}
 */
async function types() {
  const pages = await runTool('svelte-check', ['--fail-on-warnings']);
  const core = await runTool('tsc', ['-p', 'src/lib/core']);
  return sum([check(pages), check(core)]);
}

/** @returns {Promise<Outcome>} */
async function unit() {
  const report = `${REPORTS}/unit.json`;
  const { code, output } = await runTool('vitest', [
    ...['run', '--reporter=dot', '--reporter=json'],
    `--outputFile.json=${report}`
  ]);
  const told = readReport(report);
  if (!told) return { ...check({ code: 1, output }) };
  const count = {
    passed: Number(told.numPassedTests),
    failed: Number(told.numFailedTests),
    skipped: Number(told.numPendingTests) + Number(told.numTodoTests)
  };
  return withExitCode(count, code, output);
}

/**
 * The site, and the same site for a host's sub-path, which the browser tests open too.
 * @returns {Promise<Outcome>}
 */
async function build() {
  const site = check(await runTool('vite', ['build']));
  return site.failed > 0 ? site : sum([site, check(await buildUnderSubPath())]);
}

/** @returns {Promise<Outcome>} */
async function size() {
  const finished = await run(process.execPath, ['tests/size.mjs']);
  return finished.code === 0 ? { ...check(finished), note: finished.output } : check(finished);
}

/** @returns {Promise<Outcome>} */
async function browser() {
  const found = await provideChromium();
  if ('missing' in found) return withheld(found.missing);
  await provideChromiumShell();
  const report = `${REPORTS}/e2e.json`;
  const { code, output } = await runTool(
    'playwright',
    ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, minutes: 20 }
  );
  const told = readReport(report);
  if (!told?.stats) return check({ code: 1, output });
  const { expected, flaky, unexpected, skipped } = told.stats;
  const count = { passed: expected + flaky, failed: unexpected, skipped };
  const outcome = withExitCode(count, code, output);
  if (flaky === 0) return outcome;
  const late = told.suites.flatMap(flakyTitles).map((/** @type {string} */ title) => `  ${title}`);
  return { ...outcome, note: ['passed at the second try only:', ...late].join('\n') };
}

/**
 * @typedef {{ title: string, tests: { status: string, projectName: string }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite as Playwright's JSON report has it
 * @param {Suite} suite
 * @returns {string[]}
 */
const flakyTitles = ({ title, specs = [], suites = [] }) => [
  ...specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => `[${projectName}] ${title} › ${spec.title}`)
  ),
  ...suites.flatMap(flakyTitles)
];

/**
 * The real Anki, and PyPI's fsrs beside it: two independent judges of our packages and memories.
 * @returns {Promise<Outcome>}
 */
async function anki() {
  const found = await providePython('.venv-anki', 'tests/requirements-anki.txt');
  if ('missing' in found) return withheld(found.missing);
  return sum([
    closingLine(await run(found.python, ['tests/anki/run.py', '.'])),
    closingLine(await run(found.python, ['tests/fsrs/run.py']))
  ]);
}

/** @returns {Promise<Outcome>} */
async function cards() {
  const found = await providePython('.venv-cards', 'tests/requirements-cards.txt');
  if ('missing' in found) return withheld(found.missing);
  return closingLine(await run(found.python, ['tests/cards/run.py']));
}

/**
 * A tool that only passes or fails is one test.
 * @param {import('./support/command.mjs').Finished} finished
 * @returns {Outcome}
 */
const check = ({ code, output }) =>
  code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, output };

/**
 * What this machine cannot run: told and counted, and in CI a failure.
 * @param {string} reason
 * @returns {Outcome}
 */
const withheld = (reason) =>
  IN_CI
    ? { passed: 0, failed: 1, skipped: 0, output: reason }
    : { passed: 0, failed: 0, skipped: 1, note: `skipped: ${reason}` };

/**
 * A runner that fails without naming a failed test (a file that does not load, say) failed once.
 * @param {Count} count
 * @param {number} code
 * @param {string} output
 * @returns {Outcome}
 */
const withExitCode = (count, code, output) => ({
  ...count,
  failed: code !== 0 && count.failed === 0 ? 1 : count.failed,
  output
});

/**
 * The Python runners close with `N passed, N failed, N skipped`.
 * @param {import('./support/command.mjs').Finished} finished
 * @returns {Outcome}
 */
function closingLine({ code, output }) {
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (!found) return check({ code: 1, output });
  const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
  const outcome = withExitCode({ passed, failed, skipped }, code, output.replace(found[0], ''));
  return skipped > 0 && outcome.failed === 0 ? { ...outcome, note: outcome.output } : outcome;
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
const sum = (outcomes) => ({
  passed: outcomes.reduce((total, { passed }) => total + passed, 0),
  failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  skipped: outcomes.reduce((total, { skipped }) => total + skipped, 0),
  output: outcomes.map(({ output }) => output ?? '').join('')
});

/** @param {string} path */
const readReport = (path) =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

/**
 * @param {readonly string[]} names
 * @returns {readonly Step[]}
 */
function chosen(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No step «${unknown.join(', ')}»; there are: ${STEPS.map((s) => s.name).join(', ')}`
    );
    process.exit(2);
  }
  if (names.length === 0) return STEPS;
  const needsBuild = STEPS.some((step) => step.needsBuild && names.includes(step.name));
  return STEPS.filter(
    ({ name }) => names.includes(name) || (name === 'build' && needsBuild && !existsSync('build'))
  );
}

/** @param {Count} count */
const told = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {string} text */
const indented = (text) => text.trimEnd().replace(/^/gm, '   ');

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const steps = chosen(process.argv.slice(2));
// Lint, types and the tests read the tsconfig that Kit generates.
const sync = await runTool('svelte-kit', ['sync']);
if (sync.code !== 0) console.log(sync.output);

/** @type {Outcome[]} */
const outcomes = [];
let isBuilt = true;
for (const step of steps) {
  console.log(`── ${step.name}`);
  const start = performance.now();
  /** @type {Outcome} */
  const outcome =
    step.needsBuild && !isBuilt
      ? { passed: 0, failed: 0, skipped: 1, note: 'not run: there is no build' }
      : await step.run();
  if (step.name === 'build') isBuilt = outcome.failed === 0;
  outcomes.push(outcome);
  if (outcome.failed > 0 && outcome.output) console.log(indented(outcome.output));
  if (outcome.note) console.log(indented(outcome.note));
  console.log(`   ${told(outcome)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
const total = sum(outcomes);
console.log(`\n${told(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
