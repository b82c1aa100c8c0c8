import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { runExport } from './job';
import { packageName } from './messages';

const wasmUrl = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const urlOf = (json: string): string => `data:application/json,${encodeURIComponent(json)}`;
const deckUrl = urlOf(JSON.stringify(syntheticDeck(5)));

describe('the export', () => {
  test('makes a package of the deck at an address', async () => {
    const outcome = await runExport({ deckUrl, wasmUrl, arrangement: 'bank' });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(outcome.notes).toBe(5);
    expect(Object.keys(unzipSync(outcome.bytes))).toEqual(['collection.anki21', 'media']);
  });

  test('takes the chosen cards alone', async () => {
    const [first] = syntheticDeck(1).notes;
    const selection = new Set(first ? [first.id] : []);
    const outcome = await runExport({ deckUrl, wasmUrl, arrangement: 'topic', selection });
    expect(outcome).toMatchObject({ kind: 'done', notes: 1 });
  });

  test('can be cancelled', async () => {
    const outcome = await runExport(
      { deckUrl, wasmUrl, arrangement: 'topic' },
      { signal: AbortSignal.abort() }
    );
    expect(outcome).toEqual({ kind: 'cancelled' });
  });

  test('says what is wrong with the deck', async () => {
    const request = { wasmUrl, arrangement: 'topic' } as const;
    expect(await runExport({ ...request, deckUrl: urlOf('{"notes":1}') })).toEqual({
      kind: 'failed',
      problem: 'anki.notes: ожидается список'
    });
    expect(await runExport({ ...request, deckUrl: urlOf('{"notes":') })).toMatchObject({
      kind: 'failed',
      problem: expect.stringMatching(/^Колода не загрузилась: .+ Проверьте сеть и повторите\.$/)
    });
    const empty = JSON.stringify({ notes: [], topics: [], banks: [] });
    expect(await runExport({ ...request, deckUrl: urlOf(empty) })).toEqual({
      kind: 'failed',
      problem: 'Нет ни одной карточки для экспорта.'
    });
  });
});

describe('the file', () => {
  test('is named by the day and never as Anki’s own backups are', () => {
    expect(packageName('2026-11-22')).toBe('sobes-2026-11-22.apkg');
  });
});
