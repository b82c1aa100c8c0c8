import type { Entry } from '../core/review';
import { describeProblem } from '../storage/problem';
import type { History } from './history.svelte';
import type { Loading } from './loading';

/** The whole log, or a sentence on why it cannot be read. */
export async function loadEntries(history: History): Promise<Loading<readonly Entry[]>> {
  const read = await history.whole();
  return read.ok
    ? { kind: 'ready', value: read.value }
    : { kind: 'failed', problem: describeProblem(read.problem) };
}
