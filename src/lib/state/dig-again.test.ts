import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionId } from '../core/ids';
import type { QuestionId } from '../core/ids';
import { DigAgain } from './dig-again.svelte';

const [first, second] = ['bank:q1', 'bank:q2'].map((id) => questionId(id) as QuestionId) as [
  QuestionId,
  QuestionId
];
const DAY = 20_000;
let records: Map<string, string>;

beforeEach(() => {
  records = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value)
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const opened = (): DigAgain => {
  const again = new DigAgain();
  again.load();
  return again;
};

test('a question is offered from its day on, also after the page was closed', () => {
  opened().add(first, DAY + 1);
  const again = opened();
  expect(again.has(first, DAY + 1)).toBe(true);
  expect([DAY, DAY + 1, DAY + 9].map((day) => again.on(day).length)).toEqual([0, 1, 1]);
});

test('a question wanted again waits for the later day, and can be taken off', () => {
  const again = opened();
  again.add(first, DAY);
  again.add(second, DAY);
  again.add(first, DAY + 1);
  expect(again.on(DAY).map(({ root }) => root)).toEqual([second]);
  again.remove(second);
  expect(opened().on(DAY + 1)).toEqual([{ root: first, day: DAY + 1 }]);
});

test('the oldest wishes are forgotten, and a record that is none is passed over', () => {
  records.set('sobes:dig-again', `tomorrow 1=no-question ${DAY}=bank:q1`);
  const again = opened();
  expect(again.on(DAY)).toEqual([{ root: first, day: DAY }]);
  for (let n = 2; n < 14; n++) again.add(questionId(`bank:q${n}`) as QuestionId, DAY);
  expect(again.on(DAY)).toHaveLength(12);
  expect(again.has(first, DAY)).toBe(false);
});
