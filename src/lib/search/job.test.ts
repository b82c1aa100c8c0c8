import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSearch } from './job';

const card = (id: string, topic: string, answered = true) => ({
  id,
  question: `Вопрос о ${id}?`,
  topic,
  level: 'junior',
  leadFocus: false,
  asks: [`bank:q${id.length}`],
  place: { bank: 'bank', section: [] },
  revised: '2026-11-22',
  answered
});
const answer = (say: string) => ({ say, points: ['раз'], sources: [], related: [] });
const DECK = {
  topics: [
    { id: 'losses', title: 'Функции потерь' },
    { id: 'empty', title: 'Пишется' }
  ],
  banks: [{ id: 'bank', title: 'Банк' }],
  cards: [card('mse', 'losses'), card('huber', 'losses'), card('coming', 'empty', false)]
};
const item = (id: string, text: string, of: string) => ({ id, kind: 'main', text, card: of });
const BANKS = [
  {
    id: 'bank',
    title: 'Банк',
    sections: [
      {
        path: [],
        items: [
          item('bank:q3', 'Чем плох квадрат ошибки?', 'mse'),
          item('bank:q5', 'Вопрос о huber?', 'huber')
        ]
      }
    ]
  }
];

/** What the server holds: path → text. Topics without an answered card have no file here. */
let files: Record<string, string>;
let server: Server;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const text = files[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  folder = `http://127.0.0.1:${address.port}/deck/`;
});

beforeEach(() => {
  files = {
    '/deck/index.json': JSON.stringify(DECK),
    '/deck/banks.json': JSON.stringify(BANKS),
    '/deck/losses.json': JSON.stringify({
      mse: answer('Средний квадрат &#x3C;отклонения>.'),
      huber: answer('Посередине.')
    })
  };
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function found(query: string): Promise<readonly string[]> {
  const opened = await openSearch(folder);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value.find({ query, limit: 9 }).hits.map((hit) => hit.card);
}

describe('the search over the deck’s files', () => {
  test('reads questions, banks’ wordings, answers and topics', async () => {
    expect(await found('вопрос huber')).toEqual(['huber']);
    expect(await found('плохой квадрат')).toEqual(['mse']);
    expect(await found('отклонений')).toEqual(['mse']);
    expect((await found('потеря')).toSorted()).toEqual(['huber', 'mse']);
  });

  test('knows a card whose answer is not written yet', async () => {
    expect(await found('coming')).toEqual(['coming']);
  });

  const problem = async (path: string, text: string | undefined): Promise<string> => {
    if (text === undefined) delete files[path];
    else files[path] = text;
    const opened = await openSearch(folder);
    return opened.ok ? 'opened' : opened.problem;
  };

  test('says what is wrong with a file of the deck', async () => {
    expect(await problem('/deck/losses.json', '{"mse":1}')).toBe(
      'Файл колоды не подходит этой версии приложения (answers.mse: ожидается объект).'
    );
    expect(await problem('/deck/losses.json', undefined)).toBe(
      'Колода не загрузилась: сервер ответил 404.'
    );
    expect(await problem('/deck/index.json', '<html>')).toBe(
      'Колода не загрузилась: похоже, нет сети.'
    );
  });
});
