/** The reading worker's job: start SQLite, read the package, or make cards of its notes. */

import { describePackageProblem } from './package-problem';
import type { ReadRequest, ReadResult } from './read-messages';
import { readPackage } from './read-package';
import { NO_SQLITE, loadSqlite } from './sqlite';
import type { readForeignCards } from './foreign-cards';

type Renderer = Readonly<{ readForeignCards: typeof readForeignCards }>;

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
    return { kind: 'failed', problem: `${NO_SQLITE} (${reason})` };
  }
  if (!decks) {
    const read = await readPackage(sqlite, file, onProgress);
    if (read.ok) return { kind: 'read', collection: read.value };
    return { kind: 'failed', problem: describePackageProblem(read.problem) };
  }
  const renderer = await loadRenderer();
  if (!renderer) return { kind: 'failed', problem: NOT_ON_DEVICE };
  const { readForeignCards } = renderer;
  const made = await readForeignCards(sqlite, file, new Set(decks), onProgress);
  if (made.ok) return { kind: 'made', cards: made.value };
  return { kind: 'failed', problem: describePackageProblem(made.problem) };
}

const NOT_ON_DEVICE =
  'Чужие колоды разбирает часть приложения, которой на устройстве ещё нет. Подключитесь к сети и повторите.';

/** The renderer comes with KaTeX: only when there is something to render, and not precached. */
async function loadRenderer(): Promise<Renderer | undefined> {
  try {
    return await import('./foreign-cards');
  } catch (error) {
    // What browsers throw for a module that does not come.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
