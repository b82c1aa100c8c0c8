/** Distances of a triplet, CLIP's table of a batch. */

import { Plot } from './plot';
import {
  AMBER,
  AMBER_WASH,
  AXIS,
  BLUE,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  RED_WASH,
  SOFT,
  SURFACE,
  area,
  arrow,
  away,
  decimal,
  dot,
  drawing,
  grid,
  label,
  line,
  plus,
  rectangle
} from './svg';
import type { Point } from './svg';

const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT } as const;
const TITLE = { anchor: 'middle', bold: true } as const;

/** Where anchor, positive and negative lie. */
export type Triplet = Readonly<{ a: Point; p: Point; n: Point }>;

export const MARGIN = 0.2;
/** So far along the antigradient. */
export const STEP = 0.04;

const polar = (radius: number, degrees: number): Point => [
  radius * Math.cos((degrees * Math.PI) / 180),
  radius * Math.sin((degrees * Math.PI) / 180)
];
export const TRIPLET: Triplet = { a: [0, 0], p: polar(0.8, 165), n: polar(0.9, 45) };

export function tripletLossOf({
  a,
  p,
  n
}: Triplet): Readonly<Record<'near' | 'far' | 'L', number>> {
  const near = Math.hypot(p[0] - a[0], p[1] - a[1]);
  const far = Math.hypot(n[0] - a[0], n[1] - a[1]);
  return { near, far, L: Math.max(0, near - far + MARGIN) };
}

/** A step of descent on an active triplet: all three move. */
export function tripletStep({ a, p, n }: Triplet): Triplet {
  const [u, v] = [away(a, p), away(a, n)];
  return { a: plus(plus(a, u, STEP), v, -STEP), p: plus(p, u, -STEP), n: plus(n, v, STEP) };
}

/** Before and after a step above, the loss and its zones by the distance of the negative below. */
export function tripletLoss(): string {
  const after = tripletStep(TRIPLET);
  return drawing(
    280,
    tripletPanel(76, 'до', TRIPLET, true),
    tripletPanel(236, `шаг η = ${STEP}`, after, false),
    hinge()
  );
}

/** A unit of distance on the plane. */
const UNIT = 58;

function tripletPanel(x: number, title: string, triplet: Triplet, active: boolean): string {
  const { near, far, L } = tripletLossOf(triplet);
  const middle: Point = [x, 78];
  const at = ([px, py]: Point): Point => [
    middle[0] + UNIT * (px - triplet.a[0]),
    middle[1] - UNIT * (py - triplet.a[1])
  ];
  const [p, n] = [at(triplet.p), at(triplet.n)];
  const [u, v] = [away(middle, p), away(middle, n)];
  return [
    label([x, 12], `${title}: L = ${decimal(L, 2)}`, { ...TITLE, fill: L > 0 ? RED : GREEN }),
    dot(middle, UNIT * (near + MARGIN), { stroke: AMBER, width: 1.4, dash: '4 3' }),
    dot(middle, UNIT * near, { stroke: GREEN, width: 1.4 }),
    line(middle, p, { stroke: GREEN, width: 1.2 }),
    line(middle, n, { stroke: RED, width: 1.2, dash: '2 3' }),
    active ? arrow(p, plus(p, u, -20), { stroke: GREEN, width: 2.4 }, 8) : '',
    active ? arrow(n, plus(n, v, 20), { stroke: RED, width: 2.4 }, 8) : '',
    dot(middle, 4.5, { fill: INK }),
    dot(p, 4.5, { fill: GREEN }),
    rectangle([n[0] - 4, n[1] - 4], [8, 8], { fill: RED }),
    label([x + 5, 96], 'якорь', { size: 11, anchor: 'middle' }),
    label([p[0] + 7, p[1] - 10], 'свой', { size: 11, fill: GREEN }),
    label([x + 55, n[1] + 10], 'чужой', { size: 11, fill: RED }),
    label([x + 46, 130], 'd₊ + m', { size: 11, fill: AMBER }),
    label([x, 152], `d₊ = ${decimal(near, 2)}, d₋ = ${decimal(far, 2)}`, MIDDLE)
  ].join('');
}

/** The loss of the first triplet if its negative lay elsewhere. */
function hinge(): string {
  const near = 0.8;
  const plot = new Plot({ at: [30, 170], size: [290, 64], x: [0, 1.4], y: [0, 1] });
  const zone = (from: number, to: number, fill: string): string => {
    const [left, right] = [plot.point(from, 1), plot.point(to, 0)];
    return rectangle(left, [right[0] - left[0], right[1] - left[1]], { fill });
  };
  const [x] = plot.point(near + MARGIN / 2, 0);
  return [
    zone(0, near, RED_WASH),
    zone(near, near + MARGIN, AMBER_WASH),
    zone(near + MARGIN, 1.4, GREEN_WASH),
    plot.axes({ x: [0, near, 0.9, near + MARGIN], y: [0, 1] }, { x: 'd₋ при d₊ = 0.8, m = 0.2' }),
    plot.through(
      [
        [0, near + MARGIN],
        [near + MARGIN, 0],
        [1.4, 0]
      ],
      { stroke: INK, width: 2.4 }
    ),
    dot(plot.point(0.9, 0.1), 4, { fill: SURFACE, stroke: RED, width: 2 }),
    label([22, 206], 'L', { ...NOTE, size: 12, anchor: 'end' }),
    label([148, 186], 'hard', { ...TITLE, fill: RED }),
    label([x, 186], 'semi', { ...TITLE, fill: AMBER, size: 11 }),
    label([x, 200], '-hard', { ...TITLE, fill: AMBER, size: 11 }),
    label([280, 186], 'easy', { ...TITLE, fill: GREEN }),
    label([280, 202], 'L = 0', { ...MIDDLE, fill: GREEN })
  ].join('');
}

/** cosine of picture i and text j in a batch of four; the true pairs are on the diagonal. */
export const COSINES = [
  [0.31, 0.15, 0.09, 0.12],
  [0.14, 0.28, 0.2, 0.1],
  [0.07, 0.22, 0.24, 0.13],
  [0.11, 0.09, 0.12, 0.3]
] as const;
export const TEMPERATURE = 0.07;

type Table = readonly (readonly number[])[];
const turned = (table: Table): Table =>
  COSINES.map((_, column) => table.map((row) => row[column] ?? 0));

/** softmax of s/τ along each row. */
export const byRows = (table: Table): Table =>
  table.map((row) => {
    const powers = row.map((s) => Math.exp(s / TEMPERATURE));
    const sum = powers.reduce((all, each) => all + each, 0);
    return powers.map((each) => each / sum);
  });

/** The mean of −ln p over the true pairs: L_I of the table, L_T of the turned one. */
export const pairLoss = (table: Table): number =>
  byRows(table).reduce((sum, row, i) => sum - Math.log(row[i] ?? 1) / table.length, 0);

/** Cosines of a batch, their softmax by rows, and the losses of both directions. */
export function clipSimilarity(): string {
  const shares = byRows(COSINES);
  const [pictures, texts] = [pairLoss(COSINES), pairLoss(turned(COSINES))];
  const loss = decimal((pictures + texts) / 2, 2);
  return drawing(
    238,
    heat([28, 46], 'cosine sᵢⱼ', COSINES, 2),
    heat([190, 46], 'softmax строки', shares, 2),
    label([94, 32], 'тексты j', { ...NOTE, ...MIDDLE }),
    label([256, 32], `от sᵢⱼ/τ, τ = ${TEMPERATURE}`, { ...NOTE, ...MIDDLE }),
    label([14, 112], 'картинки i', { ...NOTE, ...MIDDLE, upright: true }),
    label([8, 200], 'по строкам: картинка → текст', { fill: BLUE }),
    named(200, 'I', pictures, BLUE),
    label([8, 216], 'по столбцам: текст → картинка', {}),
    named(216, 'T', texts, INK),
    label([8, 232], `среднее; наугад было бы ln 4 = ${decimal(Math.log(4), 2)}`, { fill: SOFT }),
    label([258, 232], 'L', { bold: true }),
    label([320, 232], `= ${loss}`, { anchor: 'end', bold: true })
  );
}

/** L with its lower index, for which Unicode has no character, and its value. */
const named = (y: number, index: string, value: number, fill: string): string =>
  label([258, y], 'L', { fill, bold: true }) +
  label([266, y + 3], index, { fill, bold: true, size: 11 }) +
  label([320, y], `= ${decimal(value, 2)}`, { fill, bold: true, anchor: 'end' });

const CELL = 33;

/** A table whose cells are the darker the greater they are; the true pairs are framed. */
function heat(at: Point, title: string, table: Table, digits: number): string {
  const most = Math.max(...table.flat());
  const corner = (i: number, j: number): Point => [at[0] + CELL * j, at[1] + CELL * i];
  const cells = table.flatMap((row, i) =>
    row.map((value, j) => {
      const [x, y] = corner(i, j);
      const corners: readonly Point[] = [
        [x, y],
        [x + CELL, y],
        [x + CELL, y + CELL],
        [x, y + CELL]
      ];
      return (
        area(corners, BLUE, Math.round((40 * value) / most) / 100) +
        label([x + CELL / 2, y + 21], decimal(value, digits), { ...MIDDLE, bold: i === j })
      );
    })
  );
  const frames = table.map((_, i) =>
    rectangle(corner(i, i), [CELL, CELL], { stroke: GREEN, width: 2.4 })
  );
  return [
    label([at[0] + 2 * CELL, 14], title, TITLE),
    ...cells,
    grid(at, [4, 4], CELL, { stroke: AXIS, width: 1 }),
    ...frames
  ].join('');
}
