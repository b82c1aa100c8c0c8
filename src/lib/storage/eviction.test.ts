import { beforeEach, describe, expect, it } from 'vitest';
import { forgetLoss, knownEntries, noteEntries, noticeEviction } from './eviction';
import type { MarkerStore } from './eviction';

let kept: Map<string, string>;
let store: MarkerStore;

const forbidden: MarkerStore = {
  getItem() {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem() {
    throw new DOMException('full', 'QuotaExceededError');
  }
};

beforeEach(() => {
  kept = new Map();
  store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value)
  };
});

describe('the eviction marker', () => {
  it('knows nothing at the first start, so nothing is missing', () => {
    expect(knownEntries(store)).toBeUndefined();
    expect(noticeEviction(knownEntries(store), 0)).toBeUndefined();
  });

  it('notices an emptied database', () => {
    noteEntries(store, 120);
    const eviction = noticeEviction(knownEntries(store), 0);
    expect(eviction).toEqual({ kind: 'emptied', known: 120 });
  });

  it('notices a database that has shrunk', () => {
    noteEntries(store, 120);
    const eviction = noticeEviction(knownEntries(store), 90);
    expect(eviction).toEqual({ kind: 'shrunk', known: 120, found: 90 });
  });

  it('keeps silent while nothing is lost', () => {
    noteEntries(store, 120);
    expect(noticeEviction(knownEntries(store), 120)).toBeUndefined();
    expect(noticeEviction(knownEntries(store), 500)).toBeUndefined();
  });

  it('is not lowered by a tab that knows less', () => {
    expect(noteEntries(store, 120)).toBe(true);
    expect(noteEntries(store, 80)).toBe(true);
    expect(knownEntries(store)).toBe(120);
  });

  it('lets the learner go on after a loss', () => {
    noteEntries(store, 120);
    expect(forgetLoss(store, 0)).toBe(true);
    expect(noticeEviction(knownEntries(store), 0)).toBeUndefined();
  });

  it.each(['', '-1', '1e9', 'много', '9'.repeat(40)])('takes %j for no marker', (value) => {
    kept.set('sobes:entries', value);
    expect(knownEntries(store)).toBeUndefined();
    expect(noteEntries(store, 3)).toBe(true);
    expect(knownEntries(store)).toBe(3);
  });

  it('does without local storage where the browser forbids it, and says so', () => {
    expect(knownEntries(forbidden)).toBeUndefined();
    expect(noteEntries(forbidden, 3)).toBe(false);
  });
});
