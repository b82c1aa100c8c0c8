/** Wording of interviews. */

import type { MockMode, Verdict } from '$lib/core/mock-outcome';
import type { Span } from '$lib/core/interview';
import { counted } from '$lib/ui/format';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  no: 'Нет',
  partly: 'Частично',
  yes: 'Да'
};

export const MODE_NAMES: Readonly<Record<MockMode, string>> = {
  alone: 'В одиночку',
  friend: 'Вдвоём'
};

/** «15–20», held together on one line. */
export const spanText = ({ min, max }: Span): string =>
  min === max ? `${min}` : `${min}\u2060–\u2060${max}`;

/** A span of time as a clock shows it: «0:07», «12:30», «61:05». */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const minutesText = (minutes: number): string => counted(minutes, 'минута', 'минуты', 'минут');

/** A rounded span of time in running text: «40 секунд», «12 минут». */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90
    ? counted(seconds, 'секунда', 'секунды', 'секунд')
    : minutesText(Math.round(seconds / 60));
}

export const questionsText = (count: number): string =>
  counted(count, 'вопрос', 'вопроса', 'вопросов');

/** In the genitive: «до 21 углубления». */
export const followupsText = (count: number): string =>
  counted(count, 'углубления', 'углублений', 'углублений');
