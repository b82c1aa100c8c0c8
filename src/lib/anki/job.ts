/** The worker's job: fetch the deck, turn its cards into notes, lay them out, write the file. */

import type { Decoded } from '../core/decode';
import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import { decodeMarkup, unpackAnswer } from '../core/markup';
import { NO_SQLITE, loadSqlite, writePackage } from './apkg';
import { exportRows } from './export';
import type { ExportRows } from './export';
import type { ExportOutcome, ExportRequest, Format } from './messages';
import { noteMaker } from './notes';
import type { AnkiDeck, AnkiNote } from './notes';
import type { WritingOptions, Written } from './pace';
import { progressOf } from './progress';
import { writeTable } from './table';

/** Makes the file that was asked for; whatever the world refuses comes back as a problem. */
export async function runExport(
  { deckUrl, wasmUrl, format, progress, ...options }: ExportRequest,
  writing: WritingOptions = {}
): Promise<ExportOutcome> {
  const [deck, write] = await Promise.all([fetchDeck(deckUrl), writerOf(format, wasmUrl)]);
  if (!deck.ok) return { kind: 'failed', problem: deck.problem };
  if (!write.ok) return { kind: 'failed', problem: write.problem };
  const rows = exportRows(deck.value, {
    ...options,
    ...(progress ? { progress: progressOf(progress.entries, progress.now) } : {})
  });
  if (!rows.ok) return { kind: 'failed', problem: rows.problem };
  const { count, learned } = rows.value;
  const outcome = await write.value(rows.value, writing);
  return outcome.kind === 'done' ? { ...outcome, notes: count, learned } : outcome;
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

type Write = (rows: ExportRows, options: WritingOptions) => Promise<Written>;

async function writerOf(format: Format, wasmUrl: string): Promise<Decoded<Write>> {
  if (format !== 'apkg')
    return { ok: true, value: (rows, options) => writeTable(format, rows, options) };
  try {
    const sqlite = await loadSqlite(wasmUrl);
    return { ok: true, value: (rows, options) => writePackage(sqlite, rows, options) };
  } catch (error) {
    return { ok: false, problem: `${NO_SQLITE} (${reason(error)})` };
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
