import { expect, test } from 'vitest';
import { intervalText } from './interval-words';

test('an interval is told by its ends, the sign of per cent once', () => {
  expect(intervalText({ low: 0.457, high: 0.728 }).replaceAll('\u00a0', ' ')).toBe('от 46 до 73 %');
});
