/** `localStorage` that answers `null` instead of throwing where the browser has closed it. */

export type LocalRecords = Readonly<{
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
}>;

/** Small records outside the database. What cannot be kept is forgotten: none of them is vital. */
export const localRecords: LocalRecords = {
  getItem: (key) => attempt(() => localStorage.getItem(key)),
  setItem: (key, value) => {
    attempt(() => localStorage.setItem(key, value));
  }
};

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    // SecurityError where storage is blocked, QuotaExceededError where it is full.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
