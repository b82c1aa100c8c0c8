/** Diffusion, adversarial networks and the variational autoencoder. */

import { Plot } from './plot';
import { normals, uniforms } from './seeded';
import {
  AMBER,
  AMBER_WASH,
  AXIS,
  BLUE,
  BLUE_WASH,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  RED_WASH,
  SOFT,
  SUNKEN,
  arrow,
  box,
  decimal,
  dot,
  drawing,
  label,
  line,
  rectangle,
  squares
} from './svg';
import type { Point, Stroke, TextStyle } from './svg';

const FLOW: Stroke = { stroke: INK, width: 1.6 };
const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT, anchor: 'middle' } as const;
const TITLE = { anchor: 'middle', bold: true } as const;

/** A letter with an index for which Unicode has no character. */
const indexed = ([x, y]: Point, base: string, index: string, style: TextStyle = {}): string =>
  label([x, y], base, { ...style, size: 14 }) +
  label([x + 8, y + 4], index, { ...style, size: 11 });

/** The linear schedule of DDPM. */
export const DDPM = { T: 1000, first: 1e-4, last: 0.02 } as const;

/** ᾱ_t for t = 0…T. */
export const ALPHA_BARS: readonly number[] = (() => {
  const kept = [1];
  for (let t = 1; t <= DDPM.T; t += 1) {
    const beta = DDPM.first + ((DDPM.last - DDPM.first) * (t - 1)) / (DDPM.T - 1);
    kept.push((kept[t - 1] ?? 0) * (1 - beta));
  }
  return kept;
})();
export const signal = (t: number): number => Math.sqrt(ALPHA_BARS[Math.round(t)] ?? 0);
export const noise = (t: number): number => Math.sqrt(1 - (ALPHA_BARS[Math.round(t)] ?? 0));

/** x_0: a picture of eight by eight pixels, ±1. */
const PICTURE = [
  '........',
  '..####..',
  '.##..##.',
  '.##..##.',
  '.##..##.',
  '.##..##.',
  '..####..',
  '........'
];
const PIXEL = 6;
const SIDE = PIXEL * PICTURE.length;

/** Normal noise for its pixels. */
const NOISE = normals(PICTURE.length ** 2, uniforms(7));

/** x_t from x_0 in one step; pixels above zero are dark. */
function noisy(at: Point, t: number): string {
  const dark = [...PICTURE.join('')].flatMap((mark, index): readonly Point[] => {
    const value = signal(t) * (mark === '#' ? 1 : -1) + noise(t) * (NOISE[index] ?? 0);
    const [column, row] = [index % PICTURE.length, Math.floor(index / PICTURE.length)];
    return value > 0 ? [[at[0] + PIXEL * column, at[1] + PIXEL * row]] : [];
  });
  return squares(dark, PIXEL, INK) + rectangle(at, [SIDE, SIDE], { stroke: AXIS, width: 1 });
}

/** The step of the middle picture and the step whose values are written. */
const SHOWN = 250;
export const READ = 500;

/** Forth and back between data and noise, and the weights of both by step. */
export function diffusion(): string {
  return drawing(
    266,
    label([164, 12], 'вперёд: q добавляет шум', NOTE),
    noisy([8, 20], 0),
    noisy([140, 20], SHOWN),
    noisy([272, 20], DDPM.T),
    between(64, 132),
    between(196, 264),
    indexed([24, 82], 'x', '0', { bold: true }),
    indexed([136, 92], 'x', 't', { bold: true }),
    label([151, 92], `, t = ${SHOWN}`),
    indexed([288, 82], 'x', 'T', { bold: true }),
    label([164, 112], 'назад: по шуму, предсказанному сетью', NOTE),
    schedule()
  );
}

/** A step forth and a step back. */
const between = (from: number, to: number): string =>
  arrow([from, 36], [to, 36], FLOW) +
  label([(from + to) / 2, 30], 'q', { ...TITLE, size: 14 }) +
  arrow([to, 58], [from, 58], { ...FLOW, dash: '4 3' }) +
  indexed([(from + to) / 2 - 7, 74], 'ε', 'θ', { bold: true });

function schedule(): string {
  const plot = new Plot({ at: [34, 128], size: [278, 104], x: [0, DDPM.T], y: [0, 1] });
  const low = plot.point(READ, signal(READ));
  const high = plot.point(READ, noise(READ));
  return [
    plot.axes({ x: [0, 250, 500, 750, 1000], y: [0, 0.5, 1] }, { x: 'шаг t' }),
    plot.curve(signal, { stroke: GREEN }),
    plot.curve(noise, { stroke: RED, dash: '6 4' }),
    dot(low, 3.5, { fill: GREEN }),
    dot(high, 3.5, { fill: RED }),
    label([low[0] + 6, low[1] - 8], decimal(signal(READ), 2), { bold: true }),
    label([high[0] + 6, high[1] + 17], decimal(noise(READ), 2), { bold: true }),
    label(plot.point(720, 0.27), '√ᾱₜ', { fill: GREEN, bold: true }),
    label(plot.point(640, 0.62), '√(1 − ᾱₜ)', { fill: RED, bold: true })
  ].join('');
}

const TO_D: Stroke = { stroke: RED, width: 2, dash: '6 4' };
const TO_G: Stroke = { stroke: BLUE, width: 2, dash: '2 3' };

/** The two networks, what they read and where their gradients go. */
export function gan(): string {
  return drawing(
    250,
    rectangle([8, 6], [312, 26], { fill: RED_WASH, stroke: RED }, 4),
    indexed([20, 23], 'L', 'D', { bold: true }),
    label([42, 23], '= −ln D(x) − ln(1 − D(x̃))'),
    arrow([229, 32], [229, 59], TO_D),
    label([221, 50], 'градиент в D', { size: 11, fill: RED, anchor: 'end' }),
    box([8, 62], [92, 28], 'данные', { fill: SUNKEN, stroke: AXIS }),
    arrow([100, 76], [201, 76], FLOW),
    label([150, 71], 'x', TITLE),
    label([150, 89], 'метка 1', NOTE),
    label([14, 128], 'z', TITLE),
    arrow([22, 124], [45, 124], FLOW),
    box([46, 110], [54, 28], 'G', { fill: BLUE_WASH, stroke: BLUE }, { bold: true, size: 14 }),
    arrow([100, 124], [201, 124], FLOW),
    label([150, 118], 'x̃ = G(z)', TITLE),
    label([150, 137], 'метка 0', NOTE),
    box([202, 60], [54, 104], 'D', { fill: RED_WASH, stroke: RED }, { bold: true, size: 14 }),
    arrow([256, 112], [277, 112], FLOW),
    label([298, 108], 'D(x)', MIDDLE),
    label([298, 125], 'D(x̃)', MIDDLE),
    arrow([298, 94], [298, 33], FLOW),
    arrow([298, 131], [298, 193], FLOW),
    arrow([229, 194], [229, 165], TO_G),
    line([201, 152], [73, 152], TO_G),
    arrow([73, 152], [73, 139], TO_G),
    label([192, 168], 'градиент в G — сквозь D', { size: 11, fill: BLUE, anchor: 'end' }),
    rectangle([8, 194], [312, 26], { fill: BLUE_WASH, stroke: BLUE }, 4),
    indexed([20, 211], 'L', 'G', { bold: true }),
    label([42, 211], '= ln(1 − D(x̃)), на практике −ln D(x̃)'),
    label([164, 241], 'сплошные — прямой проход, пунктир — градиент', NOTE)
  );
}

const RECONSTRUCTION: Stroke = { stroke: GREEN, width: 2, dash: '6 4' };
const DIVERGENCE: Stroke = { stroke: AMBER, width: 2, dash: '2 3' };

/** From an input to its reconstruction, with the places of the two terms of the ELBO. */
export function vae(): string {
  return drawing(
    248,
    box(
      [8, 6],
      [312, 26],
      '① восстановление: E ln p(x | z), z ∼ q(z | x)',
      {
        fill: GREEN_WASH,
        stroke: GREEN
      },
      { size: 11 }
    ),
    line([14, 32], [14, 80], RECONSTRUCTION),
    line([313, 32], [313, 78], RECONSTRUCTION),
    chain(),
    line([137, 130], [137, 170], DIVERGENCE),
    box([8, 170], [312, 26], '② KL(q(z | x) ‖ p(z)), где p(z) = N(0, I)', {
      fill: AMBER_WASH,
      stroke: AMBER
    }),
    label([164, 218], 'ELBO = ① − ② → max', TITLE),
    label([164, 238], 'ELBO ≤ ln p(x); лосс — минус ELBO', NOTE)
  );
}

/** Encoder, sample, decoder. */
const chain = (): string =>
  [
    label([14, 98], 'x', TITLE),
    arrow([21, 94], [35, 94], FLOW),
    box([36, 80], [66, 28], 'энкодер', { fill: BLUE_WASH, stroke: BLUE }),
    arrow([102, 90], [122, 79], FLOW),
    arrow([102, 98], [122, 109], FLOW),
    rectangle([116, 58], [42, 72], { stroke: AMBER, width: 1.5, dash: '2 3' }, 4),
    box([123, 65], [28, 25], 'μ', { fill: SUNKEN, stroke: AXIS }, { bold: true }),
    box([123, 98], [28, 25], 'σ', { fill: SUNKEN, stroke: AXIS }, { bold: true }),
    arrow([151, 78], [181, 89], FLOW),
    arrow([151, 110], [181, 99], FLOW),
    dot([193, 94], 12, { fill: SUNKEN, stroke: INK }),
    label([193, 98], 'z', TITLE),
    label([204, 70], 'z = μ + σ⊙ε', TITLE),
    arrow([193, 136], [193, 107], FLOW),
    label([193, 149], 'ε ∼ N(0, I)', MIDDLE),
    arrow([205, 94], [223, 94], FLOW),
    box([224, 80], [66, 28], 'декодер', { fill: BLUE_WASH, stroke: BLUE }),
    arrow([290, 94], [304, 94], FLOW),
    label([313, 98], 'x̂', TITLE),
    label([69, 124], 'q(z | x)', NOTE),
    label([257, 124], 'p(x | z)', NOTE)
  ].join('');
