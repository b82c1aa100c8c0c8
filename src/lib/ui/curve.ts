/** The forgetting curve as points of a drawing. */

export type CurveBox = Readonly<{ left: number; top: number; width: number; height: number }>;

export type Curve = Readonly<{
  /** Last day shown, counted from the last answer. */
  lastDay: number;
  /** Lowest recall shown, a whole ten per cent. */
  floor: number;
  xOf: (days: number) => number;
  yOf: (recall: number) => number;
  /** `points` of an SVG polyline. */
  points: string;
}>;

const STEPS = 48;

/**
 * Recall from the last answer to the later of the two days, a little beyond.
 * @param recallAfter recall (0–1) so many days after the last answer
 */
export function curveOf(
  recallAfter: (days: number) => number,
  days: Readonly<{ due: number; now: number }>,
  { left, top, width, height }: CurveBox
): Curve {
  const lastDay = Math.max(days.due, days.now, 1) * 1.06;
  const floor = Math.max(0, Math.floor(recallAfter(lastDay) * 10 - 0.2) / 10);
  const xOf = (day: number): number => left + (width * Math.min(day, lastDay)) / lastDay;
  const yOf = (recall: number): number => top + (height * (1 - recall)) / (1 - floor);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const day = (lastDay * step) / STEPS;
    return `${xOf(day).toFixed(1)},${yOf(recallAfter(day)).toFixed(1)}`;
  }).join(' ');
  return { lastDay, floor, xOf, yOf, points };
}
