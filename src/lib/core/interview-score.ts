/**
 * The score of an interview as a distribution: questions by the banks' quotas, answers by chance, what is not
 * known of the learner drawn anew each time (docs/decisions/0015).
 */

import type { Format } from './interview';
import { chanceDrawer } from './posterior';
import { shuffled } from './random';
import type { Random } from './random';
import type { CardOutlook, Evidence } from './readiness';

/** The share of questions that passes, unless the learner has set another. */
export const DEFAULT_BAR = 0.7;
/** Draws from which the chance to pass is known to about one point. */
export const SCORE_DRAWS = 1000;

export type ScoreInput = Readonly<{
  outlooks: readonly CardOutlook[];
  evidence: Evidence;
  /** Questions of the interview; no more are asked than there are cards. */
  questions: number;
  /** Share of the questions (0–1) from which it counts as passed. */
  bar: number;
  draws: number;
  random: Random;
}>;

export type ScoreForecast = Readonly<{
  questions: number;
  /** Chance of each number of answers passed, from 0 to `questions`. */
  chances: readonly number[];
  /** Share of answers passed: expected, and the ends of the 80 % interval. */
  mean: number;
  low: number;
  high: number;
  /** Answers that the bar asks for, and the chance of as many or more. */
  needed: number;
  passing: number;
  /** Standard deviation of the score; of luck alone: which questions, and whether each comes to mind. */
  sd: number;
  luckSd: number;
  /** Luck's share of the score's variance, 0–1; the rest is what is not known of the learner. */
  luckShare: number;
}>;

/** Main questions in the middle of what the banks prescribe. */
export const questionsOf = ({ questions }: Format): number =>
  Math.round((questions.min + questions.max) / 2);

/** @returns undefined where there is nothing to ask */
export function forecastScore(input: ScoreInput): ScoreForecast | undefined {
  const { outlooks, evidence, draws, random } = input;
  const questions = Math.min(input.questions, outlooks.length);
  if (questions < 1) return undefined;
  const asked = inclusion(outlooks, questions);
  const drawChances = chanceDrawer(outlooks, evidence);
  const draw = sampler(outlooks, asked);
  const sums = new Float64Array(questions + 1);
  const means: number[] = [];
  for (let round = 0; round < draws; round++) {
    const chances = drawChances(random);
    means.push(
      asked.reduce((sum, share, at) => sum + share * (chances[at] as number), 0) / questions
    );
    const scores = poissonBinomial(draw(random).map((at) => chances[at] as number));
    for (const [score, chance] of scores.entries()) sums[score] = (sums[score] ?? 0) + chance;
  }
  return told(
    Array.from(sums, (sum) => sum / draws),
    means,
    input.bar
  );
}

/**
 * How many of independent trials succeed: the chance of 0, 1, … of them.
 * @param chances of each trial, 0–1
 */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  const counts = new Float64Array(chances.length + 1);
  counts[0] = 1;
  for (const [tried, chance] of chances.entries())
    for (let count = tried + 1; count >= 0; count--)
      counts[count] =
        (counts[count] as number) * (1 - chance) +
        (count > 0 ? (counts[count - 1] as number) * chance : 0);
  return Array.from(counts);
}

/** The chance of each card to be asked: by weight, together `questions`, none more than once. */
export function inclusion(
  outlooks: readonly Pick<CardOutlook, 'weight'>[],
  questions: number
): readonly number[] {
  const certain = new Set<number>();
  for (;;) {
    const rest = outlooks.reduce((sum, { weight }, at) => sum + (certain.has(at) ? 0 : weight), 0);
    const rate = (questions - certain.size) / rest;
    const over = outlooks.flatMap(({ weight }, at) =>
      !certain.has(at) && weight * rate > 1 ? [at] : []
    );
    if (over.length === 0)
      return outlooks.map(({ weight }, at) => (certain.has(at) ? 1 : weight * rate));
    for (const at of over) certain.add(at);
  }
}

/**
 * Draws the places of the cards asked. Systematic sampling along the topics (Madow, 1949): every card has its
 * chance, and every topic its quota, rounded down or up.
 */
function sampler(
  outlooks: readonly CardOutlook[],
  asked: readonly number[]
): (random: Random) => number[] {
  const byTopic = new Map<string, number[]>();
  for (const [at, { card }] of outlooks.entries()) {
    const own = byTopic.get(card.topic);
    if (own) own.push(at);
    else byTopic.set(card.topic, [at]);
  }
  const topics = [...byTopic.values()];
  return (random) => {
    const drawn: number[] = [];
    let reached = random();
    for (const own of shuffled(topics, random))
      for (const at of shuffled(own, random)) {
        const before = Math.floor(reached);
        reached += asked[at] as number;
        if (Math.floor(reached) > before) drawn.push(at);
      }
    return drawn;
  };
}

function told(chances: readonly number[], means: readonly number[], bar: number): ScoreForecast {
  const questions = chances.length - 1;
  const needed = Math.ceil(bar * questions - 1e-9);
  const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0) / questions;
  const variance = chances.reduce(
    (sum, chance, count) => sum + chance * (count / questions - mean) ** 2,
    0
  );
  const middle = means.reduce((sum, each) => sum + each, 0) / means.length;
  const unknown = means.reduce((sum, each) => sum + (each - middle) ** 2, 0) / means.length;
  const luck = Math.max(0, variance - unknown);
  return {
    questions,
    chances,
    mean,
    low: quantile(chances, 0.1),
    high: quantile(chances, 0.9),
    needed,
    passing: chances.slice(needed).reduce((sum, chance) => sum + chance, 0),
    sd: Math.sqrt(variance),
    luckSd: Math.sqrt(luck),
    luckShare: variance > 0 ? luck / variance : 1
  };
}

/** The least share of answers that is not exceeded with this probability. */
function quantile(chances: readonly number[], probability: number): number {
  let reached = 0;
  const count = chances.findIndex((chance) => (reached += chance) >= probability);
  return (count === -1 ? chances.length - 1 : count) / (chances.length - 1);
}
