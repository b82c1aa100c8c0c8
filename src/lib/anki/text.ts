/** Texts as Anki keeps them: what it would change at import is changed here, so that nothing is. */

// Anki's rules for fields and names: rslib/src/notes/mod.rs `normalize_field`,
// rslib/src/decks/name.rs and rslib/src/tags/register.rs `normalized_…_name_component`.
// eslint-disable-next-line no-control-regex
const FIELD_CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** A field's HTML without what Anki refuses: control characters (U+001F parts the fields) go. */
export const fieldHtml = (html: string): string =>
  html.toWellFormed().replace(FIELD_CONTROL, '').normalize('NFC');

/** Plain text as HTML. */
export const escapeHtml = (plain: string): string =>
  plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Whether HTML shows anything: a letter, a formula, a picture. */
export const isBlank = (html: string): boolean =>
  !/<(?:img|svg|math)\b/i.test(html) &&
  html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\p{White_Space}|\p{Cf}/gu, '') === '';

/** One level of a deck's name; `::` within a title must not open another level. */
export const deckLevel = (title: string): string => {
  const level = plainName(title, /"/g)
    .replace(/\s+/g, ' ')
    .replace(/^[\s:]+|[\s:]+$/g, '');
  return level === '' ? 'Без названия' : level;
};

/**
 * One level of a tag: no white space, which parts tags, and none of `"*\`, which Anki's search reads
 * as its own signs.
 */
export const tagLevel = (title: string): string =>
  plainName(title, /["*\\]/g)
    .replace(/^[\s:]+|[\s:]+$/g, '')
    .replace(/\s+/g, '_');

/** What is left out goes first: its neighbours may join into `::` or into one composed letter. */
const plainName = (title: string, leftOut: RegExp): string =>
  title
    .toWellFormed()
    .replace(/[\t\n\r]/g, ' ')
    .replace(CONTROL, '')
    .replace(leftOut, '')
    .replace(/:{2,}/g, ':')
    .normalize('NFC');

const SHARED_BYTES = 1 << 20;

/** An encoder to UTF-8 whose texts share their memory: apart, ten thousand would take a fifth more. */
export function sharedEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  let free = new Uint8Array();
  return (text) => {
    const most = 3 * text.length;
    if (free.length < most) free = new Uint8Array(Math.max(most, SHARED_BYTES));
    const { written } = encoder.encodeInto(text, free);
    const bytes = free.subarray(0, written);
    free = free.subarray(written);
    return bytes;
  };
}
