/** Scales and the places of their labels. */

import { nice, ticks } from 'd3-array';

/** From a value to its place; where all values are the same, the start of the range. */
export const linear =
  (from: number, to: number, start: number, end: number) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

/** A round upper end for values from 0 on, and the values to mark on the way. */
export function valueAxis(
  most: number,
  marks = 4
): Readonly<{ top: number; ticks: readonly number[] }> {
  const [, top] = nice(0, most > 0 ? most : 1, marks);
  return { top, ticks: ticks(0, top, marks) };
}

/** Width of a label in letters' sizes: digits and lower-case letters are a little over half as wide as high. */
const EM_PER_LETTER = 0.6;
const SPACE_EM = 0.6;

export const widthOf = (text: string, em: number): number =>
  text.replaceAll('\u2060', '').length * EM_PER_LETTER * em;

/** Left margin that holds these labels. */
export const marginOf = (labels: readonly string[], em: number): number =>
  Math.max(0, ...labels.map((label) => widthOf(label, em))) + SPACE_EM * em;

export type PlacedLabel = Readonly<{ text: string; x: number; anchor: 'start' | 'middle' | 'end' }>;

/**
 * Labels at their places from left to right, those left out that would touch the one before; at the ends
 * of the room they are turned inwards.
 */
export function placedLabels(
  labels: readonly Readonly<{ text: string; x: number }>[],
  room: Readonly<{ from: number; to: number; em: number }>
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  let end = -Infinity;
  for (const { text, x } of labels) {
    const half = widthOf(text, room.em) / 2;
    const anchor = x - half < room.from ? 'start' : x + half > room.to ? 'end' : 'middle';
    const left = anchor === 'start' ? x : anchor === 'end' ? x - 2 * half : x - half;
    if (left < end + SPACE_EM * room.em) continue;
    placed.push({ text, x, anchor });
    end = left + 2 * half;
  }
  return placed;
}

/** A path through points, straight from each to the next. */
export const pathOf = (points: readonly (readonly [x: number, y: number])[]): string =>
  points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`)
    .join('');
