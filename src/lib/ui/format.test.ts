import { describe, expect, test } from 'vitest';
import { bytesText } from './bytes';
import { dayText, tomorrowText } from './dates';
import { cardsText, daysText, intervalText, percent, whole } from './format';
import { spaced } from './testing/spaced';

describe('a count agrees with its noun', () => {
  test.each([
    [0, '0 карточек'],
    [1, '1 карточка'],
    [2, '2 карточки'],
    [5, '5 карточек'],
    [11, '11 карточек'],
    [12, '12 карточек'],
    [21, '21 карточка'],
    [112, '112 карточек'],
    [913, '913 карточек'],
    [1_358, '1 358 карточек']
  ])('%i', (count, expected) => {
    expect(spaced(cardsText(count))).toBe(expected);
  });
});

describe('an interval is as short as a button', () => {
  const now = 1_000_000;
  test.each([
    [30_000, '<1 мин'],
    [60_000, '<1 мин'],
    [600_000, '10 мин'],
    [5_400_000, '1,5 ч']
  ])('a learning step of %i ms', (ms, expected) => {
    expect(spaced(intervalText({ kind: 'instant', at: now + ms }, now))).toBe(expected);
  });

  test.each([
    [1, '1 дн'],
    [30, '30 дн'],
    [61, '2 мес'],
    [76, '2,5 мес'],
    [548, '1,5 г']
  ])('%i days', (days, expected) => {
    expect(spaced(intervalText({ kind: 'day', day: 20_000 + days, intervalDays: days }, now))).toBe(
      expected
    );
    expect(spaced(daysText(days))).toBe(expected);
  });
});

describe('a day is named as people name it', () => {
  const today = 20_779; // 2026-11-22
  test.each([
    [0, 'сегодня'],
    [1, 'завтра'],
    [-1, 'вчера'],
    [9, '1 декабря'],
    [40, '1 января 2027']
  ])('%i days away', (distance, expected) => {
    expect(dayText(today + distance, today)).toBe(expected);
  });
});

test('tomorrow is told in one sentence', () => {
  expect(spaced(tomorrowText(3, 15))).toBe('Завтра: на повторение 3 карточки, новых 15.');
  expect(spaced(tomorrowText(0, 0))).toBe('Завтра: повторять нечего, новых нет.');
});

test('shares, sizes and large numbers are written the Russian way', () => {
  expect(spaced(percent(0.874))).toBe('87 %');
  expect(spaced(whole(1_234_567))).toBe('1 234 567');
  expect(spaced(bytesText(400))).toBe('1 КБ');
  expect(spaced(bytesText(839_600))).toBe('840 КБ');
  expect(spaced(bytesText(1_240_000))).toBe('1,2 МБ');
});
