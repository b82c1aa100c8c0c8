import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, marked } from './excerpt';
import type { Match, Matched, Piece } from './excerpt';

/** Each of the words, wherever it stands; the term is its place in the list. */
function find(text: string, ...words: readonly string[]): Matched {
  const matches = words.flatMap((word, term): Match[] =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      term
    }))
  );
  return { text, matches: matches.sort((a, b) => a.start - b.start) };
}

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, marked: found }) => (found ? `[${text}]` : text)).join('');

const FILLER = 'слово за словом '.repeat(20);

describe('a marked text', () => {
  it.each([
    ['Что такое градиент?', ['градиент'], 'Что такое [градиент]?'],
    ['nn.Linear', ['nn', 'Linear', 'nn.Linear'], '[nn.Linear]'],
    ['BatchNorm', ['Batch', 'Norm'], '[BatchNorm]'],
    ['без находок', ['нет'], 'без находок']
  ])('%s with %j is %s', (text, words, expected) => {
    expect(shown(marked(find(text, ...words)))).toBe(expected);
  });

  it('is the text itself, whatever the matches', () => {
    const match = fc
      .tuple(fc.nat(40), fc.nat(12), fc.nat(3))
      .map(([start, length, term]) => ({ start, end: start + length, term }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(match), (text, matches) => {
        const pieces = marked({ text, matches });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      })
    );
  });
});

describe('an excerpt', () => {
  it('is the beginning of the first text when nothing was found', () => {
    expect(shown(excerpt([find('Коротко.', 'нет'), find('Второе.', 'нет')]))).toBe('Коротко.');
    expect(shown(excerpt([find(FILLER)]))).toMatch(/^слово за .{100,150}…$/);
    expect(excerpt([])).toEqual([]);
  });

  it('is taken where the most different words stand together', () => {
    const far = find(`альфа ${FILLER} альфа ${FILLER} альфа рядом с бетой`, 'альфа', 'бет');
    const near = find('одна альфа', 'альфа', 'бет');
    expect(shown(excerpt([near, far]))).toMatch(/^….*\[альфа\] рядом с \[бет\]ой$/);
  });

  it('cuts between words and says that it has cut', () => {
    const text = `${FILLER}находка ${FILLER}`;
    const pieces = shown(excerpt([find(text, 'находка')]));
    expect(pieces).toMatch(/^…(слово|за|словом) .*\[находка\].* (слово|за|словом)…$/);
    expect(pieces.length).toBeLessThan(170);
  });
});
