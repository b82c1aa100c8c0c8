import { describe, expect, test } from 'vitest';
import { studyKey } from './keys';
import type { Key, StudyAct } from './keys';

const pressed = (
  key: string,
  code: string,
  more: Partial<Key> = {},
  onControl = false
): StudyAct | undefined =>
  studyKey(
    {
      key,
      code,
      repeat: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...more
    },
    onControl
  );

describe('while studying', () => {
  test.each([
    [' ', 'Space', { kind: 'reveal' }],
    ['Enter', 'Enter', { kind: 'reveal' }],
    ['1', 'Digit1', { kind: 'grade', grade: 1 }],
    ['4', 'Numpad4', { kind: 'grade', grade: 4 }],
    ['u', 'KeyU', { kind: 'undo' }],
    ['г', 'KeyU', { kind: 'undo' }],
    ['q', 'KeyQ', { kind: 'question' }],
    ['s', 'KeyS', { kind: 'suspend' }],
    ['b', 'KeyB', { kind: 'bury' }],
    ['f', 'KeyF', { kind: 'flag' }],
    ['у', 'KeyE', { kind: 'note' }],
    ['m', 'KeyM', { kind: 'menu' }],
    ['Escape', 'Escape', { kind: 'leave' }],
    ['?', 'Slash', { kind: 'keys' }],
    [',', 'Slash', { kind: 'keys' }],
    ['x', 'KeyX', undefined]
  ])('«%s» (%s)', (key, code, act) => {
    expect(pressed(key, code)).toEqual(act);
  });

  test('a key held down acts once', () => {
    expect(pressed('3', 'Digit3', { repeat: true })).toBeUndefined();
  });

  test('a focused button keeps Space and Enter, but grades are taken everywhere', () => {
    expect(pressed(' ', 'Space', {}, true)).toBeUndefined();
    expect(pressed('Enter', 'Enter', {}, true)).toBeUndefined();
    expect(pressed('2', 'Digit2', {}, true)).toEqual({ kind: 'grade', grade: 2 });
  });

  test('shortcuts of the browser stay its own', () => {
    expect(pressed('u', 'KeyU', { ctrlKey: true })).toBeUndefined();
    expect(pressed('1', 'Digit1', { metaKey: true })).toBeUndefined();
  });
});
