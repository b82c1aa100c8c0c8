import { expect, test } from 'vitest';
import { MS_PER_DAY, MS_PER_HOUR, dayOf } from '../core/day';
import { readinessDate } from './readiness-date';

const MOSCOW = { tzOffset: 180, rollover: 4 };
const at = Date.UTC(2026, 10, 22, 9);
const opened = { at, ...MOSCOW, day: dayOf({ at, ...MOSCOW }) };
const plan = (date: string, hour = 12) =>
  ({ date, hour, audience: 'middle', topics: 'all', tzOffset: 180 }) as const;

test('readiness is told for the interview’s instant', () => {
  expect(readinessDate(plan('2026-12-20'), opened)).toEqual({
    day: opened.day + 28,
    at: Date.UTC(2026, 11, 20, 9),
    isInterview: true
  });
});

test('on the interview’s own day it still lies ahead until it begins', () => {
  const soon = readinessDate(plan('2026-11-22', 15), opened);
  expect(soon).toEqual({ day: opened.day, at: at + 3 * MS_PER_HOUR, isInterview: true });
  expect(readinessDate(plan('2026-11-22', 11), opened).isInterview).toBe(false);
});

test.each([
  ['no plan', undefined],
  ['no date', { ...plan('2026-12-20'), date: undefined } as never],
  ['a date that has passed', plan('2026-11-20')]
])('with %s a fortnight is taken, and said so', (_, given) => {
  expect(readinessDate(given, opened)).toEqual({
    day: opened.day + 14,
    at: at + 14 * MS_PER_DAY,
    isInterview: false
  });
});
