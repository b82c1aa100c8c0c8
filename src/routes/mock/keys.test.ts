import { describe, expect, test } from 'vitest';
import { mockKey } from './keys';
import type { Key, MockKey } from './keys';

const pressed = (
  key: string,
  code: string,
  more: Partial<Key> = {},
  onControl = false
): MockKey | undefined =>
  mockKey(
    { key, code, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
    onControl
  );

describe('at an interview', () => {
  test.each([
    [' ', 'Space', { kind: 'compare' }],
    ['Enter', 'Enter', { kind: 'compare' }],
    ['1', 'Digit1', { kind: 'mark', verdict: 'no' }],
    ['2', 'Numpad2', { kind: 'mark', verdict: 'partly' }],
    ['3', 'Digit3', { kind: 'mark', verdict: 'yes' }],
    ['4', 'Digit4', undefined],
    ['u', 'KeyU', { kind: 'return' }],
    ['г', 'KeyU', { kind: 'return' }],
    ['з', 'KeyP', { kind: 'pause' }],
    ['Escape', 'Escape', { kind: 'pause' }]
  ])('«%s» (%s)', (key, code, act) => {
    expect(pressed(key, code)).toEqual(act);
  });

  test('a focused control keeps Space and Enter, verdicts are taken everywhere', () => {
    expect(pressed(' ', 'Space', {}, true)).toBeUndefined();
    expect(pressed('2', 'Digit2', {}, true)).toEqual({ kind: 'mark', verdict: 'partly' });
  });

  test('a key held down and shortcuts of the browser do nothing', () => {
    expect(pressed('3', 'Digit3', { repeat: true })).toBeUndefined();
    expect(pressed('p', 'KeyP', { ctrlKey: true })).toBeUndefined();
  });
});
