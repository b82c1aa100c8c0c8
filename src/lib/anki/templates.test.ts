import { describe, expect, test } from 'vitest';
import { sidesOf } from './templates';
import type { NoteType } from './templates';

const type = (
  templates: readonly (readonly [front: string, back: string])[],
  isCloze = false
): NoteType => ({
  isCloze,
  fields: ['Front', 'Back', 'Extra'],
  templates: new Map(templates.map(([front, back], ord) => [ord, { front, back }]))
});

const BASIC = type([['<b>{{Front}}</b>', '{{FrontSide}}<hr id=answer>{{Back}}<i>{{Extra}}</i>']]);
const REVERSED = type([
  ['{{Front}}', '{{FrontSide}}{{Back}}'],
  ['{{Back}}', '{{FrontSide}}{{Front}}']
]);

describe('a card’s sides', () => {
  test('are the front’s fields, and those that the back adds', () => {
    expect(sidesOf(BASIC, ['вопрос', 'ответ', 'ещё'], 0)).toEqual({
      front: 'вопрос',
      back: 'ответ<hr>ещё'
    });
    expect(sidesOf(BASIC, ['вопрос', 'ответ'], 0)).toEqual({ front: 'вопрос', back: 'ответ' });
  });

  test('change places on a reversed card', () => {
    expect(sidesOf(REVERSED, ['слово', 'word'], 1)).toEqual({ front: 'word', back: 'слово' });
    expect(sidesOf(REVERSED, ['слово', 'word'], 2)).toBeUndefined();
  });

  test('heed conditions and see through filters', () => {
    const conditional = type([
      [
        '{{#Extra}}{{hint:Extra}}{{/Extra}}{{^Extra}}{{text:Front}}{{/Extra}}',
        '{{type:Back}}{{Tags}}'
      ]
    ]);
    expect(sidesOf(conditional, ['a', 'b', 'c'], 0)).toEqual({ front: 'c', back: 'b' });
    expect(sidesOf(conditional, ['a', 'b', ' '], 0)).toEqual({ front: 'a', back: 'b' });
  });

  test('of a cloze hide its number on the front and show the whole on the back', () => {
    const cloze = type([['{{cloze:Front}}', '{{cloze:Front}}<br>{{Back}}']], true);
    const values = ['{{c1::a}} и {{c2::b}}', 'пояснение'];
    expect(sidesOf(cloze, values, 1)).toEqual({
      front: 'a и […]',
      back: 'a и <mark>b</mark><hr>пояснение'
    });
    expect(sidesOf(cloze, values, 4)).toBeUndefined();
  });
});
