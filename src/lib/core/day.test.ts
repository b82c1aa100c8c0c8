import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, startOf } from './day';

/** Minutes ahead of UTC in the eleven Russian time zones, Kaliningrad to Kamchatka. */
const RUSSIA = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((hours) => hours * 60);

describe("the learner's day", () => {
  it('begins at the rollover hour of the local clock in every Russian zone', () => {
    for (const tzOffset of RUSSIA) {
      const local = (day: number, hour: number, minute: number): number =>
        Date.UTC(2026, 10, day, hour, minute) - tzOffset * 60_000;
      const day = (at: number) => dateOf(dayOf({ at, tzOffset, rollover: 4 }));
      expect(day(local(22, 3, 59))).toBe('2026-11-21');
      expect(day(local(22, 4, 0))).toBe('2026-11-22');
      expect(day(local(23, 1, 30))).toBe('2026-11-22');
    }
  });

  it('starts at the instant that startOf names, and not a millisecond earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.constantFrom(...RUSSIA, -480, 345, -210),
        fc.integer({ min: 0, max: 23 }),
        (day, tzOffset, rollover) => {
          const at = startOf(day, { tzOffset, rollover });
          expect(dayOf({ at, tzOffset, rollover })).toBe(day);
          expect(dayOf({ at: at - 1, tzOffset, rollover })).toBe(day - 1);
        }
      )
    );
  });
});
