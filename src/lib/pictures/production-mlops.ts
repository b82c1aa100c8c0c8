/** Kinds of drift: what changes, and what becomes of a model that stays. */

import { normalDensity } from './normal';
import { Plot } from './plot';
import { AXIS, BLUE, GREEN, INK, RED, area, decimal, drawing, key, label, line } from './svg';
import type { Point } from './svg';

/** P(x) and P(y = 1 | x) of a kind, and where its best border lies; the model's is at 0. */
export type World = Readonly<{
  input: (x: number) => number;
  positive: (x: number) => number;
  border: number;
}>;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
/** Classes N(−1, 1) and N(1, 1): then P(y = 1 | x) = σ(2x + ln π₁/π₀). */
const mixture = (share: number, x: number): number =>
  share * normalDensity(x - 1) + (1 - share) * normalDensity(x + 1);
/** What is new in each kind. */
export const NEW = { input: 1.5, share: 0.1, border: 1 } as const;
const odds = Math.log(NEW.share / (1 - NEW.share));

export const WORLDS = {
  training: {
    input: (x) => mixture(0.5, x),
    positive: (x) => sigmoid(2 * x),
    border: 0
  },
  data: {
    input: (x) => mixture(0.5, x - NEW.input),
    positive: (x) => sigmoid(2 * x),
    border: 0
  },
  label: {
    input: (x) => mixture(NEW.share, x),
    positive: (x) => sigmoid(2 * x + odds),
    border: -odds / 2
  },
  concept: {
    input: (x) => mixture(0.5, x),
    positive: (x) => sigmoid(2 * (x - NEW.border)),
    border: NEW.border
  }
} as const satisfies Record<string, World>;

/** The share of right answers of a model that says 1 right of `border`, by the midpoint rule. */
export function accuracy({ input, positive }: World, border: number): number {
  const steps = 4800;
  const right = (x: number): number => input(x) * (x >= border ? positive(x) : 1 - positive(x));
  return Array.from({ length: steps }, (_, step) => -12 + (24 * (step + 0.5)) / steps).reduce(
    (sum, x) => sum + (right(x) * 24) / steps,
    0
  );
}

/** Four pairs of densities; shaded is what the old border now gets wrong and the best one right. */
export function driftKinds(): string {
  return drawing(
    254,
    key([6, 14], 'P(x, y=0)', { stroke: BLUE, dash: '6 3' }),
    key([170, 14], 'P(x, y=1)', { stroke: GREEN }),
    line([18, 20], [18, 34], { stroke: INK, width: 2 }),
    label([37, 32], 'граница модели', { bold: true }),
    line([182, 20], [182, 34], { stroke: RED, width: 2, dash: '3 3' }),
    label([201, 32], 'лучшая граница', { fill: RED, bold: true }),
    driftPanel([6, 62], 'обучение', 'training'),
    driftPanel([170, 62], 'data drift: P(x)', 'data'),
    driftPanel([6, 170], 'label shift: P(y)', 'label'),
    driftPanel([170, 170], 'concept drift: P(y|x)', 'concept')
  );
}

/** Where the densities are computed. */
const XS = Array.from({ length: 37 }, (_, step) => -4 + step / 4);

function driftPanel(at: Point, title: string, kind: keyof typeof WORLDS): string {
  const world: World = WORLDS[kind];
  const moved = world.border !== 0;
  const plot = new Plot({ at, size: [152, 64], x: [-4, 5], y: [0, 0.38] });
  const ones = (x: number): number => world.input(x) * world.positive(x);
  const zeros = (x: number): number => world.input(x) * (1 - world.positive(x));
  const through = (f: (x: number) => number): readonly Point[] => XS.map((x) => [x, f(x)]);
  const between = Array.from({ length: 7 }, (_, step) => (world.border * step) / 6);
  const lost = [
    ...between.map((x) => plot.point(x, zeros(x))),
    ...[...between].reverse().map((x) => plot.point(x, ones(x)))
  ];
  const edge = (x: number): readonly [Point, Point] => [plot.point(x, 0), plot.point(x, 0.36)];
  const below = at[1] + 80;
  return [
    label([at[0], at[1] - 5], title, { bold: true }),
    moved ? area(lost, RED, 0.4) : '',
    line(plot.point(-4, 0), plot.point(5, 0), { stroke: AXIS, width: 1 }),
    plot.through(through(zeros), { stroke: BLUE, dash: '6 3' }),
    plot.through(through(ones), { stroke: GREEN }),
    line(...edge(0), { stroke: INK, width: 2 }),
    moved ? line(...edge(world.border), { stroke: RED, width: 2, dash: '3 3' }) : '',
    label([at[0], below], `accuracy ${decimal(accuracy(world, 0), 2)}`, { size: 11 }),
    moved
      ? label([at[0] + 152, below], `лучшая ${decimal(accuracy(world, world.border), 2)}`, {
          size: 11,
          fill: RED,
          anchor: 'end'
        })
      : ''
  ].join('');
}
