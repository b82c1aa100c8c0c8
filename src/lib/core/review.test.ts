import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, deviceId, entryId, newEntryId } from './ids';
import type { CardId, DeviceId } from './ids';
import { inFoldOrder, standing } from './log-order';
import { decodeEntry } from './review';
import type { Entry, Graded } from './review';

const devices = [1, 2, 3].map(
  (n) => deviceId(`00000000-0000-4000-8000-00000000000${n}`) as DeviceId
);

/** A log of up to three devices, each with a clock of its own that may jump. */
const logs = fc
  .array(
    fc.record({
      device: fc.constantFrom(...devices),
      at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      noise: fc.uint8Array({ minLength: 10, maxLength: 10 })
    }),
    { maxLength: 20 }
  )
  .map((acts): Graded[] => {
    const seqs = new Map<DeviceId, number>();
    return acts.map(({ device, at, noise }, index) => {
      const seq = (seqs.get(device) ?? 0) + 1;
      seqs.set(device, seq);
      noise[9] = index;
      return {
        kind: 'graded',
        id: newEntryId(at, noise),
        device,
        seq,
        at,
        tzOffset: 180,
        rollover: 4,
        day: Math.floor(at / 86_400_000),
        cardId: cardId('a') as CardId,
        revised: '2026-11-22',
        grade: 3,
        ms: 100,
        session: 'review'
      };
    });
  });

describe('the fold order', () => {
  it('is the same for every order of arrival and for duplicates', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
        ),
        ([log, shuffled]) => {
          expect(inFoldOrder([...shuffled, ...log])).toEqual(inFoldOrder(log));
        }
      )
    );
  });

  it("keeps each device's own order, however its clock jumped", () => {
    fc.assert(
      fc.property(logs, (log) => {
        const ordered = inFoldOrder(log);
        for (const device of devices) {
          const seqs = ordered.filter((each) => each.device === device).map((each) => each.seq);
          expect(seqs).toEqual([...seqs].sort((x, y) => x - y));
        }
      })
    );
  });
});

describe('undoing', () => {
  it('leaves exactly what stood before', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, pick) => {
        const target = log[pick % Math.max(1, log.length)];
        if (!target) return;
        const undone: Entry = {
          kind: 'undone',
          id: newEntryId(1, new Uint8Array(10).fill(255)),
          device: target.device,
          seq: 1000,
          at: target.at,
          tzOffset: 0,
          rollover: 4,
          day: target.day,
          target: target.id
        };
        const without = inFoldOrder(log).filter((each) => each.id !== target.id);
        expect(standing([...log, undone])).toEqual(without);
      })
    );
  });
});

describe('reading an entry', () => {
  it('gives back every entry that was written as JSON', () => {
    fc.assert(
      fc.property(logs, (log) => {
        for (const entry of log)
          expect(decodeEntry(JSON.parse(JSON.stringify(entry)))).toEqual({
            ok: true,
            value: entry
          });
      })
    );
  });

  it('names the field that does not fit', () => {
    const entry = {
      kind: 'graded',
      id: newEntryId(1, new Uint8Array(10)),
      device: devices[0],
      seq: 1,
      at: 1,
      tzOffset: 180,
      rollover: 4,
      day: 0,
      cardId: 'batch-norm',
      revised: '2026-11-22',
      grade: 3,
      ms: 10,
      session: 'review'
    };
    const problemOf = (over: object): string => {
      const decoded = decodeEntry({ ...entry, ...over });
      return decoded.ok ? '' : decoded.problem;
    };
    const table = [
      [{ grade: 5 }, 'entry.grade: ожидается одно из: 1, 2, 3, 4'],
      [{ seq: 0 }, 'entry.seq: ожидается число от 1 до 9007199254740991'],
      [{ at: 1.5 }, 'entry.at: ожидается целое число'],
      [{ id: 'x' }, 'entry.id: ожидается идентификатор'],
      [{ cardId: '../x' }, 'entry.cardId: ожидается идентификатор'],
      [
        { kind: 'dreamt' },
        'entry.kind: ожидается известный вид записи, а не «dreamt»: обновите приложение'
      ]
    ] as const;
    expect(problemOf({})).toBe('');
    for (const [over, message] of table) expect(problemOf(over)).toBe(message);
    expect(decodeEntry(null)).toEqual({ ok: false, problem: 'entry: ожидается объект' });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof decodeEntry(value).ok).toBe('boolean');
      })
    );
  });
});

describe('entry ids', () => {
  it('are version 7 UUIDs that sort by time', () => {
    const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
    const noise = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(at, at, noise, noise, (first, second, one, two) => {
        const [a, b] = [newEntryId(first, one), newEntryId(second, two)];
        expect(entryId(a)).toBe(a);
        expect(a[14]).toBe('7');
        if (first < second) expect(a < b).toBe(true);
      })
    );
  });

  it('of a negative clock count from 1970', () => {
    expect(newEntryId(-5, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
  });
});
