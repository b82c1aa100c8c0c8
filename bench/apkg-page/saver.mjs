// Stands for file-saver in the benchmark: what would be saved is handed to whoever waits for it.

/** @type {(blob: Blob) => void} */
let hand = () => undefined;

/** @returns {Promise<Blob>} */
export const whenSaved = () =>
  new Promise((resolve) => {
    hand = resolve;
  });

export const saveAs = (/** @type {Blob} */ blob) => hand(blob);
