/**
 * A small record outside the database of how much was in it. Browsers may evict the database alone
 * (corruption, 'clear site data' in part); then the marker is still there and the app can tell a
 * lost history from a new learner. Where everything is purged at once, as Safari does after seven
 * days, the marker goes too: against that only a backup off the device helps.
 */

import { decode, integer } from '../core/decode';

/** `localStorage`, or anything that behaves like it. */
export type MarkerStore = Pick<Storage, 'getItem' | 'setItem'>;

export type Eviction =
  /** Nothing is left of at least `known` entries. */
  | Readonly<{ kind: 'emptied'; known: number }>
  | Readonly<{ kind: 'shrunk'; known: number; found: number }>;

/** How many entries were last known, undefined if nothing was ever noted or it cannot be read. */
export function knownEntries(store: MarkerStore): number | undefined {
  const noted = guarded(() => store.getItem(MARKER_KEY));
  if (noted === undefined || noted === null || !/^\d+$/.test(noted)) return undefined;
  const read = decode(integer(0), Number(noted), 'marker');
  return read.ok ? read.value : undefined;
}

/**
 * Notes that there are at least so many entries. A lower number never replaces a higher one: another
 * tab may know more.
 * @returns whether it is noted; false where the browser keeps no local storage
 */
export const noteEntries = (store: MarkerStore, entries: number): boolean =>
  (knownEntries(store) ?? 0) >= entries || forgetLoss(store, entries);

/** Notes the present number, lower or not: the learner has been told of the loss and goes on. */
export const forgetLoss = (store: MarkerStore, entries: number): boolean =>
  guarded(() => {
    store.setItem(MARKER_KEY, String(entries));
    return true;
  }) ?? false;

/**
 * What the database has lost; undefined when nothing is missing.
 * @param found rows in the database now, unreadable ones included
 */
export function noticeEviction(known: number | undefined, found: number): Eviction | undefined {
  if (known === undefined || found >= known) return undefined;
  return found === 0 ? { kind: 'emptied', known } : { kind: 'shrunk', known, found };
}

const MARKER_KEY = 'sobes:entries';

/** Local storage throws where it is forbidden or full; without a marker the app works all the same. */
function guarded<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
