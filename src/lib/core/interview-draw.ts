/** Draws a mock interview's questions from the banks, as they prescribe them; the same seed, the same draw. */

import { apportion } from './apportion';
import { LEVELS } from './deck';
import type { Bank, BankItem, Card, Deck } from './deck';
import type { BankId, CardId, QuestionId } from './ids';
import { mainOf } from './ids';
import { allowedByNumber } from './interview';
import type { Format } from './interview';
import { inScope } from './queue';
import { seeded, shuffled } from './random';
import type { Random } from './random';

/** A question in the words of a bank. A follow-up comes right after its main question. */
export type MockQuestion = Readonly<{ item: QuestionId; card: CardId }>;

export type Wish = Readonly<{
  format: Format;
  /** Absent: from all banks, by topic. */
  bank?: BankId;
  /** Main questions. */
  count: number;
  followups: 'prescribed' | 'none';
}>;

export type DrawInput = Readonly<{
  deck: Deck;
  banks: readonly Bank[];
  /** Whether the learner has set the card aside for good. */
  isSuspended: (card: CardId) => boolean;
}>;

/** A lead is asked twice as often what the cards call `lead_focus`. */
const LEAD_WEIGHT = 2;

export const isFollowup = ({ item }: MockQuestion): boolean => mainOf(item) !== item;

/** Main questions that could be asked: a card counts once, however many items ask it. */
export const supply = (input: DrawInput, wish: Wish): number =>
  groupsOf(input, wish).reduce((sum, group) => sum + group.candidates.size, 0);

/**
 * Questions by topic or, of one bank, by section. A group's quota is proportional to its items at that
 * level (docs: «Quotas»); main questions have their cards first, then follow-ups have what is left.
 */
export function drawQuestions(input: DrawInput, wish: Wish, seed: string): readonly MockQuestion[] {
  const random = seeded(seed);
  const groups = groupsOf(input, wish);
  const quotas = apportion(
    groups.map(({ weight, candidates }) => ({ weight, capacity: candidates.size })),
    wish.count
  );
  const mains = groups.flatMap(({ candidates }, index) =>
    drawn([...candidates.values()], quotas[index] ?? 0, wish, random)
  );
  const ordered =
    wish.bank === undefined ? byLevelWithinTopic(mains, input.deck) : inBankOrder(mains);
  return wish.followups === 'none'
    ? ordered.map(named)
    : withFollowups(ordered, input, wish, random);
}

/** An item with its card. `place`: where it stands among all items of all banks. */
type Candidate = Readonly<{ item: BankItem; card: Card; place: number }>;

type Group = { weight: number; readonly candidates: Map<CardId, readonly Candidate[]> };

function groupsOf(input: DrawInput, wish: Wish): readonly Group[] {
  const groups = new Map<string, Group>();
  const taken = new Set<CardId>();
  for (const { item, card, place, section } of itemsOf(input, wish.bank)) {
    const { weighs, asks } = roleOf(item, card, input, wish);
    if (!weighs) continue;
    const key = wish.bank === undefined ? card.topic : section;
    const group = groups.get(key) ?? { weight: 0, candidates: new Map() };
    groups.set(key, group);
    group.weight += weightOf(card, wish);
    const known = group.candidates.get(card.id);
    // In one bank two sections may ask the same card: the first one has it.
    if (!asks || (!known && taken.has(card.id))) continue;
    taken.add(card.id);
    group.candidates.set(card.id, [...(known ?? []), { item, card, place }]);
  }
  return [...groups.values()];
}

type Placed = Candidate & Readonly<{ section: string }>;

function itemsOf({ deck, banks }: DrawInput, only: BankId | undefined): readonly Placed[] {
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  return banks
    .flatMap(({ id, sections }) =>
      sections.flatMap(({ path, items }) =>
        items.map((item) => ({ bank: id, item, section: path[0] ?? '' }))
      )
    )
    .flatMap(({ bank, item, section }, place) => {
      const card = cards.get(item.card);
      return card && (only === undefined || only === bank) ? [{ item, card, place, section }] : [];
    });
}

/** Whether an item counts for its group's quota, and whether it may open a question. */
function roleOf(
  item: BankItem,
  card: Card,
  input: DrawInput,
  { format, bank }: Wish
): Readonly<{ weighs: boolean; asks: boolean }> {
  const isMain = item.kind === 'main';
  const byNumber = bank !== undefined && isMain ? allowedByNumber(format, item.id) : undefined;
  const allowed = byNumber ?? inScope(card, { audience: format.audience });
  // A bank's sections are as large as their main questions, a topic as all that is asked about it.
  const weighs = allowed && (bank === undefined ? item.kind !== 'remark' : isMain);
  return { weighs, asks: weighs && isMain && isAskable(card, input) };
}

const isAskable = (card: Card, { isSuspended }: DrawInput): boolean =>
  card.answered && !isSuspended(card.id);

const weightOf = (card: Card, { format }: Wish): number =>
  format.audience === 'lead' && card.leadFocus ? LEAD_WEIGHT : 1;

/** Cards without replacement, by weight (Efraimidis and Spirakis 2006), each in one of its wordings. */
function drawn(
  cards: readonly (readonly Candidate[])[],
  count: number,
  wish: Wish,
  random: Random
): readonly Candidate[] {
  return cards
    .flatMap((wordings) => {
      const chosen = wordings[Math.floor(random() * wordings.length)];
      return chosen ? [{ chosen, key: random() ** (1 / weightOf(chosen.card, wish)) }] : [];
    })
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ chosen }) => chosen);
}

/** «Начинайте с основ и углубляйтесь»: topics in the order of learning, each from its easiest card on. */
function byLevelWithinTopic(mains: readonly Candidate[], deck: Deck): readonly Candidate[] {
  const topics = deck.topics.map((topic) => topic.id);
  const rank = ({ card }: Candidate): number =>
    topics.indexOf(card.topic) * LEVELS.length + LEVELS.indexOf(card.level);
  return [...mains].sort((a, b) => rank(a) - rank(b) || a.place - b.place);
}

const inBankOrder = (mains: readonly Candidate[]): readonly Candidate[] =>
  [...mains].sort((a, b) => a.place - b.place);

const named = ({ item, card }: Candidate): MockQuestion => ({ item: item.id, card: card.id });

function withFollowups(
  mains: readonly Candidate[],
  input: DrawInput,
  { format, bank }: Wish,
  random: Random
): readonly MockQuestion[] {
  const asked = new Set(mains.map(({ card }) => card.id));
  const followups = new Map<QuestionId, Candidate[]>();
  for (const each of itemsOf(input, bank)) {
    const { parent } = each.item;
    if (parent === undefined || !isAskable(each.card, input)) continue;
    if (inScope(each.card, { audience: format.audience }))
      followups.set(parent, [...(followups.get(parent) ?? []), each]);
  }
  return mains.flatMap((main) => {
    const wanted = followupsWanted(format, random);
    const some: Candidate[] = [];
    for (const each of shuffled(followups.get(main.item.id) ?? [], random)) {
      if (some.length >= wanted || asked.has(each.card.id)) continue;
      asked.add(each.card.id);
      some.push(each);
    }
    return [main, ...inBankOrder(some)].map(named);
  });
}

/** How many follow-ups a main question gets. */
function followupsWanted({ followups }: Format, random: Random): number {
  if (followups === 'all') return Infinity;
  const { min, max } = followups;
  return min + Math.floor(random() * (max - min + 1));
}
