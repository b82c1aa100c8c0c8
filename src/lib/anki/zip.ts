/**
 * A zip by its central directory (PKWARE APPNOTE 4.3, 4.5.3), trusting nothing that it claims. fflate
 * reads whole archives from memory and makes room for whatever size an entry claims; here the file stays
 * where it is, and only what is asked for is read, piece by piece, under limits.
 */

import { Inflate } from 'fflate';
import { damaged, refuse } from './package-problem';

export type ZipEntry = Readonly<{
  name: string;
  isDeflated: boolean;
  /** Bytes in the file, and bytes after inflating as the directory claims. */
  packed: number;
  size: number;
  crc: number;
  /** Where its local header begins. */
  offset: number;
}>;

export type Zip = Readonly<{
  file: Blob;
  entries: ReadonlyMap<string, ZipEntry>;
}>;

/** More files than any collection has media. */
export const MAX_ENTRIES = 200_000;
const MAX_DIRECTORY_BYTES = 64 << 20;
/** Small entries may be as dense as they like; a database of this size never shrinks so far. */
const MAX_RATIO = 400;
const RATIO_FROM = 16 << 20;
/** Deflate makes at most 1,032 bytes of one: what one piece can become still fits into memory. */
const PIECE = 32 << 10;
const READ_AHEAD = 1 << 20;

/** Reads the directory; no entry is touched yet. */
export async function openZip(file: Blob): Promise<Zip> {
  const { count, start, length } = await findDirectory(file);
  if (count > MAX_ENTRIES || length > MAX_DIRECTORY_BYTES) refuse({ kind: 'too-large' });
  const bytes = await bytesOf(file, start, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(bytes, at);
    if (entries.has(entry.name)) damaged(`два файла с именем «${entry.name}»`);
    entries.set(entry.name, entry);
    at = next;
  }
  return { file, entries };
}

/**
 * An entry's bytes.
 * @param limit bytes that it may have; checked against its claim first, then against what comes
 */
export async function readZipEntry(
  { file }: Zip,
  entry: ZipEntry,
  limit: number,
  onProgress: (share: number) => void = () => undefined
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, isDeflated, packed, size } = entry;
  if (size > limit || packed > limit) refuse({ kind: 'too-large' });
  if (size > RATIO_FROM && size > packed * MAX_RATIO) refuse({ kind: 'too-large' });
  if (!isDeflated && packed !== size) damaged(`${name}: размер не сходится`);
  const start = await startOfData(file, entry);
  const sink = new Sink(size, name);
  const push = isDeflated ? inflating(sink, name) : (piece: Uint8Array) => sink.add(piece);
  for (let from = 0; from < packed; from += READ_AHEAD) {
    const ahead = await bytesOf(file, start + from, Math.min(READ_AHEAD, packed - from));
    for (let at = 0; at < ahead.length; at += PIECE) {
      const piece = ahead.subarray(at, at + PIECE);
      push(piece, from + at + piece.length === packed);
    }
    onProgress(Math.min(1, (from + READ_AHEAD) / packed));
  }
  return sink.finished(entry.crc);
}

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const SIGNATURE_64 = { end: 0x06064b50, locator: 0x07064b50 } as const;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const END_64_BYTES = 56;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

type Place = Readonly<{ count: number; start: number; length: number }>;

async function findDirectory(file: Blob): Promise<Place> {
  const from = Math.max(0, file.size - END_BYTES - MAX_COMMENT);
  const tail = viewOf(await bytesOf(file, from, file.size - from));
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== SIGNATURE.end) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const place = {
      count: tail.getUint16(at + 10, true),
      length: tail.getUint32(at + 12, true),
      start: tail.getUint32(at + 16, true)
    };
    const isLong = place.count === 0xffff || Math.max(place.length, place.start) === IN_ZIP64;
    const found = isLong ? await findLongDirectory(file, from + at) : place;
    if (found.start + found.length > from + at) refuse({ kind: 'truncated' });
    return found;
  }
  const begins = await bytesOf(file, 0, Math.min(4, file.size));
  const isZip = begins.length === 4 && viewOf(begins).getUint32(0, true) === SIGNATURE.local;
  return refuse({ kind: isZip ? 'truncated' : 'not-a-package' });
}

/** @param end where the ordinary end record begins; the long one's locator stands before it */
async function findLongDirectory(file: Blob, end: number): Promise<Place> {
  if (end < LOCATOR_BYTES) return damaged('оглавление архива');
  const locator = viewOf(await bytesOf(file, end - LOCATOR_BYTES, LOCATOR_BYTES));
  const at = uint64(locator, 8);
  if (locator.getUint32(0, true) !== SIGNATURE_64.locator || at + END_64_BYTES > end)
    return damaged('оглавление архива');
  const record = viewOf(await bytesOf(file, at, END_64_BYTES));
  if (record.getUint32(0, true) !== SIGNATURE_64.end) return damaged('оглавление архива');
  return { count: uint64(record, 32), length: uint64(record, 40), start: uint64(record, 48) };
}

const CENTRAL_BYTES = 46;

function readEntry(directory: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const view = viewOf(directory);
  if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== SIGNATURE.central)
    return damaged('оглавление архива');
  const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > view.byteLength) return damaged('оглавление архива');
  const name = new TextDecoder().decode(directory.subarray(at + CENTRAL_BYTES, nameEnd));
  if (UNSAFE.test(name)) refuse({ kind: 'unsafe-names' });
  if (view.getUint16(at + 8, true) & ENCRYPTED) refuse({ kind: 'encrypted' });
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) damaged(`${name}: неизвестное сжатие ${method}`);
  const extra = new DataView(directory.buffer, directory.byteOffset + nameEnd, extraEnd - nameEnd);
  const [size = 0, packed = 0, offset = 0] = longValues(
    [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true)),
    extra
  );
  const crc = view.getUint32(at + 16, true);
  return { entry: { name, isDeflated: method === DEFLATED, packed, size, crc, offset }, next };
}

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Names that would lead elsewhere, were they written to a disk. Anki's are `collection…` and numbers. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|[\u0000-\u001f]/;

/** Values too large for their field stand, in its order, in the extra field 1. */
function longValues(values: readonly number[], extra: DataView): readonly number[] {
  if (!values.includes(IN_ZIP64)) return values;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    const end = Math.min(extra.byteLength, place + extra.getUint16(at + 2, true));
    return values.map((value) => {
      if (value !== IN_ZIP64) return value;
      if (place + 8 > end) return damaged('оглавление архива');
      place += 8;
      return uint64(extra, place - 8);
    });
  }
  return damaged('оглавление архива');
}

/** The local header repeats the name and has extra fields of its own, so that only it tells. */
async function startOfData(file: Blob, { name, offset, packed }: ZipEntry): Promise<number> {
  const header = viewOf(await bytesOf(file, offset, LOCAL_BYTES));
  if (header.getUint32(0, true) !== SIGNATURE.local) damaged(`${name}: не на своём месте`);
  const start = offset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > file.size) refuse({ kind: 'truncated' });
  return start;
}

const LOCAL_BYTES = 30;

function inflating(sink: Sink, name: string): (piece: Uint8Array, isLast: boolean) => void {
  const inflate = new Inflate((piece) => sink.add(piece));
  return (piece, isLast) => {
    try {
      inflate.push(piece, isLast);
    } catch (error) {
      // fflate's own errors carry a code; the sink's are the package's.
      if (error instanceof Error && 'code' in error) damaged(`${name}: ${error.message}`);
      throw error;
    }
  };
}

/** Takes as many bytes as were claimed, and no more. */
class Sink {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #name: string;
  #length = 0;
  #crc = 0xffffffff;

  constructor(size: number, name: string) {
    this.#bytes = new Uint8Array(size);
    this.#name = name;
  }

  add(piece: Uint8Array): void {
    if (this.#length + piece.length > this.#bytes.length)
      damaged(`${this.#name}: больше, чем заявлено`);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
    this.#crc = crc32(piece, this.#crc);
  }

  finished(crc: number): Uint8Array<ArrayBuffer> {
    if (this.#length !== this.#bytes.length) damaged(`${this.#name}: меньше, чем заявлено`);
    if ((this.#crc ^ 0xffffffff) >>> 0 !== crc) damaged(`${this.#name}: контрольная сумма`);
    return this.#bytes;
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The zip's checksum (ISO-HDLC), going on from the one before. */
function crc32(bytes: Uint8Array, before: number): number {
  let crc = before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}

/** Exactly so many bytes of the file. */
async function bytesOf(
  file: Blob,
  start: number,
  length: number
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await file.slice(start, start + length).arrayBuffer());
    return bytes.length === length ? bytes : refuse({ kind: 'truncated' });
  } catch (error) {
    // The file was moved, or it lies in a cloud that cannot be reached.
    if (error instanceof DOMException) refuse({ kind: 'unreadable', detail: error.name });
    throw error;
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Sizes beyond 2⁵³ are no sizes. */
function uint64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  return Number.isSafeInteger(value) ? value : refuse({ kind: 'too-large' });
}
