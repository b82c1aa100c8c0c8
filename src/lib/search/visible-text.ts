/** The text that a reader of a rendered answer sees. */

/** A tag, or the text up to the next one. */
const TOKEN = /<(\/?)([a-zA-Z][\w-]*)([^>]*)>|([^<]+)/g;
/** What is drawn for the eye stands there once more as MathML; the formula's source is no text. */
const LEFT_OUT = /^annotation$/;
const HIDDEN = /\saria-hidden="true"/;
/** After these a word ends. */
const APART = /^(?:p|div|li|ul|ol|br|pre|tr|td|th|mtd|mtr)$/;
const NO_CONTENT = /^(?:br|hr|img|path|circle|line|rect)$/;
/** KaTeX's zero-width marks and MathML's invisible operators. */
const INVISIBLE = /[\u200b\u2061-\u2064]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0'
};

/**
 * Our own rendered HTML (well-formed, sanitised by the build) as one line of text. Formulas keep their
 * glyphs: `γ,β` for `\gamma,\beta`.
 */
export function visibleText(html: string): string {
  let text = '';
  /** Elements open inside the one that is left out, itself included. */
  let hidden = 0;
  for (const [, closing, name = '', attributes = '', words] of html.matchAll(TOKEN)) {
    if (words !== undefined) {
      if (hidden === 0) text += words;
      continue;
    }
    if (APART.test(name) && hidden === 0) text += ' ';
    if (NO_CONTENT.test(name) || attributes.endsWith('/')) continue;
    if (hidden > 0) hidden += closing === '/' ? -1 : 1;
    else if (closing !== '/' && (LEFT_OUT.test(name) || HIDDEN.test(attributes))) hidden = 1;
  }
  return unescaped(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex as string, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name as string] ?? whole;
  });
