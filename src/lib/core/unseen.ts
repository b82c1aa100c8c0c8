/**
 * The chance of passing a card never seen here, from first sights of other cards.
 *
 * logit P(passed) = level + topic,  topic ~ N(0, 0.8²)
 *
 * Before anything was seen one card in four is believed to be passed, as by Beta(1, 3), and each level half a
 * logit harder than the one below, give or take as much. Levels are not alike: easier cards come first, and
 * a learner who knew half of them does not know half of the hard ones (docs/decisions/0015).
 */

import { LEVELS } from './deck';
import type { Level } from './deck';
import type { TopicId } from './ids';
import { inverseOf } from './matrix';
import { fitLogit, logistic, topicFit, varianceOf } from './mixed-logit';
import type { Fit, Prior } from './mixed-logit';

/** Mean and variance of the logit of Beta(1, 3): ψ(1) − ψ(3), ψ′(1) + ψ′(3). */
const MEAN = -1.5;
const VARIANCE = 2.04;
/** What a level is harder than the one below, in logits. */
const STEP = 0.75;
const STEP_SD = 0.5;
const TOPIC_SD = 0.8;

/** Levels share what is believed of the middle one; steps lead down and up from it. */
const PRIOR: Prior = {
  means: [MEAN + STEP, MEAN, MEAN - STEP],
  precision: inverseOf([
    [VARIANCE + STEP_SD ** 2, VARIANCE, VARIANCE],
    [VARIANCE, VARIANCE, VARIANCE],
    [VARIANCE, VARIANCE, VARIANCE + STEP_SD ** 2]
  ]),
  topicSd: TOPIC_SD
};

/** What is read of a first sight. */
export type Sight = Readonly<{ topic: TopicId; level: Level; passed: boolean }>;

export type Unseen = Readonly<{ fit: Fit }>;

/** The weight that a figure gives to unseen cards of a topic and level. */
export type UnseenShare = Readonly<{ topic: TopicId; level: Level; weight: number }>;

/** Learns from first sights, in whatever order they come. */
export const learnUnseen = (sights: readonly Sight[]): Unseen => ({
  fit: fitLogit(
    sights.map(({ topic, level, passed }) => ({
      topic,
      kind: LEVELS.indexOf(level),
      offset: 0,
      passed
    })),
    PRIOR
  )
});

/** The expected chance of passing an unseen card. */
export const chanceOf = (unseen: Unseen, topic: TopicId, level: Level): number =>
  expected(unseen, topic, level).chance;

/** Its logit at the posterior's mode. */
export const logitOf = ({ fit }: Unseen, topic: TopicId, level: Level): number =>
  (fit.common[LEVELS.indexOf(level)] ?? 0) + topicFit(fit, topic).bias;

/** Variance that not knowing these chances gives to a figure; the cards' own luck comes on top of it. */
export const unseenVariance = (unseen: Unseen, shares: readonly UnseenShare[]): number =>
  varianceOf(
    unseen.fit,
    shares.map(({ topic, level, weight }) => ({
      topic,
      kind: LEVELS.indexOf(level),
      slope: weight * expected(unseen, topic, level).slope
    }))
  );

/**
 * The mean of a chance whose logit is normal, and how it moves with the logit's mean: the logistic curve,
 * flattened by what is not known (MacKay, «The evidence framework applied to classification networks», 1992).
 */
function expected(
  unseen: Unseen,
  topic: TopicId,
  level: Level
): Readonly<{ chance: number; slope: number }> {
  const variance = varianceOf(unseen.fit, [{ topic, kind: LEVELS.indexOf(level), slope: 1 }]);
  const flat = 1 / Math.sqrt(1 + (Math.PI * variance) / 8);
  const chance = logistic(flat * logitOf(unseen, topic, level));
  return { chance, slope: flat * chance * (1 - chance) };
}
