import { describe, expect, it } from 'vitest';
import type { Retention } from '$lib/core/true-retention';
import { wilson } from '$lib/core/wilson';
import { retentionRows, scaleFrom, sharesTable } from './retention';
import { spaced } from '$lib/ui/testing/spaced';

const counted = (passed: number, of: number): Retention => ({
  passed,
  of,
  share: of === 0 ? undefined : passed / of,
  interval: wilson(passed, of)
});
const PARTS = [
  { title: 'Все', counted: counted(12, 20) },
  { title: 'Долгие', counted: counted(0, 0) }
];

describe('true retention on the page', () => {
  it('draws what was counted alone, and names all of it in the table', () => {
    expect(retentionRows(PARTS).map(({ label, text }) => [label, spaced(text)])).toEqual([
      ['Все', '60 % из 20']
    ]);
    expect(
      sharesTable('Карточки', PARTS).rows.map((row) => row.map((cell) => spaced(`${cell}`)))
    ).toEqual([
      ['Все', '12 из 20', '60 %', 'от 46 до 73 %'],
      ['Долгие', '0 из 0', '—', '—']
    ]);
  });

  it('is drawn on a scale that shows the lowest end and the goal', () => {
    expect(scaleFrom(retentionRows(PARTS), 0.9)).toBe(0.4);
    expect(scaleFrom([], 0.9)).toBe(0.8);
  });
});
