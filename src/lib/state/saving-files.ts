/** Hands a file to the learner. */

export type Handed = 'downloaded' | 'shared' | 'cancelled';

/** Whether the browser's share sheet takes this file. */
export const canShare = (file: File): boolean =>
  typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });

/** Saves the file to the downloads. */
export function download(file: File): Handed {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'downloaded';
}

/** Opens the share sheet; where the browser refuses it after all, downloads. */
export async function share(file: File): Promise<Handed> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError' ? 'cancelled' : download(file);
  }
}

/** The way that works here: an installed app on iOS cannot download, a phone shares best. */
export const hand = async (file: File): Promise<Handed> =>
  canShare(file) && matchMedia('(pointer: coarse)').matches ? share(file) : download(file);
