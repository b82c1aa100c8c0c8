import type { CardId } from '../core/ids';
import { markEntry } from '../core/mark-acts';
import type { MarkAct } from '../core/mark-acts';
import { describeProblem } from '../storage/problem';
import type { Clock } from './clock.svelte';
import type { History } from './history.svelte';

export type CardActsParts = Readonly<{ clock: Clock; history: History }>;

/**
 * Sets a card aside, takes it back, flags it or notes something on it: first in the log, then on the
 * screen.
 * @returns a sentence for the learner when it was not saved
 */
export async function actOnCard(
  { clock, history }: CardActsParts,
  card: CardId,
  act: MarkAct
): Promise<string | undefined> {
  const noted = await history.note(markEntry(act, card, clock.now()));
  return noted.ok ? undefined : describeProblem(noted.problem);
}
