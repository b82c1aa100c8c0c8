/** Draws of what is not known of a learner: the biases and the chances of unseen cards, all at once. */

import { LEVELS } from './deck';
import type { TopicId } from './ids';
import { drawer, logistic, logit } from './mixed-logit';
import type { Random } from './random';
import type { CardOutlook, Evidence } from './readiness';
import { logitOf } from './unseen';

/** One draw: the chance (0–1) of each card, in the order of the outlooks. */
export function drawChances(
  outlooks: readonly CardOutlook[],
  { calibration, unseen }: Evidence,
  random: Random
): Float64Array {
  const biases = remembered(drawer(calibration.fit, random));
  const levels = remembered(drawer(unseen.fit, random));
  return Float64Array.from(outlooks, ({ card, seen, chance }) =>
    seen
      ? logistic(logit(chance) + (biases(card.topic)[0] ?? 0))
      : logistic(
          logitOf(unseen, card.topic, card.level) +
            (levels(card.topic)[LEVELS.indexOf(card.level)] ?? 0)
        )
  );
}

/** The same draw for all cards of a topic. */
function remembered<Drawn>(draw: (topic: TopicId) => Drawn): (topic: TopicId) => Drawn {
  const drawn = new Map<TopicId, Drawn>();
  return (topic) => {
    const known = drawn.get(topic) ?? draw(topic);
    drawn.set(topic, known);
    return known;
  };
}
