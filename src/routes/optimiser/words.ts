/** Russian wording of what a fitting has found. */

import type { Comparison } from '$lib/core/log-loss';
import { LOAD_DAYS } from '$lib/core/parameter-changes';
import type { Effect, Load, ParameterChange } from '$lib/core/parameter-changes';
import { DEFAULT_WEIGHTS } from '$lib/core/scheduler';
import { sameWeights } from '$lib/core/training';
import type { Enough } from '$lib/core/training';
import { cardsText, counted, decimal, percent, plural, whole } from '$lib/ui/format';

/** A log loss, or a difference of two: «0,412», «−0,003». */
export const lossText = (loss: number): string =>
  loss
    .toFixed(3)
    .replace('.', ',')
    .replace(/^-0,000$/, '0,000')
    .replace('-', '−');

/** «от 0,004 до 0,020». */
export const gainInterval = ({ low, high }: Comparison): string =>
  `от ${lossText(low)} до ${lossText(high)}`;

export const reviewsText = (count: number): string =>
  counted(count, 'повторение', 'повторения', 'повторений');

/** In the sentence «на 250 повторениях». */
export const onReviews = (count: number): string =>
  `${whole(count)}\u00a0${plural(count, 'повторении', 'повторениях', 'повторениях')}`;

/** Why nothing can be fitted yet. */
export function fewText({ of, have, need }: Extract<Enough, { kind: 'few' }>): string {
  return of === 'all'
    ? `Для подбора нужно ${reviewsText(need)}: считается первый за день ответ на карточку, кроме дня знакомства с ней. Пока их ${whole(have)}.`
    : `С последнего подбора прибавилось ${reviewsText(have)}. Судить о новых параметрах можно только по тем, которых не видели нынешние: нужно хотя бы ${whole(need)}.`;
}

export type Row = Readonly<{ title: string; standing: string; fitted: string }>;

export const qualityRows = ({ standing, fitted }: Comparison): readonly Row[] => [
  {
    title: 'Ошибка предсказания',
    standing: lossText(standing.logLoss),
    fitted: lossText(fitted.logLoss)
  },
  {
    title: 'Обещано вспомнить',
    standing: perCent(standing.predicted),
    fitted: perCent(fitted.predicted)
  }
];

/** A share (0–1) to a tenth of a per cent: two calibrations are often closer than one. */
export const perCent = (share: number): string => `${decimal(share * 100)}\u00a0%`;

export const effectRows = ({ standing, fitted }: Effect): readonly Row[] => [
  row('К повторению сейчас', standing, fitted, ({ due }) => whole(due)),
  row('Повторений в день', standing, fitted, ({ coming }) => decimal(coming / LOAD_DAYS)),
  row('Дней между повторениями', standing, fitted, ({ path }) => path.map(whole).join(' → '))
];

const row = (title: string, standing: Load, fitted: Load, told: (load: Load) => string): Row => ({
  title,
  standing: told(standing),
  fitted: told(fitted)
});

/** How many dates move, and which way. */
export function movesText({ dated, sooner, later }: Effect): string {
  const moved = sooner + later;
  if (moved === 0) return 'Ни у одной карточки срок не сдвинется.';
  const told = `Срок сдвинется у ${whole(moved)} из ${whole(dated)} карточек`;
  if (later === 0) return `${told}: у всех раньше.`;
  if (sooner === 0) return `${told}: у всех позже.`;
  return `${told}: у ${whole(sooner)} раньше, у ${whole(later)} позже.`;
}

/** What to do with cards that come due at once; undefined: there are none. */
export function surgeText({ standing, fitted }: Effect): string | undefined {
  const more = fitted.due - standing.due;
  return more > 0
    ? `К повторению сразу прибавится ${cardsText(more)}. Если это больше обычного дня, «Сегодня» предложит разнести их по дням.`
    : undefined;
}

/** What a change of parameters did: «Подобранные параметры», «Помнить на 85 %». */
export function changeText({ before, after }: ParameterChange): string {
  const retention =
    before.desiredRetention === after.desiredRetention
      ? []
      : [`желаемая вероятность вспомнить ${percent(after.desiredRetention)}`];
  const weights = sameWeights(before.weights, after.weights)
    ? []
    : [sameWeights(after.weights, DEFAULT_WEIGHTS) ? 'общие параметры' : 'подобранные параметры'];
  const told = [...weights, ...retention].join(', ') || 'без изменений';
  return told.charAt(0).toUpperCase() + told.slice(1);
}
