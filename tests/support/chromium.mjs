// Finds a Chromium for the browser tests; where there is none, gets one.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './command.mjs';
import { installDebianPackages } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SHELL = 'chromium-headless-shell';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
];

/**
 * The browser that is already here: CHROMIUM_PATH, one on PATH, or Playwright's own download.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return onPath(NAMES) ?? [chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * The same Chromium without all that a window needs, where Debian's package of it is there: most tests do
 * the same work in two thirds of the time. A browser named by CHROMIUM_PATH stands for both.
 * @returns {string | undefined}
 */
const findChromiumShell = () =>
  process.env.CHROMIUM_PATH ? findChromium() : (onPath([SHELL]) ?? findChromium());

/**
 * How Playwright starts most tests.
 * @returns {import('@playwright/test').LaunchOptions}
 */
export const launchShell = () => launchOptions(findChromiumShell());

/**
 * How Playwright starts the whole browser: where looks, devices or the browser itself are tried.
 * @param {...string} more arguments
 * @returns {import('@playwright/test').LaunchOptions}
 */
export const launchWhole = (...more) => launchOptions(findChromium(), more);

/**
 * @param {string | undefined} executablePath
 * @param {readonly string[]} [more]
 * @returns {import('@playwright/test').LaunchOptions}
 */
const launchOptions = (executablePath, more = []) => ({
  args: [...CHROMIUM_ARGS, ...more],
  ...(executablePath ? { executablePath } : {})
});

/**
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/**
 * Finds a browser or installs one: Debian's package for root, else Playwright's download.
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function provideChromium() {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    return { missing: `CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}` };
  const tried = [];
  for (const attempt of [undefined, installFromDebian, downloadByPlaywright]) {
    const said = await attempt?.();
    if (said) tried.push(said);
    const path = findChromium();
    if (path) return { path };
  }
  return {
    missing: [
      'No Chromium found. Install one (Debian: apt-get install chromium; others: Google Chrome),',
      'or name one: CHROMIUM_PATH=/path/to/chromium npm test.',
      ...tried
    ].join('\n')
  };
}

/** Gets the browser without a window too: where it cannot be had, tests only take longer. */
export async function provideChromiumShell() {
  if (!process.env.CHROMIUM_PATH && !onPath([SHELL])) await installDebianPackages([SHELL]);
}

const installFromDebian = () => installDebianPackages(['chromium']);

async function downloadByPlaywright() {
  const { code, output } = await runTool('playwright', ['install', 'chromium']);
  return code === 0 ? undefined : output;
}
