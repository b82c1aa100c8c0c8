import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../core/review';
import { connect } from './connection';
import { createReviewLog } from './review-log';
import type { ReviewLog } from './review-log';
import { seeded } from '../core/random';
import { injectFaults, newProfile, spoilRow } from './testing/browser';
import { bytesFrom, device, grade } from './testing/samples';

// Thousands of runs, on machines that may be busy: time decides nothing here.
vi.setConfig({ testTimeout: 120_000 });

const openLog = (): ReviewLog =>
  createReviewLog({ connection: connect(), device: device(1), random: bytesFrom('rows') });

async function written(log: ReviewLog, count: number): Promise<readonly Entry[]> {
  const acts = Array.from({ length: count }, (_, n) => grade(n));
  const appended = await log.appendAll(acts);
  if (!appended.ok) throw new Error(appended.problem.kind);
  return appended.value;
}

beforeEach(newProfile);

describe('a damaged row', () => {
  it('is counted, kept as it is, and takes no other row with it', async () => {
    const log = openLog();
    const [first, second, third] = await written(log, 3);
    spoilRow(second?.id ?? '', (row) => ({ ...Object(row), grade: 7 }));
    expect(await log.readAll()).toEqual({
      ok: true,
      value: { entries: [first, third], quarantined: 1 }
    });
    expect(await log.readQuarantined()).toMatchObject({
      ok: true,
      value: [{ key: second?.id, raw: { ...second, grade: 7 } }]
    });
  });

  it('with a false id hides no other row, wherever in a chunk it lies', async () => {
    const log = openLog();
    const entries = await written(log, 5_003);
    const inOrder = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [place, id] of [
      [4_999, 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
      [5_002, 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
      [0, '']
    ] as const) {
      const victim = inOrder[place];
      spoilRow(victim?.id ?? '', (row) => ({ ...Object(row), id }));
      const read = await log.readAll();
      const found = read.ok ? read.value.entries.filter((each) => each.id !== id) : [];
      expect(found).toEqual(inOrder.filter((each) => each !== victim));
      if (place !== 5_002)
        expect(await log.readQuarantined()).toMatchObject({
          ok: true,
          value: [{ key: victim?.id, problem: expect.stringMatching(/^entry\.id: /) }]
        });
      await log.merge(entries);
      expect(await log.readAll()).toEqual({
        ok: true,
        value: { entries: inOrder, quarantined: 0 }
      });
    }
  });

  it('says what is wrong with it', async () => {
    const log = openLog();
    const [first] = await written(log, 1);
    spoilRow(first?.id ?? '', (row) => ({ ...Object(row), kind: 'dreamt' }));
    const quarantined = await log.readQuarantined();
    expect(quarantined.ok && quarantined.value[0]?.problem).toMatch(/entry\.kind.*«dreamt»/);
  });

  it('does not stop the log from growing, nor merging from mending it', async () => {
    const log = openLog();
    const entries = await written(log, 3);
    spoilRow(entries[2]?.id ?? '', () => null);
    expect(await log.append(grade(9))).toMatchObject({ ok: true, value: { seq: 4 } });
    expect(await log.merge(entries)).toEqual({ ok: true, value: { added: 0, mended: 1 } });
    const read = await log.readAll();
    expect(read).toMatchObject({ ok: true, value: { quarantined: 0 } });
    expect(read.ok && read.value.entries).toEqual(expect.arrayContaining([...entries]));
  });

  it('that the database itself cannot read is found out one by one', async () => {
    const log = openLog();
    const [first, second, third] = await written(log, 3);
    injectFaults((_call, method, args) =>
      method === 'getAll' || (method === 'get' && args[0] === second?.id)
        ? { name: 'UnknownError', manner: 'aborts' }
        : undefined
    );
    expect(await log.readAll()).toEqual({
      ok: true,
      value: { entries: [first, third], quarantined: 1 }
    });
    expect(await log.readQuarantined()).toEqual({
      ok: true,
      value: [{ key: second?.id, raw: undefined, problem: 'база данных не смогла прочесть строку' }]
    });
  });

  it('is not blamed when it is the connection that has died', async () => {
    const log = openLog();
    await written(log, 3);
    let asked = 0;
    injectFaults((_call, method) => {
      if (method === 'get') asked += 1;
      return method === 'getAll' || asked >= 2
        ? { name: 'UnknownError', manner: 'throws' }
        : undefined;
    });
    expect(await log.readAll()).toEqual({
      ok: false,
      problem: { kind: 'unavailable', detail: 'UnknownError' }
    });
  });

  it('never makes reading fail or lose a sound row, whatever byte is flipped', async () => {
    for (let run = 0; run < 300; run++) {
      newProfile();
      const random = seeded(`flip ${run}`);
      const log = openLog();
      const entries = await written(log, 4);
      const victim = entries[Math.floor(random() * entries.length)];
      spoilRow(victim?.id ?? '', (row) => {
        const text = JSON.stringify(row);
        const at = Math.floor(random() * text.length);
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 7)));
        return parsed(text.slice(0, at) + flipped + text.slice(at + 1));
      });
      const read = await log.readAll();
      const sound = entries.filter((each) => each !== victim);
      expect(read.ok && read.value.entries).toEqual(expect.arrayContaining(sound));
      expect(read.ok && read.value.entries.length + read.value.quarantined).toBe(4);
    }
  });
});

/** What is left of a row whose text is no JSON any more is the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
