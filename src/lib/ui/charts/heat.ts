/** A calendar of days by how much was done on each. */

import { quartilesOf } from '../../core/answer-times';
import type { Day } from '../../core/day';
import { weekOf, weekdayOf } from '../../core/period';

/** Steps of a calendar, from the least on. */
export const HEAT_STEPS = 4;

/** A step: values from `from` to `to`, both among them. */
export type HeatStep = Readonly<{ from: number; to: number }>;

/** Steps with about as many of the days in each; fewer where the days do not differ enough. */
export function heatSteps(values: readonly number[]): readonly HeatStep[] {
  const some = values.filter((value) => value > 0);
  const quarters = quartilesOf(some);
  if (!quarters) return [];
  const [least, most] = [Math.min(...some), Math.max(...some)];
  const ends = [quarters.low, quarters.median, quarters.high].map(Math.floor);
  const distinct = [...new Set([...ends, most])];
  return distinct.map((to, index) => ({ from: (distinct[index - 1] ?? least - 1) + 1, to }));
}

/** The place among all steps, 1 to `HEAT_STEPS`, so that the uppermost is always the fullest; 0 for none. */
export function heatLevel(value: number, steps: readonly HeatStep[]): number {
  if (value <= 0) return 0;
  const index = steps.findIndex(({ to }) => value <= to);
  return HEAT_STEPS - steps.length + 1 + (index === -1 ? steps.length - 1 : index);
}

export type HeatCell = Readonly<{ day: Day; week: number; weekday: number }>;

/** The days of whole weeks, each with its column and row; the last week ends on the last day. */
export function heatCells(weeks: number, to: Day): readonly HeatCell[] {
  const first = weekOf(to) - 7 * (weeks - 1);
  return Array.from({ length: to - first + 1 }, (_, index) => ({
    day: first + index,
    week: Math.floor(index / 7),
    weekday: weekdayOf(first + index)
  }));
}
