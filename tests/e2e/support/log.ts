/** What is really on the disk: the review log as the database holds it. */

import type { Page } from '@playwright/test';

export type StoredEntry = Readonly<{
  id: string;
  kind: string;
  device: string;
  seq: number;
  cardId?: string;
  grade?: number;
  session?: string;
  target?: string;
}>;

/** The log's rows in the order of their numbers. Reads past the app, through its own connection. */
export const storedEntries = (page: Page): Promise<StoredEntry[]> =>
  page.evaluate(
    () =>
      new Promise<StoredEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('sobes');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const all = database.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            database.close();
            resolve((all.result as StoredEntry[]).sort((a, b) => a.seq - b.seq));
          };
        };
      })
  );

/** Puts entries into the database behind the app's back, as another session would have left them. */
export const putEntries = (page: Page, entries: readonly object[]): Promise<void> =>
  page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sobes');
        opening.onerror = () => reject(new Error('the database does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('log', 'readwrite');
          for (const row of rows) writing.objectStore('log').put(row);
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onabort = () => reject(new Error('the entries were not taken'));
        };
      }),
    entries
  );
