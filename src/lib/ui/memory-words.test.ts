import { describe, expect, it } from 'vitest';
import type { Memory } from '../core/scheduler';
import {
  difficultyWord,
  gapText,
  secondsText,
  stabilityText,
  timeText,
  whyText
} from './memory-words';
import { spaced } from './testing/spaced';

it.each([
  [0.2, 'меньше дня'],
  [2.31, '2,3 дн'],
  [12.4, '12 дн'],
  [61, '2 мес']
])('a stability of %d days is «%s»', (days, text) => {
  expect(spaced(stabilityText(days))).toBe(text);
});

it.each([
  [1, 'лёгкая'],
  [5, 'средняя'],
  [7, 'трудная'],
  [10, 'очень трудная']
])('a difficulty of %d is «%s»', (difficulty, word) => {
  expect(difficultyWord(difficulty)).toBe(word);
});

it.each([
  [{ kind: 'first' }, 'впервые'],
  [{ kind: 'days', days: 3 }, 'через 3 дн'],
  [{ kind: 'same-day', ms: 20_000 }, 'через минуту'],
  [{ kind: 'same-day', ms: 600_000 }, 'через 10 мин'],
  [{ kind: 'same-day', ms: 7_200_000 }, 'через 2 ч']
] as const)('the gap %j is «%s»', (gap, text) => {
  expect(spaced(gapText(gap))).toBe(text);
});

it.each([
  [200, '1 с'],
  [12_400, '12 с'],
  [60_000, '1 мин'],
  [80_000, '1 мин 20 с']
])('%d ms are «%s»', (ms, text) => {
  expect(spaced(secondsText(ms))).toBe(text);
});

it('the time of day is that of the place', () => {
  expect(timeText(Date.UTC(2026, 10, 22, 21, 5), 180)).toBe('00:05');
});

describe('why a card comes back then', () => {
  // 2024-10-04.
  const today = 20_000;
  const at = today * 86_400_000 + 36_000_000;
  const day = (ahead: number): Memory['due'] => ({
    kind: 'day',
    day: today + ahead,
    intervalDays: 5
  });
  const why = (due: Memory['due'], lastDay = today - 5): string =>
    spaced(
      whyText({
        memory: { due, lastDay } as Memory,
        recallNow: 0.84,
        recallThen: 0.9,
        today,
        at
      })
    );

  it.each([
    [
      day(6),
      'Вернётся 10 октября, через 6 дней: вероятность вспомнить спадёт примерно до 90 %. Раньше повторять не нужно.'
    ],
    [
      day(1),
      'Вернётся завтра: вероятность вспомнить спадёт примерно до 90 %. Раньше повторять не нужно.'
    ],
    [day(0), 'Пора повторить: вероятность вспомнить спала примерно до 84 %.'],
    [
      day(-1),
      'Просрочена на 1 день: ждёт со вчерашнего дня. Вероятность вспомнить была бы 90 %, теперь 84 %.'
    ],
    [
      day(-3),
      'Просрочена на 3 дня: ждёт с 1 октября. Вероятность вспомнить была бы 90 %, теперь 84 %.'
    ],
    [{ kind: 'instant', at: at + 600_000 }, 'Карточка ещё учится: вернётся через 10 мин.'],
    [{ kind: 'instant', at: at - 1 }, 'Карточка ещё учится и уже ждёт повторения.']
  ] as const)('%j: %s', (due, text) => {
    expect(why(due)).toBe(text);
  });

  it('says when the clock had run ahead', () => {
    expect(why(day(9), today + 2)).toMatch(/^Последний ответ записан по часам, которые спешили\./);
  });
});
