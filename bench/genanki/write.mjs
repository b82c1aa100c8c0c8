// A package by genanki-js as its README shows it. It is AGPL and no dependency of ours: the benchmark
// bundles it from BENCH_RIVALS, with `file-saver` exchanged for saver.mjs.

import { Deck, Model, Package } from 'genanki-js';
import { whenSaved } from 'file-saver';

/**
 * @param {readonly { front: string, back: string, tags: readonly string[] }[]} notes
 * @param {import('sql.js').SqlJsStatic} sqlite
 * @returns {Promise<Blob>}
 */
export function writeByGenanki(notes, sqlite) {
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
