/** Loss functions of one example. */

import { Plot } from './plot';
import { BLUE, GREEN, INK, RED, SOFT, decimal, drawing, key, label } from './svg';
import type { Stroke } from './svg';

/** Focal loss without a class weight; γ = 0 is cross-entropy. `p` is of the true class. */
export const focal = (p: number, gamma: number): number => -((1 - p) ** gamma) * Math.log(p);

const GAMMAS: readonly (readonly [gamma: number, stroke: Stroke])[] = [
  [0, { stroke: INK, width: 2.4 }],
  [1, { stroke: BLUE, dash: '9 4' }],
  [2, { stroke: RED, dash: '4 3' }],
  [5, { stroke: GREEN, dash: '1 4' }]
];

/** The greater γ, the less an easy example costs; a table gives three places of each curve. */
export function focalLoss(): string {
  const plot = new Plot({ at: [36, 10], size: [284, 200], x: [0, 1], y: [0, 4] });
  const columns = [0.1, 0.5, 0.9].map((p, index) => ({ p, x: 214 + 50 * index }));
  const row = ([gamma, stroke]: (typeof GAMMAS)[number], index: number): string => {
    const y = 54 + 17 * index;
    const style = { fill: stroke.stroke, anchor: 'end' } as const;
    const value = (p: number): string => rounded(focal(p, gamma));
    return (
      key([106, y], `γ = ${gamma}`, stroke) +
      columns.map(({ p, x }) => label([x, y], value(p), style)).join('')
    );
  };
  return drawing(
    244,
    plot.axes({ x: [0, 0.5, 1], y: [0, 1, 2, 3, 4] }, { x: 'p верного класса' }),
    ...GAMMAS.map(([gamma, stroke]) =>
      plot.curve((p) => focal(p, gamma), stroke, [Math.exp(-4), 1])
    ),
    label([106, 34], 'лосс при', { fill: SOFT }),
    ...columns.map(({ p, x }) => label([x, 34], `p = ${p}`, { fill: SOFT, anchor: 'end' })),
    ...GAMMAS.map(row),
    label([137, 124], 'γ = 0 — cross-entropy', { fill: SOFT }),
    label([137, 140], 'без весов классов', { fill: SOFT })
  );
}

const rounded = (value: number): string =>
  value < 1e-4 ? '≈ 0' : decimal(value, value < 0.01 ? 4 : value < 0.1 ? 3 : 2);

/** Huber's δ in the drawing. */
const DELTA = 1;
export const huber = (r: number): number =>
  Math.abs(r) <= DELTA ? (r * r) / 2 : DELTA * (Math.abs(r) - DELTA / 2);
export const huberSlope = (r: number): number => Math.max(-DELTA, Math.min(r, DELTA));

/** Three losses of a residual above, their derivatives below. */
export function huberLoss(): string {
  const above = new Plot({ at: [36, 30], size: [284, 100], x: [-3, 3], y: [0, 3] });
  const below = new Plot({ at: [36, 160], size: [284, 80], x: [-3, 3], y: [-2, 2] });
  const x = [-3, -2, -1, 0, 1, 2, 3];
  const solid = { stroke: GREEN, width: 3 };
  const square = { stroke: RED, dash: '8 4' };
  const absolute = { stroke: BLUE, dash: '2 4' };
  return drawing(
    276,
    above.axes({ x, y: [0, 1, 2, 3] }),
    above.curve(huber, solid),
    above.curve((r) => (r * r) / 2, square),
    above.curve(Math.abs, absolute),
    key([36, 15], '½MSE', square),
    key([122, 15], 'MAE', absolute),
    key([200, 15], 'Huber, δ = 1', solid),
    below.axes({ x, y: [-2, -1, 0, 1, 2] }, { x: 'остаток r = y − ŷ' }),
    below.curve(huberSlope, solid),
    below.curve((r) => r, square),
    below.through(
      [
        [-3, -1],
        [0, -1]
      ],
      absolute
    ),
    below.through(
      [
        [0, 1],
        [3, 1]
      ],
      absolute
    ),
    label([44, 175], 'производная по r', { bold: true }),
    label([150, 46], 'лосс', { bold: true, anchor: 'end' })
  );
}
