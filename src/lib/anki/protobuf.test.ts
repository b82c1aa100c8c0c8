import { describe, expect, test } from 'vitest';
import { readMessage } from './protobuf';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('a protobuf message', () => {
  test('gives its fields by number, repeated ones in order', () => {
    const message = readMessage(bytes(8, 3, 18, 2, 104, 105, 8, 172, 2));
    expect(message?.get(1)).toEqual([3, 300]);
    expect(message?.get(2)).toEqual([bytes(104, 105)]);
  });

  test('passes values of fixed width over', () => {
    const message = readMessage(bytes(13, 1, 2, 3, 4, 9, 1, 2, 3, 4, 5, 6, 7, 8, 16, 7));
    expect(message?.get(2)).toEqual([7]);
  });

  test.each([
    ['ends within a text', bytes(18, 5, 104)],
    ['ends within a length', bytes(18, 200)],
    ['has a group', bytes(11, 1)]
  ])('is none when it %s', (_name, broken) => {
    expect(readMessage(broken)).toBeUndefined();
  });
});
