/** ROC and precision–recall curves, the confusion matrix. */

import { normalCdf, normalDensity } from './normal';
import { Plot } from './plot';
import {
  AXIS,
  BLUE,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  RED_WASH,
  SOFT,
  area,
  box,
  decimal,
  dot,
  drawing,
  label,
  line,
  rectangle
} from './svg';
import type { Point, Stroke } from './svg';

/** Scores are normal with variance 1; the positives' mean is so much greater. */
const SHIFT = 2;
export const tpr = (threshold: number): number => 1 - normalCdf(threshold - SHIFT);
export const fpr = (threshold: number): number => 1 - normalCdf(threshold);
export const precision = (threshold: number, prevalence: number): number => {
  const hits = prevalence * tpr(threshold);
  return hits / (hits + (1 - prevalence) * fpr(threshold));
};

/** Thresholds from strict to lax: the curve runs from (0, 0) to (1, 1). */
const THRESHOLDS = Array.from({ length: 121 }, (_, step) => 7 - 0.1 * step);

/** The area under a curve that is given by its points, by trapezia. */
export const areaUnder = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [before, height] = points[index] ?? [0, 0];
    return sum + ((x - before) * (y + height)) / 2;
  }, 0);

export const rocPoints = (): readonly Point[] => THRESHOLDS.map((t) => [fpr(t), tpr(t)]);
export const prPoints = (prevalence: number): readonly Point[] =>
  THRESHOLDS.map((t) => [tpr(t), precision(t, prevalence)]);

const POSITIVE: Stroke = { stroke: GREEN };
const NEGATIVE: Stroke = { stroke: RED, dash: '6 3' };

/** Two classes' scores with a threshold, and the ROC curve with that threshold's point. */
export function rocCurve(): string {
  const plot = new Plot({ at: [48, 100], size: [140, 140], x: [0, 1], y: [0, 1] });
  const diagonal = { stroke: AXIS, width: 1.2, dash: '3 3' };
  const marks = [2, 1, 0].map((threshold) => {
    const at = plot.point(fpr(threshold), tpr(threshold));
    return (
      dot(at, threshold === 1 ? 4.5 : 3, { fill: INK }) +
      label([at[0] + 7, at[1] + 15], `τ = ${threshold}`, { size: 11 })
    );
  });
  return drawing(
    274,
    scores(),
    plot.axes({ x: [0, 0.5, 1], y: [0, 0.5, 1] }, { x: 'FPR', y: 'TPR' }),
    plot.through(
      [
        [0, 0],
        [1, 1]
      ],
      diagonal
    ),
    plot.through(rocPoints(), { stroke: INK, width: 2.4 }),
    ...marks,
    label([206, 122], `AUC = ${decimal(areaUnder(rocPoints()), 2)}`, { size: 14, bold: true }),
    label([206, 154], 'при τ = 1:'),
    label([206, 172], `TPR = ${decimal(tpr(1), 2)}`, { fill: GREEN, bold: true }),
    label([206, 190], `FPR = ${decimal(fpr(1), 2)}`, { fill: RED, bold: true }),
    line([206, 217], [230, 217], diagonal),
    label([237, 221], 'случайный', { fill: SOFT }),
    label([237, 236], 'скор: 0.5', { fill: SOFT })
  );
}

/** The densities of the scores, shaded from the threshold on: TPR and FPR. */
function scores(): string {
  const plot = new Plot({ at: [36, 14], size: [284, 54], x: [-3, 5], y: [0, 0.42] });
  const beyond = (mean: number, fill: string): string => {
    const xs = Array.from({ length: 33 }, (_, step) => 1 + step / 8);
    const top = xs.map((x) => plot.point(x, normalDensity(x - mean)));
    return area([plot.point(1, 0), ...top, plot.point(5, 0)], fill, 0.22);
  };
  return [
    beyond(SHIFT, GREEN),
    beyond(0, RED),
    plot.axes({ x: [-2, 0, 1, 2, 4], y: [0] }),
    plot.curve((x) => normalDensity(x), NEGATIVE),
    plot.curve((x) => normalDensity(x - SHIFT), POSITIVE),
    line(plot.point(1, 0), [plot.point(1, 0)[0], 15], { stroke: INK, width: 1.6 }),
    label([plot.point(1, 0)[0], 11], 'τ = 1', { size: 11, bold: true, anchor: 'middle' }),
    label([40, 28], 'скоры', { fill: RED }),
    label([40, 43], 'класса 0', { fill: RED, bold: true }),
    label([268, 28], 'скоры', { fill: GREEN }),
    label([268, 43], 'класса 1', { fill: GREEN, bold: true })
  ].join('');
}

/** True labels by falling score. */
const RANKED = [1, 0, 1, 1, 0] as const;

/** The ROC curve of five objects: a column per negative, a row per positive, a cell per pair. */
export function rocSteps(): string {
  const places = (wanted: number): readonly number[] =>
    RANKED.flatMap((y, index) => (y === wanted ? [index + 1] : []));
  const [positives, negatives] = [places(1), places(0)];
  const cell = { width: 84, height: 50 };
  const [left, bottom] = [76, 218];
  const cells = positives.flatMap((positive, row) =>
    negatives.map((negative, column) =>
      pair([left + cell.width * column, bottom - cell.height * (row + 1)], positive < negative)
    )
  );
  const walk = RANKED.map((_, index) => {
    const seen = RANKED.slice(0, index + 1);
    const ups = seen.filter((y) => y === 1).length;
    return [left + cell.width * (seen.length - ups), bottom - cell.height * ups] as const;
  });
  const right = positives.flatMap((p) => negatives.filter((n) => p < n)).length;
  const all = positives.length * negatives.length;
  return drawing(
    266,
    label([8, 30], 'по убыванию скора:', { fill: SOFT }),
    ...RANKED.map((y, index) => ranked(y, index)),
    ...cells,
    staircase([[left, bottom], ...walk]),
    ...positives.map((n, row) => label([68, 197 - 50 * row], `${n}-й`, SIDE)),
    ...negatives.map((n, column) => label([118 + 84 * column, 234], `${n}-й`, UNDER)),
    label([14, 143], 'TPR: +1/3 за «1»', { ...UNDER, upright: true }),
    label([160, 253], 'FPR: +1/2 за «0»', UNDER),
    label([256, 120], 'AUC', { size: 14, bold: true }),
    label([256, 140], `= ${right}/${all}`, { size: 14, bold: true }),
    label([256, 160], `≈ ${decimal(right / all, 2)}`, { size: 14, bold: true })
  );
}

const SIDE = { fill: SOFT, anchor: 'end' } as const;
const UNDER = { fill: SOFT, anchor: 'middle' } as const;

const pair = (at: Point, right: boolean): string =>
  box(
    at,
    [84, 50],
    right ? 'верно' : 'неверно',
    { fill: right ? GREEN_WASH : RED_WASH },
    { fill: right ? GREEN : RED }
  );

const ranked = (y: number, index: number): string =>
  box(
    [134 + 38 * index, 12],
    [30, 26],
    String(y),
    { fill: y === 1 ? GREEN_WASH : RED_WASH },
    {
      fill: y === 1 ? GREEN : RED,
      bold: true
    }
  ) + label([149 + 38 * index, 52], `${index + 1}-й`, { ...UNDER, size: 11 });

const staircase = (points: readonly Point[]): string =>
  points
    .slice(1)
    .map((to, index) => line(points[index] ?? to, to, { stroke: INK, width: 3 }))
    .join('');

/** One ROC curve, two shares of positives: two precision–recall curves. */
export function precisionRecall(): string {
  const plot = new Plot({ at: [46, 10], size: [274, 196], x: [0, 1], y: [0, 1] });
  const curves = [
    { prevalence: 0.5, stroke: { stroke: GREEN, width: 2.4 }, words: [150, 72] },
    { prevalence: 0.05, stroke: { stroke: RED, dash: '8 4' }, words: [58, 156] }
  ] as const;
  const x = plot.point(tpr(1), 0)[0];
  return drawing(
    240,
    plot.axes({ x: [0, 0.25, 0.5, 0.75, 1], y: [0, 0.5, 1] }, { x: 'recall', y: 'precision' }),
    line([x, 10], [x, 206], { stroke: AXIS, width: 1, dash: '3 3' }),
    ...curves.map(({ prevalence, stroke, words }) => {
      const ap = decimal(areaUnder(prPoints(prevalence)), 2);
      const chance = { stroke: stroke.stroke, width: 1.2, dash: '1 4' };
      return (
        plot.through(
          [
            [0, prevalence],
            [1, prevalence]
          ],
          chance
        ) +
        plot.through(prPoints(prevalence), stroke) +
        dot(plot.point(tpr(1), precision(1, prevalence)), 4, { fill: stroke.stroke }) +
        label(words, `π = ${prevalence}: AP = ${ap}`, { fill: stroke.stroke, bold: true })
      );
    }),
    label([58, 174], `ROC-AUC у обеих ${decimal(areaUnder(rocPoints()), 2)}`, { fill: SOFT }),
    label([54, 104], 'случайный: P = π', { size: 11, fill: SOFT }),
    label([x - 7, 188], `R = ${decimal(tpr(1), 2)}`, { fill: SOFT, anchor: 'end' }),
    label([x - 7, 171], `P = ${decimal(precision(1, 0.05), 2)}`, { fill: RED, anchor: 'end' }),
    label([325, 28], `P = ${decimal(precision(1, 0.5), 2)}`, { fill: GREEN, anchor: 'end' })
  );
}

/** Counts of the confusion matrix, by truth and by prediction. */
export const COUNTS = { TN: 890, FP: 10, FN: 60, TP: 40 } as const;

/** Precision is read down the column of predicted positives, recall along the row of true ones. */
export function confusionMatrix(): string {
  const { TP, FP, FN } = COUNTS;
  const column = `precision = ${TP} / ${TP + FP} = ${TP / (TP + FP)}`;
  const heading = { anchor: 'middle', bold: true } as const;
  return drawing(
    218,
    label([160, 16], 'прогноз', { ...UNDER, fill: SOFT }),
    label([116, 36], 'ŷ = 0', heading),
    label([204, 36], 'ŷ = 1', heading),
    label([16, 110], 'истина', { ...UNDER, upright: true }),
    label([62, 82], 'y = 0', { ...heading, anchor: 'end' }),
    label([62, 146], 'y = 1', { ...heading, anchor: 'end' }),
    count([76, 48], 'TN'),
    count([164, 48], 'FP'),
    count([76, 112], 'FN'),
    rectangle([164, 112], [80, 56], { fill: GREEN_WASH }, 4),
    count([164, 112], 'TP'),
    rectangle([159, 43], [90, 134], { stroke: BLUE, width: 2, dash: '6 4' }, 6),
    rectangle([71, 107], [182, 66], { stroke: GREEN, width: 2 }, 6),
    label([204, 200], column, { ...heading, fill: BLUE }),
    label([262, 127], 'recall =', { fill: GREEN, bold: true }),
    label([262, 145], `${TP} / ${TP + FN}`, { fill: GREEN, bold: true }),
    label([262, 163], `= ${TP / (TP + FN)}`, { fill: GREEN, bold: true })
  );
}

const count = (at: Point, name: keyof typeof COUNTS): string =>
  rectangle(at, [80, 56], { stroke: AXIS, width: 1 }, 4) +
  label([at[0] + 40, at[1] + 22], name, { ...UNDER }) +
  label([at[0] + 40, at[1] + 44], String(COUNTS[name]), { size: 17, bold: true, anchor: 'middle' });
