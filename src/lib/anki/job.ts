/** The worker's job: fetch the deck, lay it out, write the package. */

import type { SqlJsStatic } from 'sql.js';
import type { Decoded } from '../core/decode';
import { loadSqlite, writePackage } from './apkg';
import type { PackageOptions } from './apkg';
import { exportRows } from './export';
import { decodeAnkiDeck } from './fields';
import type { AnkiDeck } from './fields';
import type { ExportOutcome, ExportRequest } from './messages';

/** Makes the package that was asked for; whatever the world refuses comes back as a problem. */
export async function runExport(
  { deckUrl, wasmUrl, ...options }: ExportRequest,
  packageOptions: PackageOptions = {}
): Promise<ExportOutcome> {
  const [deck, sqlite] = await Promise.all([fetchDeck(deckUrl), startSqlite(wasmUrl)]);
  if (!deck.ok) return { kind: 'failed', problem: deck.problem };
  if (!sqlite.ok) return { kind: 'failed', problem: sqlite.problem };
  const rows = exportRows(deck.value, options);
  if (!rows.ok) return { kind: 'failed', problem: rows.problem };
  const outcome = await writePackage(sqlite.value, rows.value, packageOptions);
  return outcome.kind === 'done' ? { ...outcome, notes: rows.value.count } : outcome;
}

async function fetchDeck(url: string): Promise<Decoded<AnkiDeck>> {
  try {
    const response = await fetch(url);
    if (!response.ok)
      return { ok: false, problem: `Колода не загрузилась: сервер ответил ${response.status}.` };
    return decodeAnkiDeck(await response.json());
  } catch (error) {
    return {
      ok: false,
      problem: `Колода не загрузилась: ${reason(error)}. Проверьте сеть и повторите.`
    };
  }
}

async function startSqlite(wasmUrl: string): Promise<Decoded<SqlJsStatic>> {
  try {
    return { ok: true, value: await loadSqlite(wasmUrl) };
  } catch (error) {
    return { ok: false, problem: `Не удалось запустить SQLite: ${reason(error)}.` };
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
