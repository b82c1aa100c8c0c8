import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckLevel, escapeHtml, fieldHtml, isBlank, tagLevel } from './text';

/** Any sequence of UTF-16 units: control characters and halves of pairs included. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom('::', ' ', '"', '*', '\\', '\u3000', 'е\u0308', '🙂', '\u0000', ':')
  )
});

describe('a field', () => {
  test('loses control characters, but neither newlines nor tabs', () => {
    expect(fieldHtml('a\u0000b\u001fc\u007fd\r\n\te')).toBe('abcd\n\te');
  });

  test('is composed, so that Anki finds й and ё', () => {
    expect(fieldHtml('и\u0306 е\u0308')).toBe('й ё');
  });

  test('shows half an emoji as a replacement sign instead of breaking the database', () => {
    expect(fieldHtml('a\ud83db')).toBe('a\ufffdb');
  });

  test('keeps emoji, quotes, dollars and markup as they are', () => {
    const html = `<p class="x">🙂 'a' $5 &lt; \\(x\\)</p>`;
    expect(fieldHtml(html)).toBe(html);
  });

  test('that was cleaned is clean', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fieldHtml(fieldHtml(text))).toBe(fieldHtml(text));
      })
    );
  });
});

describe('escaping', () => {
  test('leaves no sign of markup', () => {
    expect(escapeHtml(`a<b & "c" > 'd'`)).toBe(`a&lt;b &amp; &quot;c&quot; &gt; 'd'`);
  });
});

describe('a field is blank', () => {
  test.each(['', '  \n', '<p></p>', '<p>&nbsp;\u00a0\u200b</p>', '<br><div> </div>'])(
    'when it shows nothing: %j',
    (html) => expect(isBlank(html)).toBe(true)
  );

  test.each(['<p>а</p>', '\\(x\\)', '<img src="a.png">', '0'])('but not when it holds %j', (html) =>
    expect(isBlank(html)).toBe(false)
  );
});

describe('a level of a deck’s name', () => {
  test.each([
    ['  2.  Сети \n и слои ', '2. Сети и слои'],
    ['A::B', 'A:B'],
    ['A:":B', 'A:B'],
    ['Метрики:', 'Метрики'],
    ['«Кавычки» и "лапки"', '«Кавычки» и лапки'],
    ['\u0000', 'Без названия'],
    ['', 'Без названия']
  ])('%j becomes %j', (title, level) => expect(deckLevel(title)).toBe(level));

  test('never opens another level, whatever the title', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const level = deckLevel(title);
        expect(level).not.toMatch(/::|^:|:$|"|^\s|\s$/);
        expect(level).not.toBe('');
        expect(deckLevel(level)).toBe(level);
      })
    );
  });
});

describe('a level of a tag', () => {
  test.each([
    ['1. Основы «ML»', '1._Основы_«ML»'],
    ['a\u3000b\tc', 'a_b_c'],
    ['до::после:', 'до:после'],
    ['a:*:b', 'a:b'],
    ['"x" * y\\z', 'x_yz'],
    [' ', '']
  ])('%j becomes %j', (title, level) => expect(tagLevel(title)).toBe(level));

  test('never holds white space, which would part it in two', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(tagLevel(title)).not.toMatch(/[\s"*\\]|::/);
        expect(tagLevel(tagLevel(title))).toBe(tagLevel(title));
      })
    );
  });
});
