/** A version after the present one, as a tab with a newer app would bring it. */

import { SCHEMA } from '../schema';
import type { Schema } from '../schema';

export const NEXT_SCHEMA: Schema = {
  ...SCHEMA,
  version: SCHEMA.version + 1,
  upgrade(database, oldVersion, transaction) {
    SCHEMA.upgrade(database, oldVersion, transaction);
    (database as unknown as IDBDatabase).createObjectStore('later');
  }
};
