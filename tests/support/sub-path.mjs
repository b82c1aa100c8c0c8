// A second build, for a host that serves the app under /cards/. It is made beside the first one, in a
// copy of the sources, since Kit writes to fixed folders.

import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './command.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const COPY = join(ROOT, 'test-results/sub-path');
const SOURCES = [
  'src',
  'static',
  'cards',
  'package.json',
  'tsconfig.json',
  'svelte.config.js',
  'vite.config.ts'
];

export const SUB_PATH = '/cards';
export const SUB_PATH_BUILD = join(COPY, 'build');

/** @returns {Promise<import('./command.mjs').Finished>} */
export async function buildUnderSubPath() {
  await rm(COPY, { recursive: true, force: true });
  await mkdir(COPY, { recursive: true });
  for (const source of SOURCES)
    await cp(join(ROOT, source), join(COPY, source), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(COPY, 'node_modules'), 'junction');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  return run(process.execPath, [vite, 'build'], { cwd: COPY, env: { BASE_PATH: SUB_PATH } });
}
