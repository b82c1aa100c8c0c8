/** What a learner may do to a card besides grading it. */

import type { Moment } from './day';
import type { CardId } from './ids';
import type { Act } from './review';

export type MarkAct =
  /** Until tomorrow; for good; back again. */
  | Readonly<{ kind: 'bury' | 'suspend' | 'resume' }>
  | Readonly<{ kind: 'flag'; flagged: boolean }>
  | Readonly<{ kind: 'note'; text: string }>;

/** Characters of a note. */
export const NOTE_MAX = 2_000;

/** The log's entry for an act on a card at a moment. */
export function markEntry(act: MarkAct, cardId: CardId, stamp: Stamp): MarkEntry {
  const about = { ...stamp, cardId };
  switch (act.kind) {
    case 'bury':
      return { ...about, kind: 'buried', until: stamp.day + 1 };
    case 'suspend':
      return { ...about, kind: 'suspended' };
    case 'resume':
      return { ...about, kind: 'resumed' };
    case 'flag':
      return { ...about, kind: 'flagged', flagged: act.flagged };
    case 'note':
      return { ...about, kind: 'noted', text: act.text.trim().slice(0, NOTE_MAX) };
  }
}

export type MarkEntry = Extract<
  Act,
  Readonly<{ kind: 'buried' | 'suspended' | 'resumed' | 'flagged' | 'noted' }>
>;

type Stamp = Moment & Readonly<{ day: number }>;
