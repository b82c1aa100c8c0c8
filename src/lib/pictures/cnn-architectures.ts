/** Blocks of convolutional networks and the U-Net. */

import {
  AXIS,
  BLUE,
  BLUE_WASH,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  SOFT,
  SUNKEN,
  SURFACE,
  arrow,
  box,
  dot,
  drawing,
  label,
  line,
  path,
  rectangle,
  whole
} from './svg';
import type { Point, Stroke } from './svg';

const FLOW: Stroke = { stroke: INK, width: 1.6 };
const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT, anchor: 'middle' } as const;
const TITLE = { anchor: 'middle', bold: true } as const;
const subscript = (n: number): string => String.fromCodePoint(0x2080 + n);

type Convolution = readonly [k: number, from: number, to: number];
export const weights = ([k, from, to]: Convolution): number => k * k * from * to;

/** The branches of two blocks. */
export const BRANCHES: Readonly<Record<'basic' | 'bottleneck', readonly Convolution[]>> = {
  basic: [
    [3, 64, 64],
    [3, 64, 64]
  ],
  bottleneck: [
    [1, 256, 64],
    [3, 64, 64],
    [1, 64, 256]
  ]
};

/** A basic block and a bottleneck: the branch F, the skip and the sum. */
export function residualBlock(): string {
  return drawing(280, block(8, 'basic', [64, 128]), block(172, 'bottleneck', [46, 96, 146]));
}

/** One of them: the upper edges of its convolutions are given. */
function block(left: number, kind: keyof typeof BRANCHES, tops: readonly number[]): string {
  const branch = BRANCHES[kind];
  const x = left + 56;
  const sum = 209;
  const last = branch.length - 1;
  const layers = tops.map((top, index) => {
    const [k, from, to] = branch[index] ?? [0, 0, 0];
    const next = index === last ? sum - 9 : (tops[index + 1] ?? 0);
    return [
      rectangle([left, top], [112, 32], { fill: BLUE_WASH, stroke: BLUE }, 4),
      label([x, top + 14], `${k}×${k}: ${from} → ${to}`, TITLE),
      label([x, top + 27], `весов ${whole(weights([k, from, to]))}`, { ...MIDDLE, size: 11 }),
      arrow([x, top + 32], [x, next], FLOW),
      label(
        [x - 6, (index === last ? top + 41 : (top + 32 + next) / 2) + 4],
        index === last ? 'BN' : 'BN, ReLU',
        {
          size: 11,
          fill: SOFT,
          anchor: 'end'
        }
      )
    ].join('');
  });
  const total = branch.reduce((all, convolution) => all + weights(convolution), 0);
  return [
    label([x, 13], kind, TITLE),
    label([x, 31], 'x', TITLE),
    arrow([x, 35], [x, tops[0] ?? 0], FLOW),
    ...layers,
    skip(x, sum),
    label([x - 15, sum + 4], 'F(x)+x', { anchor: 'end' }),
    arrow([x, sum + 9], [x, 240], FLOW),
    label([x - 6, 233], 'ReLU', { size: 11, fill: SOFT, anchor: 'end' }),
    label([x, 252], 'y', TITLE),
    label([x, 274], `всего ${whole(total)}`, MIDDLE)
  ].join('');
}

/** The way around the branch and the circle where it is added. */
const skip = (x: number, sum: number): string =>
  path(
    [
      [x + 8, 27],
      [x + 72, 27],
      [x + 72, sum],
      [x + 18, sum]
    ],
    { stroke: GREEN, width: 2.4, dash: '6 4' }
  ) +
  arrow([x + 20, sum], [x + 9, sum], { stroke: GREEN, width: 2.4 }) +
  label([x + 85, 124], 'тождество', { fill: GREEN, size: 11, anchor: 'middle', upright: true }) +
  dot([x, sum], 9, { fill: SURFACE, stroke: INK }) +
  label([x, sum + 4.5], '+', TITLE);

/** The first block of DenseNet-121. */
export const DENSE = { C0: 64, k: 32, L: 6 } as const;
/** Channels at the input of layer l. */
export const denseInput = (l: number): number => DENSE.C0 + DENSE.k * (l - 1);

/** Each layer reads the maps of all before it and adds k of its own. */
export function denseBlock(): string {
  const { C0, k, L } = DENSE;
  const rows = Array.from({ length: L + 1 }, (_, index) => denseRow(index + 1));
  const links = Array.from({ length: L }, (_, index) => index + 1).reduce((a, b) => a + b, 0);
  return drawing(
    272,
    label([8, 14], 'вход слоя: склейка каналов', { bold: true }),
    label([320, 14], 'каналов', { fill: SOFT, anchor: 'end' }),
    ...rows,
    label([8, 265], `C₀ = ${C0}, k = ${k}, L = ${L}; прямых связей ${links}`, { fill: SOFT })
  );
}

/** Units per channel. */
const PER_CHANNEL = 0.8;

/** The concatenation before layer l (after the last layer: the block's output). */
function denseRow(l: number): string {
  const { C0, k, L } = DENSE;
  const y = 24 + 32 * (l - 1);
  const width = k * PER_CHANNEL;
  const start = (index: number): number =>
    8 + (index === 0 ? 0 : (C0 + k * (index - 1)) * PER_CHANNEL);
  const parts = Array.from({ length: l }, (_, index) =>
    box(
      [start(index), y],
      [index === 0 ? C0 * PER_CHANNEL : width, 20],
      `x${subscript(index)}`,
      index === l - 1 && l > 1
        ? { fill: GREEN_WASH, stroke: GREEN, width: 2 }
        : { fill: SUNKEN, stroke: AXIS, width: 1 }
    )
  );
  const end = start(l);
  const layer =
    l > L
      ? ''
      : arrow([end, y + 10], [end + 10, y + 10], FLOW, 5) +
        label([end + 13, y + 14], `f${subscript(l)}`, { bold: true }) +
        arrow([end + 18, y + 19], [end + 18, y + 32], FLOW, 5);
  return [
    ...parts,
    layer,
    label([320, y + 14], `${l > L ? 'выход ' : ''}${denseInput(l)}`, {
      anchor: 'end',
      bold: l > L
    })
  ].join('');
}

export type Floor = Readonly<{ channels: number; down: number; joined: number; up: number }>;

/** The sides of the maps of the original U-Net: two 3×3 without padding, pooling and up-conv 2×2. */
export function unetFloors(input: number, width: number, depth: number): readonly Floor[] {
  const twice = (side: number): number => side - 4;
  const downs: number[] = [twice(input)];
  for (let floor = 1; floor <= depth; floor += 1) downs.push(twice((downs.at(-1) ?? 0) / 2));
  const floors: Floor[] = [];
  let below = downs[depth] ?? 0;
  for (let floor = depth; floor >= 0; floor -= 1) {
    const down = downs[floor] ?? 0;
    const joined = floor === depth ? 0 : 2 * below;
    below = floor === depth ? down : twice(joined);
    floors.unshift({ channels: width * 2 ** floor, down, joined, up: below });
  }
  return floors;
}

/** The original U-Net: sides and channels of its maps, floor by floor. */
export function unet(): string {
  const floors = unetFloors(572, 64, 4);
  return drawing(
    280,
    label([8, 13], 'вход 572×572', { size: 11 }),
    label([320, 13], '1×1 → классы', { size: 11, anchor: 'end' }),
    ...floors.map((floor, index) => (index === 4 ? bottom(floor) : level(floor, index))),
    arrow([12, 230], [12, 246], DOWN),
    label([20, 242], 'max pool 2×2', { size: 11, fill: BLUE }),
    arrow([238, 246], [238, 230], UP),
    label([246, 242], 'up-conv 2×2', { size: 11, fill: RED }),
    label([164, 264], 'слева и справа — карты после двух свёрток 3×3,', NOTE),
    label([164, 277], 'пунктир — обрезка и concat; жирным — каналы', NOTE)
  );
}

const DOWN: Stroke = { stroke: BLUE, width: 1.8 };
const UP: Stroke = { stroke: RED, width: 1.8 };
const SKIP: Stroke = { stroke: GREEN, width: 1.8, dash: '5 3' };

/** A map: its side above, its channels below. */
const map = (at: Point, side: number, channels: string, stroke: string): string =>
  rectangle(at, [58, 31], { fill: SUNKEN, stroke }, 4) +
  label([at[0] + 29, at[1] + 13], `${side}×${side}`, { ...MIDDLE, size: 11 }) +
  label([at[0] + 29, at[1] + 27], channels, { ...TITLE, size: 11 });

const floorTop = (index: number): number => 20 + 50 * index;

function level({ channels, down, joined, up }: Floor, index: number): string {
  const y = floorTop(index);
  const [next, half] = [floorTop(index + 1), y + 15.5];
  const deepest = index === 3;
  return [
    map([8, y], down, String(channels), BLUE),
    map([166, y], joined, `${channels} + ${channels}`, GREEN),
    map([262, y], up, String(channels), RED),
    line([66, half], [158, half], SKIP),
    arrow([156, half], [165, half], { stroke: GREEN, width: 1.8 }),
    label([112, half - 5], `${down} → ${joined}`, { size: 11, fill: GREEN, anchor: 'middle' }),
    arrow([224, half], [261, half], FLOW),
    deepest
      ? arrow([37, y + 31], [102, next + 12], DOWN) + arrow([162, next + 12], [194, y + 33], UP)
      : arrow([37, y + 31], [37, next - 1], DOWN) + arrow([291, next], [208, y + 33], UP)
  ].join('');
}

const bottom = ({ channels, down }: Floor): string =>
  map([103, floorTop(4) - 3], down, String(channels), INK);
