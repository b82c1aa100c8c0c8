/** Wording of readiness. */

import type { Lever } from '$lib/core/levers';
import { cardsText, counted, whole } from '$lib/ui/format';

/** Percentage points: «4 пункта», «0,4 пункта». */
export function pointsText(share: number): string {
  const points = share * 100;
  if (points >= 0.95) return counted(Math.round(points), 'пункт', 'пункта', 'пунктов');
  const tenths = Math.max(1, Math.round(points * 10));
  return `0,${tenths}\u00a0пункта`;
}

export const reviewsText = (count: number): string =>
  counted(count, 'повторение', 'повторения', 'повторений');

export const answersText = (count: number): string => counted(count, 'ответ', 'ответа', 'ответов');

export const questionsText = (count: number): string =>
  counted(count, 'вопрос', 'вопроса', 'вопросов');

/** After «около»: «около 21 минуты». */
export const aboutMinutes = (minutes: number): string =>
  counted(minutes, 'минуты', 'минут', 'минут');

/** «12 новых», «повторить 15 карточек» */
export const leverText = ({ kind, cards }: Lever): string =>
  kind === 'learn' ? `${whole(cards.length)}\u00a0новых` : `повторить ${cardsText(cards.length)}`;

/** A number without a unit, with two decimals and the Russian comma: «0,17». */
export const fraction = (value: number): string => value.toFixed(2).replace('.', ',');
