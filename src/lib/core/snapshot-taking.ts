/** Taking a snapshot: done at rest, when a long log has been read in full. */

import type { DeviceId, EntryId } from './ids';
import type { Replay } from './replay';
import type { Entry } from './review';
import type { Snapshot } from './snapshot';

/** The snapshot of a whole log and its replay. Undefined for an empty log. */
export function takeSnapshot(
  entries: readonly Entry[],
  { parameters, memories, marks }: Replay
): Snapshot | undefined {
  const ids = new Set(entries.map((each) => each.id));
  const undone = entries.flatMap((each) => (each.kind === 'undone' ? [each.target] : []));
  const lastSeqs = new Map<DeviceId, number>();
  let lastId: EntryId | undefined;
  let lastAt = -Infinity;
  for (const { id, at, device, seq } of entries) {
    if (lastId === undefined || id > lastId) lastId = id;
    lastAt = Math.max(lastAt, at);
    lastSeqs.set(device, Math.max(lastSeqs.get(device) ?? 0, seq));
  }
  if (lastId === undefined) return undefined;
  return {
    count: ids.size,
    lastId,
    lastAt,
    lastSeqs: [...lastSeqs],
    undoneAhead: undone.filter((target) => !ids.has(target)),
    parameters,
    memories: [...memories],
    marks: [...marks.cards],
    ...(marks.plan ? { plan: marks.plan } : {})
  };
}
