/** Zstandard under limits: fzstd makes room for whatever window a frame claims. */

import { Decompress } from 'fzstd';
import { damaged, refuse } from './package-problem';

/** What zstd's own decoder accepts unasked (ZSTD_WINDOWLOG_LIMIT_DEFAULT); Anki's frames claim 2 MB. */
const MAX_WINDOW = 1 << 27;
/** A block of few bytes may become 2 MB: pieces are small, so that a flood is noticed early. */
const PIECE = 64 << 10;

/**
 * Unpacks a file.
 * @param limit bytes that it may become
 * @param name for messages
 */
export function unpackZstd(
  packed: Uint8Array,
  limit: number,
  name: string,
  onProgress: (share: number) => void = () => undefined
): Uint8Array<ArrayBuffer> {
  checkFrames(packed, name);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Decompress((chunk) => {
    length += chunk.length;
    if (length > limit) refuse({ kind: 'too-large' });
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const end = Math.min(at + PIECE, packed.length);
    try {
      stream.push(packed.subarray(at, end), end === packed.length);
    } catch (error) {
      // A broken stream may also lead fzstd out of its tables.
      if (error instanceof RangeError || error instanceof TypeError || isZstdError(error))
        damaged(`${name}: ${error.message}`);
      throw error;
    }
    onProgress(end / packed.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const isZstdError = (error: unknown): error is Error => error instanceof Error && 'code' in error;

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Walks from frame to frame (RFC 8878, section 3.1) and looks at what each one claims. */
function checkFrames(bytes: Uint8Array, name: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  try {
    while (at < view.byteLength) at = nextFrame(view, at, name);
  } catch (error) {
    // The view's own word for reading past the end.
    if (error instanceof RangeError) damaged(`${name}: обрывается`);
    throw error;
  }
  if (at !== view.byteLength || at === 0) damaged(`${name}: обрывается`);
}

function nextFrame(view: DataView, start: number, name: string): number {
  const magic = view.getUint32(start, true);
  if ((magic & 0xfffffff0) === SKIPPABLE) return start + 8 + view.getUint32(start + 4, true);
  if (magic !== MAGIC) damaged(`${name}: не zstd`);
  const flags = view.getUint8(start + 4);
  const isSingle = (flags & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const sizeAt = start + (isSingle ? 5 : 6) + dictionaryBytes;
  const window = isSingle
    ? contentSize(view, sizeAt, sizeBytes)
    : windowOf(view.getUint8(start + 5));
  if (window > MAX_WINDOW) refuse({ kind: 'too-large' });
  let at = sizeAt + sizeBytes;
  for (;;) {
    const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    const isRepeated = ((header >> 1) & 3) === 1;
    at += 3 + (isRepeated ? 1 : header >> 3);
    if (header & 1) return at + (flags & 4 ? 4 : 0);
  }
}

function contentSize(view: DataView, at: number, bytes: number): number {
  switch (bytes) {
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at, true) + 256;
    case 4:
      return view.getUint32(at, true);
    default:
      return Number(view.getBigUint64(at, true));
  }
}

const windowOf = (descriptor: number): number => {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
};
