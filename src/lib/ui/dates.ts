/** Russian wording of days. */

import { MS_PER_DAY } from '../core/day';
import { cardsText, whole } from './format';

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

/** What comes tomorrow: «Завтра: на повторение 3 карточки, новых 15.» */
export const tomorrowText = (reviews: number, fresh: number): string =>
  `Завтра: ${reviews === 0 ? 'повторять нечего' : `на повторение ${cardsText(reviews)}`}, ${
    fresh === 0 ? 'новых нет' : `новых ${whole(fresh)}`
  }.`;
