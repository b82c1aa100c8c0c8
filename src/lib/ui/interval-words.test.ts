import { expect, test } from 'vitest';
import { intervalText, shareText } from './interval-words';
import { spaced } from './testing/spaced';

test('an interval is told by its ends, the sign of per cent once', () => {
  expect(spaced(intervalText({ low: 0.457, high: 0.728 }))).toBe('от 46 до 73 %');
});

test.each([
  [{ estimate: 0.63, low: 0.55, high: 0.71 }, '63 % ± 8'],
  [{ estimate: 0.04, low: 0, high: 0.12 }, '4 %'],
  [{ estimate: 0.95, low: 0.88, high: 1 }, '95 %']
])('%j is told as %s', (figure, text) => {
  expect(spaced(shareText(figure))).toBe(text);
});
