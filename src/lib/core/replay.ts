/** The log folded: what it says about parameters, memories and marks. */

import type { CardId } from './ids';
import { gradesByCard, standing } from './log-order';
import type { Standing } from './log-order';
import { NO_MARKS, marked } from './marks';
import type { Marks } from './marks';
import type { Entry } from './review';
import { DEFAULT_PARAMETERS, createScheduler, parametersOf } from './scheduler';
import type { Memories, Memory, Parameters } from './scheduler';

/** What a replay of the log gives. */
export type Replay = Readonly<{ parameters: Parameters; memories: Memories; marks: Marks }>;

/** Folds the whole log: the latest parameters, every card's memory under them, and the marks. */
export const replay = (entries: readonly Entry[]): Replay => replayed(standing(entries));

/** @param stands entries that count, in fold order */
export function replayed(stands: readonly Standing[]): Replay {
  let parameters = DEFAULT_PARAMETERS;
  for (const each of stands) if (each.kind === 'parameters') parameters = parametersOf(each);
  const scheduler = createScheduler(parameters);
  const memories = new Map<CardId, Memory>();
  for (const [card, own] of gradesByCard(stands)) {
    const memory = scheduler.fold(card, own);
    if (memory) memories.set(card, memory);
  }
  return { parameters, memories, marks: marked(NO_MARKS, stands) };
}
