/** Attention: its masks and its heads. */

import {
  AMBER,
  AMBER_WASH,
  AXIS,
  BLUE,
  BLUE_WASH,
  GREEN,
  GREEN_WASH,
  INK,
  SOFT,
  SUNKEN,
  SURFACE,
  arrow,
  box,
  drawing,
  grid,
  label,
  rectangle,
  squares,
  whole
} from './svg';
import type { Paint, Point, Stroke } from './svg';

const FLOW: Stroke = { stroke: INK, width: 1.6 };
const TITLE = { anchor: 'middle', bold: true } as const;

/** Length, tokens that are not padding, window with the token itself. */
export const MASK = { n: 6, real: 4, w: 3 } as const;

/** Whether query i may read key j; both count from zero. */
export const MASKS = {
  none: () => true,
  causal: (i: number, j: number) => j <= i,
  padding: (_: number, j: number) => j < MASK.real,
  window: (i: number, j: number) => j <= i && i - j < MASK.w
} as const satisfies Record<string, (i: number, j: number) => boolean>;

/** The open pairs [i, j]. */
export function openPairs(mask: keyof typeof MASKS): readonly Point[] {
  const indices = Array.from({ length: MASK.n }, (_, index) => index);
  return indices.flatMap((i) => indices.filter((j) => MASKS[mask](i, j)).map((j): Point => [i, j]));
}

const CELL = 14;

/** Four tables of queries and keys, with their counts of open pairs. */
export function attentionMasks(): string {
  const { n, real, w } = MASK;
  return drawing(
    276,
    maskPanel([8, 14], 'none', 'без маски', 'n²'),
    maskPanel([172, 14], 'causal', 'causal: j ≤ i', '½n(n + 1)'),
    maskPanel([8, 138], 'padding', `padding: j < ${real}`, `n · ${real}`),
    maskPanel([172, 138], 'window', `окно: 0 ≤ i − j < ${w}`, 'nw − ½w(w − 1)'),
    rectangle([8, 261], [12, 12], { fill: BLUE }),
    label([25, 271], 'открыто', { size: 11, fill: SOFT }),
    rectangle([84, 261], [12, 12], { fill: SUNKEN, stroke: AXIS, width: 1 }),
    label([101, 271], 'закрыто (−∞)', { size: 11, fill: SOFT }),
    label([320, 271], `n = ${n}, w = ${w}; i, j с 0`, { size: 11, fill: SOFT, anchor: 'end' })
  );
}

/** One table; `at` is the beginning of its title. */
function maskPanel(at: Point, mask: keyof typeof MASKS, title: string, count: string): string {
  const { n } = MASK;
  const pairs = openPairs(mask);
  const [x, y] = [at[0], at[1] + 7];
  const side = n * CELL;
  const right = x + side + 8;
  return [
    label(at, title, { bold: true }),
    rectangle([x, y], [side, side], { fill: SUNKEN }),
    squares(
      pairs.map(([i, j]) => [x + j * CELL + 1, y + i * CELL + 1]),
      CELL - 2,
      BLUE
    ),
    grid([x, y], [n, n], CELL, { stroke: AXIS, width: 1 }),
    label([right, y + 11], 'ключ j →', { size: 11, fill: SOFT }),
    label([right, y + 27], 'запр. i ↓', { size: 11, fill: SOFT }),
    label([right, y + 58], String(pairs.length), { size: 18, bold: true }),
    label([right, y + 75], `из ${n * n}`, {}),
    label([x, y + side + 13], `${count} = ${pairs.length}`, { size: 11 })
  ].join('');
}

/** The base Transformer. */
export const HEADS = { d: 512, h: 8 } as const;

/** W with its lower index: Unicode has no such capital. */
const indexed = ([x, y]: Point, words: string, index: string): string =>
  label([x, y], words, { bold: true }) + label([x + 12, y + 4], index, { size: 11, bold: true });

/** A box with a formula and the shape of its value. */
const valued = (at: Point, size: Point, words: string, shape: string, paint: Paint): string =>
  rectangle(at, size, paint, 4) +
  label([at[0] + size[0] / 2, at[1] + 14], words, TITLE) +
  label([at[0] + size[0] / 2, at[1] + 28], shape, { anchor: 'middle', size: 11 });

const { d: MODEL, h: COUNT } = HEADS;
const HEAD = MODEL / COUNT;
const SHAPE = `n×${HEAD}`;

/** Projections, weights and output of one head, on a pile of the others. */
const head = (): string =>
  [
    ...[16, 8, 0].map((shift) =>
      rectangle(
        [8 + shift, 46 - shift / 2],
        [294, 114],
        { fill: SURFACE, stroke: AXIS, width: 1 },
        6
      )
    ),
    label([16, 58], `голова i из ${COUNT}`, { size: 11, fill: SOFT }),
    label([294, 58], `dₖ = dᵥ = ${MODEL}/${COUNT} = ${HEAD}`, {
      size: 11,
      fill: SOFT,
      anchor: 'end'
    }),
    ...(['Qᵢ', 'Kᵢ', 'Vᵢ'] as const).map((words, index) => {
      const x = 22 + 96 * index;
      return (
        valued([x, 62], [80, 33], words, SHAPE, { fill: BLUE_WASH, stroke: BLUE }) +
        arrow([x + 40, 95], [x + 40, 114], FLOW)
      );
    }),
    valued([22, 114], [176, 33], 'Aᵢ = softmax(QᵢKᵢᵀ/√dₖ)', `n×n, √dₖ = ${Math.sqrt(HEAD)}`, {
      fill: AMBER_WASH,
      stroke: AMBER
    }),
    arrow([198, 130.5], [214, 130.5], FLOW),
    valued([214, 114], [80, 33], 'Oᵢ = AᵢVᵢ', SHAPE, { fill: GREEN_WASH, stroke: GREEN })
  ].join('');

/** The outputs of all heads side by side. */
const joined = (): string =>
  label([320, 174], `concat: n×${COUNT}·${HEAD} = n×${COUNT * HEAD}`, { anchor: 'end' }) +
  Array.from({ length: COUNT }, (_, index) =>
    box(
      [12 + 38 * index, 180],
      [38, 20],
      `O${String.fromCodePoint(0x2081 + index)}`,
      { fill: GREEN_WASH, stroke: GREEN },
      { bold: true }
    )
  ).join('');

/** From X through one head of many to the concatenation and W_O. */
export function multiHeadAttention(): string {
  const ends: Paint = { fill: SUNKEN, stroke: AXIS };
  return drawing(
    278,
    box([118, 2], [92, 22], `X: n×${MODEL}`, ends, { bold: true }),
    label([320, 17], `весов ${whole(4 * MODEL * MODEL)}`, {
      size: 11,
      fill: SOFT,
      anchor: 'end'
    }),
    head(),
    arrow([164, 24], [164, 46], FLOW),
    arrow([164, 160], [164, 179], FLOW),
    joined(),
    arrow([164, 200], [164, 218], FLOW),
    rectangle([112, 218], [104, 23], { fill: BLUE_WASH, stroke: BLUE }, 4),
    indexed([122, 233], 'W', 'O'),
    label([146, 233], `: ${MODEL}×${MODEL}`, { bold: true }),
    arrow([164, 241], [164, 255], FLOW),
    box([94, 255], [140, 21], `MHA(X): n×${MODEL}`, ends, { bold: true })
  );
}
