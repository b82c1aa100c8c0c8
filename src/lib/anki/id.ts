/** Numbers that Anki knows things by. */

import { hash } from '../core/random';

/**
 * An id for a note, card or deck: a past instant in ms, as Anki's ids are, the same for the same name
 * for ever. 10¹¹ places, so among 10,000 names two meet once in 2,000 decks.
 */
export const idOf = (name: string): number => {
  const wide = hash(name) * 2 ** 20 + (hash(`sobes#${name}`) >>> 12);
  return 1_600_000_000_000 + (wide % 100_000_000_000);
};
