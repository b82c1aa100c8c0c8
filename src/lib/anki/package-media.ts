/** The files of a package, by the names that its notes use. */

import { hash } from '../core/random';
import { damaged } from './package-problem';
import { readMessage } from './protobuf';
import { readZipEntry } from './zip';
import type { Zip, ZipEntry } from './zip';
import { unpackZstd } from './zstd';

export type PackageMedia = ReadonlyMap<string, ZipEntry>;

const MAX_LIST_BYTES = 32 << 20;
/** The larger ones are no pictures for a phone. */
export const MAX_FILE_BYTES = 20 << 20;

/** Reads the list: JSON, or in the newest form zstd with protobuf. Its entries are numbers. */
export async function readMediaList(zip: Zip, isNewest: boolean): Promise<PackageMedia> {
  const list = zip.entries.get('media');
  if (!list) return new Map();
  const bytes = await readZipEntry(zip, list, MAX_LIST_BYTES);
  const names = isNewest
    ? namesInMessage(unpackZstd(bytes, MAX_LIST_BYTES, 'media'))
    : namesInJson(bytes);
  const files = new Map<string, ZipEntry>();
  for (const [entryName, name] of names) {
    const entry = zip.entries.get(entryName);
    if (entry) files.set(name.normalize('NFC'), entry);
  }
  return files;
}

/** The type that browsers show in an `<img>`; undefined for everything else. */
export const pictureType = (name: string): string | undefined =>
  PICTURE_TYPES[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];

/** One content, one name: told from the zip's own checksum, without reading the file. */
export const mediaKey = (name: string, { crc, size }: ZipEntry): string =>
  [crc, size, hash(name)].map((part) => part.toString(16)).join('-');

/** A file's bytes. */
export async function readMediaFile(
  zip: Zip,
  entry: ZipEntry,
  isNewest: boolean
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readZipEntry(zip, entry, MAX_FILE_BYTES);
  return isNewest ? unpackZstd(bytes, MAX_FILE_BYTES, entry.name) : bytes;
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml'
};

function namesInJson(bytes: Uint8Array): readonly (readonly [string, string])[] {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Object.entries(parsed ?? {}).map(([entry, name]) => [entry, String(name)]);
  } catch (error) {
    if (error instanceof SyntaxError) return damaged('media');
    throw error;
  }
}

/** `MediaEntries.entries` 1, `MediaEntry.name` 1; the nth file lies under its place in the list. */
function namesInMessage(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const entries = readMessage(bytes)?.get(1) ?? (bytes.length === 0 ? [] : damaged('media'));
  return entries.map((entry, index) => {
    const name = entry instanceof Uint8Array ? readMessage(entry)?.get(1)?.at(-1) : undefined;
    return [String(index), name instanceof Uint8Array ? new TextDecoder().decode(name) : ''];
  });
}
