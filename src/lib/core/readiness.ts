/**
 * Readiness: the share of an interview's questions that the learner will answer, by topic and level, with
 * the interval in which four of five outcomes will lie (docs/decisions/0015).
 */

import { biasVariance, calibrate, recalibrated } from './calibration';
import type { Calibration } from './calibration';
import { LEVELS } from './deck';
import type { Audience, Card, Deck, Level } from './deck';
import type { CardId, TopicId } from './ids';
import type { Observations } from './observations';
import { weighCards } from './quotas';
import { recallAt } from './scheduler';
import type { Memories } from './scheduler';
import { chanceOf, learnUnseen, unseenVariance } from './unseen';
import type { Unseen, UnseenShare } from './unseen';

/** Under so many reviews by which the learner's own recall is known, it is too early to say. */
export const CALIBRATING_REVIEWS = 30;
/** Standard deviations on either side that hold four fifths of a normal law. */
export const INTERVAL_SDS = 1.2815515655446004;

/** What the log has taught about this learner, whatever the day asked for. */
export type Evidence = Readonly<{
  calibration: Calibration;
  unseen: Unseen;
  /** Calibrating reviews of each card. */
  reviews: ReadonlyMap<CardId, number>;
}>;

export type ReadinessInput = Readonly<{
  deck: Deck;
  evidence: Evidence;
  /** Recall (0–1) of each card at the interview, not recalibrated; unseen cards are not among them. */
  recalls: ReadonlyMap<CardId, number>;
  audience: Audience;
  /** Undefined: all topics. */
  topics?: readonly TopicId[] | undefined;
  /** Cards that are not asked, such as suspended ones. */
  isLeftOut?: ((card: CardId) => boolean) | undefined;
}>;

/** A card as it will stand at the interview. */
export type CardOutlook = Readonly<{
  card: Card;
  /** Relative to the others. */
  weight: number;
  seen: boolean;
  /** The chance (0–1) of passing it, recalibrated. */
  chance: number;
}>;

export type Figure = Readonly<{
  /** Expected share of questions passed, 0–1. */
  estimate: number;
  /** Ends of the 80 % interval. */
  low: number;
  high: number;
  /** Standard deviation of the outcome; of the luck alone that is left when all chances are known. */
  sd: number;
  luckSd: number;
  /** Share of the weight that has been seen. */
  coverage: number;
  cards: number;
  seen: number;
  /** Calibrating reviews of these cards. */
  reviews: number;
  /** Too early to say: the learner has too few calibrating reviews in all. */
  early: boolean;
}>;

/** A level holds the levels below; levels without cards are not among them. */
export type ByLevel = Readonly<Partial<Record<Level, Figure>>>;

export type TopicReadiness = Readonly<{ topic: TopicId; figure: Figure; levels: ByLevel }>;

export type Readiness = Readonly<{
  /** For the audience; undefined where no card is in scope. */
  whole: Figure | undefined;
  levels: ByLevel;
  /** In the deck's order, topics without cards in scope left out. */
  topics: readonly TopicReadiness[];
}>;

/** What the observations teach. Asked for once, it serves any date, plan and level. */
export function learn({ reviews, firstSights }: Observations): Evidence {
  const counts = new Map<CardId, number>();
  for (const { card } of reviews) counts.set(card, (counts.get(card) ?? 0) + 1);
  return { calibration: calibrate(reviews), unseen: learnUnseen(firstSights), reviews: counts };
}

/** Recall of every seen card at an instant (ms) if nothing more is studied: «stop today». */
export const recallsAt = (
  memories: Memories,
  at: number,
  weights: readonly number[]
): ReadonlyMap<CardId, number> =>
  new Map([...memories].map(([card, memory]) => [card, recallAt(memory, at, weights)]));

/** Readiness of the whole, of every topic, and of each at every level. */
export function readiness(input: ReadinessInput): Readiness {
  const { deck, evidence, topics: shown } = input;
  const cards = new Map<TopicId, Card[]>();
  for (const card of deck.cards) {
    const own = cards.get(card.topic);
    if (own) own.push(card);
    else cards.set(card.topic, [card]);
  }
  const topics = deck.topics.flatMap(({ id }): TopicReadiness[] => {
    if (shown && !shown.includes(id)) return [];
    const ofTopic = {
      ...input,
      deck: { ...deck, cards: cards.get(id) ?? [] },
      // Named, so that a topic of own cards has its figure though no bank asks it.
      topics: [id]
    };
    const figure = summarise(outlooksOf(ofTopic), evidence);
    return figure ? [{ topic: id, figure, levels: byLevel(ofTopic) }] : [];
  });
  return { whole: summarise(outlooksOf(input), evidence), levels: byLevel(input), topics };
}

/** The cards that may be asked, each with its weight and chance. */
export function outlooksOf(input: ReadinessInput): readonly CardOutlook[] {
  const { deck, evidence, recalls, audience, topics, isLeftOut } = input;
  const scope = { audience, ...(topics ? { topics } : {}) };
  return weighCards(deck, scope, isLeftOut ?? (() => false)).map(({ card, weight }) => {
    const recall = recalls.get(card.id);
    return {
      card,
      weight,
      seen: recall !== undefined,
      chance:
        recall === undefined
          ? chanceOf(evidence.unseen, card.topic, card.level)
          : recalibrated(recall, card.topic, evidence.calibration)
    };
  });
}

/** The figure of some cards; undefined where there are none. */
export function summarise(
  outlooks: readonly CardOutlook[],
  evidence: Evidence
): Figure | undefined {
  const total = outlooks.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let estimate = 0;
  let luck = 0;
  let coverage = 0;
  let seen = 0;
  let reviews = 0;
  for (const each of outlooks) {
    const share = each.weight / total;
    estimate += share * each.chance;
    luck += share ** 2 * each.chance * (1 - each.chance);
    reviews += evidence.reviews.get(each.card.id) ?? 0;
    if (!each.seen) continue;
    coverage += share;
    seen++;
  }
  const sd = Math.sqrt(luck + ignorance(outlooks, total, evidence));
  return {
    estimate,
    low: Math.max(0, estimate - INTERVAL_SDS * sd),
    high: Math.min(1, estimate + INTERVAL_SDS * sd),
    sd,
    luckSd: Math.sqrt(luck),
    coverage: Math.min(1, coverage),
    cards: outlooks.length,
    seen,
    reviews,
    early: evidence.calibration.reviews < CALIBRATING_REVIEWS
  };
}

/** Variance of the figure from not knowing the learner's biases and the chances of unseen cards. */
function ignorance(outlooks: readonly CardOutlook[], total: number, evidence: Evidence): number {
  const slopes = new Map<TopicId, number>();
  const unseen: UnseenShare[] = [];
  for (const { card, weight, seen, chance } of outlooks) {
    const share = weight / total;
    if (seen) slopes.set(card.topic, (slopes.get(card.topic) ?? 0) + share * chance * (1 - chance));
    else unseen.push({ topic: card.topic, level: card.level, weight: share });
  }
  return biasVariance(slopes, evidence.calibration) + unseenVariance(evidence.unseen, unseen);
}

function byLevel(input: ReadinessInput): ByLevel {
  const figures = LEVELS.flatMap((level) => {
    const figure = summarise(outlooksOf({ ...input, audience: level }), input.evidence);
    return figure ? [[level, figure] as const] : [];
  });
  return Object.fromEntries(figures);
}
