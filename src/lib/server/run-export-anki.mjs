// `npm run export:anki -- …`: what it can do is said by `--help`.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lib/server/export-anki.ts', { configFile: false });
const { code, text } = await module.exportAnki(process.argv.slice(2), {
  root: process.cwd(),
  // npm runs this in the repository's folder, whatever folder it was called from.
  from: process.env.INIT_CWD ?? process.cwd(),
  date: new Intl.DateTimeFormat('sv-SE').format(new Date())
});
console[code === 0 ? 'log' : 'error'](text);
process.exitCode = code;
