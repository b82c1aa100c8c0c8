// The page of another writer: the deck is read as the app reads it, then written as that writer does.

import { write } from 'writer';
import { fetchDeck } from '../../src/lib/anki/fetch-deck.ts';
import { twoTexts } from './two-texts.mjs';

Object.assign(globalThis, {
  /** @returns {Promise<number>} the file's size */
  async exportAll() {
    const folder = new URL('deck/', location.href).href;
    const deck = await fetchDeck(folder, twoTexts, () => Promise.resolve(true));
    if (!deck?.ok) throw new Error(deck?.problem);
    return (await write(deck.value.notes)).size;
  }
});
