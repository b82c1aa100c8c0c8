// Runs a program and keeps what it says, so that a passing step stays silent and a failing one is
// shown in full.

import { spawn } from 'node:child_process';

const { FORCE_COLOR: _, ...environment } = process.env;
const withoutColour = { ...environment, NO_COLOR: '1' };

/** @typedef {{ code: number, output: string }} Finished */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, minutes?: number }} [options] `minutes`: after
 *   that long it is ended and counts as failed
 * @returns {Promise<Finished>} both outputs in the order of writing; code 127 where it cannot start
 */
export function run(program, args, { env = {}, cwd, minutes = 15 } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      cwd,
      env: { ...withoutColour, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const timer = setTimeout(() => {
      output += `\n${program}: ended after ${minutes} minutes\n`;
      child.kill('SIGKILL');
    }, minutes * 60_000);
    const hear = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program installed by npm.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) =>
  run(process.execPath, [`node_modules/${TOOLS[name] ?? name}`, ...args], options);

/** Their entry files: started without a shell, they end when they are told to. */
/** @type {Record<string, string>} */
const TOOLS = {
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  prettier: 'prettier/bin/prettier.cjs',
  'svelte-check': 'svelte-check/bin/svelte-check',
  'svelte-kit': '@sveltejs/kit/svelte-kit.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs'
};
