/**
 * How much each card weighs in an interview: the quotas of the banks, as the mock interview draws by them
 * (interview-draw.ts). A topic's share is proportional to the items that the banks ask in it at the level and
 * below; within a topic the cards share evenly. For a lead what the cards call `lead_focus` counts double.
 */

import type { Audience, Card, Deck } from './deck';
import type { BankId, CardId, TopicId } from './ids';
import { inScope } from './queue';
import type { Scope } from './queue';

const LEAD_WEIGHT = 2;

/** A card of the interview; weights are relative. */
export type Weighed = Readonly<{ card: Card; weight: number }>;

/**
 * The answered cards in scope with their weights. Own cards have no bank that asks them: they count where
 * the scope names their topic.
 * @param isLeftOut cards that are not asked, such as suspended ones
 */
export function weighCards(
  deck: Deck,
  scope: Scope,
  isLeftOut: (card: CardId) => boolean
): readonly Weighed[] {
  const asked = deck.cards.filter((card) => inScope(card, scope) && counts(card, scope));
  const quotas = new Map<TopicId, number>();
  const rooms = new Map<TopicId, number>();
  const add = (sums: Map<TopicId, number>, topic: TopicId, weight: number): void => {
    sums.set(topic, (sums.get(topic) ?? 0) + weight);
  };
  const kept: Card[] = [];
  for (const card of asked) {
    const weight = weightOf(card, scope.audience);
    add(quotas, card.topic, weight * card.asks.length);
    if (!card.answered || isLeftOut(card.id)) continue;
    kept.push(card);
    add(rooms, card.topic, weight);
  }
  return kept.map((card) => ({
    card,
    weight:
      (weightOf(card, scope.audience) * (quotas.get(card.topic) ?? 0)) /
      (rooms.get(card.topic) ?? 1)
  }));
}

const counts = (card: Card, scope: Scope): boolean =>
  scope.topics !== undefined || card.place.bank !== OWN;

/** See own.ts, which only a device with own cards loads. */
const OWN = 'own' as BankId;

const weightOf = (card: Card, audience: Audience): number =>
  audience === 'lead' && card.leadFocus ? LEAD_WEIGHT : 1;
