import { describe, expect, it } from 'vitest';
import type { Effect, Load } from '$lib/core/parameter-changes';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS } from '$lib/core/scheduler';
import { changeText, fewText, lossText, movesText, onReviews, surgeText } from './words';

const OWN = DEFAULT_WEIGHTS.map((weight) => weight + 0.01);
const load = (due: number): Load => ({ due, coming: due, path: [] });
const effect = (over: Partial<Effect>): Effect => ({
  standing: load(5),
  fitted: load(5),
  dated: 40,
  sooner: 0,
  later: 0,
  ...over
});

describe('the words of the optimiser', () => {
  it.each([
    [0.0184, '0,018'],
    [-0.0031, '−0,003'],
    [-0.0001, '0,000']
  ])('a loss of %f is «%s»', (loss, text) => {
    expect(lossText(loss)).toBe(text);
  });

  it.each([
    [1, '1\u00a0повторении'],
    [5020, '5\u00a0020\u00a0повторениях']
  ])('checked on %i is «%s»', (count, text) => {
    expect(onReviews(count)).toBe(text);
  });

  it.each([
    [{}, 'Ни у одной карточки срок не сдвинется.'],
    [{ sooner: 3 }, 'Срок сдвинется у 3 из 40 карточек: у всех раньше.'],
    [{ later: 3 }, 'Срок сдвинется у 3 из 40 карточек: у всех позже.'],
    [{ sooner: 3, later: 1 }, 'Срок сдвинется у 4 из 40 карточек: у 3 раньше, у 1 позже.']
  ])('dates that move, %o: «%s»', (over, text) => {
    expect(movesText(effect(over))).toBe(text);
  });

  it('cards that come due at once are announced, fewer of them are not', () => {
    expect(surgeText(effect({ fitted: load(8) }))).toMatch(/прибавится 3.карточки/);
    expect(surgeText(effect({ fitted: load(2) }))).toBeUndefined();
  });

  it('too few reviews are counted from where they count', () => {
    expect(fewText({ kind: 'few', of: 'all', have: 12, need: 400 })).toMatch(
      /нужно 400.*Пока их 12\.$/
    );
    expect(fewText({ kind: 'few', of: 'since-fit', have: 1, need: 100 })).toMatch(
      /прибавилось 1.повторение.*хотя бы 100\.$/
    );
  });

  it.each([
    [{ weights: OWN }, 'Подобранные параметры'],
    [{ desiredRetention: 0.85 }, 'Желаемая вероятность вспомнить 85\u00a0%'],
    [
      { weights: OWN, desiredRetention: 0.85 },
      'Подобранные параметры, желаемая вероятность вспомнить 85\u00a0%'
    ],
    [{}, 'Без изменений']
  ])('a change is told by what it changed: %o', (over, text) => {
    const after = { ...DEFAULT_PARAMETERS, ...over };
    const change = { before: DEFAULT_PARAMETERS, after } as Parameters<typeof changeText>[0];
    expect(changeText(change)).toBe(text);
    const back = { before: after, after: DEFAULT_PARAMETERS } as typeof change;
    if ('weights' in over) expect(changeText(back)).toMatch(/^Общие параметры/);
  });
});
