// Finds a Chromium for the browser tests; where there is none, gets one.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runTool } from './command.mjs';
import { installDebianPackages } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const CHROMIUM_ARGS = [
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
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path)
  );
  return onPath ?? [chromium.executablePath()].find((path) => existsSync(path));
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

const installFromDebian = () => installDebianPackages(['chromium']);

async function downloadByPlaywright() {
  const { code, output } = await runTool('playwright', ['install', 'chromium']);
  return code === 0 ? undefined : output;
}
