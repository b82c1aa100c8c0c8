/**
 * UTF-8 text that some program once read as Mac Roman: «Что» becomes «–ß—Ç–æ». Nothing is lost by that:
 * each wrong character still stands for one byte, so the way back is exact.
 */

/**
 * Mac Roman's upper half, bytes 0x80–0xFF in order
 * (https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT).
 */
export const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
  '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
  '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/**
 * Restores text that was UTF-8 and was read as Mac Roman; any other text is returned as it is.
 *
 * The proof of damage is strict, so that healthy text is never touched: every character must stand for
 * a byte, the bytes must be valid UTF-8, and a Cyrillic word must come out. A text that is damaged only
 * in places (a healthy line was added later) is restored line by line.
 * @returns the text, and whether anything was restored
 */
export function repairMojibake(text: string): { text: string; repaired: boolean } {
  const whole = restored(text);
  if (whole !== undefined) return { text: whole, repaired: true };
  const mended = text
    .split('\n')
    .map((line) => restored(line) ?? line)
    .join('\n');
  return { text: mended, repaired: mended !== text };
}

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(MAC_ROMAN, (character, index) => [character, 0x80 + index])
);

/** Three letters: a shorter run can be an accident, as in «(–∞, 0]», which would read «(а, 0]». */
const CYRILLIC_WORD = /[а-яё]{3}/iu;

/** The text behind the damage, or undefined when nothing proves that there was any. */
function restored(text: string): string | undefined {
  const bytes = asBytes(text);
  if (bytes === undefined) return undefined;
  const original = asUtf8(bytes);
  return original !== undefined && CYRILLIC_WORD.test(original) ? original : undefined;
}

function asBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 ? code : BYTES.get(text.charAt(i));
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The platform's only sign of malformed UTF-8.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
