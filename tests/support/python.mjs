// Virtual environments for the checks that need real Python packages: made once, remade when their
// list of requirements changes.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from './debian.mjs';
import { run } from './command.mjs';

const PYTHONS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];
const OLDEST = '(3, 11)';

/**
 * @param {string} folder where the environment lives: '.venv-anki'
 * @param {string} requirements 'tests/requirements-anki.txt'
 * @returns {Promise<{ python: string } | { missing: string }>} the environment's Python, or what
 *   is missing and how to get it
 */
export async function providePython(folder, requirements) {
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(folder, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return { python };
  const found = (await findPython()) ?? (await installPython());
  if (!found)
    return { missing: 'Python 3.11 or newer, with venv, is needed and was not found on PATH.' };
  const made = await makeEnvironment(found, folder);
  if (made) return { missing: made };
  const install = await run(python, [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
    ...['-r', requirements]
  ]);
  if (install.code !== 0) return { missing: `pip install -r ${requirements}:\n${install.output}` };
  writeFileSync(stamp, wanted);
  return { python };
}

async function findPython() {
  for (const name of PYTHONS) {
    const { code } = await run(name, [
      '-c',
      `import sys; sys.exit(0 if sys.version_info >= ${OLDEST} else 1)`
    ]);
    if (code === 0) return name;
  }
  return undefined;
}

const installPython = async () =>
  (await installDebianPackages(['python3', 'python3-venv'])) === undefined
    ? findPython()
    : undefined;

/**
 * @param {string} python
 * @param {string} folder
 * @returns {Promise<string | undefined>} what went wrong
 */
async function makeEnvironment(python, folder) {
  const make = () => {
    rmSync(folder, { recursive: true, force: true });
    return run(python, ['-m', 'venv', folder]);
  };
  const first = await make();
  if (first.code === 0) return undefined;
  // Debian's python3 comes without ensurepip.
  const install = await installDebianPackages(['python3-venv']);
  const second = install === undefined ? await make() : first;
  return second.code === 0
    ? undefined
    : `${python} -m venv ${folder} failed (Debian: apt-get install python3-venv):\n${second.output}${install ?? ''}`;
}
