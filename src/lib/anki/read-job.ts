/** The reading worker's job: start SQLite, read the package. */

import { loadSqlite } from './apkg';
import { describePackageProblem } from './package-problem';
import type { ReadRequest, ReadResult } from './read-messages';
import { readPackage } from './read-package';

/**
 * Reads the package that was chosen; whatever is wrong with it comes back as a problem.
 * @param onProgress called with the share done, from 0 to 1
 */
export async function runRead(
  { file, wasmUrl }: ReadRequest,
  onProgress?: (share: number) => void
): Promise<ReadResult> {
  let sqlite;
  try {
    sqlite = await loadSqlite(wasmUrl);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: `Не удалось запустить SQLite: ${reason}.` };
  }
  const read = await readPackage(sqlite, file, onProgress);
  return read.ok
    ? { kind: 'done', collection: read.value }
    : { kind: 'failed', problem: describePackageProblem(read.problem) };
}
