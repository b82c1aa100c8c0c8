import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  TOPIC_SD,
  USER_SD,
  biasVariance,
  calibrate,
  logitOfRecall,
  recalibrated,
  topicBias,
  userBias
} from './calibration';
import type { Calibration, Forecast } from './calibration';
import { inverseOf } from './matrix';
import type { Matrix } from './matrix';
import { topicNamed } from './testing/made-log';

const [A, B, C] = ['attention', 'losses', 'metrics'].map(topicNamed) as [
  Forecast['topic'],
  Forecast['topic'],
  Forecast['topic']
];
const TOPICS = [A, B, C];

const RECALLS = [0.95, 0.9, 0.8, 0.6, 0.3, 0.99, 0.999, 0.05];
const PASSES = [
  [1, 1, 0, 1, 0, 1, 1, 0],
  [1, 0, 0, 0, 0, 1, 0, 0],
  [1, 1, 1, 1, 1]
];
const SAMPLE: readonly Forecast[] = PASSES.flatMap((passes, index) =>
  passes.map((passed, place) => ({
    topic: TOPICS[index] ?? A,
    recall: RECALLS[place] ?? 0,
    passed: passed === 1
  }))
);

/** User, then topics; NumPy: gradient ascent of the log posterior to a gradient under 3e-15. */
const MODE = [-0.3483945041658279, -0.02457381826833909, -0.2747996645178603, 0.1445314809347197];
/** The inverse of the curvature there, by central differences of the gradient. */
const COVARIANCE = [
  [0.13707375378338, -0.00986923065558, -0.01020221631664, -0.00900688467931],
  [-0.00986923065558, 0.0842306311496951, 0.0007345536490226, 0.0006484904654216],
  [-0.01020221631664, 0.0007345536490226, 0.0840607575975559, 0.0006703703903999],
  [-0.00900688467931, 0.0006484904654216, 0.0006703703903999, 0.0846780782790864]
];

const forecasts = (size: { minLength?: number; maxLength?: number } = { maxLength: 60 }) =>
  fc.array(
    fc.record({
      topic: fc.constantFrom(...TOPICS),
      recall: fc.double({ min: 0, max: 1, noNaN: true }),
      passed: fc.boolean()
    }),
    size
  );

const pointOf = (calibration: Calibration): number[] => [
  userBias(calibration),
  ...TOPICS.map((topic) => topicBias(calibration, topic))
];

/** The log posterior, written down anew. */
function logPosterior(reviews: readonly Forecast[], point: readonly number[]): number {
  const [user = 0, ...topics] = point;
  const prior =
    (user / USER_SD) ** 2 / 2 + topics.reduce((sum, each) => sum + (each / TOPIC_SD) ** 2 / 2, 0);
  return reviews.reduce((sum, { topic, recall, passed }) => {
    const x = logitOfRecall(recall) + user + (topics[TOPICS.indexOf(topic)] ?? 0);
    return sum - Math.log1p(Math.exp(passed ? -x : x));
  }, -prior);
}

describe('the biases', () => {
  it('are those that another program finds', () => {
    for (const [index, bias] of pointOf(calibrate(SAMPLE)).entries())
      expect(bias).toBeCloseTo(MODE[index] ?? NaN, 9);
  });

  it('have the covariance that another program finds', () => {
    const calibration = calibrate(SAMPLE);
    const weigh = (a: number, b: number, c: number): number =>
      biasVariance(
        new Map([
          [A, a],
          [B, b],
          [C, c]
        ]),
        calibration
      );
    // A slope a in topic A is a slope a in the user's bias as well.
    const golden = (a: number, b: number, c: number): number => {
      const slopes = [a + b + c, a, b, c];
      return slopes.reduce(
        (sum, x, i) =>
          sum + slopes.reduce((row, y, j) => row + x * y * (COVARIANCE[i]?.[j] ?? NaN), 0),
        0
      );
    };
    const all: readonly (readonly [number, number, number])[] = [
      [1, 0, 0],
      [0, 1, 0],
      [0.2, 0.3, 0.1],
      [1, -1, 0]
    ];
    for (const slopes of all) expect(weigh(...slopes)).toBeCloseTo(golden(...slopes), 8);
  });

  it('stand at the top of the log posterior: it falls off on every side', () => {
    fc.assert(
      fc.property(forecasts(), (reviews) => {
        const top = pointOf(calibrate(reviews));
        const step = 1e-5;
        for (const place of top.keys()) {
          const moved = (by: number) => top.map((each, at) => each + (at === place ? by : 0));
          const slope =
            (logPosterior(reviews, moved(step)) - logPosterior(reviews, moved(-step))) / (2 * step);
          expect(Math.abs(slope)).toBeLessThan(1e-4);
        }
      })
    );
  });

  it('have the curvature of the log posterior by finite differences', () => {
    fc.assert(
      fc.property(forecasts({ minLength: 1, maxLength: 40 }), (reviews) => {
        const calibration = calibrate(reviews);
        const top = pointOf(calibration);
        const covariance = inverseOf(curvature((point) => logPosterior(reviews, point), top));
        for (const [index, topic] of TOPICS.entries()) {
          const at = (i: number, j: number) => covariance[i]?.[j] ?? NaN;
          const own = at(0, 0) + 2 * at(0, index + 1) + at(index + 1, index + 1);
          expect(biasVariance(new Map([[topic, 1]]), calibration)).toBeCloseTo(own, 4);
        }
        expect(calibration.fit.covariance[0]?.[0]).toBeCloseTo(covariance[0]?.[0] ?? NaN, 4);
      }),
      { numRuns: 50 }
    );
  });

  it('are what is believed beforehand where nothing was reviewed', () => {
    const calibration = calibrate([]);
    expect(userBias(calibration)).toBe(0);
    expect(biasVariance(new Map([[A, 1]]), calibration)).toBeCloseTo(USER_SD ** 2 + TOPIC_SD ** 2);
    expect(recalibrated(0.7, A, calibration)).toBeCloseTo(0.7, 12);
  });

  it('take neither certainty nor impossibility from a forecast', () => {
    const chances = [0, 1].map((recall) => recalibrated(recall, A, calibrate([])));
    expect(chances).toEqual([expect.closeTo(0.005, 12), expect.closeTo(0.995, 12)]);
  });

  it('do not depend on the order of the reviews', () => {
    fc.assert(
      fc.property(forecasts(), (reviews) => {
        const there = pointOf(calibrate(reviews));
        for (const [index, bias] of pointOf(calibrate(reviews.toReversed())).entries())
          expect(bias).toBeCloseTo(there[index] ?? NaN, 9);
      })
    );
  });

  it('lift every forecast when one more review is passed', () => {
    fc.assert(
      fc.property(
        forecasts(),
        fc.constantFrom(...TOPICS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (reviews, topic, recall) => {
          const before = calibrate(reviews);
          const after = calibrate([...reviews, { topic, recall, passed: true }]);
          for (const each of TOPICS)
            expect(recalibrated(0.8, each, after)).toBeGreaterThanOrEqual(
              recalibrated(0.8, each, before) - 1e-12
            );
        }
      )
    );
  });

  it('are known the better the more reviews say the same', () => {
    const variances = [0, 1, 4, 16, 64].map((times) =>
      biasVariance(
        new Map(TOPICS.map((topic) => [topic, 1 / 3])),
        calibrate(Array.from({ length: times }, () => SAMPLE).flat())
      )
    );
    expect(variances).toEqual(variances.toSorted((a, b) => b - a));
    expect(variances[4]).toBeLessThan((variances[0] ?? 0) / 20);
  });
});

/** The negative Hessian by central differences. */
function curvature(f: (point: readonly number[]) => number, top: readonly number[]): Matrix {
  const step = 1e-3;
  const at = (...moves: readonly (readonly [number, number])[]): number => {
    const point = [...top];
    for (const [place, by] of moves) point[place] = (point[place] ?? 0) + by * step;
    return f(point);
  };
  return top.map((_, i) =>
    top.map(
      (__, j) =>
        -(at([i, 1], [j, 1]) - at([i, 1], [j, -1]) - at([i, -1], [j, 1]) + at([i, -1], [j, -1])) /
        (4 * step ** 2)
    )
  );
}
