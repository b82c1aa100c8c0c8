/** Draws of what is not known of a learner: the biases and the chances of unseen cards, all at once. */

import { LEVELS } from './deck';
import { drawer, logistic, logit } from './mixed-logit';
import type { Random } from './random';
import type { CardOutlook, Evidence } from './readiness';
import { logitOf } from './unseen';

/**
 * Makes draws: each is the chance (0–1) of every card, in the order of the outlooks. What does not differ
 * between draws is worked out once.
 */
export function chanceDrawer(
  outlooks: readonly CardOutlook[],
  { calibration, unseen }: Evidence
): (random: Random) => Float64Array {
  const topics = [...new Set(outlooks.map(({ card }) => card.topic))];
  const placeOf = new Map(topics.map((topic, place) => [topic, place]));
  const places = Uint32Array.from(outlooks, ({ card }) => placeOf.get(card.topic) ?? 0);
  // Seen cards share their topic's bias, unseen ones the chance of their level in it.
  const kinds = Uint32Array.from(outlooks, ({ card, seen }) =>
    seen ? 0 : 1 + LEVELS.indexOf(card.level)
  );
  const modes = Float64Array.from(outlooks, ({ card, seen, chance }) =>
    seen ? logit(chance) : logitOf(unseen, card.topic, card.level)
  );
  return (random) => {
    const bias = drawer(calibration.fit, random);
    const level = drawer(unseen.fit, random);
    const shifts = topics.map((topic) => [...bias(topic), ...level(topic)]);
    return modes.map((mode, at) => {
      const shift = shifts[places[at] as number]?.[kinds[at] as number];
      return logistic(mode + (shift ?? 0));
    });
  };
}
