import { existsSync } from 'node:fs';
import { run } from './command.mjs';

/**
 * Installs Debian packages where that needs no password.
 * @param {readonly string[]} packages
 * @returns {Promise<string | undefined>} what went wrong, if anything
 */
export async function installDebianPackages(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `apt-get install ${packages.join(' ')}: only tried as root on Debian`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  const install = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    { env }
  );
  return install.code === 0 ? undefined : `${update.output}\n${install.output}`;
}
