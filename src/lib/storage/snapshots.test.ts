import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../core/review';
import { replay } from '../core/replay';
import { takeSnapshot } from '../core/snapshot-taking';
import type { Snapshot } from '../core/snapshot';
import { connect } from './connection';
import { createReviewLog } from './review-log';
import { createSnapshots } from './snapshots';
import { injectFaults, killPage, newProfile, spoilRow, turns } from './testing/browser';
import { bytesFrom, device, entry, grade } from './testing/samples';

const VERSION = '1.0.0+abc';

let pages = 0;

/** A page started now. */
function page(version = VERSION) {
  pages += 1;
  const connection = connect();
  const random = bytesFrom(`page ${pages}`);
  return {
    connection,
    log: createReviewLog({ connection, device: device(1), random }),
    snapshots: createSnapshots(connection, version)
  };
}

/** So many grades, and the snapshot of them kept. */
async function kept(count: number): Promise<Snapshot> {
  const { log, snapshots } = page();
  await log.appendAll(Array.from({ length: count }, (_, n) => grade(n, `card-${n % 3}`)));
  const snapshot = await taken();
  expect(await snapshots.keep(snapshot)).toEqual({ ok: true, value: undefined });
  return snapshot;
}

async function taken(): Promise<Snapshot> {
  const entries = await all();
  const snapshot = takeSnapshot(entries, replay(entries));
  if (!snapshot) throw new Error('the log is empty');
  return snapshot;
}

async function all(): Promise<readonly Entry[]> {
  const read = await page().log.readAll();
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.entries;
}

beforeEach(newProfile);

describe('a snapshot of the log', () => {
  it('comes back with what was written after it', async () => {
    const snapshot = await kept(6);
    const { log } = page();
    const later = [await log.append(grade(7)), await log.append(grade(8))];
    expect(await page().snapshots.read()).toEqual({
      snapshot,
      entries: later.flatMap((each) => (each.ok ? [each.value] : []))
    });
  });

  it('is not there before one was kept', async () => {
    await page().log.append(grade(1));
    expect(await page().snapshots.read()).toBeUndefined();
  });

  it('is not believed by another version of the app', async () => {
    await kept(6);
    expect(await page('1.0.1+def').snapshots.read()).toBeUndefined();
  });

  it.each([
    ['a letter of its text is another', (row: object) => ({ ...row, text: changed(row) })],
    ['its text is gone', (row: object) => ({ ...row, text: undefined })],
    ['its text ends early', (row: object) => ({ ...row, text: '{"count":' })],
    ['it is no record at all', () => 7],
    ['it is nothing', () => null]
  ])('is passed over when %s', async (_, spoil) => {
    await kept(6);
    const { connection, snapshots } = page();
    await connection.write('snapshots', async (store) => {
      await store.put(spoil(Object(await store.get('log'))), 'log');
    });
    expect(await snapshots.read()).toBeUndefined();
    expect(await all()).toHaveLength(6);
  });

  it('is passed over when a row has come among those that it was taken from', async () => {
    await kept(6);
    const old = entry({
      ...grade(2),
      id: '00000000-0000-7000-8000-000000000001',
      device: device(2),
      seq: 1
    });
    expect(await page().log.merge([old])).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await page().snapshots.read()).toBeUndefined();
  });

  it('is passed over when one of its rows is gone', async () => {
    await kept(6);
    const { connection, snapshots } = page();
    const first = (await all())[0]?.id ?? '';
    await connection.write('log', (store) => store.delete(first));
    expect(await snapshots.read()).toBeUndefined();
  });

  it.each([
    ['cannot be read', (row: unknown) => ({ ...Object(row), grade: 9 })],
    ['has a false id', (row: unknown) => ({ ...Object(row), id: '' })],
    ['is no record', () => null]
  ])('is passed over when a row after it %s', async (_, spoil) => {
    await kept(6);
    const appended = await page().log.append(grade(7));
    spoilRow(appended.ok ? appended.value.id : '', spoil);
    expect(await page().snapshots.read()).toBeUndefined();
  });

  it('is passed over when the database fails', async () => {
    await kept(6);
    for (const failing of ['get', 'count', 'getAll'] as const) {
      injectFaults((_call, method) =>
        method === failing ? { name: 'UnknownError', manner: 'throws' } : undefined
      );
      expect(await page().snapshots.read()).toBeUndefined();
    }
    injectFaults(undefined);
    expect(await page().snapshots.read()).toBeDefined();
  });

  it('that could not be kept says why, and leaves the one before it', async () => {
    const snapshot = await kept(6);
    await page().log.append(grade(7));
    injectFaults((_call, method) =>
      method === 'put' ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );
    expect(await page().snapshots.keep(await taken())).toEqual({
      ok: false,
      problem: { kind: 'quota' }
    });
    injectFaults(undefined);
    expect(await page().snapshots.read()).toMatchObject({ snapshot, entries: [{ seq: 7 }] });
  });

  it('whichever of two tabs keeps it last, is true', async () => {
    const older = await kept(6);
    await page().log.append(grade(7));
    const newer = await taken();
    await Promise.all([page().snapshots.keep(newer), page().snapshots.keep(older)]);
    const read = await page().snapshots.read();
    expect(read && read.snapshot.count + read.entries.length).toBe(7);
  });

  it('wherever the page is killed while keeping it, is whole, or the one before it', async () => {
    const found = new Set<number>();
    for (let moment = 0; moment < 30; moment++) {
      newProfile();
      await kept(3);
      await page().log.appendAll([grade(4), grade(5)]);
      const next = await taken();
      void page().snapshots.keep(next);
      await turns(moment);
      await killPage();
      const read = await page().snapshots.read();
      expect(read && read.snapshot.count + read.entries.length).toBe(5);
      found.add(read?.snapshot.count ?? 0);
    }
    expect([...found].sort()).toEqual([3, 5]);
  });
});

/** The text with one grade changed, still well-formed. */
const changed = (row: object): string =>
  String(Reflect.get(row, 'text')).replace('"lastGrade":3', '"lastGrade":4');
