/** The worker's job: fetch the deck, turn its cards into notes, lay them out, write the package. */

import type { SqlJsStatic } from 'sql.js';
import type { Decoded } from '../core/decode';
import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import { decodeMarkup, unpackAnswer } from '../core/markup';
import { loadSqlite, writePackage } from './apkg';
import type { PackageOptions } from './apkg';
import { exportRows } from './export';
import type { ExportOutcome, ExportRequest } from './messages';
import { noteMaker } from './notes';
import type { AnkiDeck, AnkiNote } from './notes';

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

/** Topic by topic: a topic's rendered answers are let go once its notes are made. */
async function fetchDeck(folder: string): Promise<Decoded<AnkiDeck>> {
  const [deck, banks, markup] = await Promise.all([
    fetchFile(`${folder}index.json`, decodeDeck),
    fetchFile(`${folder}banks.json`, decodeBanks),
    fetchFile(`${folder}markup.json`, decodeMarkup)
  ]);
  if (!deck.ok) return deck;
  if (!markup.ok) return markup;
  if (!banks.ok) return banks;
  const toNote = noteMaker(banks.value);
  const notes: AnkiNote[] = [];
  for (const topic of deck.value.topics) {
    const cards = deck.value.cards.filter((card) => card.topic === topic.id && card.answered);
    if (cards.length === 0) continue;
    const answers = await fetchFile(`${folder}${topic.id}.json`, decodeAnswers);
    if (!answers.ok) return answers;
    for (const card of cards) {
      const answer = answers.value.get(card.id);
      if (answer) notes.push(toNote(card, unpackAnswer(answer, markup.value)));
    }
  }
  return { ok: true, value: { topics: deck.value.topics, banks: deck.value.banks, notes } };
}

async function fetchFile<T>(
  url: string,
  decode: (value: unknown) => Decoded<T>
): Promise<Decoded<T>> {
  try {
    const response = await fetch(url);
    if (!response.ok)
      return { ok: false, problem: `Колода не загрузилась: сервер ответил ${response.status}.` };
    return decode(await response.json());
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
