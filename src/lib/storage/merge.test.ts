import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { inFoldOrder } from '../core/log-order';
import type { Entry } from '../core/review';
import { connect } from './connection';
import { createReviewLog } from './review-log';
import type { ReviewLog } from './review-log';
import { injectFaults, newProfile } from './testing/browser';
import { anyLog, bytesFrom, device, grade } from './testing/samples';

// Thousands of runs, on machines that may be busy: time decides nothing here.
vi.setConfig({ testTimeout: 120_000 });

const openLog = (n = 1): ReviewLog =>
  createReviewLog({ connection: connect(), device: device(n), random: bytesFrom(`merge ${n}`) });

/** The log of a new browser after these merges, one after another. */
async function mergeOf(...parts: readonly (readonly Entry[])[]): Promise<readonly Entry[]> {
  newProfile();
  const log = openLog();
  for (const part of parts) expect(await log.merge(part)).toMatchObject({ ok: true });
  return contents(log);
}

async function contents(log: ReviewLog): Promise<readonly Entry[]> {
  const read = await log.readAll();
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.quarantined).toBe(0);
  return read.value.entries;
}

/** What three devices hold: parts of each other's histories, in any order, with duplicates. */
const threeCopies = fc
  .tuple(anyLog(1), anyLog(2), anyLog(3))
  .map((logs) => logs.flat())
  .chain((all) => {
    const copy =
      all.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...all), { maxLength: 30 });
    return fc.tuple(copy, copy, copy);
  });

beforeEach(newProfile);

describe('merging', () => {
  it('does not depend on which side receives', async () => {
    await fc.assert(
      fc.asyncProperty(threeCopies, async ([a, b]) => {
        expect(await mergeOf(a, b)).toEqual(await mergeOf(b, a));
      }),
      { numRuns: 300 }
    );
  });

  it('does not depend on which two devices meet first', async () => {
    await fc.assert(
      fc.asyncProperty(threeCopies, async ([a, b, c]) => {
        const left = await mergeOf(await mergeOf(a, b), c);
        const right = await mergeOf(a, await mergeOf(b, c));
        expect(left).toEqual(right);
        expect(left).toEqual(await mergeOf([...c, ...b, ...a]));
      }),
      { numRuns: 200 }
    );
  });

  it('changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(threeCopies, async ([a, b]) => {
        newProfile();
        const log = openLog();
        await log.merge(a);
        await log.merge(b);
        const once = await contents(log);
        for (const part of [a, b, once])
          expect(await log.merge(part)).toEqual({ ok: true, value: { added: 0, mended: 0 } });
        expect(await contents(log)).toEqual(once);
      }),
      { numRuns: 200 }
    );
  });

  it('counts what is new, each entry once, and leaves the fold the same on all devices', async () => {
    const phone = openLog(1);
    await phone.appendAll([grade(1), grade(3), grade(5)]);
    const fromPhone = await contents(phone);
    newProfile();
    const desk = openLog(2);
    await desk.appendAll([grade(2), grade(4)]);
    const fromDesk = await contents(desk);
    expect(await desk.merge([...fromPhone, ...fromPhone])).toEqual({
      ok: true,
      value: { added: 3, mended: 0 }
    });
    const onDesk = inFoldOrder(await contents(desk));
    expect(onDesk.map((each) => `${each.device.at(-1)}:${each.seq}`)).toEqual([
      '1:1',
      '2:1',
      '1:2',
      '2:2',
      '1:3'
    ]);
    expect(onDesk).toEqual(inFoldOrder(await mergeOf(fromDesk, fromPhone)));
  });

  it('leaves this device its own numbers', async () => {
    const phone = openLog(1);
    await phone.appendAll([grade(1), grade(2)]);
    const fromPhone = await contents(phone);
    newProfile();
    const desk = openLog(2);
    await desk.merge(fromPhone);
    expect(await desk.append(grade(3))).toMatchObject({
      ok: true,
      value: { device: device(2), seq: 1 }
    });
  });

  it('keeps both histories of a copied browser profile, which share device and numbers', async () => {
    const original = openLog(1);
    await original.append(grade(1));
    const shared = await contents(original);
    await original.append(grade(2));
    const one = await contents(original);
    newProfile();
    const copy = createReviewLog({
      connection: connect(),
      device: device(1),
      random: bytesFrom('the copy')
    });
    await copy.merge(shared);
    await copy.append(grade(20));
    expect(await copy.merge(one)).toEqual({ ok: true, value: { added: 1, mended: 0 } });
    expect((await contents(copy)).map((each) => each.seq).sort()).toEqual([1, 2, 2]);
    expect(await copy.append(grade(21))).toMatchObject({ ok: true, value: { seq: 3 } });
  });

  it('takes all entries or none', async () => {
    const phone = openLog(1);
    await phone.appendAll([grade(1), grade(2), grade(3)]);
    const fromPhone = await contents(phone);
    newProfile();
    const desk = openLog(2);
    let puts = 0;
    injectFaults((_call, method) => {
      if (method === 'put') puts += 1;
      return puts === 2 ? { name: 'QuotaExceededError', manner: 'aborts' } : undefined;
    });
    expect(await desk.merge(fromPhone)).toEqual({ ok: false, problem: { kind: 'quota' } });
    injectFaults(undefined);
    expect(await contents(desk)).toEqual([]);
  });
});
