/**
 * A browser for the tests of this folder: fake-indexeddb, and the accidents that real ones have. Any
 * call may be made to throw, or its transaction to abort; rows may be spoilt, handles lost, and the
 * page killed between two tasks.
 */

import 'fake-indexeddb/auto';
import {
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBObjectStore,
  IDBOpenDBRequest,
  forceCloseDatabase
} from 'fake-indexeddb';
import { loadDatabase } from './database-file';
import type { DatabaseFile } from './database-file';

/**
 * `throws`: the call itself fails. `aborts`: it is taken, and its transaction is aborted later.
 * `commits`: its transaction is committed, but the page is told that it was aborted.
 */
export type Fault = Readonly<{ name: string; manner: 'throws' | 'aborts' | 'commits' }>;

/** @param call counts from 1 on, since `injectFaults` */
export type FaultPlan = (
  call: number,
  method: string,
  args: readonly unknown[]
) => Fault | undefined;

/** A new browser profile: empty, and free of faults. */
export function newProfile(): void {
  globalThis.indexedDB = new IDBFactory();
  injectFaults(undefined);
  durabilities.clear();
}

/** From the next call on, the plan decides which fail; undefined: none. */
export function injectFaults(next: FaultPlan | undefined): void {
  plan = next;
  calls = 0;
}

/** Each durability that a writing transaction was begun with since `newProfile`. */
export const durabilities = new Set<string>();

/**
 * Ends the page as a crash does. What was committed at this moment passes to a new profile, for
 * another page to open; what the old page still does, it does in vain.
 */
export async function killPage(name = 'sobes'): Promise<void> {
  const saved = committedNow(name);
  const dead = new IDBFactory();
  Object.defineProperty(dead, 'open', { value: () => new IDBOpenDBRequest() });
  globalThis.indexedDB = dead;
  await turns(20);
  newProfile();
  if (saved) await loadDatabase(saved);
}

/** Takes every open handle away, as a browser does whose storage process has died. */
export function loseConnections(name = 'sobes'): void {
  for (const connection of [...(rawDatabase(name)?.connections ?? [])])
    forceCloseDatabase(connection as Parameters<typeof forceCloseDatabase>[0]);
}

/** How many handles pages hold open. */
export const openHandles = (name = 'sobes'): number => rawDatabase(name)?.connections.length ?? 0;

/** Changes a stored row behind the database's back. */
export function spoilRow(key: string, spoil: (value: unknown) => unknown): void {
  for (const record of rawDatabase('sobes')?.rawObjectStores.get('log')?.records.values() ?? [])
    if (record.key === key) record.value = spoil(structuredClone(record.value));
}

/** Lets the event loop turn so many times; one turn is one task of the database. */
export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

let plan: FaultPlan | undefined;
let calls = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Passes every call of a method by the plan first. */
function watch(prototype: object, method: string): void {
  const original = Reflect.get(prototype, method) as Method;
  const watched: Method = function (...args) {
    // fake-indexeddb begins an upgrade's transaction through the same method as a page its own.
    if (args[1] === 'versionchange') return original.apply(this, args);
    calls += 1;
    const fault = plan?.(calls, method, args);
    if (fault?.manner === 'throws') throw new DOMException('', fault.name);
    const result = original.apply(this, args);
    if (method === 'transaction' && args[1] === 'readwrite')
      durabilities.add((result as IDBTransaction).durability);
    if (fault) strike(fault, method === 'transaction' ? result : transactionOf(this));
    return result;
  };
  Reflect.set(prototype, method, watched);
}

watch(IDBFactory.prototype, 'open');
watch(IDBDatabase.prototype, 'transaction');
watch(IDBIndex.prototype, 'openKeyCursor');
for (const method of ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'add', 'put'])
  watch(IDBObjectStore.prototype, method);

/** What fake-indexeddb keeps inside; its public face has no accidents. */
type RawTransaction = {
  readonly _state: string;
  readonly _abort: (name: string) => void;
  dispatchEvent: (event: { type: string }) => unknown;
  error: DOMException | null;
};
type RawStore = Readonly<{
  keyPath: string | null;
  rawIndexes: ReadonlyMap<string, { keyPath: string | string[]; unique: boolean }>;
  records: { values: () => Iterable<{ key: string; value: unknown }> };
}>;
type RawDatabase = Readonly<{
  version: number;
  transactions: readonly RawTransaction[];
  connections: readonly unknown[];
  rawObjectStores: ReadonlyMap<string, RawStore>;
}>;

const rawDatabase = (name: string): RawDatabase | undefined =>
  (globalThis.indexedDB as unknown as { _databases: Map<string, RawDatabase> })._databases.get(
    name
  );

const transactionOf = (source: unknown): unknown =>
  source instanceof IDBIndex
    ? source.objectStore.transaction
    : Reflect.get(Object(source), 'transaction');

function strike({ name, manner }: Fault, transaction: unknown): void {
  const raw = transaction as RawTransaction | undefined;
  if (!raw) return;
  if (manner === 'commits') return hideCommit(raw, name);
  queueMicrotask(() => {
    if (raw._state !== 'finished') raw._abort(name);
  });
}

function hideCommit(transaction: RawTransaction, name: string): void {
  const dispatch = transaction.dispatchEvent;
  transaction.dispatchEvent = (event) => {
    if (event.type === 'complete') {
      transaction.error = new DOMException('', name);
      event.type = 'abort';
    }
    return dispatch.call(transaction, event);
  };
}

/** The stores without what open transactions have written: that is undone on the spot. */
function committedNow(name: string): DatabaseFile | undefined {
  const raw = rawDatabase(name);
  for (const transaction of [...(raw?.transactions ?? [])])
    if (transaction._state !== 'finished') transaction._abort('AbortError');
  if (!raw || raw.version === 0) return undefined;
  const stores = [...raw.rawObjectStores].map(([storeName, store]) => ({
    name: storeName,
    keyPath: store.keyPath,
    indexes: [...store.rawIndexes].map(([index, { keyPath, unique }]) => ({
      name: index,
      keyPath,
      unique
    })),
    rows: [...store.records.values()].map(({ key, value }) => ({
      key,
      value: structuredClone(value)
    }))
  }));
  return { name, version: raw.version, stores };
}
