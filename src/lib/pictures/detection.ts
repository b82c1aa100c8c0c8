/** Boxes: overlap, suppression of doubles, features cut out of a map. */

import {
  AMBER,
  AXIS,
  BLUE,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  SOFT,
  decimal,
  dot,
  drawing,
  grid,
  label,
  line,
  rectangle
} from './svg';
import type { Paint, Point } from './svg';

/** Left, top, right, bottom. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

const areaOf = ([x1, y1, x2, y2]: Box): number => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
const common = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3])
];

/** Intersection over union. */
export function iou(a: Box, b: Box): number {
  const both = areaOf(common(a, b));
  return both / (areaOf(a) + areaOf(b) - both);
}

const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT, anchor: 'middle' } as const;
const TITLE = { anchor: 'middle', bold: true } as const;

/** A rectangle of the drawing for a box in units of its panel. */
const framed = (at: Point, unit: number, [x1, y1, x2, y2]: Box, paint: Paint): string =>
  rectangle([at[0] + x1 * unit, at[1] + y1 * unit], [(x2 - x1) * unit, (y2 - y1) * unit], paint);

/** A square and its copy, shifted along both axes. */
export const SHIFTED = [
  { side: 10, shift: 1 },
  { side: 10, shift: 3 },
  { side: 4, shift: 1 }
] as const;

/** Three pairs of squares with their intersection, union and IoU. */
export function iouBoxes(): string {
  const rows = ['|A ∩ B|', '|A ∪ B|', 'IoU'];
  return drawing(
    182,
    ...SHIFTED.map(shifted),
    ...rows.map((words, row) => label([4, 134 + 19 * row], words, { bold: true }))
  );
}

function shifted({ side, shift }: (typeof SHIFTED)[number], column: number): string {
  const middle = 100 + 92 * column;
  const unit = 6;
  const half = ((side + shift) * unit) / 2;
  const at: Point = [middle - half, 65 - half];
  const a: Box = [0, 0, side, side];
  const b: Box = [shift, shift, side + shift, side + shift];
  const inner = side - shift;
  const [both, all] = [areaOf(common(a, b)), 2 * side ** 2];
  return [
    framed(at, unit, common(a, b), { fill: GREEN_WASH }),
    framed(at, unit, a, { stroke: BLUE, width: 2 }),
    framed(at, unit, b, { stroke: RED, width: 2, dash: '5 3' }),
    label([at[0] - 3, at[1] + 9], 'A', { fill: BLUE, bold: true, anchor: 'end' }),
    label([middle + half + 3, 65 + half], 'B', { fill: RED, bold: true }),
    label([middle, 14], `${side}×${side}, сдвиг ${shift}`, { size: 11, anchor: 'middle' }),
    label([middle, 134], `${inner}·${inner} = ${both}`, MIDDLE),
    label([middle, 153], `${all} − ${both} = ${all - both}`, { ...MIDDLE, size: 11 }),
    label([middle, 172], `${both}/${all - both} ≈ ${decimal(iou(a, b), 2)}`, TITLE)
  ].join('');
}

type Scored = Readonly<{ name: string; score: number; box: Box }>;

/** Three boxes about one object, two about its neighbour. */
export const DETECTIONS: readonly Scored[] = [
  { name: 'A', score: 0.92, box: [3, 3, 13, 13] },
  { name: 'B', score: 0.85, box: [4, 4, 14, 14] },
  { name: 'C', score: 0.61, box: [1, 2, 11, 12] },
  { name: 'D', score: 0.88, box: [11, 5, 20, 15] },
  { name: 'E', score: 0.74, box: [12, 4, 21, 14] }
];
const TAU = 0.5;

type Step = Readonly<{ kept: Scored; dropped: readonly Scored[]; left: readonly Scored[] }>;

/** The steps of non-maximum suppression: who is kept, who falls and who stays for the next. */
export function suppression(boxes: readonly Scored[], tau: number): readonly Step[] {
  const [kept, ...others] = boxes.toSorted((a, b) => b.score - a.score);
  if (kept === undefined) return [];
  const left = others.filter(({ box }) => iou(kept.box, box) <= tau);
  const dropped = others.filter((other) => !left.includes(other));
  return [{ kept, dropped, left }, ...suppression(left, tau)];
}

/** Boxes with their scores before and after, and the IoUs that decided. */
export function nonMaximumSuppression(): string {
  const steps = suppression(DETECTIONS, TAU);
  const kept = steps.map((step) => step.kept);
  const [solid, gone] = [
    { stroke: BLUE, width: 1.6 },
    { stroke: AXIS, width: 1, dash: '2 3' }
  ];
  const best = { stroke: GREEN, width: 3 };
  return drawing(
    228,
    label([80, 13], 'до: 5 рамок', TITLE),
    label([250, 13], `после: ${kept.length} рамки`, TITLE),
    ...DETECTIONS.map(({ box }) => framed(BEFORE, UNIT, box, solid)),
    ...DETECTIONS.map((each) => framed(AFTER, UNIT, each.box, kept.includes(each) ? best : gone)),
    ...DETECTIONS.map((each) => named(BEFORE, each)),
    ...kept.map((each) => named(AFTER, each)),
    ...steps.map((step, index) => decision(step, index))
  );
}

const UNIT = 7;
const BEFORE: Point = [8, 22];
const AFTER: Point = [176, 22];
/** Where the name and the score stand, in units of the panel. */
const NAMED: Readonly<Record<string, Point>> = {
  A: [7.5, 8],
  B: [6.5, 15.8],
  C: [3.7, 1.4],
  D: [17, 9],
  E: [18.3, 3.4]
};

function named(at: Point, { name, score }: Scored): string {
  const [x, y] = NAMED[name] ?? [0, 0];
  const place: Point = [at[0] + x * UNIT, at[1] + y * UNIT];
  if (name !== 'A' && name !== 'D')
    return label(place, `${name} ${score}`, { size: 11, anchor: 'middle' });
  return label(place, name, TITLE) + label([place[0], place[1] + 15], String(score), TITLE);
}

/** What a chosen box does to the others. */
function decision({ kept, dropped, left }: Step, index: number): string {
  const y = 164 + 38 * index;
  const against = (others: readonly Scored[]): string =>
    others.map(({ name, box }) => `${name} ${decimal(iou(kept.box, box), 2)}`).join(', ');
  return [
    label([8, y], `${index + 1}. ${kept.name}`, { bold: true }),
    label([46, y], `IoU > ${TAU}: ${against(dropped)} — убрать`),
    left.length === 0 ? '' : label([46, y + 18], `IoU ≤ ${TAU}: ${against(left)} — оставить`)
  ].join('');
}

/** A region in pixels of the image, and the stride of the map. */
export const REGION = { box: [203, 83, 306, 139] as Box, stride: 16 } as const;
/** The field of the map that is shown, in cells. */
const SHOWN: Box = [12, 4, 20, 10];
const CELL = 18;

/** Bilinear interpolation between four knots: upper left, upper right, lower left, lower right. */
export function bilinear(knots: readonly number[], dy: number, dx: number) {
  const [a = 0, b = 0, c = 0, d = 0] = knots;
  const upper = (1 - dx) * a + dx * b;
  const lower = (1 - dx) * c + dx * d;
  return { upper, lower, value: (1 - dy) * upper + dy * lower };
}

/** The same region with rounded borders and with exact ones, and the value of one point. */
export function roiAlign(): string {
  const [x1, y1, x2, y2] = REGION.box;
  const cells = (pixels: number): number => pixels / REGION.stride;
  const exact: Box = [cells(x1), cells(y1), cells(x2), cells(y2)];
  const near = (pixels: number): number => Math.round(cells(pixels));
  const rounded: Box = [near(x1), near(y1), near(x2), near(y2)];
  const [first, last] = [exact[0], rounded[0]];
  return drawing(
    278,
    label([80, 13], 'RoI Pooling', TITLE),
    label([248, 13], 'RoI Align', TITLE),
    region([8, 21], rounded, exact, false),
    region([176, 21], exact, exact, true),
    label([80, 145], `${REGION.box[0]}/${REGION.stride} = ${decimal(first, 2)} → ${last}`, MIDDLE),
    label(
      [80, 161],
      `это ${last * REGION.stride}: промах ${last * REGION.stride - REGION.box[0]} px`,
      MIDDLE
    ),
    label([248, 145], '4 точки на ячейку,', MIDDLE),
    label([248, 161], 'среднее', MIDDLE),
    label([164, 181], 'пунктир — точная рамка; ниже — одна точка Align', NOTE),
    interpolation()
  );
}

/** A frame on the map, cut into 2×2 bins; the exact frame is dashed. */
function region(at: Point, frame: Box, exact: Box, sampled: boolean): string {
  const point = (x: number, y: number): Point => [
    at[0] + (x - SHOWN[0]) * CELL,
    at[1] + (y - SHOWN[1]) * CELL
  ];
  const [x1, y1, x2, y2] = frame;
  const size: Point = [(x2 - x1) * CELL, (y2 - y1) * CELL];
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const bin = { stroke: GREEN, width: 1.4 };
  const points = [1, 3, 5, 7].flatMap((row) =>
    [1, 3, 5, 7].map((column) =>
      dot(point(x1 + ((x2 - x1) * column) / 8, y1 + ((y2 - y1) * row) / 8), 2.6, { fill: INK })
    )
  );
  const [ex1, ey1, ex2, ey2] = exact;
  const border = { stroke: RED, width: 2, dash: '5 3' };
  return [
    rectangle(point(x1, y1), size, { fill: GREEN_WASH }),
    grid(at, [SHOWN[2] - SHOWN[0], SHOWN[3] - SHOWN[1]], CELL),
    line(point(mx, y1), point(mx, y2), bin),
    line(point(x1, my), point(x2, my), bin),
    sampled ? '' : rectangle(point(x1, y1), size, { stroke: GREEN, width: 2.4 }),
    rectangle(point(ex1, ey1), [(ex2 - ex1) * CELL, (ey2 - ey1) * CELL], border),
    ...(sampled ? points : [])
  ].join('');
}

/** The example of one point between four knots. */
function interpolation(): string {
  const [knots, dy, dx] = [[0, 10, 20, 30], 0.25, 0.75] as const;
  const { upper, lower, value } = bilinear(knots, dy, dx);
  const [x, y, side] = [28, 204, 52];
  const px = x + dx * side;
  const corners: readonly Point[] = [
    [x, y],
    [x + side, y],
    [x, y + side],
    [x + side, y + side]
  ];
  return [
    rectangle([x, y], [side, side], { stroke: AXIS, width: 1 }),
    line([px, y], [px, y + side], { stroke: AMBER, width: 1.4, dash: '3 3' }),
    ...corners.map((corner) => dot(corner, 3.2, { fill: BLUE })),
    dot([px, y], 3, { fill: AMBER }),
    dot([px, y + side], 3, { fill: AMBER }),
    dot([px, y + dy * side], 4, { fill: INK }),
    ...corners.map(([cx, cy], index) =>
      label([cx + (index % 2 === 0 ? -8 : 8), cy + 4], String(knots[index]), {
        fill: BLUE,
        anchor: index % 2 === 0 ? 'end' : 'start'
      })
    ),
    label([px, y - 7], 'g₀', { size: 11, fill: AMBER, anchor: 'middle' }),
    label([px, y + side + 14], 'g₁', { size: 11, fill: AMBER, anchor: 'middle' }),
    label([124, 203], `δx = ${dx}, δy = ${dy}`, { fill: SOFT }),
    label([124, 222], `g₀ = ${1 - dx}·${knots[0]} + ${dx}·${knots[1]} = ${upper}`, { size: 11 }),
    label([124, 240], `g₁ = ${1 - dx}·${knots[2]} + ${dx}·${knots[3]} = ${lower}`, { size: 11 }),
    label([124, 260], `${1 - dy}·${upper} + ${dy}·${lower} = ${value}`, { bold: true })
  ].join('');
}
