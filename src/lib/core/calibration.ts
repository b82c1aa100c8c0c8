/**
 * How far this learner's recall lies from what FSRS forecasts, and in which topics.
 *
 * logit P(passed) = logit q + b_user + b_topic,  b_user ~ N(0, 0.45²),  b_topic ~ N(0, 0.3²)
 *
 * q: the forecast recall of a review. The biases are those of the posterior's mode, found by Newton's
 * method; their covariance is that of the normal law with the mode's curvature (Laplace). The curvature is
 * an arrow: b_user meets every topic, no two topics meet. So given b_user the topics are independent, and
 * b_topic = mode − pull · (b_user − mode) + what is the topic's own: nothing larger is ever inverted.
 */

import type { TopicId } from './ids';

export const USER_SD = 0.45;
export const TOPIC_SD = 0.3;
/** The least and greatest forecast that is not taken as certainty. */
export const RECALL_MIN = 0.005;
export const RECALL_MAX = 0.995;

/** What calibration reads of an observation. */
export type Forecast = Readonly<{ topic: TopicId; recall: number; passed: boolean }>;

export type TopicBias = Readonly<{
  /** Logits, beside those of the user. */
  bias: number;
  /** How much lower it would be if the user's bias were higher by one. */
  pull: number;
  /** Variance if the user's bias were known. */
  variance: number;
  reviews: number;
}>;

export type Calibration = Readonly<{
  /** Observations behind it. */
  reviews: number;
  /** Logits. */
  user: number;
  userVariance: number;
  /** Topics without reviews are not among them. */
  topics: ReadonlyMap<TopicId, TopicBias>;
}>;

/** What is believed of a topic without reviews. */
export const UNREVIEWED: TopicBias = { bias: 0, pull: 0, variance: TOPIC_SD ** 2, reviews: 0 };

export const logit = (p: number): number => Math.log(p / (1 - p));
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** A forecast recall in logits, held off certainty. */
export const logitOfRecall = (recall: number): number =>
  logit(Math.min(RECALL_MAX, Math.max(RECALL_MIN, recall)));

/** Finds the biases; without observations they are what is believed beforehand. */
export function calibrate(reviews: readonly Forecast[]): Calibration {
  const table = tabulated(reviews);
  let point: Point = { user: 0, topics: new Float64Array(table.topics.length) };
  let slope = slopeAt(table, point);
  for (let round = 0; round < ROUNDS; round++) {
    const next = newtonStep(table, point, slope);
    if (!next) break;
    ({ point, slope } = next);
  }
  const pulls = slope.weights.map((weight) => weight / (weight + 1 / TOPIC_SD ** 2));
  return {
    reviews: reviews.length,
    user: point.user,
    userVariance: 1 / shrunk(slope),
    topics: new Map(
      table.topics.map((topic, index) => [
        topic,
        {
          bias: point.topics[index] ?? 0,
          pull: pulls[index] ?? 0,
          variance: 1 / ((slope.weights[index] ?? 0) + 1 / TOPIC_SD ** 2),
          reviews: table.counts[index] ?? 0
        }
      ])
    )
  };
}

export const biasOf = ({ topics }: Calibration, topic: TopicId): TopicBias =>
  topics.get(topic) ?? UNREVIEWED;

/** A forecast recall with what is known of the learner and the topic. */
export const recalibrated = (recall: number, topic: TopicId, calibration: Calibration): number =>
  logistic(logitOfRecall(recall) + calibration.user + biasOf(calibration, topic).bias);

/**
 * Variance of a figure that the biases enter linearly.
 * @param slopes by topic, what the figure gains where that topic's logits are all higher by one
 */
export function biasVariance(
  slopes: ReadonlyMap<TopicId, number>,
  calibration: Calibration
): number {
  let user = 0;
  let own = 0;
  for (const [topic, slope] of slopes) {
    const { pull, variance } = biasOf(calibration, topic);
    user += slope * (1 - pull);
    own += slope ** 2 * variance;
  }
  return user ** 2 * calibration.userVariance + own;
}

/** Newton's method needs five or six. */
const ROUNDS = 50;
const HALVINGS = 20;
const PRECISION = 1e-10;
const ROUNDING = 1e-8;

type Table = Readonly<{
  topics: readonly TopicId[];
  counts: readonly number[];
  /** One for each observation: its topic's place, its logit, 1 where it was passed. */
  places: Uint32Array;
  logits: Float64Array;
  passed: Uint8Array;
}>;

type Point = Readonly<{ user: number; topics: Float64Array }>;

/** The log posterior at a point, its gradient and (negative) curvature. */
type Slope = Readonly<{
  value: number;
  user: number;
  topics: Float64Array;
  /** Σ p(1 − p) of each topic's observations. */
  weights: Float64Array;
}>;

function tabulated(reviews: readonly Forecast[]): Table {
  // In an order of their own, so that sums do not depend on whose reviews came first.
  const topics = [...new Set(reviews.map(({ topic }) => topic))].sort();
  const places = new Map(topics.map((topic, place) => [topic, place]));
  const counts = topics.map(() => 0);
  const table = {
    topics,
    counts,
    places: new Uint32Array(reviews.length),
    logits: new Float64Array(reviews.length),
    passed: new Uint8Array(reviews.length)
  };
  for (const [index, { topic, recall, passed }] of reviews.entries()) {
    const place = places.get(topic) ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    table.places[index] = place;
    table.logits[index] = logitOfRecall(recall);
    table.passed[index] = passed ? 1 : 0;
  }
  return table;
}

function slopeAt({ places, logits, passed }: Table, point: Point): Slope {
  const topics = point.topics.map((bias) => -bias / TOPIC_SD ** 2);
  const weights = new Float64Array(topics.length);
  let value = -(point.user ** 2) / (2 * USER_SD ** 2);
  for (const bias of point.topics) value -= bias ** 2 / (2 * TOPIC_SD ** 2);
  let user = -point.user / USER_SD ** 2;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const x = (logits[i] as number) + point.user + (point.topics[place] as number);
    const p = logistic(x);
    const left = (passed[i] as number) - p;
    value += passed[i] ? Math.log(p) : Math.log1p(-p);
    user += left;
    topics[place] = (topics[place] as number) + left;
    weights[place] = (weights[place] as number) + p * (1 - p);
  }
  return { value, user, topics, weights };
}

/** The user's curvature with every topic's bias free to follow: Schur's complement of the arrow. */
const shrunk = ({ weights }: Slope): number =>
  weights.reduce(
    (sum, weight) => sum + weight - weight ** 2 / (weight + 1 / TOPIC_SD ** 2),
    1 / USER_SD ** 2
  );

/** The next point uphill; undefined at the top. */
function newtonStep(
  table: Table,
  point: Point,
  slope: Slope
): Readonly<{ point: Point; slope: Slope }> | undefined {
  const curvatures = slope.weights.map((weight) => weight + 1 / TOPIC_SD ** 2);
  const along = (place: number, of: Float64Array): number =>
    (of[place] as number) / (curvatures[place] as number);
  const led = slope.weights.reduce(
    (sum, weight, place) => sum - weight * along(place, slope.topics),
    slope.user
  );
  const user = led / shrunk(slope);
  const topics = curvatures.map(
    (_, place) => along(place, slope.topics) - along(place, slope.weights) * user
  );
  if (Math.max(Math.abs(user), ...topics.map(Math.abs)) < PRECISION) return undefined;
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const tried: Point = {
      user: point.user + share * user,
      topics: point.topics.map((bias, place) => bias + share * (topics[place] as number))
    };
    const there = slopeAt(table, tried);
    // Near the top the gain is lost in rounding, and the full step is right.
    if (there.value > slope.value - ROUNDING) return { point: tried, slope: there };
  }
  return undefined;
}
