import { describe, expect, test } from 'vitest';
import type { BankId } from '$lib/core/ids';
import type { Format } from '$lib/core/interview';
import { minutesChoosable, questionsChoosable, within } from './wish';

const quote = { text: '', bank: 'some-bank' as BankId, line: 1 };
const FORMAT: Format = {
  audience: 'junior',
  experience: quote,
  expects: quote,
  questions: { min: 15, max: 20 },
  minutes: { min: 30, max: 45 },
  followups: 'all',
  numbers: { bank: quote.bank, spans: [] },
  criteria: []
};

describe('what can be chosen', () => {
  test('is what the banks prescribe', () => {
    expect(questionsChoosable(FORMAT, 100)).toEqual({ min: 15, max: 20, usual: 17 });
    expect(minutesChoosable(FORMAT, 17)).toEqual({ min: 30, max: 45, usual: 37 });
  });

  test('shrinks with what there is', () => {
    expect(questionsChoosable(FORMAT, 17)).toEqual({ min: 15, max: 17, usual: 17 });
    expect(questionsChoosable(FORMAT, 5)).toEqual({ min: 5, max: 5, usual: 5 });
    expect(minutesChoosable(FORMAT, 5)).toEqual({ min: 10, max: 15, usual: 12 });
    expect(questionsChoosable(FORMAT, 0)).toEqual({ min: 0, max: 0, usual: 0 });
  });

  test('holds a choice made under another level', () => {
    const choosable = questionsChoosable(FORMAT, 100);
    expect([undefined, 3, 18, 40].map((chosen) => within(choosable, chosen))).toEqual([
      17, 15, 18, 20
    ]);
  });
});
