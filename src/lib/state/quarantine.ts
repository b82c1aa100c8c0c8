import { dateOf } from '../core/day';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import type { Outcome } from './loading';

/** The rows that cannot be read, as they are stored. */
export async function quarantinedFile({ clock, history }: App): Promise<Outcome<File>> {
  const rows = await history.readQuarantined();
  if (!rows.ok) return { ok: false, problem: describeProblem(rows.problem) };
  const text = JSON.stringify(rows.value, undefined, 2);
  const name = `sobes-unreadable-${dateOf(clock.now().day)}.json`;
  return { ok: true, value: new File([text], name, { type: 'application/json' }) };
}
