/**
 * CRC-32 (ISO-HDLC, the polynomial of zip and gzip) of a text's UTF-8 bytes, as eight hex digits.
 * It detects accidents, not forgery: every change of up to 32 consecutive bits, others with
 * probability 1 − 2⁻³². Web Crypto's digests are asynchronous and absent outside secure contexts.
 */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  const buffer = new Uint8Array(PIECE * 3);
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    const { written } = encoder.encodeInto(text.slice(start, end), buffer);
    for (let i = 0; i < written; i++)
      crc = (TABLE[(crc ^ (buffer[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
    start = end;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** UTF-16 units encoded at a time: a long backup must not be held a second time as bytes. */
const PIECE = 65_536;
const encoder = new TextEncoder();

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** A piece must not end between the two halves of one character. */
function pieceEnd(text: string, start: number): number {
  const end = Math.min(start + PIECE, text.length);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
