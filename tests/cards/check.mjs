// Prints the deck's problems: `npm run cards:check -- [topic | card id …]`.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lib/server/check.ts', { configFile: false });
const { report, errors } = await module.checkCards(process.cwd(), process.argv.slice(2));
console.log(report);
process.exitCode = errors > 0 ? 1 : 0;
