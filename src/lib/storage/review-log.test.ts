import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seeded } from '../core/random';
import type { Entry } from '../core/review';
import { TRIES, connect } from './connection';
import { createReviewLog } from './review-log';
import type { ReviewLog } from './review-log';
import { NEXT_SCHEMA } from './testing/next-schema';
import {
  durabilities,
  injectFaults,
  killPage,
  loseConnections,
  newProfile,
  spoilRow,
  turns
} from './testing/browser';
import type { Fault } from './testing/browser';
import { bytesFrom, device, entry, grade } from './testing/samples';

// Thousands of runs, on machines that may be busy: time decides nothing here.
vi.setConfig({ testTimeout: 120_000 });

let pages = 0;

/** A tab: a connection of its own, the device shared with the other tabs. */
function tab(own = device(1)): ReviewLog {
  pages += 1;
  return createReviewLog({ connection: connect(), device: own, random: bytesFrom(`tab ${pages}`) });
}

/** The log as a page started now finds it. */
async function recovered(): Promise<readonly Entry[]> {
  const read = await tab().readAll();
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.quarantined).toBe(0);
  return read.value.entries;
}

const seqs = (entries: readonly Entry[]): readonly number[] =>
  entries.map((each) => each.seq).sort((a, b) => a - b);
const ids = (entries: readonly Entry[]): readonly string[] => entries.map((each) => each.id).sort();
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

beforeEach(newProfile);

describe('appending', () => {
  it('gives the act its id, device and number, and hands back what is stored', async () => {
    const appended = await tab().append(grade(1));
    expect(appended).toMatchObject({ ok: true, value: { ...grade(1), device: device(1), seq: 1 } });
    if (appended.ok) expect(await recovered()).toEqual([appended.value]);
    expect([...durabilities]).toEqual(['strict']);
  });

  it('numbers on from what other pages and starts have written, each device for itself', async () => {
    await tab().append(grade(1));
    await tab().append(grade(2));
    await tab(device(2)).append(grade(3));
    const third = await tab().append(grade(4));
    expect(third).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(await tab(device(2)).append(grade(5))).toMatchObject({ ok: true, value: { seq: 2 } });
  });

  it('is read from an instant on, without the rows that cannot be read', async () => {
    const log = tab();
    const appended = await log.appendAll([grade(1), grade(2), grade(3), grade(4)]);
    if (!appended.ok) throw new Error(appended.problem.kind);
    const [, second, third, fourth] = appended.value;
    if (!second || !third || !fourth) throw new Error('four acts have four entries');
    expect(await log.readSince(second.at)).toEqual({ ok: true, value: [second, third, fourth] });
    spoilRow(third.id, (row) => ({ ...(row as Entry), kind: 'bent' }));
    expect(await log.readSince(second.at)).toEqual({ ok: true, value: [second, fourth] });
  });

  it('keeps several acts in their order, and none of them when one cannot be kept', async () => {
    const log = tab();
    expect(await log.appendAll([grade(1), grade(2), grade(3)])).toMatchObject({
      ok: true,
      value: [{ seq: 1 }, { seq: 2 }, { seq: 3 }]
    });
    let adds = 0;
    injectFaults((_call, method) => {
      if (method === 'add') adds += 1;
      return adds === 2 ? { name: 'QuotaExceededError', manner: 'throws' } : undefined;
    });
    expect(await log.appendAll([grade(4), grade(5)])).toEqual({
      ok: false,
      problem: { kind: 'quota' }
    });
    injectFaults(undefined);
    expect(seqs(await recovered())).toEqual([1, 2, 3]);
  });

  it('has nothing to do for no acts', async () => {
    expect(await tab().appendAll([])).toEqual({ ok: true, value: [] });
  });

  it('refuses an act that could not be read back', async () => {
    const odd = { ...grade(1), ms: 12.5 };
    await expect(tab().append(odd)).rejects.toThrow(/^not an act: act\.ms: /);
    expect(await recovered()).toEqual([]);
  });

  it('is not led astray by a damaged row that claims an absurd number', async () => {
    await tab().append(grade(1));
    const connection = connect();
    for (const seq of [1e300, 2.5])
      await connection.write('log', (store) =>
        store.put({ id: `x${seq}`, device: device(1), seq })
      );
    expect(await tab().append(grade(2))).toMatchObject({ ok: true, value: { seq: 3 } });
  });

  it('does not write twice when the connection dies between the commit and its report', async () => {
    const log = tab();
    await log.append(grade(1));
    let hidden = 0;
    injectFaults((_call, method): Fault | undefined => {
      if (method !== 'transaction' || hidden > 0) return undefined;
      hidden += 1;
      return { name: 'UnknownError', manner: 'commits' };
    });
    const appended = await log.appendAll([grade(2), grade(3)]);
    expect(hidden).toBe(1);
    expect(appended).toMatchObject({ ok: true, value: [{ seq: 2 }, { seq: 3 }] });
    expect(seqs(await recovered())).toEqual([1, 2, 3]);
  });
});

describe('a page that is killed', () => {
  /** Appends one act after another, or all at once, and notes each answer as it comes. */
  function study(log: ReviewLog, acts: number, style: 'in turn' | 'at once') {
    const acknowledged: Entry[] = [];
    const answer = async (n: number): Promise<void> => {
      const appended = await log.append(grade(n));
      if (appended.ok) acknowledged.push(appended.value);
    };
    const inTurn = async (): Promise<void> => {
      for (const n of upTo(acts)) await answer(n);
    };
    if (style === 'in turn') void inTurn();
    else for (const n of upTo(acts)) void answer(n);
    return acknowledged;
  }

  it.each(['in turn', 'at once'] as const)(
    'leaves behind what it had acknowledged and at most what it was writing (%s)',
    async (style) => {
      const counts = new Set<number>();
      for (let run = 0; run < 500; run++) {
        newProfile();
        const random = seeded(`${style} ${run}`);
        const before = Math.floor(random() * 3);
        for (const n of upTo(before)) await tab().append(grade(-n));
        const old = await recovered();
        const acknowledged = study(tab(), 4, style);
        await turns(Math.floor(random() * 45));
        for (let i = Math.floor(random() * 8); i > 0; i--) await Promise.resolve();
        const promised = ids([...old, ...acknowledged]);
        await killPage();
        const found = await recovered();
        expect(ids(found)).toEqual(expect.arrayContaining([...promised]));
        expect(found.length - promised.length).toBeLessThanOrEqual(style === 'in turn' ? 1 : 4);
        expect(seqs(found)).toEqual(upTo(found.length));
        const next = await tab().append(grade(9));
        expect(next).toMatchObject({ ok: true, value: { seq: found.length + 1 } });
        counts.add(acknowledged.length);
      }
      // The runs did end in every state, not only before the first or after the last answer.
      expect([...counts].sort()).toEqual([0, 1, 2, 3, 4]);
    }
  );
});

describe('errors while appending', () => {
  const NAMES = ['InvalidStateError', 'UnknownError', 'AbortError', 'TimeoutError'] as const;
  const MANNERS = ['throws', 'aborts', 'commits'] as const;

  it('are healed wherever one strikes: the entry is stored once', async () => {
    for (const name of NAMES)
      for (const manner of MANNERS)
        for (let failing = 1; failing <= 5; failing++) {
          newProfile();
          const log = tab();
          injectFaults((call) => (call === failing ? { name, manner } : undefined));
          const appended = await log.append(grade(1));
          injectFaults(undefined);
          expect(appended).toMatchObject({ ok: true, value: { seq: 1 } });
          expect(await recovered()).toHaveLength(1);
        }
  });

  it('never turn into a false answer, however many strike', async () => {
    for (let run = 0; run < 600; run++) {
      newProfile();
      const random = seeded(`faults ${run}`);
      const rate = random() * 0.4;
      const log = tab();
      injectFaults(() => {
        if (random() >= rate) return undefined;
        const name = random() < 0.2 ? 'QuotaExceededError' : NAMES[Math.floor(random() * 4)];
        const manner = MANNERS[Math.floor(random() * 3)];
        return name && manner ? { name, manner } : undefined;
      });
      const acknowledged: Entry[] = [];
      let uncertain = 0;
      for (const n of upTo(4)) {
        const appended = await log.append(grade(n));
        if (appended.ok) acknowledged.push(appended.value);
        else uncertain += 1;
      }
      injectFaults(undefined);
      const found = await recovered();
      expect(ids(found)).toEqual(expect.arrayContaining([...ids(acknowledged)]));
      expect(found.length).toBeLessThanOrEqual(acknowledged.length + uncertain);
      expect(seqs(found)).toEqual(upTo(found.length));
    }
  });

  it('end in a problem after as many connections as are allowed', async () => {
    let opened = 0;
    injectFaults((_call, method) => {
      if (method === 'open') opened += 1;
      return method === 'openKeyCursor' ? { name: 'UnknownError', manner: 'throws' } : undefined;
    });
    expect(await tab().append(grade(1))).toEqual({
      ok: false,
      problem: { kind: 'connection-lost', detail: 'UnknownError' }
    });
    expect(opened).toBe(TRIES);
  });
});

describe('two tabs', () => {
  it('write at the same time without sharing a number or losing an entry', async () => {
    for (let run = 0; run < 100; run++) {
      newProfile();
      const random = seeded(`tabs ${run}`);
      const tabs = [tab(), tab(), tab()] as const;
      const writing: ReturnType<ReviewLog['append']>[] = [];
      for (const n of upTo(9)) {
        writing.push(tabs[n % 3 === 0 ? 0 : n % 3 === 1 ? 1 : 2].append(grade(n)));
        await turns(Math.floor(random() * 4));
      }
      const written = (await Promise.all(writing)).flatMap((each) => (each.ok ? [each.value] : []));
      expect(written).toHaveLength(9);
      expect(ids(await recovered())).toEqual(ids(written));
      expect(seqs(written)).toEqual(upTo(9));
    }
  });

  it('lose nothing in any order of writes, deaths and an upgrade', async () => {
    const step = fc.constantFrom('first', 'second', 'lose', 'wait', 'upgrade');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        newProfile();
        const connections = [connect(), connect()] as const;
        const [first, second] = connections.map((connection, index) =>
          createReviewLog({ connection, device: device(1), random: bytesFrom(`model ${index}`) })
        );
        const writing: Promise<Entry | 'newer-version'>[] = [];
        const append = async (log: ReviewLog | undefined): Promise<Entry | 'newer-version'> => {
          const appended = await log?.append(grade(writing.length));
          if (appended?.ok) return appended.value;
          expect(appended?.problem).toEqual({ kind: 'newer-version' });
          return 'newer-version';
        };
        let upgraded = false;
        for (const each of steps) {
          if (each === 'first') writing.push(append(first));
          else if (each === 'second') writing.push(append(second));
          else if (each === 'lose') loseConnections();
          else if (each === 'wait') await turns(3);
          else {
            upgraded = true;
            await connect({ schema: NEXT_SCHEMA }).read('log', (store) => store.count());
          }
        }
        const written = (await Promise.all(writing)).filter((each) => each !== 'newer-version');
        const after = connect(upgraded ? { schema: NEXT_SCHEMA } : {});
        const read = await createReviewLog({
          connection: after,
          device: device(1),
          random: bytesFrom('after')
        }).readAll();
        expect(read.ok && ids(read.value.entries)).toEqual(ids(written));
        expect(seqs(written)).toEqual(upTo(written.length));
      }),
      { numRuns: 300 }
    );
  });
});

describe('reading', () => {
  it('passes over no row where one chunk ends and the next begins', async () => {
    const connection = connect();
    const rows = upTo(10_001).map((n) => {
      const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
      return entry({ ...grade(n), id, device: device(1), seq: n });
    });
    await connection.write('log', (store) => Promise.all(rows.map((row) => store.put(row))));
    const asked: string[] = [];
    injectFaults((_call, method) => void asked.push(method));
    expect(seqs(await recovered())).toEqual(upTo(10_001));
    expect(asked.filter((each) => each.startsWith('get'))).toEqual(Array(4).fill('getAll'));
  });
});
