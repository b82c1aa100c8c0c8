/**
 * Rows → a table of text, with the headers by which Anki knows what each column is
 * (docs.ankiweb.net/importing/text-files.html). It carries no pictures, no note type and no progress.
 */

import type { ExportRows } from './export';
import type { Format } from './messages';
import { FIELD_NAMES, NOTE_TYPE } from './note-type';
import { pace } from './pace';
import type { WritingOptions, Written } from './pace';

export type TableFormat = Exclude<Format, 'apkg'>;

const SEPARATORS: Readonly<Record<TableFormat, Readonly<{ name: string; sign: string }>>> = {
  csv: { name: 'Comma', sign: ',' },
  tsv: { name: 'Tab', sign: '\t' }
};

/** The spare fields are empty in ours: left out, they keep what the learner has put there. */
const FIELDS = FIELD_NAMES.filter((name) => !name.startsWith('Spare'));
const COLUMNS = ['guid', 'deck', 'tags', ...FIELDS] as const;
const columnOf = (name: (typeof COLUMNS)[number]): number => COLUMNS.indexOf(name) + 1;

const NOTES_PER_BATCH = 500;

/** Writes the notes as a table in UTF-8. Equal rows give equal bytes. */
export async function writeTable(
  format: TableFormat,
  rows: ExportRows,
  options: WritingOptions = {}
): Promise<Written> {
  const { name, sign } = SEPARATORS[format];
  const proceed = pace(options);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const chunks = [encoder.encode(`${headers(name, sign).join('\n')}\n`)];
  let lines = '';
  let done = 0;
  for (const { note, card } of inOrderOfLearning(rows)) {
    const fields = decoder.decode(note.flds).split('\u001f').slice(0, FIELDS.length);
    const values = [note.guid, rows.decks.get(card.did) ?? '', note.tags.trim(), ...fields];
    lines += `${values.map(quoted).join(sign)}\n`;
    done += 1;
    if (done % NOTES_PER_BATCH > 0 && done < rows.count) continue;
    chunks.push(encoder.encode(lines));
    lines = '';
    if (!(await proceed(done / rows.count))) return { kind: 'cancelled' };
  }
  return { kind: 'done', file: new Blob(chunks) };
}

/** A table is read from its top; its cards are all new, and `due` is their place in the queue. */
const inOrderOfLearning = (rows: ExportRows) =>
  [...rows.notes()].sort((a, b) => a.card.due - b.card.due);

const headers = (separator: string, sign: string): readonly string[] => [
  `#separator:${separator}`,
  '#html:true',
  `#notetype:${NOTE_TYPE.name}`,
  `#columns:${COLUMNS.join(sign)}`,
  `#guid column:${columnOf('guid')}`,
  `#deck column:${columnOf('deck')}`,
  `#tags column:${columnOf('tags')}`
];

/** As RFC 4180 asks: in quotes, those within doubled, so that line ends and separators may stay. */
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
