/** Where the windows of convolutions lie and what a stack of them sees. */

import {
  AMBER,
  AXIS,
  BLUE,
  BLUE_WASH,
  FAINT,
  GREEN,
  GREEN_WASH,
  INK,
  RED_WASH,
  SOFT,
  SUNKEN,
  SURFACE,
  arrow,
  dot,
  drawing,
  grid,
  label,
  line,
  rectangle,
  squares
} from './svg';
import type { Point, Stroke, TextStyle } from './svg';

export type Layer = Readonly<{ k: number; s?: number; p?: number; d?: number }>;

/** The side of a convolution's output. */
export const outputSide = (H: number, { k, s = 1, p = 0, d = 1 }: Layer): number =>
  Math.floor((H + 2 * p - d * (k - 1) - 1) / s) + 1;

/** Whole numbers from 0. */
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);
const pairs = (rows: readonly number[], columns = rows): readonly Point[] =>
  rows.flatMap((row) => columns.map((column): Point => [column, row]));

const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT, anchor: 'middle' } as const;

/** The convolution of the first drawing and the side of its input. */
export const WINDOWS = { H: 5, k: 3, s: 2, p: 1 } as const;
/** The windows that are outlined, by their places along both axes. */
const OUTLINED: readonly Readonly<{ place: Point; stroke: Stroke }>[] = [
  { place: [0, 0], stroke: { stroke: GREEN, width: 2.6 } },
  { place: [1, 0], stroke: { stroke: BLUE, width: 2.6, dash: '7 4' } },
  { place: [2, 2], stroke: { stroke: AMBER, width: 2.6, dash: '2 3' } }
];

/** A padded input with the centres of its windows, and the output with the same numbers. */
export function convolutionWindows(): string {
  const { H, k, s, p } = WINDOWS;
  const out = outputSide(H, WINDOWS);
  const [at, side] = [[34, 30] as Point, 22];
  const right: Point = [222, 59];
  const windows = OUTLINED.map(({ place: [column, row], stroke }) => {
    const corner: Point = [at[0] + column * s * side + 1, at[1] + row * s * side + 1];
    const cell: Point = [right[0] + column * 32 + 2, right[1] + row * 32 + 2];
    return (
      rectangle(corner, [k * side - 2, k * side - 2], stroke) + rectangle(cell, [28, 28], stroke)
    );
  });
  const numbered = pairs(upTo(out)).map(([column, row]) => {
    const words = String(row * out + column + 1);
    const centre = (place: number): number => (place * s + k / 2) * side;
    return (
      label([at[0] + centre(column), at[1] + centre(row) + 4], words, MIDDLE) +
      label([right[0] + column * 32 + 16, right[1] + row * 32 + 20], words, MIDDLE)
    );
  });
  return drawing(
    254,
    padded(at, side),
    grid(right, [out, out], 32),
    ...windows,
    ...numbered,
    ...sizes(at, side),
    arrow([196, 107], [214, 107], { stroke: INK, width: 1.6 }),
    label([270, 48], `выход ${out}×${out}`, { bold: true, anchor: 'middle' }),
    label([270, 173], 'номер —', NOTE),
    label([270, 187], 'центр окна', NOTE),
    label([164, 228], `⌊(H + 2p − k) / s⌋ + 1 =`, MIDDLE),
    label([164, 246], `= ⌊(${H} + 2·${p} − ${k}) / ${s}⌋ + 1 = ${out}`, { ...MIDDLE, bold: true })
  );
}

/** The input's cells on white, the padding's on grey with zeros. */
function padded(at: Point, side: number): string {
  const { H, p } = WINDOWS;
  const all = H + 2 * p;
  const border = pairs(upTo(all)).filter((place) => place.some((i) => i < p || i >= H + p));
  return [
    rectangle(at, [all * side, all * side], { fill: SUNKEN }),
    rectangle([at[0] + p * side, at[1] + p * side], [H * side, H * side], { fill: SURFACE }),
    grid(at, [all, all], side),
    ...border.map(([column, row]) =>
      label([at[0] + (column + 0.5) * side, at[1] + (row + 0.5) * side + 4], '0', NOTE)
    )
  ].join('');
}

/** Sizes beside the input: the kernel above, the stride on the left, padding and side below. */
function sizes([x, y]: Point, side: number): readonly string[] {
  const { H, k, s, p } = WINDOWS;
  const under = y + (H + 2 * p) * side + 8;
  const inner = x + p * side;
  return [
    span([x, y - 8], [x + k * side, y - 8]),
    label([x + (k * side) / 2, y - 14], `k = ${k}`, { size: 11, anchor: 'middle' }),
    span([x - 8, y], [x - 8, y + s * side]),
    label([x - 14, y + (s * side) / 2], `s = ${s}`, { size: 11, anchor: 'middle', upright: true }),
    span([x, under], [inner, under]),
    label([x + (p * side) / 2 - 4, under + 15], `p = ${p}`, { size: 11, anchor: 'middle' }),
    span([inner, under], [inner + H * side, under]),
    label([inner + (H * side) / 2, under + 15], `H = ${H}`, { size: 11, anchor: 'middle' })
  ];
}

/** A length: a line between two short strokes across it. */
function span(from: Point, to: Point): string {
  const stroke = { stroke: SOFT, width: 1.2 };
  const [dx, dy] = from[0] === to[0] ? [3, 0] : [0, 3];
  const across = ([x, y]: Point): string => line([x - dx, y - dy], [x + dx, y + dy], stroke);
  return line(from, to, stroke) + across(from) + across(to);
}

/** Offsets of the inputs that one output of the last layer sees, with what the layers between see. */
export function seen(dilations: readonly number[], k = 3): readonly (readonly number[])[] {
  const taps = upTo(k).map((tap) => tap - (k - 1) / 2);
  const rows: (readonly number[])[] = [[0]];
  for (const d of dilations.toReversed()) {
    const next = (rows[0] ?? []).flatMap((place) => taps.map((tap) => place + d * tap));
    rows.unshift([...new Set(next)].sort((a, b) => a - b));
  }
  return rows;
}

/** The receptive field after each layer of stride 1. */
export const fields = (dilations: readonly number[], k = 3): readonly number[] =>
  dilations.map((_, l) => dilations.slice(0, l + 1).reduce((r, d) => r + d * (k - 1), 1));

export const STACKS = { plain: [1, 1, 1], doubled: [1, 2, 4] } as const;

/** Two stacks of three layers in one dimension, with the connections of one output. */
export function receptiveFieldGrowth(): string {
  return drawing(
    278,
    label([8, 14], 'Обычные свёртки: k = 3, d = 1, 1, 1', { bold: true }),
    tree(STACKS.plain, 32),
    label([8, 148], 'Dilated: k = 3, d = 1, 2, 4', { bold: true }),
    tree(STACKS.doubled, 166),
    label([164, 272], 'r — сколько пикселей входа видит нейрон слоя', NOTE)
  );
}

/** Rows of neurons from the last layer down to the input; the seen ones are joined and filled. */
function tree(dilations: readonly number[], top: number): string {
  const rows = seen(dilations);
  const r = [1, ...fields(dilations)];
  const point = (layer: number, place: number): Point => [
    168 + 15 * place,
    top + 28 * (dilations.length - layer)
  ];
  const joints = dilations.flatMap((d, below) =>
    (rows[below + 1] ?? []).flatMap((place) =>
      [-d, 0, d].map((tap) =>
        line(point(below + 1, place), point(below, place + tap), { stroke: BLUE, width: 1.2 })
      )
    )
  );
  const neurons = rows.flatMap((places, layer) =>
    upTo(15).map((index) => {
      const used = places.includes(index - 7);
      const paint = used ? { fill: BLUE } : { fill: SURFACE, stroke: AXIS, width: 1 };
      return dot(point(layer, index - 7), used ? 4 : 3, paint);
    })
  );
  const names = rows.flatMap((_, layer) => {
    const y = point(layer, 0)[1] + 4;
    const name = layer === 0 ? 'вход' : `слой ${layer}`;
    return [
      label([8, y], name, { fill: SOFT }),
      ...(layer === 0 ? [] : [label([283, y], `r = ${r[layer]}`, { fill: BLUE, bold: true })])
    ];
  });
  return [...joints, ...neurons, ...names].join('');
}

/** Kernels of one layer above, what three layers see below. */
export function dilatedKernels(): string {
  const kernels = [1, 2, 4].map((d, index) => {
    const side = fields([d])[0] ?? 0;
    const x = 28 + 104 * index;
    return (
      field([x, 24], [d], 9) +
      label([x + 31, 103], `d = ${d}: ${side}×${side}`, { anchor: 'middle' })
    );
  });
  return drawing(
    278,
    label([164, 14], 'Одно ядро 3×3: девять весов', { bold: true, anchor: 'middle' }),
    ...kernels,
    label([164, 127], 'Пиксели, которые видит выход трёх слоёв', {
      bold: true,
      anchor: 'middle'
    }),
    stack([38, 148], [2, 2, 2]),
    stack([182, 136], [1, 2, 5])
  );
}

/** The pixels that three layers see, with their number. */
function stack(at: Point, dilations: readonly number[]): string {
  const visible = (seen(dilations)[0] ?? []).length ** 2;
  const side = fields(dilations).at(-1) ?? 0;
  const x = at[0] + (side * 7) / 2;
  const share = visible === side ** 2 ? `все ${visible}` : `${visible} из ${side ** 2}`;
  return (
    field(at, dilations, side) +
    label([x, 268], `d = ${dilations.join(', ')}: ${share}`, { anchor: 'middle' })
  );
}

/** A square of pixels about one output; the seen ones are dark. */
function field(at: Point, dilations: readonly number[], side: number): string {
  const places = (seen(dilations)[0] ?? []).map((place) => place + (side - 1) / 2);
  const corner = ([column, row]: Point): Point => [at[0] + 7 * column, at[1] + 7 * row];
  const others = pairs(upTo(side)).filter((place) => !place.every((i) => places.includes(i)));
  return squares(others.map(corner), 6, FAINT) + squares(pairs(places).map(corner), 6, BLUE);
}

/** How many inputs reach each output of a transposed convolution, along one axis, p = 0. */
export function overlaps(inputs: number, k: number, s: number): readonly number[] {
  const counts = upTo((inputs - 1) * s + k).map(() => 0);
  for (const input of upTo(inputs))
    for (const tap of upTo(k)) counts[input * s + tap] = (counts[input * s + tap] ?? 0) + 1;
  return counts;
}

/** Prints of the kernel along one axis above, the numbers of contributions in the plane below. */
export function transposedOverlap(): string {
  return drawing(
    258,
    prints([14, 0], 3),
    prints([178, 0], 4),
    label([164, 236], 'вверху — отпечатки трёх пикселей вдоль оси,', NOTE),
    label([164, 251], 'в клетках — число вкладов при входе 3×3, p = 0', NOTE)
  );
}

const PRINT: TextStyle = { size: 11, anchor: 'middle' };

/** One of its two halves: three input pixels, stride 2. */
function prints([x, y]: Point, k: number): string {
  const [inputs, s, side] = [3, 2, 17];
  const counts = overlaps(inputs, k, s);
  const bars = upTo(inputs).map((input) =>
    rectangle(
      [x + input * s * side + 1.5, y + 24 + 11 * input],
      [k * side - 3, 8],
      { fill: BLUE_WASH, stroke: BLUE, width: 1.2 },
      2
    )
  );
  const wash = new Map([
    [1, SURFACE],
    [2, GREEN_WASH],
    [4, RED_WASH]
  ]);
  const cells = pairs(upTo(counts.length)).map(([column, row]) => {
    const value = (counts[column] ?? 0) * (counts[row] ?? 0);
    const corner: Point = [x + column * side, y + 82 + row * side];
    const style = value === 4 ? { ...PRINT, bold: true } : PRINT;
    return (
      rectangle(corner, [side, side], { fill: wash.get(value) ?? SURFACE }) +
      label([corner[0] + side / 2, corner[1] + 12.5], String(value), style)
    );
  });
  return [
    label([x + (counts.length * side) / 2, 14], `k = ${k}, s = ${s}`, { ...MIDDLE, bold: true }),
    ...bars,
    ...counts.map((count, j) => label([x + (j + 0.5) * side, y + 72], String(count), PRINT)),
    ...cells,
    grid([x, y + 82], [counts.length, counts.length], side)
  ].join('');
}
