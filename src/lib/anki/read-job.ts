/** The reading worker's job: start SQLite, read the package, or make cards of its notes. */

import { loadSqlite } from './apkg';
import { describePackageProblem } from './package-problem';
import type { ReadRequest, ReadResult } from './read-messages';
import { readPackage } from './read-package';

/**
 * Reads the package that was chosen; whatever is wrong with it comes back as a problem.
 * @param onProgress called with the share done, from 0 to 1
 */
export async function runRead(
  { file, wasmUrl, decks }: ReadRequest,
  onProgress?: (share: number) => void
): Promise<ReadResult> {
  let sqlite;
  try {
    sqlite = await loadSqlite(wasmUrl);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', problem: `Не удалось запустить SQLite: ${reason}.` };
  }
  if (!decks) {
    const read = await readPackage(sqlite, file, onProgress);
    if (read.ok) return { kind: 'read', collection: read.value };
    return { kind: 'failed', problem: describePackageProblem(read.problem) };
  }
  // The renderer comes with KaTeX: only when there is something to render.
  const { readForeignCards } = await import('./foreign-cards');
  const made = await readForeignCards(sqlite, file, new Set(decks), onProgress);
  if (made.ok) return { kind: 'made', cards: made.value };
  return { kind: 'failed', problem: describePackageProblem(made.problem) };
}
