import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './day';
import { decodeEntry } from './review';
import type { Entry } from './review';
import { replay } from './replay';
import { continued } from './snapshot';
import { takeSnapshot } from './snapshot-taking';
import type { Snapshot } from './snapshot';

const NOON = Date.UTC(2026, 10, 20, 9);
const uuid = (version: number, n: number): string =>
  `${n.toString(16).padStart(8, '0')}-0000-${version}000-8000-000000000000`;

/** The nth entry: ids grow with n. */
function entry(n: number, fields: Readonly<Record<string, unknown>> = {}): Entry {
  const moment = { at: NOON + n * 3_600_000, tzOffset: 180, rollover: 4 };
  const decoded = decodeEntry({
    ...moment,
    day: dayOf(moment),
    id: uuid(7, n),
    device: uuid(4, 1),
    seq: n,
    kind: 'graded',
    cardId: `card-${n % 3}`,
    revised: '2026-11-22',
    grade: 3,
    ms: 5_000,
    session: 'review',
    ...fields
  });
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}

function snapshotOf(entries: readonly Entry[]): Snapshot {
  const snapshot = takeSnapshot(entries, replay(entries));
  if (!snapshot) throw new Error('no snapshot of an empty log');
  return JSON.parse(JSON.stringify(snapshot)) as Snapshot;
}

const before = [1, 2, 3, 4, 5, 6].map((n) => entry(n));

/** Any log: two devices, clocks that jump, undone grades and changed parameters. */
const anyEntries: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      hours: fc.integer({ min: -2, max: 40 }),
      device: fc.constantFrom(1, 1, 1, 2),
      grade: fc.integer({ min: 1, max: 4 }),
      card: fc.integer({ min: 0, max: 3 }),
      special: fc.integer({ min: 0, max: 15 }),
      target: fc.integer({ min: 1, max: 24 })
    }),
    { minLength: 2, maxLength: 24 }
  )
  .map((drafts) => {
    let at = NOON;
    const seqs = new Map<number, number>();
    return drafts.map(({ hours, device, grade, card, special, target }, index) => {
      at += hours * 3_600_000;
      const seq = (seqs.get(device) ?? 0) + 1;
      seqs.set(device, seq);
      const place = { at, tzOffset: 0, rollover: 4, device: uuid(4, device), seq };
      const common = { ...place, day: dayOf(place) };
      if (special === 0)
        return entry(index + 1, { ...common, kind: 'undone', target: uuid(7, target) });
      if (special === 1)
        return entry(index + 1, { ...common, kind: 'parameters', desiredRetention: 0.85 });
      const cardId = `card-${card}`;
      if (special === 2) return entry(index + 1, { ...common, kind: 'suspended', cardId });
      if (special === 3)
        return entry(index + 1, { ...common, kind: 'noted', cardId, text: `${index}` });
      return entry(index + 1, { ...common, grade, cardId });
    });
  });

describe('a snapshot and what came after it', () => {
  it('say the same as the whole log, or nothing', () => {
    let told = 0;
    fc.assert(
      fc.property(anyEntries, fc.double({ min: 0, max: 1, noNaN: true }), (entries, share) => {
        const cut = 1 + Math.floor(share * (entries.length - 1));
        const found = continued(snapshotOf(entries.slice(0, cut)), entries.slice(cut));
        if (!found) return;
        told += 1;
        expect(found).toEqual(replay(entries));
      }),
      { numRuns: 3_000 }
    );
    expect(told).toBeGreaterThan(500);
  });

  it('need nothing more for grades and for undoing one of them', () => {
    const after = [entry(7), entry(8), entry(9, { kind: 'undone', target: uuid(7, 8) })];
    expect(continued(snapshotOf(before), after)).toEqual(replay([...before, ...after]));
  });

  it('count an entry that came twice once', () => {
    const after = [entry(7), entry(7)];
    expect(continued(snapshotOf(before), after)).toEqual(replay([...before, entry(7)]));
  });

  it.each([
    ['a grade of before is undone', [entry(7, { kind: 'undone', target: uuid(7, 2) })]],
    ['parameters change', [entry(7, { kind: 'parameters', desiredRetention: 0.8 })]],
    ['the clock was set back', [entry(7, { at: NOON })]],
    ['a number comes again, as from a copied profile', [entry(7, { seq: 6 })]],
    [
      'a grade may have come back from Anki',
      [entry(7, { at: NOON + 6 * 3_600_000 + 3, cardId: 'card-0', session: 'anki' })]
    ]
  ])('leave it to the whole log when %s', (_, after) => {
    expect(continued(snapshotOf(before), after)).toBeUndefined();
  });

  it('leave it to the whole log when an entry comes that was undone ahead of it', () => {
    const ahead = [...before, entry(7, { kind: 'undone', target: uuid(7, 8) })];
    expect(continued(snapshotOf(ahead), [entry(8)])).toBeUndefined();
  });
});

describe('an empty log', () => {
  it('has no snapshot', () => {
    expect(takeSnapshot([], replay([]))).toBeUndefined();
  });
});
