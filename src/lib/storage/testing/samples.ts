/** Acts, entries and whole logs for the tests of this folder. */

import fc from 'fast-check';
import { dayOf } from '../../core/day';
import { seeded } from '../../core/random';
import { decodeEntry } from '../../core/review';
import type { Act, Entry } from '../../core/review';
import { deviceId, newEntryId } from '../../core/ids';
import type { DeviceId } from '../../core/ids';
import type { RandomBytes } from '../device';

/** 2026-11-20, 10:00 in Moscow. */
export const MORNING = Date.UTC(2026, 10, 20, 7);
const MOSCOW = { tzOffset: 180, rollover: 4 } as const;

/** Random bytes that are the same in every run. */
export function bytesFrom(seed: string): RandomBytes {
  const random = seeded(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
}

/** The nth device of the tests. */
export function device(n: number): DeviceId {
  const id = deviceId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  if (id === undefined) throw new Error('no such device');
  return id;
}

/** A grade given `n` minutes into the morning. */
export function grade(n: number, cardId = 'batch-norm-inference'): Act {
  const at = MORNING + n * 60_000;
  return act({
    kind: 'graded',
    at,
    cardId,
    revised: '2026-11-22',
    grade: 3,
    ms: 7_200,
    session: 'review'
  });
}

/** Any act, its place in time filled in. */
export function act(fields: Readonly<Record<string, unknown>> & { readonly at: number }): Act {
  const moment = { ...MOSCOW, ...fields };
  const {
    id: _id,
    device: _device,
    seq: _seq,
    ...unplaced
  } = entry({
    ...moment,
    day: dayOf(moment),
    id: newEntryId(0, new Uint8Array(10)),
    device: device(0),
    seq: 1
  });
  return unplaced;
}

/** An entry, checked as the app would check it. */
export function entry(fields: unknown): Entry {
  const decoded = decodeEntry(fields);
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

/** Grades, undoings and changed parameters over a few cards. */
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    minute: fc.integer({ min: -2_000_000, max: 2_000_000 }),
    tzOffset: fc.integer({ min: -720, max: 840 }),
    rollover: fc.integer({ min: 0, max: 23 }),
    what: fc.oneof(
      fc.record({
        kind: fc.constant('graded'),
        cardId: fc.constantFrom('dropout', 'batch-norm-inference', 'own:слово', 'anki:a"\\b'),
        revised: fc.constantFrom('2026-11-22', ''),
        grade: fc.integer({ min: 1, max: 4 }),
        ms: fc.integer({ min: 0, max: 600_000 }),
        session: fc.constant('review')
      }),
      fc.record({ kind: fc.constant('undone'), target: fc.uuid({ version: 7 }) }),
      fc.record({
        kind: fc.constant('parameters'),
        desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true })
      })
    )
  })
  .map(({ minute, what, ...place }) => act({ ...place, ...what, at: MORNING + minute * 60_000 }));

/** What the nth device has written, each act under its number; ids are distinct over all devices. */
export const anyLog = (n: number, maxLength = 12): fc.Arbitrary<readonly Entry[]> =>
  fc.tuple(fc.array(anyAct, { maxLength }), fc.integer()).map(([acts, seed]) => {
    const random = bytesFrom(`${n}/${seed}`);
    return acts.map((each, index) =>
      entry({ ...each, id: newEntryId(each.at, random(10)), device: device(n), seq: index + 1 })
    );
  });
