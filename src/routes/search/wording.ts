/** The search's words. */

import type { Standing } from '$lib/core/card-filter';
import type { Fit } from '$lib/core/search';
import { cardsText } from '$lib/ui/format';

export const STANDING_NAMES: Readonly<Record<Standing, string>> = {
  new: 'Новые',
  learning: 'Учатся',
  due: 'Пора повторить',
  known: 'Помню',
  aside: 'Отложенные',
  flagged: 'С пометкой',
  noted: 'С заметкой',
  leech: 'Трудные',
  unanswered: 'Без ответа'
};

/** What a screen reader hears of a list, and everybody reads above it. */
export function foundText(total: number, fit: Fit | undefined): string {
  if (total === 0) return fit === undefined ? 'Таких карточек нет' : 'Ничего не нашлось';
  switch (fit) {
    case 'similar':
      return `Точно такого нет. Похожее: ${cardsText(total)}`;
    case 'some':
      return `Всех слов сразу нет нигде. С частью слов: ${cardsText(total)}`;
    default:
      return `Найдено: ${cardsText(total)}`;
  }
}
