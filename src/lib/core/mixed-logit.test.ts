import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawer, fitLogit, topicFit, varianceOf } from './mixed-logit';
import type { Fit, Prior, Trial } from './mixed-logit';
import { inverseOf } from './matrix';
import type { Matrix } from './matrix';
import { seeded } from './random';
import { topicNamed } from './testing/made-log';

const TOPICS = ['attention', 'losses', 'metrics'].map(topicNamed);
const PRIOR: Prior = {
  means: [0.4, -0.6],
  precision: inverseOf([
    [1, 0.6],
    [0.6, 1.5]
  ]),
  topicSd: 0.7
};

const trials = fc.array(
  fc.record({
    topic: fc.constantFrom(...TOPICS),
    kind: fc.nat({ max: 1 }),
    offset: fc.double({ min: -4, max: 4, noNaN: true }),
    passed: fc.boolean()
  }),
  { maxLength: 60 }
);

const pointOf = (fit: Fit): number[] => [
  ...fit.common,
  ...TOPICS.map((topic) => topicFit(fit, topic).bias)
];

/** The log posterior, written down anew. */
function logPosterior(all: readonly Trial[], point: readonly number[]): number {
  const away = PRIOR.means.map((mean, kind) => (point[kind] ?? NaN) - mean);
  const common = away.reduce(
    (sum, x, i) => sum + away.reduce((row, y, j) => row + x * y * at(PRIOR.precision, i, j), 0),
    0
  );
  const own = point.slice(2).reduce((sum, each) => sum + (each / PRIOR.topicSd) ** 2, 0);
  return all.reduce(
    (sum, { topic, kind, offset, passed }) => {
      const x = offset + (point[kind] ?? NaN) + (point[2 + TOPICS.indexOf(topic)] ?? NaN);
      return sum - Math.log1p(Math.exp(passed ? -x : x));
    },
    -(common + own) / 2
  );
}

const at = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? NaN;

describe('a logistic regression with topics', () => {
  it('stands where the log posterior has no slope, by finite differences', () => {
    fc.assert(
      fc.property(trials, (all) => {
        const top = pointOf(fitLogit(all, PRIOR));
        const step = 1e-5;
        for (const place of top.keys()) {
          const moved = (by: number) => top.map((each, i) => each + (i === place ? by : 0));
          const rise = logPosterior(all, moved(step)) - logPosterior(all, moved(-step));
          expect(Math.abs(rise / (2 * step))).toBeLessThan(1e-4);
        }
      })
    );
  });

  it('has the covariance of the curvature there, by finite differences', () => {
    fc.assert(
      fc.property(
        trials,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (all, slopes) => {
          const fit = fitLogit(all, PRIOR);
          const top = pointOf(fit);
          const covariance = inverseOf(curvature((point) => logPosterior(all, point), top, 1e-3));
          const some = slopes.map((slope, index) => ({
            topic: TOPICS[index % 3] ?? topicNamed('none'),
            kind: index < 3 ? 0 : 1,
            slope
          }));
          const whole = top.map((_, place) =>
            some.reduce((sum, { topic, kind, slope }) => {
              const meets = place === kind || place === 2 + TOPICS.indexOf(topic);
              return meets ? sum + slope : sum;
            }, 0)
          );
          const expected = whole.reduce(
            (sum, x, i) => sum + whole.reduce((row, y, j) => row + x * y * at(covariance, i, j), 0),
            0
          );
          expect(varianceOf(fit, some)).toBeCloseTo(expected, 4);
        }
      ),
      { numRuns: 50 }
    );
  });

  it('is drawn with the variance that it has', () => {
    const all: Trial[] = Array.from({ length: 30 }, (_, index) => ({
      topic: TOPICS[index % 2] ?? topicNamed('none'),
      kind: index % 4 === 0 ? 0 : 1,
      offset: 0,
      passed: index % 3 === 0
    }));
    const fit = fitLogit(all, PRIOR);
    const random = seeded('draws');
    const draws = Array.from({ length: 20_000 }, () => {
      const topics = drawer(fit, random);
      const [[, first = NaN], [second = NaN]] = [TOPICS[0], TOPICS[2]].map((topic) =>
        topics(topic ?? topicNamed('none'))
      ) as [number[], number[]];
      return first + second;
    });
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    const variance = draws.reduce((sum, each) => sum + each ** 2, 0) / draws.length;
    const expected = varianceOf(fit, [
      { topic: topicNamed('attention'), kind: 1, slope: 1 },
      { topic: topicNamed('metrics'), kind: 0, slope: 1 }
    ]);
    expect(mean).toBeCloseTo(0, 1);
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it('is the prior where nothing was tried', () => {
    const fit = fitLogit([], PRIOR);
    expect(fit.common).toEqual(PRIOR.means);
    expect(varianceOf(fit, [{ topic: topicNamed('losses'), kind: 1, slope: 1 }])).toBeCloseTo(
      1.5 + 0.7 ** 2,
      9
    );
  });
});

/** The negative Hessian by central differences. */
function curvature(
  f: (point: readonly number[]) => number,
  top: readonly number[],
  step: number
): Matrix {
  const there = (...moves: readonly (readonly [number, number])[]): number => {
    const point = [...top];
    for (const [place, by] of moves) point[place] = (point[place] ?? 0) + by * step;
    return f(point);
  };
  return top.map((_, i) =>
    top.map((__, j) => {
      const near = there([i, 1], [j, 1]) + there([i, -1], [j, -1]);
      return (there([i, 1], [j, -1]) + there([i, -1], [j, 1]) - near) / (4 * step ** 2);
    })
  );
}
