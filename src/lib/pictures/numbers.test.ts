/** What the drawings state, against other ways to compute it. */

import { describe, expect, test } from 'vitest';
import { gelu, minimum, sigmoidSlope, silu, tanhSlope } from './activations';
import { passes } from './backpropagation';
import { DRAWINGS } from './drawings';
import { focal, huber, huberSlope } from './losses';
import { COUNTS, areaUnder, fpr, prPoints, precision, rocPoints, tpr } from './metrics';
import { hidden, output } from './neural-network-basics';
import { normalCdf } from './normal';
import { METHODS, SCHEDULES, onParabola, saddlePath, valley, valleyPath } from './optimisation';

const words = (name: string): readonly string[] =>
  Array.from((DRAWINGS.get(name) ?? '').matchAll(/>([^<>]+)<\/text>/g), ([, text = '']) => text);

/** Abramowitz & Stegun, 26.2.17: within 7.5·10⁻⁸. */
function phi(z: number): number {
  if (z < 0) return 1 - phi(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, c) => t * (c + rest), 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/** A root between two places of different sign. */
function root(f: (x: number) => number, from: number, to: number): number {
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (f(from) < 0 === f(middle) < 0) from = middle;
    else to = middle;
  }
  return from;
}

const slope = (f: (x: number) => number, x: number): number => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;

describe('activations', () => {
  test('Φ is the normal distribution', () => {
    for (const z of [-6, -2, -0.75, 0, 1, 3, 7]) expect(normalCdf(z)).toBeCloseTo(phi(z), 6);
  });

  test('GELU and SiLU are lowest where their derivatives are zero', () => {
    const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const byGelu = root((z) => phi(z) + z * density(z), -2, 0);
    const bySilu = root((z) => 1 + Math.exp(-z) * (1 + z), -3, 0);
    expect(minimum(gelu)).toBeCloseTo(byGelu, 4);
    expect(minimum(silu)).toBeCloseTo(bySilu, 4);
    expect([gelu(byGelu), silu(bySilu)].map((y) => y.toFixed(2))).toEqual(['-0.17', '-0.28']);
    expect([byGelu, bySilu].map((z) => z.toFixed(2))).toEqual(['-0.75', '-1.28']);
    expect(words('gelu-silu')).toContain('−0.17 при z = −0.75');
    expect(words('gelu-silu')).toContain('−0.28 при z = −1.28');
  });

  test('σ′ is at most a quarter, tanh′ at most one and the smaller beyond 1.66', () => {
    const zs = Array.from({ length: 121 }, (_, index) => index / 10 - 6);
    expect(Math.max(...zs.map(sigmoidSlope))).toBe(0.25);
    expect(Math.max(...zs.map(tanhSlope))).toBe(1);
    for (const z of zs) expect(sigmoidSlope(z) > tanhSlope(z)).toBe(Math.abs(z) > 1.66);
  });
});

describe('losses', () => {
  test('the table of focal loss is the product of a factor and a logarithm', () => {
    const table = [
      ['2.30', '0.69', '0.11'],
      ['2.07', '0.35', '0.011'],
      ['1.87', '0.17', '0.0011'],
      ['1.36', '0.022', '≈ 0']
    ];
    const shown = words('focal-loss').filter((text) => /^[\d.]{4,}$|≈/.test(text));
    expect(shown).toEqual(table.flat());
    for (const [row, gamma] of [0, 1, 2, 5].entries())
      for (const [column, p] of [0.1, 0.5, 0.9].entries()) {
        const exact = Math.exp(gamma * Math.log(1 - p)) * Math.log(1 / p);
        expect(focal(p, gamma)).toBeCloseTo(exact, 12);
        const text = table[row]?.[column] ?? '';
        if (text === '≈ 0') expect(exact).toBeLessThan(1e-4);
        else expect(Math.abs(Number(text) - exact) / exact).toBeLessThan(0.06);
      }
  });

  test('Huber is half a square up to 1, half below the modulus beyond, and smooth between', () => {
    for (const r of [-0.9, 0, 0.4]) expect(huber(r)).toBeCloseTo(0.5 * r * r);
    for (const r of [-3, 1, 2.5]) expect(huber(r)).toBeCloseTo(Math.abs(r) - 0.5);
    for (const r of [-2, -1, -0.5, 0, 0.7, 1, 3])
      expect(huberSlope(r)).toBeCloseTo(slope(huber, r), 4);
  });
});

describe('metrics', () => {
  test('AUC of normal scores two deviations apart is Φ(2/√2)', () => {
    const auc = areaUnder(rocPoints());
    expect(auc).toBeCloseTo(phi(Math.SQRT2), 3);
    expect(words('roc-curve')).toContain(`AUC = ${phi(Math.SQRT2).toFixed(2)}`);
  });

  test('the threshold 1 catches Φ(1) of the positives and Φ(−1) of the negatives', () => {
    expect(tpr(1)).toBeCloseTo(phi(1), 6);
    expect(fpr(1)).toBeCloseTo(phi(-1), 6);
    expect(words('roc-curve')).toContain(`TPR = ${phi(1).toFixed(2)}`);
    expect(words('roc-curve')).toContain(`FPR = ${phi(-1).toFixed(2)}`);
  });

  test.each([
    [0.5, '0.92', '0.84'],
    [0.05, '0.54', '0.22']
  ])('at prevalence %f the average precision is %s and the point %s', (share, ap, at) => {
    // Many objects at even quantiles, sorted by score: counts instead of distribution functions.
    const negatives = 40_000;
    const scores = (count: number, mean: number): readonly number[] =>
      Array.from(
        { length: count },
        (_, i) => mean + root((z) => phi(z) - (i + 0.5) / count, -9, 9)
      );
    const positives = scores(Math.round((negatives * share) / (1 - share)), 2);
    const all = [
      ...positives.map((s) => ({ s, y: 1 })),
      ...scores(negatives, 0).map((s) => ({ s, y: 0 }))
    ].sort((a, b) => b.s - a.s);
    let [hits, sum] = [0, 0];
    for (const [index, { y }] of all.entries())
      if (y === 1) {
        hits += 1;
        sum += hits / (index + 1) / positives.length;
      }
    expect(areaUnder(prPoints(share))).toBeCloseTo(sum, 2);
    expect(sum.toFixed(2)).toBe(ap);
    const found = all.filter(({ s }) => s >= 1);
    const exact = found.filter(({ y }) => y === 1).length / found.length;
    expect(precision(1, share)).toBeCloseTo(exact, 3);
    expect(exact.toFixed(2)).toBe(at);
    expect(words('precision-recall')).toContain(`π = ${share}: AP = ${ap}`);
    expect(words('precision-recall')).toContain(`P = ${at}`);
    expect(words('precision-recall')).toContain(`R = ${phi(1).toFixed(2)}`);
    expect(words('precision-recall')).toContain(`ROC-AUC у обеих ${phi(Math.SQRT2).toFixed(2)}`);
  });

  test('of five objects four pairs of six are in order', () => {
    const labels = [1, 0, 1, 1, 0];
    const pairs = labels.flatMap((y, i) =>
      y === 1 ? labels.flatMap((o, j) => (o === 0 ? [i < j] : [])) : []
    );
    expect([pairs.filter(Boolean).length, pairs.length]).toEqual([4, 6]);
    const text = words('roc-steps');
    expect(text.filter((word) => word === 'верно')).toHaveLength(4);
    expect(text.filter((word) => word === 'неверно')).toHaveLength(2);
    expect(text).toEqual(expect.arrayContaining(['= 4/6', '≈ 0.67']));
  });

  test('the confusion matrix bears out its precision and recall', () => {
    const { TP, FP, FN } = COUNTS;
    expect([TP / (TP + FP), TP / (TP + FN)]).toEqual([0.8, 0.4]);
    expect(words('confusion-matrix')).toEqual(
      expect.arrayContaining(['precision = 40 / 50 = 0.8', '40 / 100', '= 0.4'])
    );
  });
});

describe('networks', () => {
  test('the graph’s gradients are what a small change of each value does to the loss', () => {
    const at = { x: 1, w1: 2, w2: 3, y: 5 };
    const p = passes(at);
    expect(p).toMatchObject({ z: 2, a: 2, prediction: 6, loss: 0.5 });
    const by = (key: 'w1' | 'w2'): number =>
      slope((value) => passes({ ...at, [key]: value }).loss, at[key]);
    expect(p.byW1).toBeCloseTo(by('w1'), 6);
    expect(p.byW2).toBeCloseTo(by('w2'), 6);
    expect(p.byA).toBeCloseTo(
      slope((a) => (3 * a - 5) ** 2 / 2, p.a),
      6
    );
    expect([p.byPrediction, p.byA, p.byZ, p.byW1, p.byW2]).toEqual([1, 3, 3, 3, 2]);
  });

  test('the hidden layer makes XOR linear', () => {
    for (const x1 of [0, 1])
      for (const x2 of [0, 1]) expect(output(hidden([x1, x2]))).toBe(x1 ^ x2);
    expect(hidden([0, 1])).toEqual(hidden([1, 0]));
    expect(hidden([1, 1])).toEqual([2, 1]);
  });
});

describe('optimisation', () => {
  test('descent in the valley is a power of one factor per axis', () => {
    const { eta } = METHODS.descent;
    for (const [t, [x, y]] of valleyPath('descent').entries()) {
      expect(x).toBeCloseTo(-4 * (1 - eta) ** t, 10);
      expect(y).toBeCloseTo(0.8 * (1 - 25 * eta) ** t, 10);
    }
  });

  test('momentum follows the two-step recursion of a heavy ball', () => {
    const { eta, beta } = METHODS.momentum;
    const path = valleyPath('momentum');
    for (const [t, [x, y]] of path.slice(2).entries()) {
      const [[x0, y0], [x1, y1]] = [path[t] ?? [0, 0], path[t + 1] ?? [0, 0]];
      expect(x).toBeCloseTo(x1 - eta * x1 + beta * (x1 - x0), 10);
      expect(y).toBeCloseTo(y1 - 25 * eta * y1 + beta * (y1 - y0), 10);
    }
  });

  test('after twenty steps momentum has arrived and plain descent has not', () => {
    const [plain = 0, heavy = 0] = (['descent', 'momentum'] as const).map((method) =>
      valley(valleyPath(method).at(-1) ?? [9, 9])
    );
    expect(plain.toFixed(2)).toBe('0.39');
    expect(heavy.toFixed(4)).toBe('0.0006');
    expect(words('momentum-valley')).toContain('20 шагов: L = 0.39');
    expect(words('momentum-valley')).toContain('20 шагов: L = 0.0006');
    expect(METHODS.descent.eta).toBeLessThan(2 / 25);
  });

  test('on the parabola each step is w − ηaw', () => {
    const shown = [
      [0.1, 8, '−0.86'],
      [0.6, 8, '−0.001'],
      [1.8, 8, '−0.34'],
      [2.1, 4, '−2.93']
    ] as const;
    for (const [rate, steps, end] of shown) {
      let w = -2;
      for (let step = 0; step < steps; step += 1) w -= rate * w;
      expect(onParabola(rate, steps).at(-1)?.[0]).toBeCloseTo(w, 10);
      const digits = end.length - 3;
      expect(w.toFixed(digits).replace('-', '−')).toBe(end);
      expect(words('learning-rates').some((text) => text.endsWith(`w = ${end}`))).toBe(true);
    }
  });

  test('schedules start, peak and end where they are said to', () => {
    const { step, exponential, cosine, warmup, oneCycle, stable } = SCHEDULES;
    for (const t of [0, 0.2, 0.4, 0.6, 0.8]) expect(step(t)).toBeCloseTo(exponential(t), 12);
    expect(step(0.19)).toBe(1);
    expect([cosine(0), cosine(0.5), cosine(1)].map((v) => v.toFixed(6))).toEqual([
      '1.000000',
      '0.500000',
      '0.000000'
    ]);
    expect([warmup(0), warmup(0.025), warmup(0.05), warmup(1)]).toEqual([0, 0.5, 1, 0]);
    expect(oneCycle(0)).toBeCloseTo(1 / 25, 12);
    expect([oneCycle(0.3), oneCycle(1)]).toEqual([1, 0]);
    expect([stable(0), stable(0.05), stable(0.8 - 1e-9), stable(1)]).toEqual([0, 1, 1, 0]);
  });

  test('from (1, 0.001) descent leaves the saddle in 38 steps, from (1, 0) never', () => {
    const away = saddlePath([1, 0.001], 60);
    expect(away.findIndex(([, y]) => Math.abs(y) > 1)).toBe(38);
    expect(away[38]?.[0]).toBeCloseTo(0.8 ** 38, 12);
    expect(away[38]?.[1]).toBeCloseTo(0.001 * 1.2 ** 38, 9);
    const into = saddlePath([1, 0], 60).at(-1) ?? [9, 9];
    expect(Math.hypot(...into)).toBeLessThan(1e-5);
  });
});
