/** Curves of activation functions. */

import { normalCdf } from './normal';
import { Plot } from './plot';
import { AMBER, BLUE, GREEN, INK, RED, decimal, dot, drawing, key, label, line } from './svg';

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
export const sigmoidSlope = (z: number): number => sigmoid(z) * (1 - sigmoid(z));
export const tanhSlope = (z: number): number => 1 - Math.tanh(z) ** 2;
export const gelu = (z: number): number => z * normalCdf(z);
export const silu = (z: number): number => z * sigmoid(z);

/** σ and tanh above, their derivatives below: both saturate, σ' never exceeds a quarter. */
export function sigmoidAndTanh(): string {
  const above = new Plot({ at: [36, 10], size: [284, 106], x: [-6, 6], y: [-1, 1] });
  const below = new Plot({ at: [36, 152], size: [284, 88], x: [-6, 6], y: [0, 1] });
  const x = [-6, -4, -2, 0, 2, 4, 6];
  return drawing(
    274,
    above.axes({ x, y: [-1, 0, 1] }),
    above.curve(sigmoid, { stroke: GREEN }),
    above.curve(Math.tanh, { stroke: RED, dash: '6 3' }),
    label([230, 45], 'σ(z)', { fill: GREEN, bold: true }),
    label([146, 98], 'tanh z', { fill: RED, bold: true, anchor: 'end' }),
    below.axes({ x, y: [0, 0.25, 1] }, { x: 'z' }),
    below.curve(sigmoidSlope, { stroke: GREEN }),
    below.curve(tanhSlope, { stroke: RED, dash: '6 3' }),
    label([204, 176], 'tanh′ z ≤ 1', { fill: RED, bold: true }),
    label([230, 210], 'σ′(z) ≤ 0.25', { fill: GREEN, bold: true })
  );
}

/** ReLU and its relatives differ to the left of zero. */
export function reluFamily(): string {
  const plot = new Plot({ at: [36, 10], size: [284, 180], x: [-4, 3], y: [-1.25, 3] });
  const relu = { stroke: INK, width: 2.4 };
  const leaky = { stroke: RED, dash: '8 4' };
  const elu = { stroke: BLUE, dash: '2 4' };
  return drawing(
    224,
    plot.axes({ x: [-4, -2, 0, 2], y: [-1, 0, 1, 2, 3] }, { x: 'z' }),
    plot.curve((z) => (z < 0 ? Math.exp(z) - 1 : z), elu),
    plot.curve((z) => (z < 0 ? 0.1 * z : z), leaky),
    plot.curve((z) => Math.max(0, z), relu),
    key([46, 30], 'ReLU', relu),
    key([46, 72], 'Leaky ReLU, a = 0.1', leaky),
    label([77, 88], '(обычно a = 0.01,', { fill: RED }),
    label([77, 105], 'PReLU учит a)', { fill: RED }),
    key([46, 127], 'ELU, α = 1', elu)
  );
}

/** GELU and SiLU beside ReLU, near zero: smooth, with a dip below it. */
export function geluAndSilu(): string {
  const plot = new Plot({ at: [40, 10], size: [280, 190], x: [-4, 2], y: [-0.5, 1.5] });
  const relu = { stroke: INK, width: 1.6, dash: '2 4' };
  const dashed = { stroke: AMBER, dash: '8 4' };
  const solid = { stroke: GREEN, width: 2.4 };
  const [lowGelu, lowSilu] = [minimum(gelu), minimum(silu)];
  const bottom = plot.point(lowGelu, gelu(lowGelu));
  const words = (f: (z: number) => number, z: number): string =>
    `${decimal(f(z), 2)} при z = ${decimal(z, 2)}`;
  return drawing(
    234,
    plot.axes({ x: [-4, -2, 0, 2], y: [-0.5, 0, 0.5, 1, 1.5] }, { x: 'z' }),
    line(bottom, [bottom[0], 126], { stroke: GREEN, width: 1 }),
    plot.curve((z) => Math.max(0, z), relu),
    plot.curve(silu, dashed),
    plot.curve(gelu, solid),
    dot(bottom, 3.5, { fill: GREEN }),
    dot(plot.point(lowSilu, silu(lowSilu)), 3.5, { fill: AMBER }),
    key([50, 30], 'ReLU', relu),
    key([50, 47], 'GELU', solid),
    key([50, 75], 'SiLU (Swish, β = 1)', dashed),
    label([bottom[0] + 8, 121], words(gelu, lowGelu), { fill: GREEN, bold: true, anchor: 'end' }),
    label([62, 194], words(silu, lowSilu), { fill: AMBER, bold: true })
  );
}

/** Where a function with one dip between −4 and 0 is lowest, by ternary search. */
export function minimum(f: (z: number) => number): number {
  let [from, to] = [-4, 0];
  while (to - from > 1e-7) {
    const third = (to - from) / 3;
    if (f(from + third) < f(to - third)) to -= third;
    else from += third;
  }
  return (from + to) / 2;
}
