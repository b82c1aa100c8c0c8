import { reviewsOf } from '../core/card-history';
import type { Review } from '../core/card-history';
import type { CardId } from '../core/ids';
import { describeProblem } from '../storage/problem';
import type { History } from './history.svelte';
import type { Outcome } from './loading';

/** Every standing grade of a card, the last one first. Reads the whole log. */
export async function cardReviews(
  history: History,
  card: CardId
): Promise<Outcome<readonly Review[]>> {
  const entries = await history.whole();
  return entries.ok
    ? { ok: true, value: reviewsOf(entries.value, card) }
    : { ok: false, problem: describeProblem(entries.problem) };
}
