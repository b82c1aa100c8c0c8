// A package by genanki-js as its README shows it, on our SQLite, which is newer than its own. It is AGPL
// and no dependency of ours: bundled from where it is found, `file-saver` exchanged for saver.mjs.

import { Deck, Model, Package } from 'genanki-js';
import { whenSaved } from 'file-saver';
import initSqlJs from 'sql.js';
import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';

/**
 * @param {readonly { front: string, back: string, tags: readonly string[] }[]} notes
 * @returns {Promise<Blob>}
 */
export async function write(notes) {
  const isBrowser = typeof document === 'object';
  const sqlite = await initSqlJs(isBrowser ? { locateFile: () => wasmUrl } : {});
  const model = new Model({
    name: 'Собес',
    id: '1763000000001',
    flds: [{ name: 'Question' }, { name: 'Answer' }],
    req: [[0, 'all', [0]]],
    tmpls: [{ name: 'Карточка', qfmt: '{{Question}}', afmt: '{{Question}}<hr>{{Answer}}' }]
  });
  const deck = new Deck(1763000000002, 'Собес');
  for (const { front, back, tags } of notes) deck.addNote(model.note([front, back], tags));
  const pack = new Package();
  pack.setSqlJs(new sqlite.Database());
  pack.addDeck(deck);
  const saved = whenSaved();
  pack.writeToFile('deck.apkg');
  return saved;
}
