/** Russian wording of sizes of files. */

import { decimal, whole } from './format';

/** Bytes as the reader counts them: «840 КБ», «1,2 МБ». */
export const bytesText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole(Math.max(1, bytes / 1000))}\u00a0КБ`
    : `${decimal(bytes / 1_000_000)}\u00a0МБ`;
