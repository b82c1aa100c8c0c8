/** A boosted fit, and what ensembles do to bias and variance. */

import { Plot } from './plot';
import { normals, uniforms } from './seeded';
import {
  AXIS,
  BLUE,
  FAINT,
  GREEN,
  INK,
  RED,
  SOFT,
  SURFACE,
  area,
  decimal,
  dot,
  drawing,
  element,
  label,
  line,
  path,
  squares
} from './svg';
import type { Point } from './svg';

const MIDDLE = { anchor: 'middle' } as const;

/** One split: left of the threshold one answer, right of it another. */
export type Stump = Readonly<{ threshold: number; left: number; right: number }>;

export const answer = ({ threshold, left, right }: Stump, x: number): number =>
  x < threshold ? left : right;

/** The stump with the least squared error; `xs` ascend. */
export function stump(xs: readonly number[], targets: readonly number[]): Stump {
  const total = targets.reduce((sum, each) => sum + each, 0);
  let best = { gain: -1, threshold: 0, left: 0, right: 0 };
  let before = 0;
  for (let count = 1; count < xs.length; count += 1) {
    before += targets[count - 1] ?? 0;
    const rest = xs.length - count;
    // The error falls by the weighted squares of the means.
    const gain = before ** 2 / count + (total - before) ** 2 / rest;
    const threshold = ((xs[count - 1] ?? 0) + (xs[count] ?? 0)) / 2;
    if (gain > best.gain)
      best = { gain, threshold, left: before / count, right: (total - before) / rest };
  }
  return { threshold: best.threshold, left: best.left, right: best.right };
}

export type Boosted = Readonly<{ base: number; eta: number; stumps: readonly Stump[] }>;

/** Boosting with ½MSE: each stump learns the residuals of the sum before it. */
export function boost(
  xs: readonly number[],
  ys: readonly number[],
  { eta, rounds }: Readonly<{ eta: number; rounds: number }>
): Boosted {
  const base = ys.reduce((sum, y) => sum + y / ys.length, 0);
  const stumps: Stump[] = [];
  let residuals = ys.map((y) => y - base);
  for (let round = 0; round < rounds; round += 1) {
    const next = stump(xs, residuals);
    stumps.push(next);
    residuals = residuals.map((r, i) => r - eta * answer(next, xs[i] ?? 0));
  }
  return { base, eta, stumps };
}

/** The sum of the constant and the first stumps. */
export const fitted = ({ base, eta, stumps }: Boosted, rounds: number, x: number): number =>
  stumps.slice(0, rounds).reduce((sum, each) => sum + eta * answer(each, x), base);

const wave = (x: number): number => Math.sin(2 * Math.PI * x);
const centres = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (i + 0.5) / count);

/** Sixteen points of a noisy wave and ten stumps. */
export const SAMPLE = (() => {
  const xs = centres(16);
  const noise = normals(xs.length, uniforms(5));
  return { xs, ys: xs.map((x, i) => wave(x) + 0.15 * (noise[i] ?? 0)) };
})();
export const MODEL = boost(SAMPLE.xs, SAMPLE.ys, { eta: 0.5, rounds: 10 });
export const residualsAfter = (rounds: number): readonly number[] =>
  SAMPLE.xs.map((x, i) => (SAMPLE.ys[i] ?? 0) - fitted(MODEL, rounds, x));
export const meanSquare = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each ** 2 / values.length, 0);

/** The sum of stumps above and what is left of the targets below. */
export function boostedResiduals(): string {
  const start = decimal(meanSquare(residualsAfter(0)), 2);
  return drawing(
    250,
    ...([1, 3, 10] as const).map((rounds, index) => boostPanel(32 + 99 * index, rounds)),
    label([11, 68], 'y и F', { ...MIDDLE, fill: SOFT, upright: true }),
    label([11, 164], 'y − F', { ...MIDDLE, fill: SOFT, upright: true }),
    label([164, 243], `η = ${MODEL.eta}, пни; у константы F₀ MSE = ${start}`, {
      ...MIDDLE,
      fill: SOFT
    })
  );
}

const NAMES = { 1: 'пень', 3: 'пня', 10: 'пней' } as const;

/** A column: the fit above, the residuals below. */
function boostPanel(left: number, rounds: keyof typeof NAMES): string {
  const size: Point = [92, 92];
  const above = new Plot({ at: [left, 22], size, x: [0, 1], y: [-1.5, 1.5] });
  const below = new Plot({ at: [left, 118], size, x: [0, 1], y: [-1.5, 1.5] });
  const rest = residualsAfter(rounds);
  const stems = rest.map((r, i) => {
    const [x, from] = below.point(SAMPLE.xs[i] ?? 0, 0);
    return `M${x.toFixed(1)} ${from.toFixed(1)}V${below.point(0, r)[1].toFixed(1)}`;
  });
  const mean = `MSE = ${decimal(meanSquare(rest), 3)}`;
  return [
    label([left + 46, 13], `${rounds} ${NAMES[rounds]}`, { ...MIDDLE, bold: true }),
    levels(above, rounds === 1),
    levels(below, rounds === 1),
    above.through(staircase(rounds), { stroke: GREEN, width: 2 }),
    marks(above, SAMPLE.ys, INK),
    element('path', { d: stems.join(''), stroke: RED, 'stroke-width': 1.4 }),
    marks(below, rest, RED),
    label([left + 46, 222], mean, { ...MIDDLE, bold: true })
  ].join('');
}

/** The sum of so many stumps as a broken line. */
function staircase(rounds: number): readonly Point[] {
  const thresholds = MODEL.stumps.slice(0, rounds).map(({ threshold }) => threshold);
  const ends = [0, ...new Set(thresholds.sort((one, other) => one - other)), 1];
  return ends.slice(1).flatMap((to, index): readonly Point[] => {
    const from = ends[index] ?? 0;
    const value = fitted(MODEL, rounds, (from + to) / 2);
    return [
      [from, value],
      [to, value]
    ];
  });
}

/** The levels 1, 0 and −1, with their numbers in the first column. */
const levels = (plot: Plot, numbered: boolean): string =>
  [1, 0, -1]
    .map((y) => {
      const [from, to] = [plot.point(0, y), plot.point(1, y)];
      const style = { size: 11, fill: SOFT, anchor: 'end' } as const;
      return (
        line(from, to, { stroke: y === 0 ? AXIS : FAINT, width: 1 }) +
        (numbered ? label([from[0] - 4, from[1] + 4], decimal(y, 0), style) : '')
      );
    })
    .join('');

/** A small square for each point of the sample. */
const marks = (plot: Plot, values: readonly number[], fill: string): string =>
  squares(
    SAMPLE.xs.map((x, i): Point => {
      const [px, py] = plot.point(x, values[i] ?? 0);
      return [px - 1.5, py - 1.5];
    }),
    3,
    fill
  );

/** The experiment: so many points of the wave with noise, answers at the places in between. */
export const TRIAL = { points: 30, noise: 0.4, sets: 60, eta: 0.3, rounds: 256 } as const;
const PLACES = centres(25);
export type Parts = Readonly<{ bias: number; variance: number }>;

/**
 * How likely the nearest, the next… point is the nearest in a bootstrap sample. A full tree of one
 * feature answers with the target of the nearest point.
 */
export const ranks = (count: number): readonly number[] =>
  Array.from(
    { length: count },
    (_, k) => (1 - k / count) ** count - (1 - (k + 1) / count) ** count
  );

/** Squared bias and variance of a mean of full trees, exactly: ρv + (1 − ρ)v/M. */
export function bagged(trees: number): Parts {
  const xs = centres(TRIAL.points);
  const weights = ranks(TRIAL.points);
  const each = PLACES.map((place) => {
    const near = [...xs].sort((one, other) => Math.abs(one - place) - Math.abs(other - place));
    const mean = near.reduce((sum, x, k) => sum + (weights[k] ?? 0) * wave(x), 0);
    const square = near.reduce((sum, x, k) => sum + (weights[k] ?? 0) * wave(x) ** 2, 0);
    const v = square - mean ** 2 + TRIAL.noise ** 2;
    const common = TRIAL.noise ** 2 * weights.reduce((sum, w) => sum + w * w, 0);
    return { bias: (mean - wave(place)) ** 2, variance: common + (v - common) / trees };
  });
  return averaged(each);
}

const averaged = (each: readonly Parts[]): Parts => ({
  bias: each.reduce((sum, { bias }) => sum + bias / each.length, 0),
  variance: each.reduce((sum, { variance }) => sum + variance / each.length, 0)
});

/** Stumps boosted on many noisy samples of the same points. */
const TRIALS: readonly Boosted[] = (() => {
  const xs = centres(TRIAL.points);
  const uniform = uniforms(11);
  return Array.from({ length: TRIAL.sets }, () => {
    const noise = normals(TRIAL.points, uniform);
    const ys = xs.map((x, i) => wave(x) + TRIAL.noise * (noise[i] ?? 0));
    return boost(xs, ys, TRIAL);
  });
})();

/** Squared bias and variance of boosting, over the samples; the bias without their own noise. */
export function boosted(rounds: number): Parts {
  const { sets } = TRIAL;
  const each = PLACES.map((place) => {
    const answers = TRIALS.map((model) => fitted(model, rounds, place));
    const mean = answers.reduce((sum, a) => sum + a / sets, 0);
    const variance = answers.reduce((sum, a) => sum + (a - mean) ** 2 / (sets - 1), 0);
    return { bias: (mean - wave(place)) ** 2 - variance / sets, variance };
  });
  return averaged(each);
}

/** Bagging of full trees and boosting of stumps on the same data. */
export function baggingBoosting(): string {
  const once = bagged(1);
  const many = bagged(TRIAL.rounds);
  return drawing(
    250,
    label([164, 13], 'ошибка без шума = смещение² + разброс', { ...MIDDLE, bold: true }),
    ensemblePanel(34, 'бэггинг', bagged),
    ensemblePanel(190, 'бустинг пней', boosted),
    label([52, 70], `M = 1: ${decimal(once.bias + once.variance, 2)}`),
    label([52, 87], `M = ${TRIAL.rounds}: ${decimal(many.bias + many.variance, 2)}`),
    label([52, 104], `смещение²: ${decimal(many.bias, 3)}`, { fill: RED }),
    label([102, 178], 'разброс', { ...MIDDLE, fill: BLUE, bold: true }),
    label([203, 150], 'смещение²', { ...MIDDLE, fill: RED, bold: true, upright: true }),
    label([307, 186], 'разброс', { anchor: 'end', fill: BLUE, bold: true }),
    label([164, 243], `sin + шум σ = ${TRIAL.noise}, N = ${TRIAL.points}; η = ${TRIAL.eta}`, {
      ...MIDDLE,
      fill: SOFT
    })
  );
}

/** The numbers of trees that are computed: powers of √2. */
export const COUNTS: readonly number[] = [
  ...new Set(Array.from({ length: 17 }, (_, step) => Math.round(2 ** (step / 2))))
];

/** The parts of the error one on the other; the line on top is their sum. */
function ensemblePanel(left: number, title: string, parts: (trees: number) => Parts): string {
  const plot = new Plot({ at: [left, 46], size: [122, 150], x: [0, 8], y: [0, 0.3] });
  const values = COUNTS.map((trees) => {
    const { bias, variance } = parts(trees);
    return { x: Math.log2(trees), bias, sum: bias + variance };
  });
  const lower = values.map(({ x, bias }) => plot.point(x, bias));
  const upper = values.map(({ x, sum }) => plot.point(x, sum));
  const best = values.reduce((one, other) => (other.sum < one.sum ? other : one));
  return [
    area([plot.point(0, 0), ...lower, plot.point(8, 0)], RED, 0.35),
    area([...lower, ...[...upper].reverse()], BLUE, 0.18),
    plot.axes({ x: [0, 2, 4, 6, 8], y: [0, 0.1, 0.2, 0.3] }, { x: 'деревьев M' }, (power) =>
      String(2 ** power)
    ),
    label([left + 61, 38], title, { ...MIDDLE, bold: true }),
    path(upper, { stroke: INK, width: 2.4 }),
    best.x === 8
      ? ''
      : dot(plot.point(best.x, best.sum), 4, { fill: SURFACE, stroke: INK, width: 2 }) +
        label([left + 118, 108], `минимум ${decimal(best.sum, 2)}`, { anchor: 'end' })
  ].join('');
}
