/** What each topic costs: the share of an interview's questions that is expected to be lost in it. */

import { LEVELS } from './deck';
import type { Level } from './deck';
import type { TopicId } from './ids';
import { weighCards } from './quotas';
import { readiness } from './readiness';
import type { ByLevel, Figure, ReadinessInput } from './readiness';

export type TopicCost = Readonly<{
  topic: TopicId;
  figure: Figure;
  /** Share of all questions (0–1) that is asked in this topic and expected to be lost. */
  cost: number;
}>;

export type ReadinessFigures = Readonly<{
  /** For the audience; undefined where no card is in scope. */
  whole: Figure | undefined;
  levels: ByLevel;
  /** What costs most comes first; `all`: for the audience. */
  topics: Readonly<Record<'all' | Level, readonly TopicCost[]>>;
}>;

/** Readiness of the whole, at every level, and of the topics in the order of what they cost. */
export function readinessFigures(input: ReadinessInput): ReadinessFigures {
  const { whole, levels, topics } = readiness(input);
  const at = (level: 'all' | Level): readonly TopicCost[] => {
    const shares = sharesOf(input, level);
    return topics
      .flatMap(({ topic, figure: own, levels: byLevel }) => {
        const figure = level === 'all' ? own : byLevel[level];
        if (!figure) return [];
        return [{ topic, figure, cost: (shares.get(topic) ?? 0) * (1 - figure.estimate) }];
      })
      .sort((a, b) => b.cost - a.cost || (a.topic < b.topic ? -1 : 1));
  };
  return {
    whole,
    levels,
    topics: { all: at('all'), junior: at('junior'), middle: at('middle'), senior: at('senior') }
  };
}

/** Levels that a learner at this one may be asked in. */
export const levelsUpTo = (audience: ReadinessInput['audience']): readonly Level[] =>
  audience === 'lead' ? LEVELS : LEVELS.slice(0, LEVELS.indexOf(audience) + 1);

function sharesOf(
  { deck, audience, topics, isLeftOut }: ReadinessInput,
  level: 'all' | Level
): ReadonlyMap<TopicId, number> {
  const scope = { audience: level === 'all' ? audience : level, ...(topics ? { topics } : {}) };
  const weighed = weighCards(deck, scope, isLeftOut ?? (() => false));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<TopicId, number>();
  for (const { card, weight } of weighed)
    shares.set(card.topic, (shares.get(card.topic) ?? 0) + weight / total);
  return shares;
}
