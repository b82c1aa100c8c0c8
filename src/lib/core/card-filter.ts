/** Which cards a list shows: by topic, level, bank and where they stand with the learner. */

import type { Card, Level } from './deck';
import { bankOf } from './ids';
import type { BankId, TopicId } from './ids';
import { LEECH_LAPSES, UNMARKED, isSetAside } from './marks';
import type { Marks } from './marks';
import { isDue } from './scheduler';
import type { Memories, When } from './scheduler';

export const STANDINGS = [
  'new',
  'learning',
  'due',
  'known',
  'aside',
  'flagged',
  'noted',
  'leech',
  'unanswered'
] as const;

/**
 * Where a card stands. The first four divide the cards that are dealt; `aside`: suspended or buried;
 * `leech`: forgotten again and again.
 */
export type Standing = (typeof STANDINGS)[number];

/** Absent parts let every card pass. */
export type CardFilter = Readonly<{
  topic?: TopicId;
  level?: Level;
  /** A bank that asks the card in any of its wordings. */
  bank?: BankId;
  standing?: Standing;
}>;

/** What the log says of the cards at a moment. */
export type Known = Readonly<{ memories: Memories; marks: Marks; now: When }>;

export const isFiltering = ({ topic, level, bank, standing }: CardFilter): boolean =>
  (topic ?? level ?? bank ?? standing) !== undefined;

/** Whether a card passes every part of the filter. */
export const passes = (card: Card, filter: CardFilter, known: Known): boolean =>
  (filter.topic === undefined || card.topic === filter.topic) &&
  (filter.level === undefined || card.level === filter.level) &&
  (filter.bank === undefined || card.asks.some((item) => bankOf(item) === filter.bank)) &&
  (filter.standing === undefined || stands(card, filter.standing, known));

function stands(card: Card, standing: Standing, known: Known): boolean {
  const { memories, marks, now } = known;
  const memory = memories.get(card.id);
  const mark = marks.cards.get(card.id) ?? UNMARKED;
  switch (standing) {
    case 'aside':
      return isSetAside(marks, card.id, now.day);
    case 'flagged':
      return mark.flagged;
    case 'noted':
      return mark.note !== '';
    case 'leech':
      return memory !== undefined && memory.lapses >= LEECH_LAPSES;
    case 'unanswered':
      return !card.answered;
    case 'new':
    case 'learning':
    case 'due':
    case 'known':
      return dealtAs(card, known) === standing;
  }
}

function dealtAs(card: Card, { memories, marks, now }: Known): Standing | undefined {
  if (!card.answered || isSetAside(marks, card.id, now.day)) return undefined;
  const memory = memories.get(card.id);
  if (!memory) return 'new';
  if (memory.due.kind === 'instant') return 'learning';
  return isDue(memory, now) ? 'due' : 'known';
}
