/** True retention as rows of a chart and of a table. */

import type { Retention } from '$lib/core/true-retention';
import type { IntervalRow } from '$lib/ui/charts/interval-row';
import type { Table } from '$lib/ui/charts/figure';
import { percent } from '$lib/ui/format';
import { intervalText } from '$lib/ui/interval-words';

/** Fewer reviews than these say nothing yet. */
export const RETENTION_FROM = 10;
/** A part of fewer stands in the table alone: its interval would be as wide as the chart. */
export const PART_FROM = 5;

export type Counted = Readonly<{ title: string; counted: Retention }>;

/** What was counted at all, as rows. */
export const retentionRows = (parts: readonly Counted[]): readonly IntervalRow[] =>
  parts.flatMap(({ title, counted: { share, interval, of } }) =>
    share === undefined
      ? []
      : [{ label: title, value: share, ...interval, text: `${percent(share)} из ${of}` }]
  );

/** The lower end of a scale that shows every row and the goal: a whole ten per cent. */
export const scaleFrom = (rows: readonly IntervalRow[], goal: number): number =>
  Math.floor(Math.min(goal - 0.05, ...rows.map(({ value, low = value }) => low)) * 10) / 10;

export const sharesTable = (name: string, parts: readonly Counted[]): Table => ({
  columns: [name, 'Вспомнили', 'Доля', 'Точность'],
  rows: parts.map(({ title, counted: { share, passed, of, interval } }) => [
    title,
    `${passed} из ${of}`,
    share === undefined ? '—' : percent(share),
    share === undefined ? '—' : intervalText(interval)
  ])
});
