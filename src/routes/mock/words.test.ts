import { describe, expect, test } from 'vitest';
import { clockText, durationText, spanText } from './words';

describe('words of an interview', () => {
  test.each([
    [0, '0:00'],
    [7_900, '0:07'],
    [750_000, '12:30'],
    [3_665_000, '61:05']
  ])('a clock at %i ms shows %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });

  test.each([
    [1_000, '1 секунда'],
    [89_400, '89 секунд'],
    [90_000, '2 минуты'],
    [2_460_000, '41 минута']
  ])('%i ms are told as «%s»', (ms, text) => {
    expect(durationText(ms).replace('\u00a0', ' ')).toBe(text);
  });

  test('spans', () => {
    expect(spanText({ min: 15, max: 20 }).replaceAll('\u2060', '')).toBe('15–20');
    expect(spanText({ min: 8, max: 8 })).toBe('8');
  });
});
