/**
 * What to leave out when there is too little time: for each topic, level of a topic and the highest level
 * as a whole, what its absence would add to all the rest.
 */

import { createArithmetic } from './fsrs-arithmetic';
import { LEVELS } from './deck';
import type { Level } from './deck';
import type { TopicId } from './ids';
import { LEAST_COVERAGE, coverageOf, evenLuck, weighed } from './plan';
import type { OnProgress } from './plan';
import { planCards } from './plan-cards';
import type { PlanCards, PlanInput } from './plan-cards';
import { run } from './plan-run';
import type { Conduct, Run } from './plan-run';

/** A part of the scope. The highest level stands for the whole of it, topic by topic. */
export type Part =
  | Readonly<{ kind: 'topic'; topic: TopicId }>
  | Readonly<{ kind: 'cell'; topic: TopicId; level: Level }>
  | Readonly<{ kind: 'level'; level: Level }>;

export type Trade = Readonly<{
  part: Part;
  cards: number;
  /** Points of recall (0–1) at the interview that the rest gains. */
  gain: number;
  /** Minutes a day that the part would take. */
  minutes: number;
  /** Share of the rest that will have been seen. */
  coverage: number;
}>;

/** Gain of the rest for a minute a day; 0 where the plan spends nothing on the part anyway. */
export const gainPerMinute = ({ gain, minutes }: Trade): number =>
  minutes > 0 ? gain / minutes : 0;

/** Trades of less are noise. */
const LEAST_TRADE = 0.002;
const RUNS = 2;

/**
 * Trades worth naming, the most gain first. A topic that stands at one level alone is named once, as a
 * topic. New cards are limited by the minutes alone: that is what is traded.
 */
export function tradesFor(
  input: PlanInput,
  desiredRetention: number,
  onProgress?: OnProgress
): readonly Trade[] {
  const start = planCards(input);
  const { weights } = input.parameters;
  const conduct = { arithmetic: createArithmetic({ desiredRetention, weights }), newPerDay: 200 };
  const whole = runsOf(start, conduct);
  const parts = partsOf(start);
  const trades = parts.map((part, index) => {
    onProgress?.(index / parts.length);
    return tradeOf(part, { start, conduct, whole });
  });
  return trades
    .filter((each) => each.gain >= LEAST_TRADE || clearsTheWay(each, coverage(start, whole)))
    .sort((a, b) => b.gain - a.gain || b.cards - a.cards);
}

/** The plan does not reach the part anyway: without it, it is whole. */
const clearsTheWay = (trade: Trade, before: number): boolean =>
  trade.coverage >= LEAST_COVERAGE && before < LEAST_COVERAGE && trade.gain > -LEAST_TRADE;

/** Minutes a day from which on a scope can be covered; undefined: more than three hours. */
export function minutesToCover(input: PlanInput, desiredRetention: number): number | undefined {
  const { weights } = input.parameters;
  const conduct = { arithmetic: createArithmetic({ desiredRetention, weights }), newPerDay: 200 };
  const covers = (minutes: number): boolean => {
    const start = planCards({ ...input, minutes });
    return coverageOf(start, run(start, conduct, evenLuck(0)).state) >= LEAST_COVERAGE;
  };
  if (!covers(MINUTES_MAX)) return undefined;
  let [low, high] = [input.minutes, MINUTES_MAX];
  while (high - low > MINUTES_STEP) {
    const middle = (low + high) / 2;
    if (covers(middle)) high = middle;
    else low = middle;
  }
  return Math.ceil(high / MINUTES_STEP) * MINUTES_STEP;
}

const MINUTES_MAX = 180;
const MINUTES_STEP = 5;

type Trading = Readonly<{ start: PlanCards; conduct: Conduct; whole: readonly Run[] }>;

function tradeOf(part: Part, { start, conduct, whole }: Trading): Trade {
  const without = Uint8Array.from(start.cards, (card) => (isIn(part, card) ? 1 : 0));
  const runs = runsOf(start, { ...conduct, without });
  const recall = (all: readonly Run[]): number =>
    mean(all.map(({ recalls }) => weighed(start, recalls, without)));
  const spent = mean(
    whole.map((each) => each.spent.reduce((sum, s, row) => sum + s * (without[row] ?? 0), 0))
  );
  return {
    part,
    cards: without.reduce((sum, each) => sum + each, 0),
    gain: recall(runs) - recall(whole),
    minutes: spent / 60 / start.days,
    coverage: coverage(start, runs, without)
  };
}

function partsOf({ cards }: PlanCards): readonly Part[] {
  const topics = new Map<TopicId, Set<Level>>();
  for (const { topic, level } of cards) {
    const levels = topics.get(topic) ?? new Set<Level>();
    topics.set(topic, levels.add(level));
  }
  const all = new Set([...topics.values()].flatMap((levels) => [...levels]));
  const highest = LEVELS.filter((level) => all.has(level)).at(-1);
  const byTopic = [...topics].flatMap(([topic, levels]): readonly Part[] => [
    ...(topics.size > 1 ? [{ kind: 'topic', topic } as const] : []),
    ...(levels.size > 1
      ? [...levels].map((level) => ({ kind: 'cell', topic, level }) as const)
      : [])
  ]);
  // A scope of one level has nothing below it to fall back to.
  return highest !== undefined && all.size > 1
    ? [{ kind: 'level', level: highest }, ...byTopic]
    : byTopic;
}

export function isIn(part: Part, card: Readonly<{ topic: TopicId; level: Level }>): boolean {
  switch (part.kind) {
    case 'topic':
      return card.topic === part.topic;
    case 'cell':
      return card.topic === part.topic && card.level === part.level;
    case 'level':
      return card.level === part.level;
  }
}

const runsOf = (start: PlanCards, conduct: Conduct): readonly Run[] =>
  Array.from({ length: RUNS }, (_, number) => run(start, conduct, evenLuck(number)));

const coverage = (start: PlanCards, runs: readonly Run[], without?: Uint8Array): number =>
  mean(runs.map(({ state }) => coverageOf(start, state, without)));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
