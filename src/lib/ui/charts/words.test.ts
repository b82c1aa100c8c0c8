import { describe, expect, test } from 'vitest';
import { capital, minutesText, shortDate, spanText } from './words';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe('words of charts', () => {
  test.each([
    [0, '0 мин'],
    [0.4, 'меньше минуты'],
    [0.96, '1 мин'],
    [4.54, '4,5 мин'],
    [9.96, '10 мин'],
    [25.4, '25 мин'],
    [119.4, '119 мин'],
    [150, '2,5 ч']
  ])('%d minutes are told as «%s»', (minutes, text) => {
    expect(spaced(minutesText(minutes))).toBe(text);
  });

  test('a span has one number where its ends read alike', () => {
    expect(spaced(spanText(13.96, 40))).toBe('14–40');
    expect(spaced(spanText(3.01, 3.02))).toBe('3');
  });

  test('a day is short under an axis', () => {
    expect(spaced(shortDate(Date.UTC(2026, 10, 5) / 86_400_000))).toBe('5 ноя');
  });

  test('a sentence begins with a capital', () => {
    expect(capital('сегодня')).toBe('Сегодня');
  });
});
