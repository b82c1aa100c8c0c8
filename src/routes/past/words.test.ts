import { describe, expect, test } from 'vitest';
import { MS_PER_DAY } from '$lib/core/day';
import { DEFAULT_PARAMETERS } from '$lib/core/scheduler';
import type { Memory } from '$lib/core/scheduler';
import { weekdayText, whyThenText } from './words';

const DAY = Date.UTC(2026, 10, 20) / MS_PER_DAY;
const TODAY = DAY + 90;

const memory = (due: Memory['due'], lastDay = DAY - 10): Memory => ({
  phase: 'review',
  step: 0,
  stability: 10,
  difficulty: 5,
  due,
  firstDay: DAY - 30,
  lastDay,
  lastAt: lastDay * MS_PER_DAY,
  lastGrade: 3,
  reps: 3,
  lapses: 0
});

const why = (due: Memory['due'], lastDay?: number): string =>
  whyThenText({
    memory: memory(due, lastDay),
    parameters: DEFAULT_PARAMETERS,
    end: { at: DAY * MS_PER_DAY, day: DAY },
    tzOffset: 180,
    today: TODAY
  }).replaceAll('\u00a0', ' ');

describe('why a card came when it did', () => {
  test('it was to come on a later day', () => {
    expect(why({ kind: 'day', day: DAY + 2, intervalDays: 10 }, DAY - 8)).toBe(
      'Должна была вернуться 22 ноября 2026. Ответ дан 12 ноября 2026, следующий показ назначен через ' +
        '10 дней: за это время вероятность вспомнить должна была спасть до 90 % при цели 90 %. ' +
        'К концу этого дня было 91 %.'
    );
  });

  test('its day had come', () => {
    expect(why({ kind: 'day', day: DAY, intervalDays: 10 })).toMatch(
      /^Её день настал, и она ждала ответа\. .* К концу этого дня было 90 %\.$/
    );
  });

  test('it was late', () => {
    expect(why({ kind: 'day', day: DAY - 9, intervalDays: 1 })).toMatch(
      /^Ждала с 11 ноября 2026\. /
    );
  });

  test('it was being learned', () => {
    const at = DAY * MS_PER_DAY + 11 * 3_600_000;
    expect(why({ kind: 'instant', at })).toMatch(/через несколько минут, в 14:00\.$/);
  });
});

test('a day has its weekday', () => {
  expect(weekdayText(DAY, DAY + 1)).toBe('пятница, 20 ноября');
});
