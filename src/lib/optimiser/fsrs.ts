/** fsrs-rs in WebAssembly: fits FSRS-6 weights to reviews. */

import init, { Fsrs } from 'fsrs-browser';
import type { Trial } from '../core/training';

export type Fitter = Readonly<{
  /**
   * The weights that foretell these reviews best; undefined where fsrs-rs has given up.
   * @param trials in the order of time: fsrs-rs gives later ones more weight
   * @param onProgress called with the share done, from 0 to 1
   */
  fit: (
    trials: readonly Trial[],
    onProgress: (share: number) => void
  ) => readonly number[] | undefined;
}>;

export type Loaded =
  Readonly<{ ok: true; fitter: Fitter }> | Readonly<{ ok: false; problem: string }>;

const NOT_ON_DEVICE =
  'Подбор делает часть приложения, которой на устройстве ещё нет. Подключитесь к сети и повторите.';
const NO_ROOM = 'Браузеру не хватило памяти для подбора. Закройте другие вкладки и повторите.';
const NO_WASM =
  'Браузер не запустил подбор: он не знает нужной части WebAssembly. Обновите браузер; занятия идут и без подбора.';

/** Starts fsrs-rs; what the world refuses comes back as a problem. */
export async function loadFsrs(wasmUrl: string): Promise<Loaded> {
  const bytes = await fetchBytes(wasmUrl);
  return bytes ? startFsrs(bytes) : { ok: false, problem: NOT_ON_DEVICE };
}

/** @param bytes of fsrs_browser_bg.wasm */
export async function startFsrs(bytes: BufferSource): Promise<Loaded> {
  try {
    await init({ module_or_path: bytes, memory: sharedMemory() });
    return { ok: true, fitter: { fit } };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: NO_ROOM };
    if (isOfWasm(error) || error instanceof TypeError) return { ok: false, problem: NO_WASM };
    throw error;
  }
}

/** Ten thousand reviews take 5 MB. The package asks for a gigabyte of addresses, which phones refuse. */
const PAGES = { initial: 18, maximum: 4096 };

const sharedMemory = (): WebAssembly.Memory => new WebAssembly.Memory({ ...PAGES, shared: true });

async function fetchBytes(url: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** fsrs-rs leaves longer histories out (`max_seq_len`); they need not be copied. */
const LONGEST = 64;

/** Items as fsrs-rs has them: each a review with all of the card's before it, one after another. */
function fit(
  trials: readonly Trial[],
  onProgress: (share: number) => void
): readonly number[] | undefined {
  const items = trials.filter(({ index }) => index < LONGEST);
  const size = items.reduce((sum, { index }) => sum + index + 1, 0);
  const ratings = new Uint32Array(size);
  const elapsedDays = new Uint32Array(size);
  let place = 0;
  for (const { grades, index } of items)
    for (let i = 0; i <= index; i++, place++) {
      const [before, each] = [grades[i - 1], grades[i]];
      ratings[place] = each?.grade ?? 0;
      elapsedDays[place] = before && each ? Math.max(0, each.day - before.day) : 0;
    }
  const lengths = Uint32Array.from(items, ({ index }) => index + 1);
  try {
    return overheard(onProgress, () => [
      ...new Fsrs().computeParameters(ratings, elapsedDays, lengths, null, true)
    ]);
  } catch (error) {
    // A panic, or no room to grow.
    if (isOfWasm(error) || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * fsrs-rs keeps its progress in memory that nobody can read while it works, but says a line to the console
 * after each epoch (`training.rs`).
 */
function overheard<T>(onProgress: (share: number) => void, work: () => T): T {
  const listener: { info: (line: unknown) => void } = console;
  const { info } = listener;
  listener.info = (line) => {
    const epoch = Number(/^epoch: (\d)/.exec(String(line))?.[1]);
    if (epoch > 0) onProgress(Math.min(1, epoch / EPOCHS));
  };
  try {
    return work();
  } finally {
    listener.info = info;
  }
}

const EPOCHS = 5;

const isOfWasm = (error: unknown): boolean =>
  error instanceof WebAssembly.RuntimeError ||
  error instanceof WebAssembly.CompileError ||
  error instanceof WebAssembly.LinkError;
