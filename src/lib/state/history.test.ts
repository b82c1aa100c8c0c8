import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CardId } from '../core/ids';
import type { Act, Entry, Graded } from '../core/review';
import { replay } from '../core/replay';
import { connect } from '../storage/connection';
import { createReviewLog } from '../storage/review-log';
import { createSnapshots } from '../storage/snapshots';
import { injectFaults, newProfile } from '../storage/testing/browser';
import { bytesFrom, device, grade } from '../storage/testing/samples';
import { History } from './history.svelte';

const LONG = 1_200;

let pages = 0;

/** A page started now, on the same device as the others. */
async function opened(): Promise<History> {
  pages += 1;
  const connection = connect();
  const history = new History(() => undefined);
  await history.open({
    log: createReviewLog({ connection, device: device(1), random: bytesFrom(`${pages}`) }),
    snapshots: createSnapshots(connection, 'test')
  });
  expect(history.status.kind).toBe('ready');
  return history;
}

/** What a full reading of the disk gives. */
async function onDisk(): Promise<readonly Entry[]> {
  const log = createReviewLog({
    connection: connect(),
    device: device(1),
    random: bytesFrom('disk')
  });
  const read = await log.readAll();
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.entries;
}

const rowsAsked = (method: string, args: readonly unknown[]): boolean =>
  method === 'getAll' && args[0] === undefined;

/** Whether the work reads the log from its beginning. */
async function readsAll(work: () => Promise<unknown>): Promise<boolean> {
  let all = false;
  injectFaults((_call, method, args) => {
    all ||= rowsAsked(method, args);
    return undefined;
  });
  await work();
  injectFaults(undefined);
  return all;
}

async function graded(history: History, n: number): Promise<Entry> {
  const act = grade(n, 'card-0') as Extract<Act, { kind: 'graded' }>;
  const id: CardId = act.cardId;
  const memory = history.scheduler.advance(id, history.memories.get(id), act.grade, act);
  const saved = await history.grade(act, memory);
  if (!saved.ok) throw new Error(saved.problem.kind);
  return saved.value;
}

const undo = ({ at, tzOffset, rollover, day, id }: Entry) =>
  ({ at: at + 1, tzOffset, rollover, day, kind: 'undone', target: id }) as const;

beforeEach(async () => {
  newProfile();
  const connection = connect();
  const log = createReviewLog({ connection, device: device(1), random: bytesFrom('long') });
  await log.appendAll(Array.from({ length: LONG }, (_, n) => grade(n, `card-${n % 7}`)));
  await opened();
  // The snapshot is taken when the page is idle.
  await vi.waitFor(async () =>
    expect(await connection.read('snapshots', (store) => store.count())).toEqual({
      ok: true,
      value: 1
    })
  );
});

describe('a long history', () => {
  test('opens from its snapshot, as the whole log would have it', async () => {
    let history: History | undefined;
    expect(await readsAll(async () => (history = await opened()))).toBe(false);
    expect(history?.size).toBe(LONG);
    expect(history?.memories).toEqual(replay(await onDisk()).memories);
  });

  test('takes grades and undoes them without reading the whole log', async () => {
    const history = await opened();
    const all = await readsAll(async () => {
      await graded(history, LONG);
      await history.record(undo(await graded(history, LONG + 1)));
    });
    expect(all).toBe(false);
    expect(history.size).toBe(LONG + 3);
    const entries = await onDisk();
    expect(entries).toHaveLength(LONG + 3);
    expect(history.memories).toEqual(replay(entries).memories);
    expect((await opened()).memories).toEqual(history.memories);
  });

  test('reads the whole log where a grade of before is undone', async () => {
    const history = await opened();
    const first = (await onDisk()).find((each): each is Graded => each.kind === 'graded');
    if (!first) throw new Error('nothing was graded');
    const act = { ...undo(first), at: grade(LONG).at };
    expect(await readsAll(() => history.record(act))).toBe(true);
    expect(history.memories).toEqual(replay(await onDisk()).memories);
  });

  test('hears another tab, and reads the whole log for what is older than the snapshot', async () => {
    const history = await opened();
    const other = await opened();
    const entry = await graded(other, LONG);
    expect(await readsAll(() => history.hear([entry]))).toBe(false);
    expect(history.memories).toEqual(other.memories);
    const old = (await onDisk())[3];
    expect(await readsAll(() => history.hear([old]))).toBe(true);
    expect(history.size).toBe(LONG + 1);
    expect(history.memories).toEqual(other.memories);
  });

  test('finds what another tab wrote without telling', async () => {
    const history = await opened();
    const other = await opened();
    await graded(other, LONG);
    expect(await readsAll(() => history.reread())).toBe(false);
    expect(history.memories).toEqual(other.memories);
  });

  test('is handed out whole for a backup, or not at all', async () => {
    const history = await opened();
    injectFaults((_call, method) =>
      method === 'getAll' ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );
    expect(await history.whole()).toEqual({ ok: false, problem: { kind: 'quota' } });
    injectFaults(undefined);
    expect(await history.whole()).toEqual({ ok: true, value: await onDisk() });
  });
});
