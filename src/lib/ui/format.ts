/** Russian wording of what the first card shows: names, counts, intervals. */

import { MS_PER_MINUTE } from '../core/day';
import type { Level } from '../core/deck';
import type { Audience } from '../core/deck';
import type { Grade } from '../core/review';
import type { Due } from '../core/scheduler';

export const LEVEL_NAMES: Readonly<Record<Audience, string>> = {
  junior: 'Junior',
  middle: 'Middle',
  senior: 'Senior',
  lead: 'Lead'
};

export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  1: 'Не помню',
  2: 'Трудно',
  3: 'Хорошо',
  4: 'Легко'
};

export const levelName = (level: Level): string => LEVEL_NAMES[level];

/** The noun's form that agrees with a count: `plural(3, 'карточка', 'карточки', 'карточек')`. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (tens > 10 && tens < 20) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** «3 карточки»: the count and its noun, held together on one line. */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${whole(count)}\u00a0${plural(count, one, few, many)}`;

export const cardsText = (count: number): string =>
  counted(count, 'карточка', 'карточки', 'карточек');

/** A whole number with thin groups: «1 358». */
export const whole = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** A share (0–1) as whole per cent: «87 %». */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

/** A number with at most one decimal and the Russian comma: «1,5». */
export const decimal = (value: number): string =>
  String(Math.round(value * 10) / 10).replace('.', ',');

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

/** What a grade button promises: «<1 мин», «10 мин», «3 дн», «2 мес», «1,5 г». */
export const intervalText = (due: Due, now: number): string =>
  due.kind === 'day' ? daysText(due.intervalDays) : minutesText(due.at - now);

/** A number of days as an interval, shortened: «3 дн», «2 мес», «1,5 г». */
export function daysText(days: number): string {
  if (days < 31) return `${whole(days)}\u00a0дн`;
  if (days < DAYS_PER_YEAR) return `${decimal(days / DAYS_PER_MONTH)}\u00a0мес`;
  return `${decimal(days / DAYS_PER_YEAR)}\u00a0г`;
}

function minutesText(ms: number): string {
  const minutes = Math.round(ms / MS_PER_MINUTE);
  if (minutes <= 1) return '<1\u00a0мин';
  return minutes < 60 ? `${minutes}\u00a0мин` : `${decimal(minutes / 60)}\u00a0ч`;
}
