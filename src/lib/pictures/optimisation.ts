/** Paths of optimisers, learning rates and their schedules. */

import { Plot } from './plot';
import {
  AMBER,
  AXIS,
  BLUE,
  FAINT,
  GREEN,
  INK,
  RED,
  SOFT,
  decimal,
  dot,
  drawing,
  key,
  label,
  line
} from './svg';
import type { Point, Stroke } from './svg';

/** A path of θ ← θ − ηm, m ← βm + g on a surface with gradient `slope`; β = 0 is plain descent. */
export function descend(
  slope: (at: Point) => Point,
  start: Point,
  { eta, beta = 0, steps }: Readonly<{ eta: number; beta?: number; steps: number }>
): readonly Point[] {
  const path: Point[] = [start];
  let momentum: Point = [0, 0];
  let at = start;
  for (let step = 0; step < steps; step += 1) {
    const g = slope(at);
    momentum = [beta * momentum[0] + g[0], beta * momentum[1] + g[1]];
    at = [at[0] - eta * momentum[0], at[1] - eta * momentum[1]];
    path.push(at);
  }
  return path;
}

/** The valley's curvature: 1 along its bottom, κ across it. */
export const KAPPA = 25;
export const valley = ([x, y]: Point): number => (x * x + KAPPA * y * y) / 2;
const valleySlope = ([x, y]: Point): Point => [x, KAPPA * y];
/** One learning rate for both, so that momentum alone makes the difference. */
export const METHODS = {
  descent: { eta: 0.075, beta: 0 },
  momentum: { eta: 0.075, beta: 0.6 }
} as const;
const STEPS = 20;
export const valleyPath = (method: keyof typeof METHODS): readonly Point[] =>
  descend(valleySlope, [-4, 0.8], { ...METHODS[method], steps: STEPS });

/** Plain descent zigzags across the valley, momentum runs along it. */
export function momentumValley(): string {
  return drawing(
    272,
    valleyPanel(18, 'descent', 'GD', RED),
    valleyPanel(142, 'momentum', `momentum, β = ${METHODS.momentum.beta}`, GREEN),
    label([164, 264], `L = ½(x² + ${KAPPA}y²), η = ${METHODS.descent.eta}`, {
      fill: SOFT,
      anchor: 'middle'
    })
  );
}

function valleyPanel(
  top: number,
  method: keyof typeof METHODS,
  name: string,
  stroke: string
): string {
  const plot = new Plot({ at: [6, top], size: [316, 100], x: [-4.6, 1.4], y: [-0.95, 0.95] });
  const path = valleyPath(method);
  const end = path.at(-1) ?? [0, 0];
  const loss = decimal(valley(end), valley(end) < 0.01 ? 4 : 2);
  return [
    label([6, top - 5], name, { fill: stroke, bold: true }),
    label([322, top - 5], `${STEPS} шагов: L = ${loss}`, { anchor: 'end' }),
    ...[1, 2, 3, 4, 5].map((radius) =>
      plot.trail(ellipse(radius, radius / Math.sqrt(KAPPA)), {
        stroke: AXIS,
        width: 1,
        dash: '2 3'
      })
    ),
    plot.through(path, { stroke, width: 1.8 }),
    ...path.map(([x, y]) => dot(plot.point(x, y), 2.6, { fill: stroke })),
    dot(plot.point(0, 0), 4, { stroke: INK })
  ].join('');
}

const ellipse = (width: number, height: number): readonly Point[] =>
  Array.from({ length: 73 }, (_, step) => {
    const turn = (step * Math.PI) / 36;
    return [width * Math.cos(turn), height * Math.sin(turn)];
  });

/** Learning rates in shares of 1/a, where a is the parabola's curvature, and what they do. */
const RATES = [
  { rate: 0.1, steps: 8, span: 'за 8 шагов', words: 'медленно', stroke: AMBER },
  { rate: 0.6, steps: 8, span: 'за 8 шагов', words: 'хорошо', stroke: GREEN },
  { rate: 1.8, steps: 8, span: 'за 8 шагов', words: 'с перелётами', stroke: BLUE },
  { rate: 2.1, steps: 4, span: 'за 4 шага', words: 'расходится', stroke: RED }
] as const;
const START = -2;

/** Descent on L = w²/2 from w₀ = −2: w shrinks by the factor 1 − ηa. */
export const onParabola = (rate: number, steps: number): readonly Point[] =>
  Array.from({ length: steps + 1 }, (_, step) => {
    const w = START * (1 - rate) ** step;
    return [w, (w * w) / 2];
  });

/** Four rates on one parabola. */
export function learningRates(): string {
  const below = { fill: SOFT, anchor: 'middle' } as const;
  const panels = RATES.map(({ rate, steps, span, words, stroke }, index) => {
    const [left, top] = [8 + 164 * (index % 2), 20 + 124 * Math.floor(index / 2)];
    const plot = new Plot({ at: [left, top], size: [148, 82], x: [-3.1, 3.1], y: [0, 4.5] });
    const path = onParabola(rate, steps);
    const end = path.at(-1)?.[0] ?? 0;
    const arrived = `${span}: w = ${decimal(end, Math.abs(end) < 0.01 ? 3 : 2)}`;
    const [x, y] = plot.point(START, START ** 2 / 2);
    return [
      label([left, top - 7], `ηa = ${rate}: ${words}`, { fill: stroke, bold: true }),
      line(plot.point(-3.1, 0), plot.point(3.1, 0), { stroke: FAINT, width: 1 }),
      plot.curve((w) => (w * w) / 2, { stroke: AXIS, width: 1.2 }),
      plot.through(path, { stroke, width: 1.6 }),
      ...path.map(([w, loss]) => dot(plot.point(w, loss), 2.8, { fill: stroke })),
      label([left + 148, top + 78], 'w', { fill: SOFT, size: 11, anchor: 'end' }),
      label([x - 7, y + 5], 'w₀', { size: 11, anchor: 'end' }),
      label([left + 74, top + 97], arrived, { size: 11, anchor: 'middle' })
    ].join('');
  });
  return drawing(
    280,
    ...panels,
    label([164, 260], 'L = ½aw², a — кривизна, w₀ = −2', below),
    label([164, 276], 'за шаг w ← (1 − ηa)w', below)
  );
}

/** Learning rate over its peak at the share `t` of the training. */
export const SCHEDULES = {
  step: (t: number): number => 0.5 ** Math.floor(5 * t + 1e-9),
  exponential: (t: number): number => 0.5 ** (5 * t),
  cosine: (t: number): number => (1 + Math.cos(Math.PI * t)) / 2,
  warmup: (t: number): number => (t < 0.05 ? t / 0.05 : SCHEDULES.cosine((t - 0.05) / 0.95)),
  oneCycle: (t: number): number =>
    t < 0.3 ? 1 - 0.96 * SCHEDULES.cosine(t / 0.3) : SCHEDULES.cosine((t - 0.3) / 0.7),
  stable: (t: number): number => Math.min(1, t / 0.05, (1 - t) / 0.2)
} as const;

/** Schedules that only fall above, schedules with a warm-up below. */
export function learningRateSchedules(): string {
  const x = [0, 0.25, 0.5, 0.75, 1];
  const falling = new Plot({ at: [42, 10], size: [278, 98], x: [0, 1], y: [0, 1] });
  const rising = new Plot({ at: [42, 138], size: [278, 104], x: [0, 1], y: [0, 1.25] });
  const steps = [0, 0.2, 0.4, 0.6, 0.8].flatMap((t): Point[] => [
    [t, SCHEDULES.step(t)],
    [t + 0.2, SCHEDULES.step(t)]
  ]);
  const [dashed, dotted] = [{ dash: '8 4' }, { dash: '2 4' }];
  const named = (at: Point, words: string, fill: string): string =>
    label(at, words, { fill, bold: true });
  return drawing(
    274,
    falling.axes({ x, y: [0, 0.5, 1] }, { y: 'η / η₀' }),
    falling.curve(SCHEDULES.cosine, { stroke: GREEN }),
    falling.through(steps, { stroke: INK, ...dashed }),
    falling.curve(SCHEDULES.exponential, { stroke: BLUE, ...dotted }),
    named([202, 44], 'cosine', GREEN),
    named([160, 78], 'step', INK),
    named([50, 98], 'exponential', BLUE),
    rising.axes({ x, y: [0, 0.5, 1] }, { x: 't / T', y: 'η / ηmax' }),
    rising.curve(SCHEDULES.warmup, { stroke: GREEN }),
    rising.curve(SCHEDULES.oneCycle, { stroke: RED, ...dashed }),
    rising.curve(SCHEDULES.stable, { stroke: AMBER, ...dotted }),
    named([214, 153], 'WSD', AMBER),
    named([200, 177], 'one-cycle', RED),
    named([88, 230], 'прогрев + cosine', GREEN)
  );
}

/** Descent on L = x² − y² with η = 0.1. */
export const saddlePath = (start: Point, steps: number): readonly Point[] =>
  descend(([x, y]) => [2 * x, -2 * y], start, { eta: 0.1, steps });
const height = ([x, y]: Point): number => x * x - y * y;

/** From the axis descent comes to the saddle; a hair beside the axis it leaves after a plateau. */
export function saddlePoint(): string {
  const plane = new Plot({ at: [40, 10], size: [146, 146], x: [-1.2, 1.2], y: [-1.2, 1.2] });
  const loss = new Plot({ at: [232, 10], size: [88, 146], x: [0, 40], y: [-1.2, 1.2] });
  const stuck = { stroke: RED, dash: '4 3' };
  const leaving = { stroke: GREEN, width: 2 };
  const [into, away] = [saddlePath([1, 0], 40), saddlePath([1, 0.001], 38)];
  const course = (path: readonly Point[]): readonly Point[] =>
    path.map((at, step) => [step, height(at)]);
  return drawing(
    256,
    plane.axes({ x: [-1, 0, 1], y: [-1, 0, 1] }, { x: 'x', y: 'y' }),
    ...[0.45, 1].map((a) => hyperbolas(plane, a)),
    label(plane.point(-0.73, 0.08), 'L>0', { size: 11, anchor: 'middle' }),
    label(plane.point(-0.06, -0.87), 'L<0', { size: 11, anchor: 'end' }),
    plane.through(away, leaving),
    ...away.map(([x, y]) => dot(plane.point(x, y), 2.4, { fill: GREEN })),
    plane.through(into, stuck),
    dot(plane.point(0, 0), 4.5, { stroke: INK }),
    loss.axes({ x: [0, 20, 40], y: [-1, 0, 1] }, { x: 'шаг t', y: 'L' }),
    loss.through(course(away), leaving),
    loss.through(course(into), stuck),
    key([40, 205], 'из (1, 0): остался в седле', stuck),
    key([40, 224], 'из (1, 0.001): ушёл за 38 шагов', leaving),
    label([164, 247], 'L = x² − y², η = 0.1', { fill: SOFT, anchor: 'middle' })
  );
}

/** The level lines ±a²: solid above the saddle, dashed below it. */
function hyperbolas(plot: Plot, a: number): string {
  const branch = Array.from({ length: 41 }, (_, step): Point => {
    const u = (step - 20) / 10;
    return [a * Math.cosh(u), a * Math.sinh(u)];
  });
  const above: Stroke = { stroke: AXIS, width: 1 };
  return [1, -1]
    .map(
      (side) =>
        plot.trail(
          branch.map(([x, y]) => [side * x, y]),
          above
        ) +
        plot.trail(
          branch.map(([x, y]) => [y, side * x]),
          { ...above, dash: '2 3' }
        )
    )
    .join('');
}
