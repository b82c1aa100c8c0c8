/** What a hidden layer does to the points of XOR. */

import { Plot } from './plot';
import {
  BLUE,
  BLUE_WASH,
  INK,
  SOFT,
  SURFACE,
  area,
  dot,
  drawing,
  label,
  path,
  rectangle
} from './svg';
import type { Range } from './plot';
import type { Point } from './svg';

const relu = (z: number): number => Math.max(0, z);
export const hidden = ([x1, x2]: Point): Point => [relu(x1 + x2), relu(x1 + x2 - 1)];
export const output = ([h1, h2]: Point): number => h1 - 2 * h2;

const POINTS: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1]
];

/** Inputs on the left, the same points after the hidden layer on the right; shaded is ŷ > 0.5. */
export function xorHiddenLayer(): string {
  const side = [-0.4, 1.4] as const;
  const [across, up] = [
    [-0.4, 2.4],
    [-0.9, 1.9]
  ] as const;
  const inputs = new Plot({ at: [40, 26], size: [116, 116], x: side, y: side });
  const after = new Plot({ at: [206, 26], size: [116, 116], x: across, y: up });
  const isOne = ([x1, x2]: Point): boolean => x1 !== x2;
  const right = ([x, y]: Point): Point => after.point(x, y);
  const named = (p: Point, words: string, shift: number): string =>
    label([right(p)[0], right(p)[1] + shift], words, { size: 11, anchor: 'middle' });
  const title = { bold: true, anchor: 'middle' } as const;
  return drawing(
    252,
    label([98, 15], 'входы', title),
    label([264, 15], 'скрытый слой', title),
    shaded(inputs, corners(side, side), [(p) => p[0] + p[1] - 0.5, (p) => 1.5 - p[0] - p[1]]),
    shaded(after, corners(across, up), [(h) => output(h) - 0.5]),
    inputs.axes({ x: [0, 1], y: [0, 1] }, { x: 'x₁', y: 'x₂' }),
    after.axes({ x: [0, 1, 2], y: [0, 1] }, { x: 'h₁', y: 'h₂' }),
    ...POINTS.map((p) => mark(inputs.point(...p), isOne(p)) + mark(right(hidden(p)), isOne(p))),
    label([right([0, 0])[0] + 6, right([0, 0])[1] - 10], '(0,0)', { size: 11 }),
    named([1, 0], '(0,1), (1,0)', 20),
    named([2, 1], '(1,1)', -11),
    mark([44, 197], true),
    label([56, 201], 'XOR = 1'),
    mark([124, 197], false),
    label([136, 201], 'XOR = 0'),
    rectangle([37, 211], [14, 12], { fill: BLUE_WASH, stroke: BLUE, width: 1 }),
    label([56, 221], 'ŷ = h₁ − 2h₂ > 0.5'),
    label([206, 201], 'в скобках', { fill: SOFT }),
    label([206, 216], 'входы (x₁, x₂)', { fill: SOFT }),
    label([164, 244], 'h₁ = ReLU(x₁ + x₂), h₂ = ReLU(x₁ + x₂ − 1)', { anchor: 'middle' })
  );
}

const mark = (at: Point, one: boolean): string =>
  dot(at, 5.5, { fill: one ? BLUE : SURFACE, stroke: one ? BLUE : INK });

const corners = (x: Range, y: Range): readonly Point[] => [
  [x[0], y[0]],
  [x[1], y[0]],
  [x[1], y[1]],
  [x[0], y[1]]
];

/** The part of a polygon where every one of the linear functions is positive, with its border. */
function shaded(
  plot: Plot,
  polygon: readonly Point[],
  positive: readonly ((at: Point) => number)[]
): string {
  const points = positive.reduce(clipped, polygon).map(([x, y]) => plot.point(x, y));
  const closed = [...points, ...points.slice(0, 1)];
  return area(points, BLUE_WASH) + path(closed, { stroke: BLUE, width: 1, dash: '4 3' });
}

/** Sutherland and Hodgman's cut of a polygon by the line f = 0. */
const clipped = (polygon: readonly Point[], f: (at: Point) => number): readonly Point[] =>
  polygon.flatMap((to, index): Point[] => {
    const from = polygon.at(index - 1) ?? to;
    const [before, now] = [f(from), f(to)];
    const share = before / (before - now);
    const cut: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    return [...(before > 0 === now > 0 ? [] : [cut]), ...(now > 0 ? [to] : [])];
  });
