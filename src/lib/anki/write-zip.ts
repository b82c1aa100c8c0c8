/**
 * Files → a zip. fflate lays it out; the bytes are deflated by the browser's own stream, which is
 * faster than JavaScript and leaves less behind.
 */

import { Zip, ZipPassThrough } from 'fflate';
import type { Proceed } from './pace';

export type ZippedFile = Readonly<{
  name: string;
  /** The bytes of all its pieces. */
  size: number;
  /** Each is used up before the next is asked for. */
  pieces: Iterable<Uint8Array>;
}>;

const BYTES_PER_BATCH = 1 << 20;

/**
 * Zips files. What is done of the zip leaves this thread's memory for the browser's.
 * @returns the zip, or undefined when it was told to stop
 */
export async function zipped(
  files: readonly ZippedFile[],
  proceed: Proceed
): Promise<Blob | undefined> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const parts: Blob[] = [];
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let done = 0;
  for (const { name, pieces } of files) {
    const entry = new DeflatedEntry(name);
    archive.add(entry);
    for (const batch of batches(pieces)) {
      await entry.write(batch);
      done += batch.length;
      parts.push(new Blob(chunks.splice(0)));
      if (done < total && !(await proceed(done / total))) return undefined;
    }
    await entry.end();
  }
  archive.end();
  return (await proceed(1)) ? new Blob([...parts, ...chunks]) : undefined;
}

/** The pieces' bytes in larger ones; again each is used up before the next is asked for. */
function* batches(pieces: Iterable<Uint8Array>): Generator<Uint8Array<ArrayBuffer>, void> {
  const batch = new Uint8Array(BYTES_PER_BATCH);
  let filled = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + batch.length - filled);
      batch.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < batch.length) continue;
      yield batch;
      filled = 0;
    }
  if (filled > 0) yield batch.subarray(0, filled);
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

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    // Counts the bytes and their checksum.
    this.push(bytes);
    await this.#writer.write(bytes);
  }

  async end(): Promise<void> {
    this.push(new Uint8Array(), true);
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
