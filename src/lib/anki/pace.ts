/** Long work in pieces: between them it tells how far it is and may be stopped. */

export type WritingOptions = Readonly<{
  /** Called with the share done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Looked at between batches. */
  signal?: AbortSignal;
}>;

export type Written = Readonly<{ kind: 'done'; file: Blob }> | Readonly<{ kind: 'cancelled' }>;

/** Tells how far the work is; false means stop. */
export type Proceed = (share: number) => Promise<boolean>;

export const pace =
  ({ onProgress, signal }: WritingOptions): Proceed =>
  async (share) => {
    onProgress?.(share);
    await nextTask();
    return signal?.aborted !== true;
  };

/** Lets messages in; unlike a timer, which browsers hold back, it costs microseconds. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
