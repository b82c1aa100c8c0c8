/**
 * What the learner has said about cards, apart from how well they are known: set aside, put off,
 * flagged, noted; and what they prepare for. A fold over the log, like memories.
 */

import type { Day } from './day';
import type { CardId } from './ids';
import type { Entry, Planned } from './review';

export type CardMark = Readonly<{
  suspended: boolean;
  /** The day on which a buried card comes back. */
  buriedUntil?: Day;
  flagged: boolean;
  /** The learner's own words; empty: none. */
  note: string;
}>;

/** What the learner prepares for: the last plan of the log. */
export type Plan = Pick<
  Planned,
  'date' | 'hour' | 'minutes' | 'audience' | 'topics' | 'holdOut' | 'tzOffset'
>;

export type Marks = Readonly<{
  /** Cards without a mark are not among them. */
  cards: ReadonlyMap<CardId, CardMark>;
  plan?: Plan;
}>;

export const NO_MARKS: Marks = { cards: new Map() };
export const UNMARKED: CardMark = { suspended: false, flagged: false, note: '' };

/** Lapses from which a card counts as a leech, as in Anki. */
export const LEECH_LAPSES = 8;

/** The marks after these entries, in fold order and none of them undone. */
export function marked(before: Marks, entries: readonly Entry[]): Marks {
  let cards: Map<CardId, CardMark> | undefined;
  let { plan } = before;
  for (const each of entries) {
    if (each.kind === 'plan') plan = planOf(each);
    const mark = markAfter(each, (card) => (cards ?? before.cards).get(card) ?? UNMARKED);
    if (mark) (cards ??= new Map(before.cards)).set(mark.card, mark.mark);
  }
  return { cards: cards ?? before.cards, ...(plan ? { plan } : {}) };
}

/** Whether a card may be dealt on a day. */
export const isSetAside = ({ cards }: Marks, card: CardId, day: Day): boolean => {
  const mark = cards.get(card);
  return mark !== undefined && (mark.suspended || (mark.buriedUntil ?? day) > day);
};

const planOf = ({ date, hour, minutes, audience, topics, holdOut, tzOffset }: Planned): Plan => ({
  ...(date === undefined ? {} : { date }),
  hour,
  ...(minutes === undefined ? {} : { minutes }),
  audience,
  topics,
  ...(holdOut === undefined ? {} : { holdOut }),
  tzOffset
});

function markAfter(
  entry: Entry,
  markOf: (card: CardId) => CardMark
): Readonly<{ card: CardId; mark: CardMark }> | undefined {
  switch (entry.kind) {
    case 'suspended':
      return { card: entry.cardId, mark: { ...markOf(entry.cardId), suspended: true } };
    case 'resumed': {
      const { flagged, note } = markOf(entry.cardId);
      return { card: entry.cardId, mark: { suspended: false, flagged, note } };
    }
    case 'buried':
      return { card: entry.cardId, mark: { ...markOf(entry.cardId), buriedUntil: entry.until } };
    case 'flagged':
      return { card: entry.cardId, mark: { ...markOf(entry.cardId), flagged: entry.flagged } };
    case 'noted':
      return { card: entry.cardId, mark: { ...markOf(entry.cardId), note: entry.text } };
    default:
      return undefined;
  }
}
