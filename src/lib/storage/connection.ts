/**
 * The one handle on the database. It opens at the first use, gives way to an upgrade in another tab,
 * and replaces itself when the browser has let it die (iOS does so in the background).
 */

import { openDB } from 'idb';
import type { IDBPObjectStore } from 'idb';
import { NotOpenedError, diagnose } from './problem';
import type { Diagnosis, Result } from './problem';
import { SCHEMA } from './schema';
import type { Database, Schema, SobesDatabase, StoreName } from './schema';

export type Reading<S extends StoreName> = IDBPObjectStore<SobesDatabase, [S], S, 'readonly'>;
export type Writing<S extends StoreName> = IDBPObjectStore<SobesDatabase, [S], S, 'readwrite'>;

export type ConnectionEvent =
  /** Another tab holds an older version open; `unblocked` follows once it has gone. */
  | Readonly<{ kind: 'blocked' }>
  | Readonly<{ kind: 'unblocked' }>
  /** The handle was closed: a newer version upgrades in another tab, or the browser took it away. */
  | Readonly<{ kind: 'closed'; by: 'upgrade' | 'browser' }>;

export type ConnectionOptions = Readonly<{
  onEvent?: (event: ConnectionEvent) => void;
  schema?: Schema;
  /** How long a call waits for the database to open before it reports that it has not; ms. */
  patienceMs?: number;
}>;

/**
 * Work must await nothing but the store's own requests, and must bear being run again: after a dead
 * connection it is repeated on a new one.
 */
export type Connection = Readonly<{
  read: <S extends StoreName, T>(
    store: S,
    work: (store: Reading<S>) => Promise<T>
  ) => Promise<Result<T>>;
  /** Answers `ok` only after the transaction has been committed with strict durability. */
  write: <S extends StoreName, T>(
    store: S,
    work: (store: Writing<S>) => Promise<T>
  ) => Promise<Result<T>>;
  /** Lets the handle go; the next call opens a new one. */
  close: () => void;
}>;

/** Connections tried for one call before it gives up. */
export const TRIES = 3;
const OPEN_PATIENCE_MS = 8_000;

/** Makes a connection; nothing is opened before the first call. */
export function connect(options: ConnectionOptions = {}): Connection {
  const { schema = SCHEMA, patienceMs = OPEN_PATIENCE_MS, onEvent = () => undefined } = options;
  let current: Handle | undefined;

  const drop = (handle: Handle): void => {
    if (current === handle) current = undefined;
    handle.close();
  };

  const attempt = async <T>(work: (database: Database) => Promise<T>): Promise<Attempt<T>> => {
    current ??= new Handle(schema, onEvent, drop);
    const handle = current;
    let database: Database;
    try {
      database = handle.database ?? (await handle.openedWithin(patienceMs));
    } catch (error) {
      return { ok: false, diagnosis: diagnose(error, 'opening') };
    }
    try {
      return { ok: true, value: await work(database) };
    } catch (error) {
      const diagnosis = diagnose(error, 'working');
      if (diagnosis.curable) drop(handle);
      return { ok: false, diagnosis };
    }
  };

  return {
    read: (store, work) => persist(() => attempt((database) => reading(database, store, work))),
    write: (store, work) => persist(() => attempt((database) => writing(database, store, work))),
    close: () => {
      if (current) drop(current);
    }
  };
}

/** Tries again while a fresh connection may help, a bounded number of times. */
async function persist<T>(attempt: () => Promise<Attempt<T>>): Promise<Result<T>> {
  for (let tries = 1; ; tries++) {
    const outcome = await attempt();
    if (outcome.ok) return outcome;
    const { problem, curable } = outcome.diagnosis;
    if (!curable || tries === TRIES) return { ok: false, problem };
  }
}

type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnosis: Diagnosis };

/** One opening of the database, from the request on. */
class Handle {
  database: Database | undefined;
  readonly #opened: Promise<Database>;
  #blocked = false;
  #unwanted = false;

  constructor(
    schema: Schema,
    onEvent: (event: ConnectionEvent) => void,
    drop: (handle: Handle) => void
  ) {
    const closedBy = (by: 'upgrade' | 'browser'): void => {
      drop(this);
      onEvent({ kind: 'closed', by });
    };
    this.#opened = request(schema, {
      blocked: () => {
        this.#blocked = true;
        onEvent({ kind: 'blocked' });
      },
      blocking: () => closedBy('upgrade'),
      terminated: () => closedBy('browser')
    });
    this.#opened.then(
      (database) => {
        if (this.#unwanted) return database.close();
        this.database = database;
        if (this.#blocked) onEvent({ kind: 'unblocked' });
        this.#blocked = false;
      },
      // Whoever waits for the opening gets the error; here the handle is only cleared away.
      () => drop(this)
    );
  }

  /** @throws NotOpenedError when it takes longer; the opening itself goes on. */
  async openedWithin(patienceMs: number): Promise<Database> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const expiry = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const detail = 'открытие не завершилось';
        reject(
          new NotOpenedError(this.#blocked ? { kind: 'blocked' } : { kind: 'unavailable', detail })
        );
      }, patienceMs);
    });
    try {
      return await Promise.race([this.#opened, expiry]);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.#unwanted = true;
    this.database?.close();
    this.database = undefined;
  }
}

type Callbacks = Readonly<Record<'blocked' | 'blocking' | 'terminated', () => void>>;

/** Asynchronous, so that an error thrown by `open` itself is a rejection like the others. */
async function request(schema: Schema, callbacks: Callbacks): Promise<Database> {
  // Absent, or null, where the browser forbids storage (some private modes and embedded views).
  if (!globalThis.indexedDB)
    throw new NotOpenedError({ kind: 'unavailable', detail: 'IndexedDB нет' });
  return openDB<SobesDatabase>(schema.name, schema.version, {
    upgrade: (database, oldVersion, _newVersion, transaction) =>
      schema.upgrade(database, oldVersion, transaction),
    ...callbacks
  });
}

function reading<S extends StoreName, T>(
  database: Database,
  name: S,
  work: (store: Reading<S>) => Promise<T>
): Promise<T> {
  const transaction = database.transaction(name, 'readonly');
  void heeded(transaction.done);
  return work(transaction.store);
}

async function writing<S extends StoreName, T>(
  database: Database,
  name: S,
  work: (store: Writing<S>) => Promise<T>
): Promise<T> {
  const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
  const committed = heeded(transaction.done);
  try {
    const value = await work(transaction.store);
    await committed;
    return value;
  } catch (error) {
    // Without this, what the work had written before it failed would be committed.
    abort(transaction);
    throw causeOf(error, transaction.error);
  }
}

/** The requests report the same failure first; this promise's own must not count as unheard. */
function heeded(done: Promise<void>): Promise<void> {
  done.catch(() => undefined);
  return done;
}

function abort(transaction: Readonly<{ abort: () => void }>): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has already ended, which is what was wanted.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** Requests of an aborted transaction only say AbortError; the transaction knows why. */
const causeOf = (error: unknown, reason: DOMException | null): unknown =>
  error instanceof DOMException && error.name === 'AbortError' && reason ? reason : error;
