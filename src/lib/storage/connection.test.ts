import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { TRIES, connect } from './connection';
import type { ConnectionEvent } from './connection';
import { describeProblem } from './problem';
import type { StorageProblem } from './problem';
import { SCHEMA } from './schema';
import type { Schema } from './schema';
import { NEXT_SCHEMA } from './testing/next-schema';
import {
  durabilities,
  injectFaults,
  loseConnections,
  newProfile,
  openHandles,
  turns
} from './testing/browser';

const ROW = 'row';
/** Long enough for anything but a tab that does not give way, also on a busy machine. */
const PATIENCE_MS = 4_000;
const SHORT_PATIENCE_MS = 300;

function page(schema: Schema = SCHEMA, patienceMs = PATIENCE_MS) {
  const events: ConnectionEvent[] = [];
  const connection = connect({
    schema,
    patienceMs,
    onEvent: (event) => events.push(event)
  });
  return {
    events,
    connection,
    put: (value: unknown) => connection.write('settings', (store) => store.put(value, ROW)),
    get: () => connection.read('settings', (store) => store.get(ROW))
  };
}

beforeEach(newProfile);

describe('a connection', () => {
  it('opens nothing before its first use, and one handle for uses at the same time', async () => {
    let opened = 0;
    injectFaults((_call, method) => void (opened += method === 'open' ? 1 : 0));
    const { put, get } = page();
    expect(opened).toBe(0);
    await Promise.all([put(1), get(), get()]);
    expect(opened).toBe(1);
  });

  it('commits every write with strict durability', async () => {
    await page().put(1);
    expect([...durabilities]).toEqual(['strict']);
  });

  it('opens anew after it was let go', async () => {
    const { put, get, connection } = page();
    await put('kept');
    connection.close();
    expect(await get()).toEqual({ ok: true, value: 'kept' });
  });

  it('answers a call whose handle was let go while it was opening', async () => {
    const { get, connection } = page();
    const reading = get();
    connection.close();
    expect(await reading).toEqual({ ok: true, value: undefined });
    connection.close();
    await turns(3);
    expect(openHandles()).toBe(0);
  });

  it('keeps nothing of a write whose work fails midway, and lets our own error through', async () => {
    const { connection, get } = page();
    const failing = connection.write('settings', async (store) => {
      await store.put('half', ROW);
      throw new TypeError('a mistake of ours');
    });
    await expect(failing).rejects.toThrow(new TypeError('a mistake of ours'));
    expect(await get()).toEqual({ ok: true, value: undefined });
  });

  it('says so where the browser has no IndexedDB', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: undefined,
      configurable: true,
      writable: true
    });
    expect(await page().get()).toEqual({
      ok: false,
      problem: { kind: 'unavailable', detail: 'IndexedDB нет' }
    });
  });
});

describe('an upgrade in another tab', () => {
  it('closes the old handle and tells the app', async () => {
    const old = page();
    await old.put('before');
    expect(await page(NEXT_SCHEMA).get()).toEqual({ ok: true, value: 'before' });
    expect(old.events).toEqual([{ kind: 'closed', by: 'upgrade' }]);
  });

  it('tells the old app that it is too old, instead of hanging it', async () => {
    const old = page();
    await old.put('before');
    await page(NEXT_SCHEMA).get();
    expect(await old.put('after')).toEqual({ ok: false, problem: { kind: 'newer-version' } });
  });

  it('loses no write that was under way in the old tab', async () => {
    const old = page();
    await old.get();
    const writing = old.put('under way');
    const upgraded = page(NEXT_SCHEMA);
    await upgraded.get();
    expect(await writing).toEqual({ ok: true, value: ROW });
    expect(await upgraded.get()).toEqual({ ok: true, value: 'under way' });
  });

  it('reports a tab that does not give way, and goes on once it is closed', async () => {
    const stubborn = await openDB(SCHEMA.name, SCHEMA.version, {
      upgrade: (database, old, _new, transaction) =>
        SCHEMA.upgrade(database as never, old, transaction as never)
    });
    const upgraded = page(NEXT_SCHEMA, SHORT_PATIENCE_MS);
    expect(await upgraded.put(1)).toEqual({ ok: false, problem: { kind: 'blocked' } });
    expect(await upgraded.put(1)).toEqual({ ok: false, problem: { kind: 'blocked' } });
    expect(upgraded.events).toEqual([{ kind: 'blocked' }]);
    stubborn.close();
    while (upgraded.events.length < 2) await turns(1);
    expect(await upgraded.put(1)).toEqual({ ok: true, value: ROW });
    expect(upgraded.events).toEqual([{ kind: 'blocked' }, { kind: 'unblocked' }]);
  });
});

describe('a connection that dies', () => {
  it('is replaced when the browser takes the handle away', async () => {
    const { events, put, get } = page();
    await put('kept');
    loseConnections();
    await turns(3);
    expect(events).toEqual([{ kind: 'closed', by: 'browser' }]);
    expect(await get()).toEqual({ ok: true, value: 'kept' });
  });

  it.each([
    ['InvalidStateError', 'throws'],
    ['UnknownError', 'throws'],
    ['UnknownError', 'aborts'],
    ['AbortError', 'aborts']
  ] as const)('heals from %s (%s) at any single call', async (name, manner) => {
    for (let failing = 1; failing <= 4; failing++) {
      newProfile();
      const { put, get } = page();
      injectFaults((call) => (call === failing ? { name, manner } : undefined));
      expect(await put('written')).toEqual({ ok: true, value: ROW });
      expect(await get()).toEqual({ ok: true, value: 'written' });
    }
  });

  it('gives up after a bounded number of connections, and works again when the trouble is over', async () => {
    const { put } = page();
    let opened = 0;
    injectFaults((_call, method) => {
      if (method === 'open') opened += 1;
      return method === 'put' ? { name: 'UnknownError', manner: 'aborts' } : undefined;
    });
    expect(await put(1)).toEqual({
      ok: false,
      problem: { kind: 'connection-lost', detail: 'UnknownError' }
    });
    expect(opened).toBe(TRIES);
    injectFaults(undefined);
    expect(await put(1)).toEqual({ ok: true, value: ROW });
  });

  it.each([
    ['UnknownError', { kind: 'unavailable', detail: 'UnknownError' }],
    ['SecurityError', { kind: 'unavailable', detail: 'SecurityError' }],
    ['QuotaExceededError', { kind: 'quota' }]
  ] as const)('reports an opening that always ends in %s', async (name, problem) => {
    injectFaults((_call, method) => (method === 'open' ? { name, manner: 'throws' } : undefined));
    expect(await page().get()).toEqual({ ok: false, problem });
  });

  it.each(['throws', 'aborts'] as const)(
    'reports a full disk as such and tries no second time (%s)',
    async (manner) => {
      const { put, get } = page();
      await put('before');
      let puts = 0;
      injectFaults((_call, method) => {
        if (method !== 'put') return undefined;
        puts += 1;
        return { name: 'QuotaExceededError', manner };
      });
      expect(await put('after')).toEqual({ ok: false, problem: { kind: 'quota' } });
      expect(puts).toBe(1);
      expect(await get()).toEqual({ ok: true, value: 'before' });
    }
  );

  it('reports any other error of the database in its own words', async () => {
    injectFaults((_call, method) =>
      method === 'get' ? { name: 'DataError', manner: 'throws' } : undefined
    );
    expect(await page().get()).toEqual({
      ok: false,
      problem: { kind: 'failed', detail: 'DataError' }
    });
  });
});

describe('the sentence for a problem', () => {
  it.each<[StorageProblem, RegExp]>([
    [{ kind: 'quota' }, /не сохранено\. Освободите место на устройстве и повторите/],
    [{ kind: 'blocked' }, /Закройте остальные вкладки «Собеса» и повторите/],
    [{ kind: 'newer-version' }, /Перезагрузите страницу/],
    [{ kind: 'unavailable', detail: 'SecurityError' }, /\(SecurityError\).*приватного режима/],
    [{ kind: 'connection-lost', detail: 'UnknownError' }, /\(UnknownError\).*Перезагрузите/],
    [{ kind: 'failed', detail: 'DataError' }, /\(DataError\).*резервную копию/]
  ])('%o says what to do', (problem, sentence) => {
    expect(describeProblem(problem)).toMatch(sentence);
  });
});
