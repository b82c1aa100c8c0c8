/**
 * Files → a zip. fflate lays it out; the bytes are deflated by the browser's own stream, which is
 * faster than JavaScript and leaves less behind.
 */

import { Zip, ZipPassThrough } from 'fflate';
import { joined } from './pace';
import type { Proceed } from './pace';

export type ZippedFile = Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;

const BYTES_PER_BATCH = 1 << 20;

/** @returns the zip's bytes, or undefined when it was told to stop */
export async function zipped(
  files: readonly ZippedFile[],
  proceed: Proceed
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let before = 0;
  for (const { name, bytes } of files) {
    const entry = new DeflatedEntry(name);
    archive.add(entry);
    for (let at = 0; at < bytes.length; at += BYTES_PER_BATCH) {
      const end = Math.min(at + BYTES_PER_BATCH, bytes.length);
      await entry.write(bytes.subarray(at, end), end === bytes.length);
      if (end < bytes.length && !(await proceed((before + end) / total))) return undefined;
    }
    before += bytes.length;
  }
  archive.end();
  return (await proceed(1)) ? joined(chunks) : undefined;
}

/** Deflate's number in a zip. */
const DEFLATED = 8;

class DeflatedEntry extends ZipPassThrough {
  override compression = DEFLATED;
  // The zip's first representable date, so that the clock leaves no trace in the bytes.
  override mtime = new Date(1980, 0, 1);
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #ended: Promise<void>;

  constructor(name: string) {
    super(name);
    const { readable, writable } = new CompressionStream('deflate-raw');
    this.#writer = writable.getWriter();
    this.#ended = this.#drain(readable.getReader());
  }

  async write(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): Promise<void> {
    // Counts the bytes and their checksum.
    this.push(bytes, isLast);
    await this.#writer.write(bytes);
    if (!isLast) return;
    await this.#writer.close();
    await this.#ended;
  }

  /** What is pushed goes through the stream instead of straight into the zip. */
  protected override process(): void {}

  async #drain(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      this.ondata(null, value, false);
    }
    this.ondata(null, new Uint8Array(), true);
  }
}
