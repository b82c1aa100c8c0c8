/**
 * Logistic regression with a bias of each topic, by its posterior's mode and curvature.
 *
 * logit P(passed) = offset + common[kind] + topic,  common ~ N(mean, precision⁻¹),  topic ~ N(0, sd²)
 *
 * The mode is found by Newton's method, the covariance is that of the normal law with the mode's curvature
 * (Laplace). The curvature is an arrow: the few common coefficients meet every topic, no two topics meet. So
 * given the common ones the topics are independent, and a topic = its mode − pulls · (common − their mode) +
 * what is its own: nothing larger than the common part is ever inverted.
 */

import type { TopicId } from './ids';
import { choleskyOf, inverseOf } from './matrix';
import type { Matrix } from './matrix';
import { normal } from './laws';
import type { Random } from './random';

export type Trial = Readonly<{
  topic: TopicId;
  /** Which of the common coefficients it meets. */
  kind: number;
  /** Logits known beforehand. */
  offset: number;
  passed: boolean;
}>;

export type Prior = Readonly<{ means: readonly number[]; precision: Matrix; topicSd: number }>;

export type TopicFit = Readonly<{
  /** Logits. */
  bias: number;
  /** How much lower it would be if a common coefficient were higher by one. */
  pulls: readonly number[];
  /** Variance if the common coefficients were known. */
  variance: number;
  trials: number;
}>;

export type Fit = Readonly<{
  trials: number;
  /** Logits. */
  common: readonly number[];
  covariance: Matrix;
  /** Topics without trials are not among them. */
  topics: ReadonlyMap<TopicId, TopicFit>;
  prior: Prior;
}>;

export const logit = (p: number): number => Math.log(p / (1 - p));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Finds mode and curvature; without trials they are the prior's. */
export function fitLogit(trials: readonly Trial[], prior: Prior): Fit {
  const table = tabulated(trials, prior);
  let point: Point = {
    common: Float64Array.from(prior.means),
    topics: new Float64Array(table.topics.length)
  };
  let slope = slopeAt(table, point);
  for (let round = 0; round < ROUNDS; round++) {
    const next = newtonStep(table, point, slope);
    if (!next) break;
    ({ point, slope } = next);
  }
  const { curvatures, shrunk } = arrowOf(table, slope);
  return {
    trials: trials.length,
    common: [...point.common],
    covariance: inverseOf(shrunk),
    topics: new Map(
      table.topics.map((topic, place) => {
        const variance = 1 / (curvatures[place] ?? NaN);
        const pulls = prior.means.map((_, kind) => slope.weight(kind, place) * variance);
        const counted = table.counts[place] ?? 0;
        return [topic, { bias: point.topics[place] ?? 0, pulls, variance, trials: counted }];
      })
    ),
    prior
  };
}

export const topicFit = ({ topics, prior }: Fit, topic: TopicId): TopicFit =>
  topics.get(topic) ?? {
    bias: 0,
    pulls: prior.means.map(() => 0),
    variance: prior.topicSd ** 2,
    trials: 0
  };

/** A figure's change where the logits of a topic's trials of a kind are higher by one. */
export type Slope = Readonly<{ topic: TopicId; kind: number; slope: number }>;

/** Variance of a figure that the logits enter linearly. */
export function varianceOf(fit: Fit, slopes: readonly Slope[]): number {
  const common = fit.common.map(() => 0);
  const byTopic = new Map<TopicId, number>();
  for (const { topic, kind, slope } of slopes) {
    common[kind] = (common[kind] ?? 0) + slope;
    byTopic.set(topic, (byTopic.get(topic) ?? 0) + slope);
  }
  let own = 0;
  for (const [topic, slope] of byTopic) {
    const { pulls, variance } = topicFit(fit, topic);
    for (const [kind, pull] of pulls.entries()) common[kind] = (common[kind] ?? 0) - slope * pull;
    own += slope ** 2 * variance;
  }
  return common.reduce(
    (sum, x, i) =>
      sum + common.reduce((row, y, j) => row + x * y * (fit.covariance[i]?.[j] ?? 0), 0),
    own
  );
}

/**
 * One draw of all that is not known. What topics share is drawn at once, a topic's own when it is asked for,
 * which should be once.
 * @returns how far the logits of a topic lie from their mode, for each kind
 */
export function drawer(fit: Fit, random: Random): (topic: TopicId) => readonly number[] {
  const independent = fit.common.map(() => normal(random));
  const common = choleskyOf(fit.covariance).map((row) =>
    row.reduce((sum, each, i) => sum + each * (independent[i] ?? 0), 0)
  );
  return (topic) => {
    const { pulls, variance } = topicFit(fit, topic);
    const own = Math.sqrt(variance) * normal(random);
    const led = pulls.reduce((sum, pull, kind) => sum + pull * (common[kind] ?? 0), 0);
    return common.map((each) => each + own - led);
  };
}

/** Newton's method needs five or six. */
const ROUNDS = 50;
const HALVINGS = 20;
const PRECISION = 1e-10;
const ROUNDING = 1e-8;

type Table = Readonly<{
  prior: Prior;
  topics: readonly TopicId[];
  counts: readonly number[];
  /** One for each trial: its topic's place, its kind, its offset, 1 where it was passed. */
  places: Uint32Array;
  kinds: Uint32Array;
  offsets: Float64Array;
  passed: Uint8Array;
}>;

type Point = Readonly<{ common: Float64Array; topics: Float64Array }>;

/** The log posterior at a point, its gradient, and Σ p(1 − p) by kind and topic. */
type Slopes = Readonly<{
  value: number;
  common: Float64Array;
  topics: Float64Array;
  weight: (kind: number, place: number) => number;
}>;

function tabulated(trials: readonly Trial[], prior: Prior): Table {
  // In an order of their own, so that sums do not depend on whose trials came first.
  const topics = [...new Set(trials.map(({ topic }) => topic))].sort();
  const placeOf = new Map(topics.map((topic, place) => [topic, place]));
  const places = Uint32Array.from(trials, ({ topic }) => placeOf.get(topic) ?? 0);
  const counts = topics.map(() => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return {
    prior,
    topics,
    counts,
    places,
    kinds: Uint32Array.from(trials, ({ kind }) => kind),
    offsets: Float64Array.from(trials, ({ offset }) => offset),
    passed: Uint8Array.from(trials, ({ passed }) => (passed ? 1 : 0))
  };
}

function slopeAt({ prior, places, kinds, offsets, passed }: Table, point: Point): Slopes {
  const { value: believed, common, topics } = priorSlope(prior, point);
  const weights = new Float64Array(common.length * topics.length);
  let value = believed;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const kind = kinds[i] as number;
    const x = (offsets[i] as number) + (point.common[kind] as number);
    const p = logistic(x + (point.topics[place] as number));
    const left = (passed[i] as number) - p;
    value += passed[i] ? Math.log(p) : Math.log1p(-p);
    common[kind] = (common[kind] as number) + left;
    topics[place] = (topics[place] as number) + left;
    const cell = kind * topics.length + place;
    weights[cell] = (weights[cell] as number) + p * (1 - p);
  }
  const weight = (kind: number, place: number): number =>
    weights[kind * topics.length + place] ?? 0;
  return { value, common, topics, weight };
}

function priorSlope({ means, precision, topicSd }: Prior, point: Point): Omit<Slopes, 'weight'> {
  const away = point.common.map((each, kind) => each - (means[kind] ?? 0));
  const common = away.map(
    (_, kind) => -away.reduce((sum, each, j) => sum + each * (precision[kind]?.[j] ?? 0), 0)
  );
  const quadratic = away.reduce((sum, each, kind) => sum + each * (common[kind] ?? 0), 0);
  const own = point.topics.reduce((sum, bias) => sum + (bias / topicSd) ** 2, 0);
  return {
    value: (quadratic - own) / 2,
    common,
    topics: point.topics.map((bias) => -bias / topicSd ** 2)
  };
}

/** Each topic's curvature, and that of the common part with every topic free to follow (Schur). */
function arrowOf(
  { prior, topics }: Table,
  { weight }: Slopes
): Readonly<{ curvatures: readonly number[]; shrunk: Matrix }> {
  const kinds = prior.means.map((_, kind) => kind);
  const curvatures = topics.map((_, place) =>
    kinds.reduce((sum, kind) => sum + weight(kind, place), 1 / prior.topicSd ** 2)
  );
  const shrunk = kinds.map((i) =>
    kinds.map((j) =>
      curvatures.reduce(
        (sum, curvature, place) =>
          sum +
          (i === j ? weight(i, place) : 0) -
          (weight(i, place) * weight(j, place)) / curvature,
        prior.precision[i]?.[j] ?? 0
      )
    )
  );
  return { curvatures, shrunk };
}

/** The next point uphill; undefined at the top. */
function newtonStep(
  table: Table,
  point: Point,
  slope: Slopes
): Readonly<{ point: Point; slope: Slopes }> | undefined {
  const { curvatures, shrunk } = arrowOf(table, slope);
  const led = [...slope.common].map((each, kind) =>
    curvatures.reduce(
      (sum, curvature, place) =>
        sum - (slope.weight(kind, place) * (slope.topics[place] ?? 0)) / curvature,
      each
    )
  );
  const common = inverseOf(shrunk).map((row) =>
    row.reduce((sum, each, j) => sum + each * (led[j] ?? 0), 0)
  );
  const topics = curvatures.map((curvature, place) => {
    const pulled = common.reduce((sum, step, kind) => sum + slope.weight(kind, place) * step, 0);
    return ((slope.topics[place] ?? 0) - pulled) / curvature;
  });
  if (Math.max(...common.map(Math.abs), ...topics.map(Math.abs)) < PRECISION) return undefined;
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const tried: Point = {
      common: point.common.map((each, kind) => each + share * (common[kind] ?? 0)),
      topics: point.topics.map((each, place) => each + share * (topics[place] ?? 0))
    };
    const there = slopeAt(table, tried);
    // Near the top the gain is lost in rounding, and the full step is right.
    if (there.value > slope.value - ROUNDING) return { point: tried, slope: there };
  }
  return undefined;
}
