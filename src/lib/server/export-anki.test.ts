import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSqlite } from '../anki/sqlite';
import type { Deck } from '../core/deck';
import { bankOf } from '../core/ids';
import { loadDeck } from './deck';
import { exportAnki } from './export-anki';
import type { Told } from './export-anki';

const root = process.cwd();
let folder: string;
let deck: Deck;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-anki-'));
  ({ deck } = await loadDeck(root));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

const call = (...args: readonly string[]): Promise<Told> =>
  exportAnki(args, { root, from: folder, date: '2026-11-22' });

/** GUIDs of the notes in a package of this folder. */
async function guids(name: string): Promise<readonly string[]> {
  const sqlite = await loadSqlite();
  const files = unzipSync(await readFile(join(folder, name)));
  const database = new sqlite.Database(files['collection.anki21']);
  const rows = database.exec('SELECT guid FROM notes')[0]?.values ?? [];
  database.close();
  return rows.flat().map(String).toSorted();
}

const expected = (fits: (card: Deck['cards'][number]) => boolean): readonly string[] =>
  deck.cards
    .filter((card) => card.answered && fits(card))
    .map(({ id }) => `sobes:${id}`)
    .toSorted();

describe('npm run export:anki', () => {
  test('writes the whole deck under the day’s name', async () => {
    const told = await call();
    expect(told.code).toBe(0);
    expect(told.text).toContain(join(folder, 'sobes-2026-11-22.apkg'));
    expect(await guids('sobes-2026-11-22.apkg')).toEqual(expected(() => true));
  });

  test('takes the named levels, topics and banks, by commas or apart', async () => {
    const args = ['--level', 'junior,middle', '--topic', 'losses', '--topic', 'metrics'];
    const told = await call(...args, '--bank', 'cv-engineer', '--by', 'bank', '--out', 'a.apkg');
    expect(told.code).toBe(0);
    const cards = expected(
      ({ level, topic, asks }) =>
        level !== 'senior' &&
        ['losses', 'metrics'].includes(topic) &&
        asks.some((item) => bankOf(item) === 'cv-engineer')
    );
    expect(cards.length).toBeGreaterThan(0);
    expect(await guids('a.apkg')).toEqual(cards);
    expect(told.text).toContain(`карточек ${cards.length}`);
  });

  test.each([
    ['a.csv', [], '#separator:Comma'],
    ['a.tsv', [], '#separator:Tab'],
    ['a.txt', ['--format', 'tsv'], '#separator:Tab']
  ])('writes the table %s', async (name, more, first) => {
    expect((await call('--topic', 'losses', '--out', name, ...more)).code).toBe(0);
    expect(await readFile(join(folder, name), 'utf8')).toMatch(new RegExp(`^${first}\n`));
  });

  test('tells what it can do', async () => {
    const { code, text } = await call('--help');
    expect(code).toBe(0);
    for (const option of ['--level', '--topic', '--bank', '--by', '--format', '--out'])
      expect(text).toContain(option);
  });
});

describe('a call that cannot be carried out', () => {
  test.each([
    [
      'names the topics',
      ['--topic', 'foo'],
      2,
      /^Нет темы «foo»\. Есть:\n(.+\n)* {2}losses +Функции потерь\n/
    ],
    ['names the banks', ['--bank', 'foo'], 2, /^Нет банка «foo»\. Есть:\n(.+\n)* {2}cv-engineer /],
    ['names the levels', ['--level', 'lead'], 2, /^Нет уровня «lead»\. Есть:\n {2}junior\n/],
    ['names the formats', ['--format', 'pdf'], 2, /«pdf». Можно: apkg, csv, tsv\./],
    ['names the arrangements', ['--by', 'level'], 2, /«level». Можно: topic, bank\./],
    ['repeats an unknown option', ['--levle', 'junior'], 2, /--levle/],
    ['asks for an ending', ['--out', 'deck'], 2, /Назовите файл \.apkg, \.csv или \.tsv/],
    [
      'keeps Anki from not opening the file',
      ['--format', 'apkg', '--out', 'a.zip'],
      2,
      /а не «a\.zip»/
    ],
    [
      'keeps Anki from replacing everything',
      ['--out', 'collection.apkg'],
      2,
      /копию всей коллекции/
    ],
    [
      'asks for the folder',
      ['--topic', 'losses', '--out', 'no/a.csv'],
      1,
      /^Нет папки .+no: создайте/
    ],
    ['refuses a name that is empty', ['--topic', 'losses', '--level', ''], 2, /^Нет уровня «»/]
  ])('%s', async (_, args, code, text) => {
    const told = await call(...args);
    expect(told.text).toMatch(text);
    expect(told.code).toBe(code);
  });
});
