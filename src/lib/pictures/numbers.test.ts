/** What the drawings state, against other ways to compute it. */

import { describe, expect, test } from 'vitest';
import { gelu, minimum, sigmoidSlope, silu, tanhSlope } from './activations';
import { HEADS, MASKS, openPairs } from './attention';
import { passes } from './backpropagation';
import { BRANCHES, DENSE, denseInput, unetFloors, weights } from './cnn-architectures';
import { STACKS, WINDOWS, fields, outputSide, overlaps, seen } from './convolutions';
import { DETECTIONS, REGION, SHIFTED, bilinear, iou, suppression } from './detection';
import { DRAWINGS } from './drawings';
import { ALPHA_BARS, READ, noise, signal } from './generative';
import { focal, huber, huberSlope } from './losses';
import { COUNTS, areaUnder, fpr, prPoints, precision, rocPoints, tpr } from './metrics';
import { hidden, output } from './neural-network-basics';
import { normalCdf } from './normal';
import { METHODS, SCHEDULES, onParabola, saddlePath, valley, valleyPath } from './optimisation';

const words = (name: string): readonly string[] =>
  Array.from((DRAWINGS.get(name) ?? '').matchAll(/>([^<>]+)<\/text>/g), ([, text = '']) =>
    text.replace('&gt;', '>')
  );

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

/** The inputs, of so many on either side, that change the output in the middle of a stack. */
function reaching(dilations: readonly number[], side: number): readonly number[] {
  const places = Array.from({ length: 2 * side + 1 }, (_, index) => index - side);
  return places.filter((place) => {
    let signal = new Map([[place, 1]]);
    for (const d of dilations) {
      const next = new Map<number, number>();
      for (const at of places)
        for (const tap of [-1, 0, 1])
          next.set(at, (next.get(at) ?? 0) + (signal.get(at + d * tap) ?? 0));
      signal = next;
    }
    return (signal.get(0) ?? 0) > 0;
  });
}

describe('convolutions', () => {
  test('windows of three cells start three times along a padded side of seven', () => {
    const { H, k, s, p } = WINDOWS;
    const starts = Array.from({ length: H + 2 * p }, (_, start) => start).filter(
      (start) => start % s === 0 && start + k <= H + 2 * p
    );
    expect(starts).toEqual([0, 2, 4]);
    expect(outputSide(H, WINDOWS)).toBe(starts.length);
    expect(outputSide(224, { k: 7, s: 2, p: 3 })).toBe(112);
    const text = words('convolution-windows');
    expect(text).toEqual(expect.arrayContaining(['= ⌊(5 + 2·1 − 3) / 2⌋ + 1 = 3', 'выход 3×3']));
    expect(text.filter((word) => word === '0')).toHaveLength(49 - 25);
    for (let n = 1; n <= 9; n += 1)
      expect(text.filter((word) => word === String(n))).toHaveLength(2);
  });

  test.each([
    [STACKS.plain, [3, 5, 7]],
    [STACKS.doubled, [3, 7, 15]]
  ])('layers with dilations %j see %j inputs', (dilations, sizes) => {
    for (const [layer, r] of sizes.entries()) {
      const inputs = reaching(dilations.slice(0, layer + 1), 9);
      expect(inputs).toHaveLength(r);
      expect(seen(dilations.slice(0, layer + 1))[0]).toEqual(inputs);
    }
    expect(fields(dilations)).toEqual(sizes);
    const text = words('receptive-field-growth');
    for (const r of sizes) expect(text).toContain(`r = ${r}`);
  });

  test('equal dilations leave a lattice, 1, 2, 5 leave no hole', () => {
    const square = (dilations: readonly number[]): readonly [number, number] => {
      const inputs = reaching(dilations, 12);
      return [inputs.length ** 2, ((inputs.at(-1) ?? 0) - (inputs[0] ?? 0) + 1) ** 2];
    };
    expect([2, 4].map((d) => square([d]))).toEqual([
      [9, 25],
      [9, 81]
    ]);
    expect(square([2, 2, 2])).toEqual([49, 169]);
    expect(square([1, 2, 5])).toEqual([289, 289]);
    expect(words('dilated-kernels')).toEqual(expect.arrayContaining(['d = 2: 5×5', 'd = 4: 9×9']));
    expect(words('dilated-kernels')).toEqual(
      expect.arrayContaining(['d = 2, 2, 2: 49 из 169', 'd = 1, 2, 5: все 289'])
    );
  });

  test('an output of a transposed convolution is reached by the weights of its phase', () => {
    for (const [k, s] of [
      [3, 2],
      [4, 2],
      [5, 3]
    ] as const) {
      const counts = overlaps(6, k, s);
      expect(counts).toHaveLength(5 * s + k);
      for (const [j, count] of counts.entries()) {
        const taps = Array.from({ length: k }, (_, m) => (j - m) / s);
        expect(count).toBe(taps.filter((i) => Number.isInteger(i) && i >= 0 && i < 6).length);
      }
    }
    const plane = (k: number): readonly number[] =>
      overlaps(3, k, 2).flatMap((row) => overlaps(3, k, 2).map((column) => row * column));
    const drawn = words('transposed-overlap').filter((word) => /^\d$/.test(word));
    for (const value of [1, 2, 4]) {
      const along = [3, 4].flatMap((k) => overlaps(3, k, 2));
      const all = [...plane(3), ...plane(4), ...along];
      expect(drawn.filter((word) => word === String(value))).toHaveLength(
        all.filter((each) => each === value).length
      );
    }
    expect(plane(4).filter((value) => value === 4)).toHaveLength(16);
  });
});

describe('blocks', () => {
  test('a bottleneck on 256 channels weighs less than a basic block on 64', () => {
    const total = (kind: keyof typeof BRANCHES): number =>
      BRANCHES[kind].map(weights).reduce((a, b) => a + b, 0);
    expect([total('basic'), total('bottleneck')]).toEqual([2 * 9 * 64 ** 2, 17 * 64 ** 2]);
    const text = words('residual-block').map((word) => word.replace('\u202f', ''));
    expect(text.filter((word) => word === 'весов 36864')).toHaveLength(3);
    expect(text.filter((word) => word === 'весов 16384')).toHaveLength(2);
    expect(text).toEqual(expect.arrayContaining(['всего 73728', 'всего 69632']));
  });

  test('a dense block hands on what it got and k channels of every layer', () => {
    const { C0, k, L } = DENSE;
    let channels: number = C0;
    for (let l = 1; l <= L; l += 1) {
      expect(denseInput(l)).toBe(channels);
      expect(words('dense-block')).toContain(String(channels));
      channels += k;
    }
    expect(channels).toBe(256);
    expect(words('dense-block')).toContain('выход 256');
    expect(words('dense-block').at(-1)).toContain(`связей ${(L * (L + 1)) / 2}`);
  });

  test('the maps of the U-Net have the sides of its paper', () => {
    const floors = unetFloors(572, 64, 4);
    expect(floors.map(({ down }) => down)).toEqual([568, 280, 136, 64, 28]);
    expect(floors.map(({ joined }) => joined)).toEqual([392, 200, 104, 56, 0]);
    expect(floors.map(({ up }) => up)).toEqual([388, 196, 100, 52, 28]);
    expect(floors.map(({ channels }) => channels)).toEqual([64, 128, 256, 512, 1024]);
    expect(words('unet')).toEqual(
      expect.arrayContaining(['568 → 392', '64 + 64', '388×388', '28×28', '1024'])
    );
  });
});

type Corners = readonly [number, number, number, number];

/** IoU of boxes with whole corners, by counting cells. */
function counted(a: Corners, b: Corners): number {
  const within = ([x1, y1, x2, y2]: Corners, x: number, y: number): boolean =>
    x >= x1 && x < x2 && y >= y1 && y < y2;
  const cells = Array.from({ length: 30 * 30 }, (_, i) => [i % 30, Math.floor(i / 30)] as const);
  const both = cells.filter(([x, y]) => within(a, x, y) && within(b, x, y)).length;
  return both / cells.filter(([x, y]) => within(a, x, y) || within(b, x, y)).length;
}

describe('detection', () => {
  test('IoU is the share of common cells', () => {
    const texts = ['81/119 ≈ 0.68', '49/151 ≈ 0.32', '9/23 ≈ 0.39'];
    for (const [index, { side, shift }] of SHIFTED.entries()) {
      const [a, b] = [
        [0, 0, side, side],
        [shift, shift, side + shift, side + shift]
      ] as const;
      expect(iou(a, b)).toBeCloseTo(counted(a, b), 12);
      expect(texts[index]).toContain(`≈ ${counted(a, b).toFixed(2)}`);
      expect(words('iou-boxes')).toContain(texts[index]);
    }
    expect(iou([0, 0, 1, 1], [2, 2, 3, 3])).toBe(0);
  });

  test('suppression keeps a box unless a better kept one covers it by more than half', () => {
    const kept: (typeof DETECTIONS)[number][] = [];
    for (const each of DETECTIONS.toSorted((a, b) => b.score - a.score))
      if (kept.every(({ box }) => counted(box, each.box) <= 0.5)) kept.push(each);
    const steps = suppression(DETECTIONS, 0.5);
    expect(kept.map(({ name }) => name)).toEqual(['A', 'D']);
    expect(steps.map((step) => step.kept)).toEqual(kept);
    const by = (one: string, other: string): string => {
      const [a, b] = [one, other].map((name) => DETECTIONS.find((each) => each.name === name)?.box);
      return counted(a ?? [0, 0, 0, 0], b ?? [0, 0, 0, 0]).toFixed(2);
    };
    expect(words('non-maximum-suppression')).toEqual(
      expect.arrayContaining([
        `IoU > 0.5: B ${by('A', 'B')}, C ${by('A', 'C')} — убрать`,
        `IoU ≤ 0.5: D ${by('A', 'D')}, E ${by('A', 'E')} — оставить`,
        `IoU > 0.5: E ${by('D', 'E')} — убрать`
      ])
    );
    expect([by('A', 'B'), by('A', 'C'), by('A', 'D'), by('D', 'E')]).toEqual([
      '0.68',
      '0.56',
      '0.09',
      '0.67'
    ]);
  });

  test('rounding moves no border by more than half a stride, the shown one by 5 px', () => {
    const misses = REGION.box.map((side) => {
      const down = side % REGION.stride;
      return Math.min(down, REGION.stride - down);
    });
    expect(misses).toEqual([5, 3, 2, 5]);
    expect(Math.max(...misses)).toBeLessThanOrEqual(REGION.stride / 2);
    expect(words('roi-align')).toEqual(
      expect.arrayContaining(['203/16 = 12.69 → 13', 'это 208: промах 5 px'])
    );
  });

  test('a point between four knots is their mean, weighted by the opposite areas', () => {
    const [dy, dx] = [0.25, 0.75];
    const shares = [(1 - dy) * (1 - dx), (1 - dy) * dx, dy * (1 - dx), dy * dx];
    const mean = [0, 10, 20, 30].reduce((sum, knot, index) => sum + knot * (shares[index] ?? 0), 0);
    expect(bilinear([0, 10, 20, 30], dy, dx)).toEqual({ upper: 7.5, lower: 27.5, value: mean });
    expect(words('roi-align')).toContain(`0.75·7.5 + 0.25·27.5 = ${mean}`);
  });
});

describe('diffusion', () => {
  test('ᾱ_t is the product of 1 − β_s', () => {
    const byLogarithm = (t: number): number => {
      const logs = Array.from({ length: t }, (_, s) => Math.log1p(-(1e-4 + (0.0199 * s) / 999)));
      return Math.exp(logs.reduce((sum, log) => sum + log, 0));
    };
    for (const t of [0, 1, 250, 500, 1000]) expect(ALPHA_BARS[t]).toBeCloseTo(byLogarithm(t), 9);
    expect(byLogarithm(READ).toFixed(3)).toBe('0.079');
    expect([signal(READ), noise(READ)].map((y) => y.toFixed(2))).toEqual(['0.28', '0.96']);
    expect(words('diffusion')).toEqual(expect.arrayContaining(['0.28', '0.96']));
  });
});

describe('attention', () => {
  test('opens as many pairs of six tokens as the sums of rows say', () => {
    const rows = {
      // Each query sees all, those before it, the four real ones, or three at most.
      full: [6, 6, 6, 6, 6, 6],
      causal: [1, 2, 3, 4, 5, 6],
      padding: [4, 4, 4, 4, 4, 4],
      window: [1, 2, 3, 3, 3, 3]
    };
    const sums = Object.values(rows).map((row) => row.reduce((sum, each) => sum + each, 0));
    const masks = Object.keys(MASKS) as (keyof typeof MASKS)[];
    expect(masks.map((mask) => openPairs(mask).length)).toEqual(sums);
    for (const sum of sums) expect(words('attention-masks')).toContain(String(sum));
  });

  test('has the weights of four square projections', () => {
    const { d } = HEADS;
    expect(words('multi-head-attention').join(' ').replace(/\s/g, '')).toContain(
      `весов${4 * d * d}`
    );
  });
});
