import { describe, expect, it } from 'vitest';
import { cardId } from '$lib/core/ids';
import { readAsked, writeAsked } from './address';

const DAY = Date.UTC(2026, 10, 22) / 86_400_000;
const card = cardId('own:слово');
const read = (query: string) => readAsked(new URLSearchParams(query));

describe('the address of a past day', () => {
  it.each([
    [{}, ''],
    [{ day: DAY }, '?day=2026-11-22'],
    [{ day: DAY, card }, '?day=2026-11-22&card=own%3A%D1%81%D0%BB%D0%BE%D0%B2%D0%BE']
  ])('of %j is «%s», there and back', (asked, query) => {
    expect(writeAsked(asked)).toBe(query);
    expect(read(query)).toEqual({ day: undefined, card: undefined, ...asked });
  });

  it('leaves out what is no day and no card', () => {
    expect(read('day=2026-02-30&card=A%20B')).toEqual({ day: undefined, card: undefined });
  });
});
