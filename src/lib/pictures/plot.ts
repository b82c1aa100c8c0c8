/** Axes and curves: numbers → points of a drawing. */

import { AXIS, FAINT, SOFT, label, line, path } from './svg';
import type { Point, Stroke } from './svg';

export type Range = readonly [from: number, to: number];

export type Frame = Readonly<{
  /** Upper left corner and size of the field between the axes. */
  at: Point;
  size: Point;
  x: Range;
  y: Range;
}>;

export type Ticks = Readonly<{ x: readonly number[]; y: readonly number[] }>;

/** A field of a plot: it places points, draws its axes and the curves of functions. */
export class Plot {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Where the point (x, y) of the data lies. */
  point(x: number, y: number): Point {
    const { at, size, x: xs, y: ys } = this.#frame;
    return [
      at[0] + (size[0] * (x - xs[0])) / (xs[1] - xs[0]),
      at[1] + size[1] - (size[1] * (y - ys[0])) / (ys[1] - ys[0])
    ];
  }

  /**
   * Grid lines with their numbers; the axes through zero, or the frame's edge, are darker.
   * `written` is for a scale of powers.
   */
  axes(
    ticks: Ticks,
    titles: Readonly<{ x?: string; y?: string }> = {},
    written: (x: number) => string = number
  ): string {
    const { at, size, x: xs, y: ys } = this.#frame;
    const bottom = at[1] + size[1];
    const vertical = ticks.x.map(
      (x) =>
        line(this.point(x, ys[0]), this.point(x, ys[1]), rule(x, xs)) +
        label([this.point(x, 0)[0], bottom + 14], written(x), TICK)
    );
    const horizontal = ticks.y.map(
      (y) =>
        line(this.point(xs[0], y), this.point(xs[1], y), rule(y, ys)) +
        label([at[0] - 5, this.point(0, y)[1] + 4], number(y), { ...TICK, anchor: 'end' })
    );
    const title = [
      titles.x === undefined
        ? ''
        : label([at[0] + size[0] / 2, bottom + 29], titles.x, { ...TICK, size: 12 }),
      titles.y === undefined
        ? ''
        : label([at[0] - 30, at[1] + size[1] / 2], titles.y, { ...TICK, size: 12, upright: true })
    ];
    return [...vertical, ...horizontal, ...title].join('');
  }

  /** The curve of a function within the frame; it is broken where it leaves the field. */
  curve(f: (x: number) => number, stroke: Stroke, [from, to]: Range = this.#frame.x): string {
    const steps = Math.ceil((STEPS * (to - from)) / (this.#frame.x[1] - this.#frame.x[0]));
    const xs = Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
    return this.trail(
      xs.map((x) => [x, f(x)]),
      stroke
    );
  }

  /** A line through points of the data; it is broken where they leave the field. */
  trail(points: readonly Point[], stroke: Stroke): string {
    const pieces: Point[][] = [[]];
    for (const [x, y] of points) {
      if (within(x, this.#frame.x) && within(y, this.#frame.y))
        pieces.at(-1)?.push(this.point(x, y));
      else if (pieces.at(-1)?.length !== 0) pieces.push([]);
    }
    return pieces
      .filter((piece) => piece.length > 1)
      .map((piece) => path(piece, stroke))
      .join('');
  }

  /** A broken line through points of the data. */
  through(points: readonly Point[], stroke: Stroke): string {
    return path(
      points.map(([x, y]) => this.point(x, y)),
      stroke
    );
  }
}

/** Enough for a curve to look smooth at three pixels a step. */
const STEPS = 96;
/** Rounding must not break a curve that runs along the frame. */
const EDGE = 1e-9;
const within = (value: number, [from, to]: Range): boolean =>
  value >= from - EDGE && value <= to + EDGE;
const TICK = { fill: SOFT, size: 11, anchor: 'middle' } as const;

const rule = (value: number, [from, to]: Range): Stroke =>
  value === 0 || (value === from && (from > 0 || to < 0))
    ? { stroke: AXIS, width: 1.2 }
    : { stroke: FAINT, width: 1 };

const number = (value: number): string => String(value).replace('-', '−');
