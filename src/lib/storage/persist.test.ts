import { describe, expect, it } from 'vitest';
import { askPersistence, describePersistence, readPersistence } from './persist';
import type { StorageGuard } from './persist';

/** A browser that answers so to `persist` and `persisted`. */
const browser = (grants: boolean, keeps: boolean): StorageGuard => ({
  persist: async () => grants,
  persisted: async () => keeps,
  estimate: async () => ({ usage: 5, quota: 1_000 })
});

const sizes = { usedBytes: 5, quotaBytes: 1_000 };

describe('persistence', () => {
  it('is told as the browser tells it', async () => {
    expect(await readPersistence(browser(true, true))).toEqual({ kind: 'persisted', ...sizes });
    expect(await readPersistence(browser(true, false))).toEqual({
      kind: 'not-persisted',
      ...sizes
    });
  });

  it('is not asked for by looking', async () => {
    let asked = false;
    await readPersistence({ ...browser(true, true), persist: async () => (asked = true) });
    expect(asked).toBe(false);
  });

  it('is read back after it was granted', async () => {
    expect((await askPersistence(browser(true, true))).kind).toBe('persisted');
    expect((await askPersistence(browser(true, false))).kind).toBe('not-persisted');
    expect((await askPersistence(browser(false, false))).kind).toBe('not-persisted');
    expect((await askPersistence({ persist: async () => true })).kind).toBe('persisted');
  });

  it('is unknown where the browser has no such thing, or forbids to ask', async () => {
    expect(await askPersistence(undefined)).toEqual({ kind: 'unsupported' });
    expect(await readPersistence({})).toEqual({ kind: 'unsupported' });
    const opaque: StorageGuard = {
      persist: () => Promise.reject(new TypeError('opaque origin')),
      estimate: () => Promise.reject(new DOMException('', 'SecurityError'))
    };
    expect(await askPersistence(opaque)).toEqual({ kind: 'unsupported' });
  });

  it('leaves a size out that the browser does not give', async () => {
    const shy: StorageGuard = { persisted: async () => true, estimate: async () => ({ usage: 5 }) };
    expect(await readPersistence(shy)).toEqual({ kind: 'persisted', usedBytes: 5 });
  });

  it.each([
    ['persisted', /обещал не удалять/],
    ['not-persisted', /может удалить/],
    ['unsupported', /не сообщает/]
  ] as const)('%s is never called safe without a backup', (kind, sentence) => {
    expect(describePersistence({ kind })).toMatch(sentence);
    expect(describePersistence({ kind })).toMatch(/делайте резервные копии/i);
  });
});
