/**
 * What a long log has come to, so that opening the app need not fold all of it again. A snapshot is a
 * cache: taken from the whole log, continued by the entries that came after it, and passed over
 * wherever these two might differ from folding the whole.
 */

import type { CardId, DeviceId, EntryId } from './ids';
import { ECHO_MS, standing } from './log-order';
import { marked } from './marks';
import type { CardMark, Plan } from './marks';
import type { Entry } from './review';
import { createScheduler } from './scheduler';
import type { Replay } from './replay';
import type { Memory, Parameters } from './scheduler';

export type Snapshot = Readonly<{
  /** Entries folded in. */
  count: number;
  /** The greatest id among them. */
  lastId: EntryId;
  /** The latest instant among them, ms. */
  lastAt: number;
  /** The last number of each device. */
  lastSeqs: readonly (readonly [DeviceId, number])[];
  /** Entries that are undone but not among those folded in. */
  undoneAhead: readonly EntryId[];
  parameters: Parameters;
  memories: readonly (readonly [CardId, Memory])[];
  marks: readonly (readonly [CardId, CardMark])[];
  plan?: Plan;
}>;

/**
 * What a replay of the snapshot's entries and these together gives; undefined where only the whole log
 * can tell.
 * @param entries entries that are not in the snapshot
 */
export function continued(snapshot: Snapshot, entries: readonly Entry[]): Replay | undefined {
  if (!follow(snapshot, entries)) return undefined;
  const { parameters, plan } = snapshot;
  const scheduler = createScheduler(parameters);
  const memories = new Map(snapshot.memories);
  const stands = standing(entries);
  for (const each of stands)
    if (each.kind === 'graded')
      memories.set(
        each.cardId,
        scheduler.advance(each.cardId, memories.get(each.cardId), each.grade, each)
      );
  const before = { cards: new Map(snapshot.marks), ...(plan ? { plan } : {}) };
  return { parameters, memories, marks: marked(before, stands) };
}

/** Whether all of them come later in fold order, and none reaches back into what is folded already. */
function follow(snapshot: Snapshot, entries: readonly Entry[]): boolean {
  const ids = new Set(entries.map((each) => each.id));
  const lastSeqs = new Map(snapshot.lastSeqs);
  const undoneAhead = new Set(snapshot.undoneAhead);
  return entries.every(
    (each) =>
      // A little more than later: it must not repeat, either way, what is folded already.
      each.at > snapshot.lastAt + ECHO_MS &&
      each.seq > (lastSeqs.get(each.device) ?? 0) &&
      !undoneAhead.has(each.id) &&
      // New parameters change every memory, and so does a grade taken out of the midst.
      each.kind !== 'parameters' &&
      (each.kind !== 'undone' || ids.has(each.target))
  );
}
