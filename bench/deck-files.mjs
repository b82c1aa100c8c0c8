// What the benchmark of the export reads of the app's own files.

export { decodeBanks, decodeDeck } from '../src/lib/core/deck.ts';
export { unpackAnswer } from '../src/lib/core/markup.ts';
