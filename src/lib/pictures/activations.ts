/** Curves of activation functions. */

import { Plot } from './plot';
import { AMBER, BLUE, GREEN, INK, RED, drawing, label } from './svg';

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** σ and tanh above, their derivatives below: both saturate, σ' never exceeds a quarter. */
export function sigmoidAndTanh(): string {
  const above = new Plot({ at: [36, 10], size: [284, 112], x: [-6, 6], y: [-1, 1] });
  const below = new Plot({ at: [36, 156], size: [284, 84], x: [-6, 6], y: [0, 1] });
  const slopeOfSigmoid = (z: number): number => sigmoid(z) * (1 - sigmoid(z));
  return drawing(
    274,
    above.axes({ x: [-6, -3, 0, 3, 6], y: [-1, 0, 1] }),
    above.curve(sigmoid, { stroke: GREEN }),
    above.curve(Math.tanh, { stroke: RED, dash: '6 3' }),
    label([232, 42], 'σ(z)', { fill: GREEN, bold: true }),
    label([122, 100], 'tanh z', { fill: RED, bold: true, anchor: 'end' }),
    below.axes({ x: [-6, -3, 0, 3, 6], y: [0, 0.25, 1] }, { x: 'z' }),
    below.curve(slopeOfSigmoid, { stroke: GREEN }),
    below.curve((z) => 1 - Math.tanh(z) ** 2, { stroke: RED, dash: '6 3' }),
    label([196, 178], "tanh' ≤ 1", { fill: RED, bold: true }),
    label([236, 212], "σ' ≤ 0.25", { fill: GREEN, bold: true })
  );
}

/** ReLU and its relatives differ to the left of zero. */
export function reluFamily(): string {
  const plot = new Plot({ at: [36, 10], size: [284, 180], x: [-4, 3], y: [-1.5, 3] });
  return drawing(
    224,
    plot.axes({ x: [-4, -2, 0, 2], y: [-1, 0, 1, 2, 3] }, { x: 'z' }),
    plot.curve((z) => (z < 0 ? Math.exp(z) - 1 : z), { stroke: BLUE, dash: '2 4' }),
    plot.curve((z) => (z < 0 ? 0.1 * z : z), { stroke: RED, dash: '7 4' }),
    plot.curve((z) => Math.max(0, z), { stroke: INK, width: 2.4 }),
    label([48, 124], 'ReLU', { bold: true }),
    label([48, 162], 'Leaky ReLU, 0.1', { fill: RED, bold: true }),
    label([48, 186], 'ELU, α = 1', { fill: BLUE, bold: true })
  );
}

/** GELU and SiLU beside ReLU, near zero: smooth, with a dip below it. */
export function geluAndSilu(): string {
  const plot = new Plot({ at: [40, 10], size: [280, 170], x: [-4, 2], y: [-0.5, 2] });
  return drawing(
    214,
    plot.axes({ x: [-4, -2, 0, 2], y: [-0.5, 0, 0.5, 1, 1.5, 2] }, { x: 'z' }),
    plot.curve((z) => Math.max(0, z), { stroke: INK, width: 1.6, dash: '2 4' }),
    plot.curve((z) => z * sigmoid(z), { stroke: AMBER, dash: '7 4' }),
    plot.curve((z) => z * normalCdf(z), { stroke: GREEN, width: 2.4 }),
    label([52, 32], 'ReLU', { bold: true }),
    label([52, 50], 'GELU: минимум −0.17 при z = −0.75', { fill: GREEN, bold: true }),
    label([52, 68], 'SiLU: минимум −0.28 при z = −1.28', { fill: AMBER, bold: true })
  );
}

/** Φ by Simpson's rule: exact to far more digits than a drawing has. */
export function normalCdf(z: number): number {
  const steps = 64;
  const h = z / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(z);
  for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * density(step * h);
  return 0.5 + (sum * h) / 3;
}
