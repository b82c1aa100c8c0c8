/**
 * The chance of passing a card never seen here, from first sights of other cards.
 *
 * A tree of Betas: the whole ~ Beta(1, 3); a topic around the whole, and a level of a topic around the topic,
 * both with the strength of those four cards. What is seen at a level counts for the topic with the weight
 * (κ + 1) · n / (n + κ): many cards of one level tell no more of the topic than that level can stand for it
 * (Bühlmann's credibility). Means and variances go up and down the tree as in a linear normal model, so that
 * the uncertainty which several cells share is counted in common.
 */

import { LEVELS } from './deck';
import type { Level } from './deck';
import type { TopicId } from './ids';

/** Believed beforehand of whatever was never learned here: one card in four is passed. */
export const PRIOR_PASSED = 1;
export const PRIOR_FAILED = 3;
/** How many cards the mean above counts for. */
export const STRENGTH = PRIOR_PASSED + PRIOR_FAILED;

/** What the tree reads of a first sight. */
export type Sight = Readonly<{ topic: TopicId; level: Level; passed: boolean }>;

export type Chance = Readonly<{
  mean: number;
  /** Variance if the chance above in the tree were known. */
  variance: number;
  /** How much of what the one above moves it follows (0–1). */
  pull: number;
}>;

export type TopicChances = Readonly<{ chance: Chance; levels: Readonly<Record<Level, Chance>> }>;

export type Unseen = Readonly<{
  whole: Chance;
  /** Topics without first sights are not among them. */
  topics: ReadonlyMap<TopicId, TopicChances>;
}>;

/** The weight that a figure gives to unseen cards of a topic and level. */
export type UnseenShare = Readonly<{ topic: TopicId; level: Level; weight: number }>;

/** Learns from first sights, in whatever order they come. */
export function learnUnseen(sights: readonly Sight[]): Unseen {
  const counts = counted(sights);
  const topics = new Map([...counts].map(([topic, levels]) => [topic, together(levels)]));
  const root = together([...topics.values()]);
  const trials = STRENGTH + root.trials;
  const mean = (PRIOR_PASSED + root.passed) / trials;
  const whole: Chance = { mean, variance: (mean * (1 - mean)) / (trials + 1), pull: 0 };
  return {
    whole,
    topics: new Map(
      [...counts].map(([topic, levels]) => [topic, chances(whole, topics.get(topic), levels)])
    )
  };
}

/** The chance of passing an unseen card. */
export const chanceOf = (unseen: Unseen, topic: TopicId, level: Level): Chance =>
  chancesOf(unseen, topic).levels[level];

/** The chances of a topic and its levels. */
export const chancesOf = (unseen: Unseen, topic: TopicId): TopicChances =>
  unseen.topics.get(topic) ?? chances(unseen.whole);

/** Variance that not knowing these chances gives to a figure; the cards' own luck comes on top of it. */
export function unseenVariance(unseen: Unseen, shares: readonly UnseenShare[]): number {
  const byTopic = new Map<TopicId, Record<Level, number>>();
  for (const { topic, level, weight } of shares) {
    const own = byTopic.get(topic) ?? { junior: 0, middle: 0, senior: 0 };
    own[level] += weight;
    byTopic.set(topic, own);
  }
  let variance = 0;
  let whole = 0;
  for (const [topic, weights] of byTopic) {
    const { chance, levels } = chancesOf(unseen, topic);
    let ofTopic = 0;
    for (const level of LEVELS) {
      ofTopic += weights[level] * levels[level].pull;
      variance += weights[level] ** 2 * levels[level].variance;
    }
    whole += ofTopic * chance.pull;
    variance += ofTopic ** 2 * chance.variance;
  }
  return variance + whole ** 2 * unseen.whole.variance;
}

/** Passed and tried, as far as they count for the one above. */
type Evidence = Readonly<{ passed: number; trials: number }>;
type Levels = Readonly<Record<Level, Evidence>>;

const NONE: Evidence = { passed: 0, trials: 0 };

function counted(sights: readonly Sight[]): ReadonlyMap<TopicId, Levels> {
  const counts = new Map<TopicId, Record<Level, Evidence>>();
  for (const { topic, level, passed } of sights) {
    const own = counts.get(topic) ?? { junior: NONE, middle: NONE, senior: NONE };
    const before = own[level];
    own[level] = { passed: before.passed + (passed ? 1 : 0), trials: before.trials + 1 };
    counts.set(topic, own);
  }
  // In an order of their own, so that sums do not depend on what was seen first.
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What several branches tell of the one that they grow from. */
function together(branches: readonly Evidence[] | Levels): Evidence {
  let passed = 0;
  let trials = 0;
  for (const each of Object.values(branches)) {
    if (each.trials === 0) continue;
    const credible = (STRENGTH + 1) / (each.trials + STRENGTH);
    passed += credible * each.passed;
    trials += credible * each.trials;
  }
  return { passed, trials };
}

/** A branch around the mean of the one above. */
function below(above: number, { passed, trials }: Evidence): Chance {
  const mean = (passed + STRENGTH * above) / (trials + STRENGTH);
  return {
    mean,
    variance: (mean * (1 - mean)) / (trials + STRENGTH + 1),
    pull: STRENGTH / (trials + STRENGTH)
  };
}

const UNSEEN_LEVELS: Levels = { junior: NONE, middle: NONE, senior: NONE };

function chances(whole: Chance, topic = NONE, levels = UNSEEN_LEVELS): TopicChances {
  const chance = below(whole.mean, topic);
  return {
    chance,
    levels: {
      junior: below(chance.mean, levels.junior),
      middle: below(chance.mean, levels.middle),
      senior: below(chance.mean, levels.senior)
    }
  };
}
