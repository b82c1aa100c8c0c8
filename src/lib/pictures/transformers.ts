/** The layer of a transformer. */

import {
  AMBER,
  AMBER_WASH,
  BLUE,
  BLUE_WASH,
  GREEN,
  INK,
  SOFT,
  SURFACE,
  arrow,
  box,
  dot,
  drawing,
  label,
  path
} from './svg';
import type { Stroke } from './svg';

const FLOW: Stroke = { stroke: INK, width: 1.6 };
const SKIP: Stroke = { stroke: GREEN, width: 2.4, dash: '6 4' };
const TITLE = { anchor: 'middle', bold: true } as const;
const HEIGHT = 24;
const RADIUS = 9;

type Part = 'MHA' | 'FFN' | 'LayerNorm' | '+';

/** What a token's vector meets in a layer, by the place of the norm. */
const ORDERS: Readonly<Record<'Post-LN' | 'Pre-LN', readonly Part[]>> = {
  'Post-LN': ['MHA', '+', 'LayerNorm', 'FFN', '+', 'LayerNorm'],
  'Pre-LN': ['LayerNorm', 'MHA', '+', 'LayerNorm', 'FFN', '+']
};

/** The norm after the sum, and the norm before the sublayer. */
export function transformerBlock(): string {
  return drawing(
    280,
    column(70, 'Post-LN', 'x′ = LN(x + F(x))'),
    column(236, 'Pre-LN', 'x′ = x + F(LN(x))')
  );
}

function column(x: number, kind: keyof typeof ORDERS, formula: string): string {
  const parts: string[] = [];
  let y = 35;
  let fork = y + 7;
  for (const part of ORDERS[kind]) {
    const forked = y === 35 || y + 7 === fork;
    const top = y + (forked ? 18 : 12);
    parts.push(arrow([x, y], [x, top], FLOW));
    if (part === '+') {
      parts.push(skip(x, fork, top + RADIUS), sum(x, top + RADIUS));
      y = top + 2 * RADIUS;
      if (kind === 'Pre-LN') fork = y + 7;
    } else {
      parts.push(part === 'LayerNorm' ? norm(x, top) : sublayer(x, top, part));
      y = top + HEIGHT;
      if (kind === 'Post-LN' && part === 'LayerNorm') fork = y + 7;
    }
  }
  return [
    label([x, 13], kind, TITLE),
    label([x, 31], 'x', TITLE),
    ...parts,
    arrow([x, y], [x, 258], FLOW),
    label([x, 274], formula, TITLE)
  ].join('');
}

const sublayer = (x: number, top: number, words: string): string =>
  box([x - 40, top], [80, HEIGHT], words, { fill: BLUE_WASH, stroke: BLUE });

const norm = (x: number, top: number): string =>
  box(
    [x - 40, top],
    [80, HEIGHT],
    'LayerNorm',
    { fill: AMBER_WASH, stroke: AMBER, width: 2.4 },
    { bold: true }
  );

const sum = (x: number, y: number): string =>
  dot([x, y], RADIUS, { fill: SURFACE, stroke: INK }) + label([x, y + 4.5], '+', TITLE);

/** The way around a sublayer, from where it leaves the stream to the sum. */
const skip = (x: number, from: number, to: number): string =>
  path(
    [
      [x, from],
      [x + 56, from],
      [x + 56, to],
      [x + 18, to]
    ],
    SKIP
  ) +
  arrow([x + 20, to], [x + RADIUS, to], { stroke: GREEN, width: 2.4 }) +
  label([x + 70, (from + to) / 2], 'обход', {
    fill: SOFT,
    size: 11,
    anchor: 'middle',
    upright: true
  });
