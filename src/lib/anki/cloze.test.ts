import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clozeNumbers, hideCloze, showCloze } from './cloze';

describe('a cloze', () => {
  test.each([
    ['{{c1::a}} {{c2::b}}', '[…] b', '<mark>a</mark> b'],
    ['{{c1::a::что?}} {{c1::b}}', '[что?] […]', '<mark>a</mark> <mark>b</mark>'],
    ['{{c2::a {{c1::b}} c}}', 'a […] c', 'a <mark>b</mark> c'],
    ['{{c1::a {{c2::b::h}} c}}', '[…]', '<mark>a b c</mark>'],
    ['{{c1,2::a}}', '[…]', '<mark>a</mark>'],
    [
      '\\(\\frac{a}{b}\\) {{c1::\\(x\\)}}',
      '\\(\\frac{a}{b}\\) […]',
      '\\(\\frac{a}{b}\\) <mark>\\(x\\)</mark>'
    ],
    ['без пропусков }}', 'без пропусков }}', 'без пропусков }}'],
    ['не {{c1::закрыт', 'не {{c1::закрыт', 'не {{c1::закрыт']
  ])('%s', (source, hidden, shown) => {
    expect(hideCloze(source, 1)).toBe(hidden);
    expect(showCloze(source, 1)).toBe(shown);
  });

  test('knows its numbers', () => {
    expect([...clozeNumbers('{{c1::a}} {{c3::b}} {{c2,5::c}} {{cx::d}}')]).toEqual([1, 3, 2, 5]);
  });

  test('never throws and loses no text but what it hides', () => {
    const piece = fc.constantFrom('{{c1::', '{{c2::', '}}', '::', 'слово ', '{{', '}');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        expect(typeof hideCloze(source, 1)).toBe('string');
        expect(showCloze(source, 3).length).toBeLessThanOrEqual(source.length);
      })
    );
  });
});
