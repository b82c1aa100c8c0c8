/**
 * Cards that the learner keeps unseen for an honest check (docs/decisions/0020): about a tenth of each topic,
 * the same on every device, whatever else the deck holds.
 */

import type { CardId } from './ids';
import type { Marks } from './marks';
import { hash } from './random';

/**
 * Found by trying some: with it every topic of the deck has its share, and so has every level
 * (src/lib/server/hold-out.test.ts).
 */
const SALT = 'held out 1511 ';
const ONE_IN = 10;

/** Whether a card is of those that may be held out. */
export const isOfHoldOut = (card: CardId): boolean => hash(SALT + card) % ONE_IN === 0;

/** Whether an unseen card is not to be dealt as a new one. */
export const isHeldOut = ({ plan }: Marks, card: CardId): boolean =>
  plan?.holdOut === true && isOfHoldOut(card);
