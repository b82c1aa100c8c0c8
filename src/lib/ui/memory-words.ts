/** Russian wording of what is known of a card's memory. */

import type { Gap } from '../core/card-history';
import { MS_PER_MINUTE } from '../core/day';
import type { Memory } from '../core/scheduler';
import { dayText } from './dates';
import { daysText, decimal, intervalText, percent, plural } from './format';

/** Stability in days: «меньше дня», «2,3 дн», «2 мес». */
export function stabilityText(days: number): string {
  if (days < 1) return 'меньше дня';
  return days < 10 ? `${decimal(days)}\u00a0дн` : daysText(days);
}

/** Difficulty, 1 to 10, in a word. */
export function difficultyWord(difficulty: number): string {
  if (difficulty < 3.5) return 'лёгкая';
  if (difficulty < 6.5) return 'средняя';
  return difficulty < 8.5 ? 'трудная' : 'очень трудная';
}

/** How long after the review before: «впервые», «через 3 дн», «через 10 мин». */
export function gapText(gap: Gap): string {
  if (gap.kind === 'first') return 'впервые';
  if (gap.kind === 'days') return `через ${daysText(gap.days)}`;
  return gap.ms < 1.5 * MS_PER_MINUTE
    ? 'через минуту'
    : `через ${intervalText({ kind: 'instant', at: gap.ms }, 0)}`;
}

/** Time taken: «12 с», «1 мин 20 с». */
export function secondsText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds}\u00a0с`;
  const rest = seconds % 60;
  const minutes = `${Math.floor(seconds / 60)}\u00a0мин`;
  return rest === 0 ? minutes : `${minutes} ${rest}\u00a0с`;
}

/** The time of day where it happened: «14:05». */
export const timeText = (at: number, tzOffset: number): string =>
  new Date(at + tzOffset * MS_PER_MINUTE).toISOString().slice(11, 16);

export type Why = Readonly<{
  memory: Memory;
  /** Recall (0–1) now and at the next date. */
  recallNow: number;
  recallThen: number;
  today: number;
  /** This moment, ms. */
  at: number;
}>;

/** When the card comes back, and why then: one or two sentences. */
export function whyText({ memory, recallNow, recallThen, today, at }: Why): string {
  const { due, lastDay } = memory;
  if (lastDay > today + 1)
    return 'Последний ответ записан по часам, которые спешили. Карточка придёт на повторение сегодня.';
  if (due.kind === 'instant')
    return due.at <= at
      ? 'Карточка ещё учится и уже ждёт повторения.'
      : `Карточка ещё учится: вернётся через ${intervalText(due, at)}.`;
  const late = today - due.day;
  if (late > 0)
    return (
      `Просрочена на ${daysIn(late)}: ждёт ${late === 1 ? 'со вчерашнего дня' : `с ${dayText(due.day, today)}`}. ` +
      `Вероятность вспомнить была бы ${percent(recallThen)}, теперь ${percent(recallNow)}.`
    );
  if (late === 0)
    return `Пора повторить: вероятность вспомнить спала примерно до ${percent(recallNow)}.`;
  return (
    `Вернётся ${dayText(due.day, today)}${late < -1 ? `, через ${daysIn(-late)}` : ''}: ` +
    `вероятность вспомнить спадёт примерно до ${percent(recallThen)}. Раньше повторять не нужно.`
  );
}

const daysIn = (count: number): string => `${count}\u00a0${plural(count, 'день', 'дня', 'дней')}`;
