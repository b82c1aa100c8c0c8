/** The order in which entries count, and which of them still stand. */

import type { DeviceId, EntryId } from './ids';
import type { Entry, Undone } from './review';

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

/** The entries that still stand, in fold order: without undone ones and the undoing itself. */
export function standing(entries: readonly Entry[]): readonly Exclude<Entry, Undone>[] {
  const undone = new Set<EntryId>();
  for (const each of entries) if (each.kind === 'undone') undone.add(each.target);
  return inFoldOrder(entries).filter(
    (each): each is Exclude<Entry, Undone> => each.kind !== 'undone' && !undone.has(each.id)
  );
}

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
