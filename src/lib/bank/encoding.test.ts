import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAC_ROMAN, repairMojibake } from './encoding';

const damaged = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : MAC_ROMAN.charAt(byte - 0x80)
  ).join('');

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ';
const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:?!()-_`*#\n';
const ACCENTED = 'éèêëàâäçñöüßøåæœÉÀÇÑÖÜ«»„“”’…§°±×÷∞≤≥≠√∑∂∆πΩµ';
const EMOJI = ['🧠', '🖥️', '🌐', '👩🏽‍🔬', '🇷🇺', '∇', 'ℝ', '→', '\u2011', '\u00a0'];

const textOf = (...alphabets: (string | readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabets.flatMap((each) => [...each])), { maxLength: 200 })
    .map((characters) => characters.join(''));

describe('repairMojibake', () => {
  it('has one character for each byte from 0x80 to 0xFF', () => {
    expect(MAC_ROMAN).toHaveLength(128);
    expect(new Set(MAC_ROMAN).size).toBe(128);
  });

  it('restores a word', () => {
    expect(repairMojibake('–ß—Ç–æ')).toEqual({ text: 'Что', repaired: true });
  });

  it('restores a whole bank, emoji in its headings included', () => {
    const bank = readFileSync('cards/banks/cv-engineer.md', 'utf8');
    expect(damaged(bank)).toContain('## \uf8ffüß† –û—Å–Ω–æ–≤—ã');
    expect(repairMojibake(damaged(bank))).toEqual({ text: bank, repaired: true });
  });

  it('restores the damaged lines of a text to which healthy ones were added', () => {
    expect(repairMojibake(`- Что такое GIL?\n${damaged('- Что такое dict?')}\n- Emoji 🧠`)).toEqual(
      {
        text: '- Что такое GIL?\n- Что такое dict?\n- Emoji 🧠',
        repaired: true
      }
    );
  });

  it.each([
    ['a healthy bank', readFileSync('cards/banks/junior-base.md', 'utf8')],
    ['plain ASCII', '# ML interview\n- What is bagging?'],
    ['French', '« Où est-ce ? — À côté du café, dit-il… »'],
    ['German', 'Übergrößenträger – „Straße“'],
    ['an interval that happens to be valid UTF-8', 'x in (–∞, 0]'],
    ['a root that happens to be valid UTF-8', 'area = √π'],
    ['nothing', '']
  ])('leaves %s alone', (_, text) => {
    expect(repairMojibake(text)).toEqual({ text, repaired: false });
  });

  it('leaves every healthy text alone, whatever its letters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          textOf(CYRILLIC, LATIN),
          textOf(LATIN, ACCENTED),
          textOf(CYRILLIC, LATIN, ACCENTED, EMOJI),
          textOf(LATIN, EMOJI)
        ),
        (text) => {
          expect(repairMojibake(text)).toEqual({ text, repaired: false });
        }
      ),
      { numRuns: 500 }
    );
  });

  it('brings back every text with a Cyrillic word in it', () => {
    const any = textOf(CYRILLIC, LATIN, ACCENTED, EMOJI);
    fc.assert(
      fc.property(any, textOf(CYRILLIC), any, (before, word, after) => {
        const text = `${before}Что${word}${after}`;
        expect(repairMojibake(damaged(text))).toEqual({ text, repaired: true });
      }),
      { numRuns: 500 }
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(textOf(CYRILLIC, LATIN, EMOJI), (text) => {
        const once = repairMojibake(damaged(`Что ${text}`)).text;
        expect(repairMojibake(once)).toEqual({ text: once, repaired: false });
      }),
      { numRuns: 200 }
    );
  });
});
