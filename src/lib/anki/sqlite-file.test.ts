import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSqlite } from './sqlite';
import { databaseFile } from './sqlite-file';
import type { Value } from './sqlite-record';

const sqlite = await loadSqlite();

type Row = Readonly<{ id: number; values: readonly Value[] }>;

const COLUMNS = ['a', 'b', 'c'] as const;

/** A table `t` of these rows, an index of its columns a and b, and whatever SQLite says to a query. */
function written(rows: readonly Row[]) {
  const columns = COLUMNS.slice(0, 2);
  const { size, pages } = databaseFile(
    [
      {
        name: 't',
        sql: `CREATE TABLE t (id integer primary key, ${COLUMNS.join(', ')})`,
        rows: () => rows
      }
    ],
    [
      {
        ...{ name: 'i', on: 't', columns, rowCount: rows.length },
        rows: () => rows.map(({ id, values }) => [Number(values[1]), Number(values[2]), id])
      }
    ]
  );
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const page of pages()) {
    bytes.set(page, at);
    at += page.length;
  }
  expect(at).toBe(size);
  const database = new sqlite.Database(bytes);
  return (query: string) => database.exec(query)[0]?.values ?? [];
}

const plain = (count: number, text: (id: number) => string = String): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    values: [null, index % 7, -index, text(index + 1)]
  }));

const integer = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom(127, 128, -128, -129, 32_767, 32_768, 2 ** 23, -(2 ** 23) - 1, 2 ** 31, 2 ** 47)
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  // Around what fits on a page, and beyond it.
  fc.integer({ min: 16_300, max: 16_400 }).map((size) => 'x'.repeat(size)),
  fc.integer({ min: 0, max: 70_000 }).map((size) => 'й'.repeat(size))
);

describe('a database', () => {
  test('holds whatever was put into it, as SQLite reads it', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 1e12 }), integer, integer, text);
    const rows = fc.uniqueArray(row, { selector: ([id]) => id, maxLength: 40 });
    fc.assert(
      fc.property(rows, (found) => {
        const sorted = found.toSorted(([a], [b]) => a - b);
        const select = written(sorted.map(([id, a, b, c]) => ({ id, values: [null, a, b, c] })));
        expect(select('PRAGMA integrity_check')).toEqual([['ok']]);
        expect(select('SELECT * FROM t ORDER BY id')).toEqual(sorted);
      }),
      { numRuns: 100 }
    );
  });

  test('takes a text that is UTF-8 already for the text that it is', () => {
    const bytes = new TextEncoder().encode('ёж 🦔');
    const select = written([{ id: 1, values: [null, 0, 0, bytes] }]);
    expect(select('SELECT c, typeof(c) FROM t')).toEqual([['ёж 🦔', 'text']]);
  });

  test('is sound whatever the number of its rows: none, a page full, one more', () => {
    for (const count of [0, 1, 2, 527, 528, 529, 1_057, 1_058, 5_000])
      expect([count, written(plain(count))('PRAGMA integrity_check')]).toEqual([count, [['ok']]]);
  });

  test('grows as many levels as it needs', () => {
    const large = 'x'.repeat(9_000);
    const select = written(plain(3_000, (id) => `${id} ${large}`));
    expect(select('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(select('SELECT substr(c, 1, 4) FROM t WHERE id = 2742')).toEqual([['2742']]);
  });

  test('has indexes of several levels that SQLite finds its rows by', () => {
    const select = written(plain(320_000));
    expect(select('PRAGMA integrity_check')).toEqual([['ok']]);
    const found = 'SELECT id FROM t INDEXED BY i WHERE a = 3 AND b = -250001';
    expect(select(found)).toEqual([[250_002]]);
    expect(select('SELECT count(*) FROM t INDEXED BY i WHERE a = 3')).toEqual([[45_714]]);
  }, 60_000);

  test('refuses a number that is no integer', () => {
    expect(() => written([{ id: 1, values: [null, 0.5, 0, ''] }])).toThrow(RangeError);
  });
});
