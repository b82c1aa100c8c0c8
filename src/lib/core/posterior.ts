/** Draws of what is not known of a learner: the biases and the chances of unseen cards, all at once. */

import { biasOf, logistic, logit } from './calibration';
import type { Level } from './deck';
import type { TopicId } from './ids';
import { beta, normal } from './laws';
import type { Random } from './random';
import type { CardOutlook, Evidence } from './readiness';
import { chancesOf } from './unseen';
import type { Chance } from './unseen';

/** What one draw says of a topic. */
type Drawn = Readonly<{
  /** Added to the logits of its seen cards. */
  logits: number;
  /** Chances of its unseen cards. */
  levels: Readonly<Record<Level, number>>;
}>;

/** One draw: the chance (0–1) of each card, in the order of the outlooks. */
export function drawChances(
  outlooks: readonly CardOutlook[],
  evidence: Evidence,
  random: Random
): Float64Array {
  const topics = new Map<TopicId, Drawn>();
  const drawTopic = topicDrawer(evidence, random);
  return Float64Array.from(outlooks, ({ card, seen, chance }) => {
    let drawn = topics.get(card.topic);
    if (!drawn) topics.set(card.topic, (drawn = drawTopic(card.topic)));
    return seen ? logistic(logit(chance) + drawn.logits) : drawn.levels[card.level];
  });
}

/** What all topics share is drawn once, what is a topic's own when it is asked for. */
function topicDrawer({ calibration, unseen }: Evidence, random: Random): (topic: TopicId) => Drawn {
  const user = Math.sqrt(calibration.userVariance) * normal(random);
  const whole = around(unseen.whole, 0, random);
  return (topic) => {
    const { pull, variance } = biasOf(calibration, topic);
    const { chance, levels } = chancesOf(unseen, topic);
    const own = around(chance, whole - unseen.whole.mean, random);
    const above = own - chance.mean;
    return {
      logits: user * (1 - pull) + Math.sqrt(variance) * normal(random),
      levels: {
        junior: around(levels.junior, above, random),
        middle: around(levels.middle, above, random),
        senior: around(levels.senior, above, random)
      }
    };
  };
}

/** A chance drawn from its Beta. @param above how far the one above was drawn from its mean */
function around({ mean, variance, pull }: Chance, above: number, random: Random): number {
  const strength = (mean * (1 - mean)) / variance - 1;
  const there = mean + pull * above;
  return beta(strength * there, strength * (1 - there), random);
}
