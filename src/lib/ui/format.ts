/** Russian wording of numbers, dates and intervals. */

import { MS_PER_DAY } from '../core/day';
import { counted, decimal, whole } from './card-words';

// Apart from what stands below, so that a card need not load all of it.
export {
  GRADE_NAMES,
  LEVEL_NAMES,
  counted,
  daysText,
  decimal,
  intervalText,
  levelName,
  plural,
  whole
} from './card-words';

export const cardsText = (count: number): string =>
  counted(count, 'карточка', 'карточки', 'карточек');

/** What comes tomorrow: «Завтра: на повторение 3 карточки, новых 15.» */
export const tomorrowText = (reviews: number, fresh: number): string =>
  `Завтра: ${reviews === 0 ? 'повторять нечего' : `на повторение ${cardsText(reviews)}`}, ${
    fresh === 0 ? 'новых нет' : `новых ${whole(fresh)}`
  }.`;

/** A share (0–1) as whole per cent: «87 %». */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря'
] as const;

/** A day of the learner's calendar in words, relative where that is shorter: «завтра», «5 марта». */
export function dayText(day: number, today: number): string {
  const distance = day - today;
  if (distance === 0) return 'сегодня';
  if (distance === 1) return 'завтра';
  if (distance === -1) return 'вчера';
  return dateText(day, today);
}

/** A day of the learner's calendar as its date: «5 марта», «5 марта 2025». */
export function dateText(day: number, today: number): string {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const sameYear = year === new Date(today * MS_PER_DAY).getUTCFullYear();
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}${sameYear ? '' : ` ${year}`}`;
}

/** Bytes as the reader counts them: «840 КБ», «1,2 МБ». */
export const bytesText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole(Math.max(1, bytes / 1000))}\u00a0КБ`
    : `${decimal(bytes / 1_000_000)}\u00a0МБ`;
