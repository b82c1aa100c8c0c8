/** What the drawings state, against other ways to compute it. */

import { describe, expect, test } from 'vitest';
import { gelu, minimum, sigmoidSlope, silu, tanhSlope } from './activations';
import { HEADS, MASKS, openPairs } from './attention';
import { passes } from './backpropagation';
import {
  COUNTS as TREES,
  MODEL,
  SAMPLE,
  TRIAL,
  bagged,
  boosted,
  fitted,
  meanSquare,
  ranks,
  residualsAfter
} from './classic-ml';
import { BRANCHES, DENSE, denseInput, unetFloors, weights } from './cnn-architectures';
import { STACKS, WINDOWS, fields, outputSide, overlaps, seen } from './convolutions';
import {
  CHOSEN,
  DARKNESS,
  FOLDS,
  MIX,
  PATIENTS,
  PICTURES,
  leftOf,
  shared
} from './data-augmentation';
import { DETECTIONS, REGION, SHIFTED, bilinear, iou, suppression } from './detection';
import { DRAWINGS } from './drawings';
import { ALPHA_BARS, READ, noise, signal } from './generative';
import { GRAPH, STATES } from './graphs';
import { focal, huber, huberSlope } from './losses';
import { COUNTS, areaUnder, fpr, prPoints, precision, rocPoints, tpr } from './metrics';
import { hidden, output } from './neural-network-basics';
import { normalCdf } from './normal';
import { METHODS, SCHEDULES, onParabola, saddlePath, valley, valleyPath } from './optimisation';
import { NEW, WORLDS, accuracy } from './production-mlops';
import {
  COSINES,
  MARGIN,
  STEP,
  TEMPERATURE,
  TRIPLET,
  byRows,
  pairLoss,
  tripletLossOf,
  tripletStep
} from './representation-learning';
import { normals, uniforms } from './seeded';
import { NET, RING, RING_STEPS, checkpointed, memoryOverTime } from './training-practice';

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

describe('representations', () => {
  test('the triplet’s step goes along the numeric antigradient and past the margin', () => {
    expect(tripletLossOf(TRIPLET).near).toBeCloseTo(0.8, 12);
    expect(tripletLossOf(TRIPLET).far).toBeCloseTo(0.9, 12);
    expect(tripletLossOf(TRIPLET).L).toBeCloseTo(0.8 - 0.9 + MARGIN, 12);
    const after = tripletStep(TRIPLET);
    for (const role of ['a', 'p', 'n'] as const)
      for (const axis of [0, 1] as const) {
        const at = TRIPLET[role];
        const by = slope((value) => {
          const moved = axis === 0 ? ([value, at[1]] as const) : ([at[0], value] as const);
          return tripletLossOf({ ...TRIPLET, [role]: moved }).L;
        }, at[axis]);
        expect(after[role][axis]).toBeCloseTo(at[axis] - STEP * by, 6);
      }
    const { near, far, L } = tripletLossOf(after);
    expect([near.toFixed(2), far.toFixed(2), L]).toEqual(['0.70', '1.00', 0]);
    expect(words('triplet-loss')).toEqual(
      expect.arrayContaining(['до: L = 0.10', 'd₊ = 0.80, d₋ = 0.90', 'd₊ = 0.70, d₋ = 1.00'])
    );
  });

  test('the shares of CLIP’s rows are odds of differences, its losses log-sums of them', () => {
    const columns = COSINES.map((_, j) => COSINES.map((row) => row[j] ?? 0));
    const share = (row: readonly number[], i: number): number =>
      1 / row.reduce((sum, s) => sum + Math.exp((s - (row[i] ?? 0)) / TEMPERATURE), 0);
    const loss = (table: readonly (readonly number[])[]): number =>
      table.reduce((sum, row, i) => sum + Math.log(1 / share(row, i)) / 4, 0);
    for (const [i, row] of byRows(COSINES).entries())
      for (const [j, p] of row.entries()) expect(p).toBeCloseTo(share(COSINES[i] ?? [], j), 12);
    expect(pairLoss(COSINES)).toBeCloseTo(loss(COSINES), 12);
    const [rows, both] = [loss(COSINES), (loss(COSINES) + loss(columns)) / 2];
    expect(words('clip-similarity')).toEqual(
      expect.arrayContaining([
        `= ${rows.toFixed(2)}`,
        `= ${loss(columns).toFixed(2)}`,
        `= ${both.toFixed(2)}`,
        ...COSINES.map((row, i) => share(row, i).toFixed(2))
      ])
    );
  });

  test('two layers of the graph are the square of I + A', () => {
    const names = Object.keys(GRAPH.places) as (keyof typeof GRAPH.places)[];
    const edge = (one: string, other: string): boolean =>
      GRAPH.edges.some(([u, v]) => (u === one && v === other) || (u === other && v === one));
    const matrix = names.map((one) =>
      names.map((other) => (one === other || edge(one, other) ? 1 : 0))
    );
    const square = names.map((_, i) =>
      names.map((_, j) =>
        names.reduce((sum, _, k) => sum + (matrix[i]?.[k] ?? 0) * (matrix[k]?.[j] ?? 0), 0)
      )
    );
    const source = names.indexOf('s');
    expect(names.map((name) => STATES[1]?.[name])).toEqual(matrix.map((row) => row[source]));
    expect(names.map((name) => STATES[2]?.[name])).toEqual(square.map((row) => row[source]));
    expect(words('message-passing')).toContain('слой 2: h(v) = 0 + (1 + 1 + 0) = 2');
    expect(words('message-passing')).toContain('h(w) = 0: от s до w три ребра, а слоёв два');
  });
});

describe('mixed and split data', () => {
  test('pixels of CutMix that differ from A lie in the patch, whose area is what the label says', () => {
    const places = Array.from({ length: 100 }, (_, i) => [Math.floor(i / 10), i % 10] as const);
    const foreign = places.filter(([r, c]) => r >= 1 && r < 7 && c >= 5);
    expect(foreign).toHaveLength(30);
    expect(leftOf()).toBeCloseTo(1 - foreign.length / 100, 12);
    for (const [r, c] of places) {
      const own = r >= 1 && r < 7 && c >= 5 ? PICTURES.B : PICTURES.A;
      expect(DARKNESS.CutMix(r, c)).toBe(own[r]?.[c] === '#' ? 1 : 0);
      const both = MIX.lambda * DARKNESS.A(r, c) + 0.36 * DARKNESS.B(r, c);
      expect(DARKNESS.mixup(r, c)).toBeCloseTo(both, 12);
    }
    expect(words('mixup-cutmix')).toEqual(
      expect.arrayContaining([
        'A .64',
        'B .36',
        'A .70',
        'B .30',
        'от A осталось 70 из 100 пикселей: λ = 0.70.'
      ])
    );
  });

  test('two folds’ training parts share (k − 2)/(k − 1) of their objects', () => {
    const { k, objects, test: kept } = FOLDS;
    const folds = Array.from({ length: objects - kept }, (_, object) => object % k);
    const train = (fold: number): readonly number[] =>
      folds.flatMap((each, object) => (each === fold ? [] : [object]));
    const both = train(0).filter((object) => train(1).includes(object));
    expect(both.length / train(0).length).toBe((k - 2) / (k - 1));
    expect(words('splits')).toContain(
      `train двух фолдов: общие ${both.length} из ${train(0).length} — 75 %`
    );
  });

  test('a split by pictures tears patients apart, about as many as chance would', () => {
    const { count, each, val } = PATIENTS;
    const choose = (n: number, of: number): number =>
      of === 0 ? 1 : (n / of) * choose(n - 1, of - 1);
    const all = count * each;
    const none = choose(all - each, val) / choose(all, val);
    const every = choose(all - each, val - each) / choose(all, val);
    const expected = count * (1 - none - every);
    const patients = (chosen: ReadonlySet<number>): ReadonlySet<number> =>
      new Set([...chosen].map((picture) => Math.floor(picture / each)));
    const rest = (chosen: ReadonlySet<number>): ReadonlySet<number> =>
      patients(new Set(Array.from({ length: all }, (_, i) => i).filter((i) => !chosen.has(i))));
    const torn = (chosen: ReadonlySet<number>): readonly number[] =>
      [...patients(chosen)].filter((patient) => rest(chosen).has(patient)).sort();
    for (const chosen of [CHOSEN.single, CHOSEN.grouped]) {
      expect(chosen.size).toBe(val);
      expect(shared(chosen)).toEqual(torn(chosen));
    }
    expect(torn(CHOSEN.grouped)).toEqual([]);
    expect(Math.abs(torn(CHOSEN.single).length - expected)).toBeLessThan(1);
    expect(words('splits')).toContain(
      `утечка: и в train, и в val — ${torn(CHOSEN.single).length} из 8`
    );
  });
});

describe('training in practice', () => {
  test('on the ring every sum is of distinct workers, and all are whole after 2(p − 1) steps', () => {
    // Worker w has the bit w in every piece; a piece met twice would carry over into another bit.
    const bits = Array.from({ length: RING }, (_, w) => Array.from({ length: RING }, () => 1 << w));
    const counts = (): readonly (readonly number[])[] =>
      bits.map((row) => row.map((sum) => sum.toString(2).replaceAll('0', '').length));
    expect(RING_STEPS[0]?.held).toEqual(counts());
    for (const [index, step] of RING_STEPS.slice(1).entries()) {
      const before = bits.map((row) => [...row]);
      for (const [to, chunk] of step.received) {
        const row = bits[to] ?? [];
        const sent = before[(to + RING - 1) % RING]?.[chunk] ?? 0;
        if (index < RING - 1) expect((row[chunk] ?? 0) & sent).toBe(0);
        row[chunk] = index < RING - 1 ? (row[chunk] ?? 0) + sent : sent;
      }
      expect(step.received).toHaveLength(RING);
      expect(step.held).toEqual(counts());
    }
    expect(bits.flat().every((sum) => sum === 2 ** RING - 1)).toBe(true);
    expect(RING_STEPS).toHaveLength(2 * (RING - 1) + 1);
    const volume = (2 * (RING - 1)) / RING;
    expect(words('ring-all-reduce').join(' ')).toContain(`6 раз по M/4: всего ${volume}M`);
  });

  test('memory with segments peaks at uL/s + as and takes a third more time', () => {
    const { layers, segment } = NET;
    const plain = memoryOverTime(undefined);
    const saved = memoryOverTime(segment);
    const top = (points: readonly (readonly [number, number])[]): number =>
      Math.max(...points.map(([, memory]) => memory));
    const end = (points: readonly (readonly [number, number])[]): number => points.at(-1)?.[0] ?? 0;
    expect(top(plain)).toBe(layers);
    expect(top(saved)).toBe(layers / segment + segment);
    expect(end(saved) / end(plain)).toBeCloseTo(4 / 3, 12);
    expect(saved.at(-1)?.[1]).toBe(0);
    const lengths = Array.from({ length: layers }, (_, s) => s + 1);
    const best = lengths.reduce((one, s) => (checkpointed(s) < checkpointed(one) ? s : one));
    expect(best).toBe(segment);
    expect(words('checkpoint-memory')).toContain(
      `сегменты по ${best}: пик ${top(saved)}, время ${end(saved)}`
    );
  });
});

describe('ensembles', () => {
  /** The best split by trying every threshold and adding up the squares. */
  const bestSplit = (
    xs: readonly number[],
    targets: readonly number[]
  ): ((x: number) => number) => {
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, v) => sum + v, 0) / values.length;
    const cuts = xs.slice(1).map((x, i) => (x + (xs[i] ?? 0)) / 2);
    const found = cuts.map((cut) => {
      const left = mean(targets.filter((_, i) => (xs[i] ?? 0) < cut));
      const right = mean(targets.filter((_, i) => (xs[i] ?? 0) >= cut));
      const says = (x: number): number => (x < cut ? left : right);
      const error = targets.reduce((sum, t, i) => sum + (t - says(xs[i] ?? 0)) ** 2, 0);
      return { says, error };
    });
    return found.reduce((one, other) => (other.error < one.error - 1e-12 ? other : one)).says;
  };

  test('the residuals are those of the best splits, one after another', () => {
    const { xs, ys } = SAMPLE;
    const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
    let rest = ys.map((y) => y - mean);
    const shown = ['0.235', '0.109', '0.039'];
    for (let round = 1; round <= 10; round += 1) {
      const says = bestSplit(xs, rest);
      rest = rest.map((r, i) => r - MODEL.eta * says(xs[i] ?? 0));
      for (const [i, r] of residualsAfter(round).entries()) expect(r).toBeCloseTo(rest[i] ?? 0, 9);
      for (const [i, x] of xs.entries())
        expect(fitted(MODEL, round, x)).toBeCloseTo((ys[i] ?? 0) - (rest[i] ?? 0), 9);
      if ([1, 3, 10].includes(round)) {
        expect(meanSquare(rest).toFixed(3)).toBe(shown.shift());
        expect(words('boosted-residuals')).toContain(`MSE = ${meanSquare(rest).toFixed(3)}`);
      }
    }
  });

  test('the variance of bagged full trees is what bootstrap samples show', () => {
    const { points, noise } = TRIAL;
    const xs = Array.from({ length: points }, (_, i) => (i + 0.5) / points);
    const uniform = uniforms(23);
    const place = 0.5;
    const tree = (ys: readonly number[]): number => {
      const drawn = xs.map(() => Math.floor(uniform() * points));
      const nearest = drawn.reduce((one, other) =>
        Math.abs((xs[other] ?? 0) - place) < Math.abs((xs[one] ?? 0) - place) ? other : one
      );
      return ys[nearest] ?? 0;
    };
    const spread = (trees: number): number => {
      const answers = Array.from({ length: 3000 }, () => {
        const ys = normals(points, uniform).map((e) => noise * e);
        return Array.from({ length: trees }, () => tree(ys)).reduce((a, b) => a + b) / trees;
      });
      return answers.reduce((sum, a) => sum + a * a, 0) / answers.length;
    };
    // Of a flat target only the noise is left: v = σ², ρv = σ²Σw².
    const common = ranks(points).reduce((sum, w) => sum + w * w, 0);
    for (const trees of [1, 4]) {
      const exact = noise ** 2 * (common + (1 - common) / trees);
      expect(Math.abs(spread(trees) / exact - 1)).toBeLessThan(0.1);
    }
    // A wave adds a little to the variance and to the bias.
    const [one, many] = [bagged(1), bagged(1e9)];
    expect(one.variance).toBeGreaterThan(noise ** 2);
    expect(one.variance).toBeLessThan(1.15 * noise ** 2);
    expect(many.variance).toBeCloseTo(noise ** 2 * common, 6);
    expect(many.bias).toBe(one.bias);
    const last = bagged(TRIAL.rounds);
    expect([one, last].map(({ bias, variance }) => (bias + variance).toFixed(2))).toEqual([
      '0.17',
      '0.08'
    ]);
    expect(words('bagging-boosting')).toEqual(
      expect.arrayContaining(['M = 1: 0.17', 'M = 256: 0.08', `смещение²: ${one.bias.toFixed(3)}`])
    );
  });

  test('boosting trades bias for variance, and the sum has a minimum in between', () => {
    const errors = TREES.map(boosted);
    for (const [index, { bias, variance }] of errors.slice(1).entries()) {
      expect(variance).toBeGreaterThan(errors[index]?.variance ?? 0);
      expect(bias).toBeLessThan((errors[index]?.bias ?? 0) + 1e-3);
    }
    expect(errors[0]?.bias.toFixed(2)).toBe('0.29');
    // The mean over samples of their error to the wave is the sum of both parts.
    const { points, noise, eta } = TRIAL;
    const xs = Array.from({ length: points }, (_, i) => (i + 0.5) / points);
    const wave = (x: number): number => Math.sin(2 * Math.PI * x);
    const places = Array.from({ length: 25 }, (_, i) => (i + 0.5) / 25);
    const uniform = uniforms(31);
    const runs = Array.from({ length: 60 }, () => {
      const targets = normals(points, uniform).map((e, i) => wave(xs[i] ?? 0) + noise * e);
      const mean = targets.reduce((sum, y) => sum + y, 0) / points;
      let rest = targets.map((y) => y - mean);
      let says = places.map(() => mean);
      for (let round = 0; round < 23; round += 1) {
        const next = bestSplit(xs, rest);
        rest = rest.map((r, i) => r - eta * next(xs[i] ?? 0));
        says = says.map((y, i) => y + eta * next(places[i] ?? 0));
      }
      return says.reduce((sum, y, i) => sum + (y - wave(places[i] ?? 0)) ** 2 / 25, 0);
    });
    const average = runs.reduce((sum, each) => sum + each / runs.length, 0);
    const sums = errors.map(({ bias, variance }) => bias + variance);
    const least = Math.min(...sums);
    expect(TREES[sums.indexOf(least)]).toBe(23);
    expect(Math.abs(average / least - 1)).toBeLessThan(0.15);
    expect(words('bagging-boosting')).toContain(`минимум ${least.toFixed(2)}`);
  });
});

describe('drift', () => {
  test('the accuracies are those of two normal classes, moved or mixed anew', () => {
    // Hits of the border b: Φ(1 − b) of the ones at N(1, 1), Φ(1 + b) of the zeros at N(−1, 1).
    const hits = (share: number, b: number): number =>
      share * phi(1 - b) + (1 - share) * phi(1 + b);
    const best = Math.log((1 - NEW.share) / NEW.share) / 2;
    expect(accuracy(WORLDS.training, 0)).toBeCloseTo(phi(1), 5);
    expect(accuracy(WORLDS.label, 0)).toBeCloseTo(hits(NEW.share, 0), 5);
    expect(WORLDS.label.border).toBeCloseTo(best, 12);
    expect(accuracy(WORLDS.label, best)).toBeCloseTo(hits(NEW.share, best), 5);
    for (const text of [hits(NEW.share, 0), phi(1)])
      expect(words('drift-kinds')).toContain(`accuracy ${text.toFixed(2)}`);
    expect(words('drift-kinds')).toContain(`лучшая ${hits(NEW.share, best).toFixed(2)}`);
  });

  test('no other border is better than the best, and the conditions stay where they must', () => {
    for (const world of Object.values(WORLDS))
      for (const shift of [-0.05, 0.05])
        expect(accuracy(world, world.border)).toBeGreaterThan(
          accuracy(world, world.border + shift)
        );
    const joint = (world: (typeof WORLDS)[keyof typeof WORLDS], x: number): number =>
      world.input(x) * world.positive(x);
    for (const x of [-2, -0.3, 0.8, 2.5]) {
      expect(WORLDS.data.positive(x)).toBe(WORLDS.training.positive(x));
      expect(WORLDS.concept.input(x)).toBe(WORLDS.training.input(x));
      expect(joint(WORLDS.label, x) / NEW.share).toBeCloseTo(joint(WORLDS.training, x) / 0.5, 9);
    }
  });

  test('drawn objects of the moved worlds are answered as often as the drawing says', () => {
    const uniform = uniforms(41);
    const count = 60_000;
    const noise = normals(count, uniform);
    const right = (move: number, border: number): number => {
      const hit = noise.filter((e) => {
        const x = e + (uniform() < 0.5 ? 1 : -1) + move;
        const y = uniform() < 1 / (1 + Math.exp(-2 * (x - border)));
        return x >= 0 === y;
      });
      return hit.length / count;
    };
    const data = accuracy(WORLDS.data, 0);
    const concept = accuracy(WORLDS.concept, 0);
    expect(Math.abs(right(NEW.input, 0) - data)).toBeLessThan(0.006);
    expect(Math.abs(right(0, NEW.border) - concept)).toBeLessThan(0.006);
    expect(words('drift-kinds')).toEqual(
      expect.arrayContaining([
        `accuracy ${data.toFixed(2)}`,
        `accuracy ${concept.toFixed(2)}`,
        `лучшая ${accuracy(WORLDS.concept, NEW.border).toFixed(2)}`
      ])
    );
  });
});
