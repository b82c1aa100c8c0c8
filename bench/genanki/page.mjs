// The page of the benchmark: notes from the server, SQLite, a package; as the app does it in its worker.

import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';
import { writeByGenanki } from './write.mjs';

Object.assign(globalThis, {
  /** @returns {Promise<number>} the file's size */
  async exportAll() {
    const [notes, sqlite] = await Promise.all([
      fetch('notes.json').then((response) => response.json()),
      initSqlJs({ locateFile: () => wasmUrl })
    ]);
    return (await writeByGenanki(notes, sqlite)).size;
  }
});
