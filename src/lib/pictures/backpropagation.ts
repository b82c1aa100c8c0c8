/** Computational graphs with their gradients. */

import { AXIS, BLUE, BLUE_WASH, INK, RED, SUNKEN, arrow, box, drawing, label } from './svg';

/** The network ŷ = w₂·ReLU(w₁x) with the loss ½(ŷ − y)², forward and back. */
export function passes({ x, w1, w2, y }: Readonly<Record<'x' | 'w1' | 'w2' | 'y', number>>) {
  const z = w1 * x;
  const a = Math.max(0, z);
  const prediction = w2 * a;
  const loss = (prediction - y) ** 2 / 2;
  const byPrediction = prediction - y;
  const byA = byPrediction * w2;
  const byZ = byA * (z > 0 ? 1 : 0);
  return { z, a, prediction, loss, byPrediction, byA, byZ, byW1: byZ * x, byW2: byPrediction * a };
}

const INPUT = { x: 1, w1: 2, w2: 3, y: 5 } as const;
/** Rows of the chain, by the middle of its boxes. */
const ROWS = [40, 92, 144, 196, 248] as const;

const BACK = { stroke: RED, width: 1.6, dash: '4 3' };

/** Values flow down, gradients flow up; the weights take theirs on the way. */
export function computationalGraph(): string {
  const { x, w1, w2, y } = INPUT;
  const p = passes(INPUT);
  const chain = [
    [`x = ${x}`],
    [`z = w₁x = ${p.z}`, '∂L/∂z', `= ${p.byA}·1 = ${p.byZ}`],
    [`a = ReLU(z) = ${p.a}`, '∂L/∂a', `= ${p.byPrediction}·w₂ = ${p.byA}`],
    [`ŷ = w₂a = ${p.prediction}`, '∂L/∂ŷ', `= ŷ − y = ${p.byPrediction}`],
    [`L = ½(ŷ − y)² = ${p.loss}`, '∂L/∂L = 1']
  ];
  return drawing(
    276,
    arrow([8, 11], [34, 11], FORTH),
    label([40, 15], 'forward: значения'),
    arrow([206, 11], [180, 11], BACK),
    label([212, 15], 'backward: ∂L/∂u', { fill: RED }),
    ...ROWS.slice(1).map((to, row) => between(ROWS[row] ?? 0, to)),
    ...chain.map((words, row) => step(ROWS[row] ?? 0, words)),
    weight(ROWS[1], `w₁ = ${w1}`, `∂L/∂w₁ = ${p.byZ}·x = ${p.byW1}`),
    weight(ROWS[3], `w₂ = ${w2}`, `∂L/∂w₂ = ${p.byPrediction}·a = ${p.byW2}`),
    weight(ROWS[4], `y = ${y}`)
  );
}

/** The middle of the chain's boxes, across. */
const MIDDLE = 174;
const FORTH = { stroke: INK, width: 1.6 };

/** A step of the chain: its value in a box, its gradient beside it. */
const step = (y: number, [words = '', ...gradient]: readonly string[]): string =>
  box([MIDDLE - 61, y - 14], [122, 28], words, { fill: SUNKEN, stroke: AXIS }) +
  gradient
    .map((line, index) =>
      label([MIDDLE + 68, y + 12 - 8 * gradient.length + 16 * index], line, { fill: RED })
    )
    .join('');

/** The arrows between two steps. */
const between = (from: number, to: number): string =>
  arrow([MIDDLE - 16, from + 14], [MIDDLE - 16, to - 14], FORTH) +
  (from === ROWS[0] ? '' : arrow([MIDDLE + 16, to - 14], [MIDDLE + 16, from + 14], BACK));

/** A weight or the answer, which enters the step on its right, and the weight's gradient. */
const weight = (y: number, words: string, gradient?: string): string =>
  box([6, y - 14], [64, 28], words, { fill: BLUE_WASH, stroke: BLUE }) +
  arrow([70, y], [MIDDLE - 61, y], FORTH) +
  (gradient === undefined ? '' : label([6, y + 30], gradient, { fill: RED }));
