/** The order in which entries count, and which of them still stand. */

import type { CardId, DeviceId, EntryId } from './ids';
import type { Entry, Graded, Undone } from './review';

/**
 * The order in which entries count, whatever the order they arrived in. Each device's entries keep
 * their own order (seq), with a clock that was set back read as standing still; devices are
 * interleaved by that time, then by device id. Duplicates (same id) count once.
 */
export function inFoldOrder(entries: readonly Entry[]): readonly Entry[] {
  const byDevice = new Map<DeviceId, Entry[]>();
  for (const each of entries) {
    const own = byDevice.get(each.device);
    if (own) own.push(each);
    else byDevice.set(each.device, [each]);
  }
  const logs = [...byDevice.values()].map(inOwnOrder);
  return logs.length > 1 ? interleaved(logs) : (logs[0] ?? []);
}

/** An entry that counts: nothing has undone it, and it undoes nothing itself. */
export type Standing = Exclude<Entry, Undone>;

/**
 * The entries that still stand, in fold order: without undone ones, the undoing itself, and what came
 * back from Anki a second time.
 */
export function standing(entries: readonly Entry[]): readonly Standing[] {
  const gone = echoes(entries);
  for (const each of entries) if (each.kind === 'undone') gone.add(each.target);
  return inFoldOrder(entries).filter(
    (each): each is Standing => each.kind !== 'undone' && !gone.has(each.id)
  );
}

/** Each card's grades, in the order of these entries. */
export function gradesByCard(stands: readonly Standing[]): ReadonlyMap<CardId, readonly Graded[]> {
  const grades = new Map<CardId, Graded[]>();
  for (const each of stands) {
    if (each.kind !== 'graded') continue;
    const own = grades.get(each.cardId);
    if (own) own.push(each);
    else grades.set(each.cardId, [each]);
  }
  return grades;
}

/** Anki moves a review by a millisecond or a few where two have the same instant, its key. */
export const ECHO_MS = 5;

/**
 * Grades read from Anki that the log holds already: the same grade of the same card at the same instant,
 * given here and sent to Anki, or read under an earlier id. Nobody grades a card twice in `ECHO_MS`.
 * Decided here and not when they are read, so that it does not matter which came into the log first.
 */
export function echoes(entries: readonly Entry[]): Set<EntryId> {
  const fromAnki = new Map<number, Graded[]>();
  for (const each of entries)
    if (each.kind === 'graded' && each.session === 'anki') {
      const near = fromAnki.get(slotOf(each));
      if (near) near.push(each);
      else fromAnki.set(slotOf(each), [each]);
    }
  const found = new Set<EntryId>();
  if (fromAnki.size === 0) return found;
  for (const each of entries)
    if (each.kind === 'graded')
      for (const slot of [-1, 0, 1])
        for (const other of fromAnki.get(slotOf(each) + slot) ?? [])
          if (isEcho(other, each)) found.add(other.id);
  return found;
}

/** What may be one review lies in neighbouring slots. */
const slotOf = ({ at }: Graded): number => Math.floor(at / (ECHO_MS + 1));

const isEcho = (echo: Graded, original: Graded): boolean =>
  echo.cardId === original.cardId &&
  echo.grade === original.grade &&
  Math.abs(echo.at - original.at) <= ECHO_MS &&
  (original.session !== 'anki' || original.id < echo.id);

/** One device's entries by number, duplicates dropped: they stand side by side once sorted. */
const inOwnOrder = (own: Entry[]): readonly Entry[] =>
  own
    .sort((a, b) => a.seq - b.seq || compareText(a.id, b.id))
    .filter((each, index) => each.id !== own[index - 1]?.id);

/** Devices' logs merged by time, a clock that was set back read as standing still. */
function interleaved(logs: readonly (readonly Entry[])[]): readonly Entry[] {
  const timed = logs.flatMap((own) => {
    let time = -Infinity;
    return own.map((entry) => ({ time: (time = Math.max(time, entry.at)), entry }));
  });
  timed.sort(
    (a, b) =>
      a.time - b.time ||
      compareText(a.entry.device, b.entry.device) ||
      a.entry.seq - b.entry.seq ||
      compareText(a.entry.id, b.entry.id)
  );
  return timed.map((each) => each.entry);
}

/** Code-unit order: the same on every device, unlike `localeCompare`. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
