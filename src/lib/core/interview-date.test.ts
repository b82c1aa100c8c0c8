import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateOf } from './day';
import { countdown, dayOfDate, interviewAt, monthAfter } from './interview-date';
import type { Plan } from './marks';

const plan = (over: Partial<Plan> = {}): Plan => ({
  hour: 12,
  audience: 'middle',
  topics: 'all',
  tzOffset: 180,
  ...over
});

test('a date names a day and the day its date; what is no date names none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      expect(dayOfDate(dateOf(day))).toBe(day);
    })
  );
  for (const text of ['', '2026-02-30', '2026-13-01', '22.11.2026', '2026-11-22T00:00'])
    expect(dayOfDate(text), text).toBeUndefined();
});

describe('the interview', () => {
  it('begins at its hour in the zone in which it was planned', () => {
    const at = (tzOffset: number) => interviewAt(plan({ date: '2026-12-01', hour: 15, tzOffset }));
    expect(at(180)).toBe(Date.parse('2026-12-01T15:00:00+03:00'));
    expect(at(-210)).toBe(Date.parse('2026-12-01T15:00:00-03:30'));
    expect(interviewAt(plan())).toBeUndefined();
  });

  const today = dayOfDate('2026-11-22') ?? 0;
  it.each([
    [undefined, { kind: 'unasked' }],
    [plan(), { kind: 'undated' }],
    [plan({ date: '2026-12-06' }), { kind: 'ahead', day: today + 14, days: 14, hour: 12 }],
    [plan({ date: '2026-11-22', hour: 9 }), { kind: 'ahead', day: today, days: 0, hour: 9 }],
    [plan({ date: '2026-11-21' }), { kind: 'past', day: today - 1 }]
  ])('%j stands as %j', (planned, stands) => {
    expect(countdown(planned, today)).toEqual(stands);
  });
});

test.each([
  ['2026-11-22', '2026-12-22'],
  ['2026-12-22', '2027-01-22'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-08-31', '2026-09-30']
])('a month after %s is %s', (date, later) => {
  expect(dateOf(monthAfter(dayOfDate(date) ?? 0))).toBe(later);
});
