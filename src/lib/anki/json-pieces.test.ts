import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonPieces } from './json-pieces';

const entries = (text: string): readonly (readonly [string, unknown])[] =>
  [...jsonPieces(text)].flatMap((piece) => Object.entries(JSON.parse(piece) as object));

describe('a JSON object in pieces', () => {
  test('has the entries that the whole has, however it is laid out', () => {
    const key = fc.string().filter((each) => each !== '__proto__' && !/^\d+$/.test(each));
    const value = fc.oneof(fc.jsonValue(), fc.stringMatching(/^[\\"{}[\],:]*$/));
    fc.assert(
      fc.property(fc.dictionary(key, value), fc.constantFrom(0, 2), (whole, indent) => {
        const text = JSON.stringify(whole, undefined, indent);
        expect(entries(text)).toEqual(Object.entries(JSON.parse(text) as object));
      })
    );
  });

  test('has one entry in each piece', () => {
    expect([...jsonPieces('{"a":{"b":[1,2],"c":"}"},"d":","}')]).toEqual([
      '{"a":{"b":[1,2],"c":"}"}}',
      '{"d":","}'
    ]);
  });

  test.each(['', '{', '{"a":1', '{"a":{"b":1}', '{"a":"b}', '[1,2]', '{"a" 1}'])(
    'is refused when it is none: %s',
    (text) => {
      expect(() => entries(text)).toThrow(SyntaxError);
    }
  );
});
