import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import { decodeEntry } from '../core/review';
import { runExport } from './job';
import { fileName } from './messages';

const card = (id: string, topic: string, answered = true) => ({
  id,
  question: `${id}?`,
  topic,
  level: 'junior',
  leadFocus: false,
  asks: ['bank:q1'],
  place: { bank: 'bank', section: ['Основы'] },
  revised: '2026-11-22',
  answered
});
const answer = { say: 'Так.', points: ['раз'], sources: [], related: [] };
const DECK = {
  topics: [
    { id: 'losses', title: 'Потери' },
    { id: 'metrics', title: 'Метрики' },
    { id: 'empty', title: 'Пишется' }
  ],
  banks: [{ id: 'bank', title: 'Банк' }],
  cards: [
    card('mse', 'losses'),
    card('mae', 'losses'),
    card('auc', 'metrics'),
    card('later', 'empty', false)
  ]
};
const BANKS = [
  {
    id: 'bank',
    title: 'Банк',
    sections: [
      { path: ['Основы'], items: [{ id: 'bank:q1', kind: 'main', text: 'Что?', card: 'mse' }] }
    ]
  }
];

/** What the server holds: path → text. Topics without an answered card have no file here. */
let files: Record<string, string>;
let server: Server;
let deckUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const text = files[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  deckUrl = `http://127.0.0.1:${address.port}/deck/`;
});

beforeEach(() => {
  files = {
    '/deck/index.json': JSON.stringify(DECK),
    '/deck/banks.json': JSON.stringify(BANKS),
    '/deck/markup.json': '[]',
    '/deck/losses.json': JSON.stringify({ mse: answer, mae: answer }),
    '/deck/metrics.json': JSON.stringify({ auc: answer })
  };
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('the export', () => {
  test('makes a package of the answered cards, topic by topic', async () => {
    const outcome = await runExport({ deckUrl, format: 'apkg', arrangement: 'bank' });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    expect(outcome.notes).toBe(3);
    expect(Object.keys(unzipSync(await outcome.file.bytes()))).toEqual([
      'collection.anki21',
      'media'
    ]);
  });

  test('takes the chosen cards alone', async () => {
    const selection = new Set([cardId('mae') as CardId]);
    const outcome = await runExport({
      deckUrl,
      format: 'apkg',
      arrangement: 'topic',
      selection
    });
    expect(outcome).toMatchObject({ kind: 'done', notes: 1 });
  });

  test('makes a table without SQLite', async () => {
    const outcome = await runExport({
      ...{ deckUrl, format: 'csv', arrangement: 'topic' }
    });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const text = await outcome.file.text();
    expect(text.split('\n').filter((line) => line.startsWith('"sobes:'))).toHaveLength(3);
  });

  test('sends the progress of the chosen cards along', async () => {
    const at = Date.UTC(2026, 10, 20, 9);
    const moment = { at, tzOffset: 180, rollover: 4, day: 20_777 };
    const grades = ['mae', 'auc'].map((card, index) => {
      const entry = decodeEntry({
        ...moment,
        kind: 'graded',
        id: `00000000-0000-7000-8000-00000000000${index}`,
        device: '00000000-0000-4000-8000-000000000001',
        ...{
          seq: index + 1,
          cardId: card,
          revised: '2026-11-22',
          grade: 3,
          ms: 1,
          session: 'review'
        }
      });
      if (!entry.ok) throw new Error(entry.problem);
      return entry.value;
    });
    const outcome = await runExport({
      ...{ deckUrl, format: 'apkg', arrangement: 'topic' },
      selection: new Set(['mae', 'mse'] as CardId[]),
      progress: { entries: grades, now: moment }
    });
    expect(outcome).toMatchObject({ kind: 'done', notes: 2, learned: 1 });
  });

  test('can be cancelled', async () => {
    const outcome = await runExport(
      { deckUrl, format: 'apkg', arrangement: 'topic' },
      { signal: AbortSignal.abort() }
    );
    expect(outcome).toEqual({ kind: 'cancelled' });
  });

  const failed = async (path: string, text: string | undefined): Promise<string> => {
    if (text === undefined) delete files[path];
    else files[path] = text;
    const outcome = await runExport({ deckUrl, format: 'apkg', arrangement: 'topic' });
    return outcome.kind === 'failed' ? outcome.problem : outcome.kind;
  };

  test('says what is wrong with a file of the deck', async () => {
    expect(await failed('/deck/metrics.json', '{"auc":1}')).toBe('answers.auc: ожидается объект');
    expect(await failed('/deck/losses.json', undefined)).toBe(
      'Колода не загрузилась: сервер ответил 404.'
    );
    expect(await failed('/deck/banks.json', '[1]')).toBe('banks[0]: ожидается объект');
    expect(await failed('/deck/index.json', '{"topics":')).toMatch(
      /^Колода не загрузилась: .+ Проверьте сеть и повторите\.$/
    );
  });

  test('does not make a package of nothing', async () => {
    const empty = JSON.stringify({ topics: [], banks: [], cards: [] });
    expect(await failed('/deck/index.json', empty)).toBe('Нет ни одной карточки для экспорта.');
  });
});

describe('the file', () => {
  test('is named by the day and never as Anki’s own backups are', () => {
    expect(fileName('apkg', '2026-11-22')).toBe('sobes-2026-11-22.apkg');
    expect(fileName('csv', '2026-11-22')).toBe('sobes-2026-11-22.csv');
  });
});
