/**
 * A whole database as plain data: the form of the golden databases, one for each shipped schema, in
 * tests/fixtures/databases. It says how the stores are made, so that a golden database is rebuilt
 * without the code that it tests.
 */

import { openDB } from 'idb';

export type DatabaseFile = Readonly<{
  name: string;
  version: number;
  stores: readonly StoreFile[];
}>;

export type StoreFile = Readonly<{
  name: string;
  keyPath: string | null;
  indexes: readonly Readonly<{ name: string; keyPath: string | string[]; unique: boolean }>[];
  rows: readonly Readonly<{ key: string; value: unknown }>[];
}>;

/** Makes the database in the current profile. */
export async function loadDatabase(file: DatabaseFile): Promise<void> {
  const database = await openDB(file.name, file.version, {
    upgrade(created) {
      for (const store of file.stores) {
        const made = created.createObjectStore(
          store.name,
          store.keyPath === null ? {} : { keyPath: store.keyPath }
        );
        for (const { name, keyPath, unique } of store.indexes)
          made.createIndex(name, keyPath, { unique });
      }
    }
  });
  for (const store of file.stores) {
    const transaction = database.transaction(store.name, 'readwrite');
    const puts = store.rows.map(({ key, value }) =>
      store.keyPath === null ? transaction.store.put(value, key) : transaction.store.put(value)
    );
    await Promise.all([...puts, transaction.done]);
  }
  database.close();
}

/** Reads the whole database of the current profile. */
export async function saveDatabase(name: string): Promise<DatabaseFile> {
  const database = await openDB(name);
  const stores: StoreFile[] = [];
  for (const storeName of database.objectStoreNames) {
    const { store } = database.transaction(storeName);
    const indexes = [...store.indexNames].map((each) => {
      const { keyPath, unique } = store.index(each);
      return { name: each, keyPath, unique };
    });
    const { keyPath } = store;
    const keys = await store.getAllKeys();
    const values: readonly unknown[] = await store.getAll();
    const rows = keys.map((key, index) => ({ key: String(key), value: values[index] }));
    stores.push({
      name: storeName,
      keyPath: Array.isArray(keyPath) ? keyPath.join() : keyPath,
      indexes,
      rows
    });
  }
  const { version } = database;
  database.close();
  return { name, version, stores };
}
