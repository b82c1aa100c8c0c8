/**
 * How far this learner's recall lies from what FSRS forecasts, and in which topics.
 *
 * logit P(passed) = logit q + b_user + b_topic,  b_user ~ N(0, 0.45²),  b_topic ~ N(0, 0.3²)
 *
 * q: the forecast recall of a review.
 */

import type { TopicId } from './ids';
import { fitLogit, logistic, logit, topicFit, varianceOf } from './mixed-logit';
import type { Fit } from './mixed-logit';

export const USER_SD = 0.45;
export const TOPIC_SD = 0.3;
/** The least and greatest forecast that is not taken as certainty. */
export const RECALL_MIN = 0.005;
export const RECALL_MAX = 0.995;

/** What calibration reads of an observation. */
export type Forecast = Readonly<{ topic: TopicId; recall: number; passed: boolean }>;

export type Calibration = Readonly<{
  /** Observations behind it. */
  reviews: number;
  fit: Fit;
}>;

/** A forecast recall in logits, held off certainty. */
export const logitOfRecall = (recall: number): number =>
  logit(Math.min(RECALL_MAX, Math.max(RECALL_MIN, recall)));

/** Finds the biases; without observations they are what is believed beforehand. */
export const calibrate = (reviews: readonly Forecast[]): Calibration => ({
  reviews: reviews.length,
  fit: fitLogit(
    reviews.map(({ topic, recall, passed }) => ({
      topic,
      kind: 0,
      offset: logitOfRecall(recall),
      passed
    })),
    { means: [0], precision: [[1 / USER_SD ** 2]], topicSd: TOPIC_SD }
  )
});

/** Logits by which the learner's recall differs from the forecasts, in all topics. */
export const userBias = ({ fit }: Calibration): number => fit.common[0] ?? 0;

/** Logits by which it differs in a topic beyond that. */
export const topicBias = ({ fit }: Calibration, topic: TopicId): number =>
  topicFit(fit, topic).bias;

/** A forecast recall with what is known of the learner and the topic. */
export const recalibrated = (recall: number, topic: TopicId, calibration: Calibration): number =>
  logistic(logitOfRecall(recall) + userBias(calibration) + topicBias(calibration, topic));

/**
 * Variance of a figure that the biases enter linearly.
 * @param slopes by topic, what the figure gains where that topic's logits are all higher by one
 */
export const biasVariance = (slopes: ReadonlyMap<TopicId, number>, { fit }: Calibration): number =>
  varianceOf(
    fit,
    [...slopes].map(([topic, slope]) => ({ topic, kind: 0, slope }))
  );
