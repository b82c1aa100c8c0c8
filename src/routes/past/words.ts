/** Wording of a past day. */

import { MS_PER_DAY, dateOf } from '$lib/core/day';
import type { Day } from '$lib/core/day';
import { recall } from '$lib/core/scheduler';
import type { Memory, Parameters, When } from '$lib/core/scheduler';
import { dateText } from '$lib/ui/dates';
import { counted, percent } from '$lib/ui/format';
import { timeText } from '$lib/ui/memory-words';

const WEEKDAYS = [
  'воскресенье',
  'понедельник',
  'вторник',
  'среда',
  'четверг',
  'пятница',
  'суббота'
] as const;

/** «среда, 25 ноября» */
export const weekdayText = (day: Day, today: Day): string =>
  `${WEEKDAYS[new Date(day * MS_PER_DAY).getUTCDay()] ?? dateOf(day)}, ${dateText(day, today)}`;

export type Then = Readonly<{
  memory: Memory;
  parameters: Parameters;
  /** The end of the day that is looked at. */
  end: When;
  /** Minutes ahead of UTC, for hours of the day. */
  tzOffset: number;
  /** The day on which somebody looks back. */
  today: Day;
}>;

/** When a card was to come as a past day ended, and why then. */
export function whyThenText({ memory, parameters, end, tzOffset, today }: Then): string {
  const { due, stability, lastDay, lastAt } = memory;
  const recallAt = (days: number): string => percent(recall(days, stability, parameters.weights));
  const evening = recallAt((end.at - lastAt) / MS_PER_DAY);
  if (due.kind === 'instant')
    return `Карточка ещё училась: после ответа она возвращалась через несколько минут, в ${timeText(due.at, tzOffset)}.`;
  const reason =
    `Ответ дан ${dateText(lastDay, today)}, следующий показ назначен через ` +
    `${counted(due.intervalDays, 'день', 'дня', 'дней')}: за это время вероятность вспомнить должна была ` +
    `спасть до ${recallAt(due.intervalDays)} при цели ${percent(parameters.desiredRetention)}.`;
  if (due.day > end.day)
    return `Должна была вернуться ${dateText(due.day, today)}. ${reason} К концу этого дня было ${evening}.`;
  const late = end.day - due.day;
  return (
    `${late === 0 ? 'Её день настал, и она ждала ответа' : `Ждала с ${dateText(due.day, today)}`}. ` +
    `${reason} К концу этого дня было ${evening}.`
  );
}
