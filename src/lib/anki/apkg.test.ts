import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { syntheticLog } from '../../../tests/anki/synthetic-log';
import { writePackage } from './apkg';
import { exportRows } from './export';
import type { AnkiDeck } from './notes';
import type { WritingOptions } from './pace';
import { progressOf } from './progress';
import { loadSqlite } from './sqlite';
import { CARD_COLUMNS, NOTE_COLUMNS, REVIEW_COLUMNS } from './schema';
import { escapeHtml } from './text';

const sqlite = await loadSqlite();

async function packageOf(deck: AnkiDeck, options?: WritingOptions) {
  const rows = exportRows(deck, { arrangement: 'topic' });
  if (!rows.ok) throw new Error(rows.problem);
  return writePackage(rows.value, options);
}

async function bytesOf(deck: AnkiDeck): Promise<Uint8Array> {
  const outcome = await packageOf(deck);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.file.bytes();
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a query finds in the package's collection. */
function select(bytes: Uint8Array, query: string) {
  const database = new sqlite.Database(unzipSync(bytes)['collection.anki21']);
  const rows = database.exec(query)[0]?.values ?? [];
  database.close();
  return rows;
}

describe('a package', () => {
  test('holds a collection of schema 11 and, without drawings, an empty list of media', async () => {
    const { notes, ...rest } = syntheticDeck(3);
    const plain = notes.map((note) => ({ ...note, media: [] }));
    const files = unzipSync(await bytesOf({ ...rest, notes: plain }));
    expect(Object.keys(files)).toEqual(['collection.anki21', 'media']);
    expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}');
  });

  test('holds the drawings of its notes under numbers, each once', async () => {
    const deck = syntheticDeck(52);
    const drawn = new Map(
      deck.notes.flatMap(({ media }) => media).map((file) => [file.name, file])
    );
    const files = unzipSync(await bytesOf(deck));
    const names = JSON.parse(strFromU8(files['media'] ?? new Uint8Array())) as object;
    expect(Object.values(names).toSorted()).toEqual([...drawn.keys()].toSorted());
    for (const [entry, name] of Object.entries(names))
      expect(strFromU8(files[entry] ?? new Uint8Array())).toBe(drawn.get(name as string)?.text);
  });

  test('holds every row that was laid out', async () => {
    const deck = syntheticDeck(1200);
    const rows = exportRows(deck, { arrangement: 'topic' });
    const laid = rows.ok ? [...rows.value.notes()] : [];
    const bytes = await bytesOf(deck);
    expect(select(bytes, 'SELECT * FROM notes ORDER BY id')).toEqual(
      laid.map(({ note }) =>
        NOTE_COLUMNS.map((column) => (column === 'flds' ? text(note.flds) : note[column]))
      )
    );
    expect(select(bytes, 'SELECT * FROM cards ORDER BY id')).toEqual(
      laid.map(({ card }) => CARD_COLUMNS.map((column) => card[column]))
    );
    expect(select(bytes, 'SELECT ver, crt, tags FROM col')).toEqual([[11, 1_577_851_200, '{}']]);
    expect(select(bytes, 'SELECT count(*) FROM revlog')).toEqual([[0]]);
    expect(select(bytes, 'PRAGMA integrity_check')).toEqual([['ok']]);
    expect(select(bytes, 'SELECT DISTINCT typeof(flds) FROM notes')).toEqual([['text']]);
  });

  test('holds every grade of the progress that goes along', async () => {
    const deck = syntheticDeck(60);
    const entries = syntheticLog(deck.notes.map(({ id }) => id));
    const progress = progressOf(entries, { at: Date.UTC(2026, 10, 22), day: 20_779 });
    const rows = exportRows(deck, { arrangement: 'topic', progress });
    if (!rows.ok) throw new Error(rows.problem);
    const outcome = await writePackage(rows.value);
    const laid = [...rows.value.reviews()].sort((a, b) => a.id - b.id);
    expect(laid.length).toBeGreaterThan(100);
    const bytes = outcome.kind === 'done' ? await outcome.file.bytes() : new Uint8Array();
    expect(select(bytes, 'SELECT * FROM revlog ORDER BY id')).toEqual(
      laid.map((review) => REVIEW_COLUMNS.map((column) => review[column]))
    );
  });

  test('has Anki’s indexes', async () => {
    const query = "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name";
    expect(select(await bytesOf(syntheticDeck(1)), query).flat()).toEqual([
      'ix_cards_nid',
      'ix_cards_sched',
      'ix_cards_usn',
      'ix_notes_csum',
      'ix_notes_usn',
      'ix_revlog_cid',
      'ix_revlog_usn'
    ]);
  });

  test('is the same to the byte for the same deck', async () => {
    expect(await bytesOf(syntheticDeck(40))).toEqual(await bytesOf(syntheticDeck(40)));
  });

  test('carries any text as Anki will show it', async () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((each) => String.fromCharCode(each)),
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '$',
        '\\(',
        '{{',
        '}}',
        '🙂',
        '\u0000',
        '\u001f',
        'й'
      )
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit }), { minLength: 1 }), async (texts) => {
        const deck: AnkiDeck = {
          ...syntheticDeck(1),
          notes: syntheticDeck(texts.length).notes.map((note, index) => ({
            ...note,
            hint: escapeHtml(texts[index] ?? '')
          }))
        };
        const bytes = await bytesOf(deck);
        const hints = new Map(
          select(bytes, 'SELECT guid, flds FROM notes').map(([guid, flds]) => [
            guid,
            unescape(String(flds).split('\u001f')[2] ?? '')
          ])
        );
        texts.forEach((text, index) => {
          expect(hints.get(`sobes:synthetic-card-${index}`)).toBe(shown(text));
        });
      }),
      { numRuns: 60 }
    );
  });
});

describe('writing', () => {
  test('tells how far it is, from 0 to 1, never backwards', async () => {
    const shares: number[] = [];
    await packageOf(syntheticDeck(1500), { onProgress: (share) => shares.push(share) });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test.each([0, 0.1, 0.6])('stops at the next batch when cancelled at %d', async (when) => {
    const cancelling = new AbortController();
    const shares: number[] = [];
    const outcome = await packageOf(syntheticDeck(3000), {
      onProgress: (share) => {
        shares.push(share);
        if (share >= when) cancelling.abort();
      },
      signal: cancelling.signal
    });
    expect(outcome).toEqual({ kind: 'cancelled' });
    expect(shares.filter((share) => share >= when)).toHaveLength(1);
  });

  test('lets other work in between batches', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    await packageOf(syntheticDeck(3000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });
});

/** What remains of a text for the reader: no control characters, whole code points, composed. */
const shown = (text: string): string =>
  Array.from(text.toWellFormed())
    .filter((each) => (each >= ' ' && each !== '\u007f') || each === '\n' || each === '\t')
    .join('')
    .normalize('NFC');

const unescape = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
