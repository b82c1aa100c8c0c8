/**
 * Digging: a main question of a bank, then its follow-ups in the bank's order until the answer breaks.
 * Builds the chains and runs one of them; it neither writes the log nor reads the clock.
 */

import type { Bank, BankItem, BankTitle, Card } from './deck';
import type { CardId, EntryId, QuestionId } from './ids';
import { standing } from './log-order';
import type { Entry, Grade } from './review';

/** A question of a chain with the card that answers it. */
export type Link = Readonly<{ item: BankItem; card: Card }>;

/** A question that is not asked: its answer is still being written, or the learner has set it aside. */
export type Skipped = Readonly<{ item: BankItem; reason: 'unanswered' | 'set aside' }>;

export type Chain = Readonly<{
  root: BankItem;
  bank: BankTitle;
  section: readonly string[];
  /** What is asked, in the bank's order. */
  links: readonly Link[];
  skipped: readonly Skipped[];
}>;

/** The chains of a bank: each main question that has follow-ups, in the bank's order. */
export function chainsOf(
  { id, title, sections }: Bank,
  cardOf: (card: CardId) => Card | undefined,
  isSetAside: (card: CardId) => boolean
): readonly Chain[] {
  const chains: Chain[] = [];
  for (const { path, items } of sections)
    for (const own of families(items)) {
      const [root] = own;
      if (root === undefined || own.length < 2) continue;
      const links: Link[] = [];
      const skipped: Skipped[] = [];
      for (const item of own) {
        const card = cardOf(item.card);
        if (!card?.answered) skipped.push({ item, reason: 'unanswered' });
        else if (isSetAside(card.id)) skipped.push({ item, reason: 'set aside' });
        else links.push({ item, card });
      }
      chains.push({ root, bank: { id, title }, section: path, links, skipped });
    }
  return chains;
}

/** A chain can be dug when its main question can be asked, and at least one follow-up after it. */
export const canDig = ({ root, links }: Chain): boolean =>
  links.length > 1 && links[0]?.item.id === root.id;

/** Each main question with what follows from it, however deep it is nested. */
function families(items: readonly BankItem[]): Iterable<readonly BankItem[]> {
  const byItem = new Map<QuestionId, BankItem[]>();
  const all = new Set<BankItem[]>();
  for (const item of items) {
    const own = (item.parent === undefined ? undefined : byItem.get(item.parent)) ?? [];
    own.push(item);
    byItem.set(item.id, own);
    all.add(own);
  }
  return all;
}

export type DigScreen =
  | Readonly<{ kind: 'question'; link: Link; since: number }>
  | Readonly<{ kind: 'answer'; link: Link; since: number }>
  | Readonly<{ kind: 'ended' }>;

/** A question's mark. Without an entry it counts for the depth alone. */
export type DigMark = Readonly<{ grade: Grade; entry?: EntryId }>;

export type Dig = Readonly<{
  chain: Chain;
  /** Cards that a dig has graded before on this day. */
  graded: ReadonlySet<CardId>;
  /** One for each question answered so far, in the chain's order. */
  marks: readonly DigMark[];
  screen: DigScreen;
}>;

export type DigEvent =
  | Readonly<{ kind: 'revealed' | 'hidden' }>
  | Readonly<{ kind: 'marked'; mark: DigMark; at: number }>
  /** The last mark was taken back. */
  | Readonly<{ kind: 'undone'; at: number }>;

/** @param graded cards that a dig has graded before on this day */
export const startDig = (chain: Chain, graded: ReadonlySet<CardId>, at: number): Dig =>
  asked({ chain, graded, marks: [], screen: { kind: 'ended' } }, at);

/** The dig after an event. Events that do not fit the screen change nothing. */
export function dug(dig: Dig, event: DigEvent): Dig {
  const { screen, marks } = dig;
  switch (event.kind) {
    case 'revealed':
      return screen.kind === 'question' ? { ...dig, screen: { ...screen, kind: 'answer' } } : dig;
    case 'hidden':
      return screen.kind === 'answer' ? { ...dig, screen: { ...screen, kind: 'question' } } : dig;
    case 'marked':
      return screen.kind === 'answer'
        ? asked({ ...dig, marks: [...marks, event.mark] }, event.at)
        : dig;
    case 'undone':
      return marks.length > 0 ? asked({ ...dig, marks: marks.slice(0, -1) }, event.at) : dig;
  }
}

/** Asks the first question without a mark, unless the answer has broken. */
function asked(dig: Dig, at: number): Dig {
  const link = breaks(dig) ? undefined : dig.chain.links[dig.marks.length];
  return { ...dig, screen: link ? { kind: 'question', link, since: at } : { kind: 'ended' } };
}

const breaks = ({ marks }: Pick<Dig, 'marks'>): boolean => marks.at(-1)?.grade === 1;

/**
 * Whether the mark of the question on the screen is a grade of its card too. A second answer within a
 * day, the first one read a minute ago, says nothing about memory: a card is graded by digs once a day.
 */
export const isGraded = ({ screen, graded, chain, marks }: Dig): boolean =>
  screen.kind !== 'ended' &&
  !graded.has(screen.link.card.id) &&
  !chain.links.slice(0, marks.length).some(({ card }) => card.id === screen.link.card.id);

/** Questions answered before the first that was not. */
export const depthOf = (dig: Dig): number => dig.marks.length - (breaks(dig) ? 1 : 0);

/** Where the answer broke; undefined while it holds. */
export const breakOf = (dig: Dig): Link | undefined =>
  breaks(dig) ? dig.chain.links[dig.marks.length - 1] : undefined;

/** What would have come next. */
export const restOf = (dig: Dig): readonly Link[] => dig.chain.links.slice(dig.marks.length);

export type DigRecord = Readonly<{
  /** The greatest depth, and the questions that there were then. */
  depth: number;
  of: number;
  /** The learner's day of the last dig. */
  lastDay: number;
}>;

/** What earlier digs of each main question have reached. */
export function digRecords(entries: readonly Entry[]): ReadonlyMap<QuestionId, DigRecord> {
  const records = new Map<QuestionId, DigRecord>();
  for (const each of standing(entries)) {
    if (each.kind !== 'dug') continue;
    const before = records.get(each.root);
    const best = before && before.depth > each.depth ? before : each;
    records.set(each.root, { depth: best.depth, of: best.of, lastDay: each.day });
  }
  return records;
}

/** Cards that digs have graded on a day. */
export const gradedByDigs = (entries: readonly Entry[], day: number): ReadonlySet<CardId> =>
  new Set(
    standing(entries).flatMap((each) =>
      each.kind === 'graded' && each.session === 'dig' && each.day === day ? [each.cardId] : []
    )
  );
