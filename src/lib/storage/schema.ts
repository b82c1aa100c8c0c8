/** The database's shape, and the way from every shape that was ever shipped to the present one. */

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/**
 * Rows are `unknown` on purpose: what lies on a disk has to be decoded before it is believed.
 */
export interface SobesDatabase extends DBSchema {
  /**
   * One row per log entry. `deviceSeq` is not unique: a browser profile copied to a second machine
   * goes on counting under the same device id, and merging the two must keep both histories. Tabs
   * of one browser never share a number, since each append takes it inside its own transaction.
   */
  log: { key: string; value: unknown; indexes: { deviceSeq: [string, number]; at: number } };
  /** One row per setting, and this device's id. */
  settings: { key: string; value: unknown };
  /** What the log has come to, for a quick start; can be deleted at any time. */
  snapshots: { key: string; value: unknown };
  /** One row per deck of own cards, without their answers. */
  ownCards: { key: string; value: unknown };
  /** One row per own card: its two sides. */
  ownAnswers: { key: string; value: unknown; indexes: { topic: string } };
  /** Pictures of own cards, each once. */
  media: { key: string; value: unknown };
}

export type Database = IDBPDatabase<SobesDatabase>;
export type StoreName = StoreNames<SobesDatabase>;
type Upgrade = IDBPTransaction<SobesDatabase, StoreName[], 'versionchange'>;

export type Schema = Readonly<{
  name: string;
  version: number;
  /** Brings a database from `oldVersion` (0: there was none) to `version`. */
  upgrade: (database: Database, oldVersion: number, transaction: Upgrade) => void;
}>;

/** A step at index n leads from version n to n + 1. Shipped steps are never edited, only followed. */
const STEPS: readonly ((database: Database, transaction: Upgrade) => void)[] = [
  (database) => {
    const log = database.createObjectStore('log', { keyPath: 'id' });
    log.createIndex('deviceSeq', ['device', 'seq']);
    log.createIndex('at', 'at');
    database.createObjectStore('settings');
    database.createObjectStore('snapshots');
  },
  (database) => {
    database.createObjectStore('ownCards', { keyPath: 'topic' });
    database.createObjectStore('ownAnswers', { keyPath: 'id' }).createIndex('topic', 'topic');
    database.createObjectStore('media');
  }
];

export const SCHEMA: Schema = {
  name: 'sobes',
  version: STEPS.length,
  upgrade(database, oldVersion, transaction) {
    for (const step of STEPS.slice(oldVersion)) step(database, transaction);
  }
};
