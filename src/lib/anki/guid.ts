/** Which card a note's guid stands for. */

import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';

/** Whether a note came from here. */
export const isOurs = (guid: string): boolean => guid.startsWith(OUR_GUIDS);

/**
 * The card that a note of ours stands for; undefined for notes of others. One that has been withdrawn
 * since is a card still: its history is kept.
 */
export const ourCard = (guid: string): CardId | undefined =>
  isOurs(guid) ? cardId(guid.slice(OUR_GUIDS.length)) : undefined;

/**
 * The own card for the nth card of somebody else's note, from 0. Undefined for guids that no card can be
 * named by: Anki's have ten characters.
 */
export const foreignCard = (guid: string, nth: number): CardId | undefined =>
  cardId(`anki:${guid.replace(/\s/g, encodeURIComponent)}${nth === 0 ? '' : `·${nth + 1}`}`);

const OUR_GUIDS = 'sobes:';
