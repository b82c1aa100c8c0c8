// `npm run cards:check -- [topic | card id …]` prints the deck's problems;
// `npm run cards:hash -- [topic | card id …]` prints the hashes that reviews must carry.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lib/server/check.ts', { configFile: false });
const [command, ...names] = process.argv.slice(2);
if (command === 'hash') {
  console.log(await module.hashCards(process.cwd(), names));
} else {
  const { report, errors } = await module.checkCards(process.cwd(), names);
  console.log(report);
  process.exitCode = errors > 0 ? 1 : 0;
}
