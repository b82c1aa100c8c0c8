import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import type { Page } from '@playwright/test';
import { openAnki } from './support/anki';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, startStudying } from './support/study';

type IndexCard = Readonly<{ topic: string; level: string; answered: boolean; asks: string[] }>;

/** Answered cards that the index lists and that fit. */
async function count(page: Page, fits: (card: IndexCard) => boolean): Promise<number> {
  const index: unknown = await (await page.request.get('./deck/index.json')).json();
  const { cards } = index as { cards: readonly IndexCard[] };
  return cards.filter((card) => card.answered && fits(card)).length;
}

/** What a query finds in a package. */
async function select(path: string, query: string): Promise<readonly unknown[][]> {
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  const sqlite = await initSqlJs({ locateFile: () => wasm });
  const database = new sqlite.Database(unzipSync(await readFile(path))['collection.anki21']);
  const rows = database.exec(query)[0]?.values ?? [];
  database.close();
  return rows;
}

async function save(page: Page): Promise<{ name: string; path: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Экспортировать' }).click();
  const download = await downloading;
  await expect(page.getByText('Файл готов')).toBeVisible();
  return { name: download.suggestedFilename(), path: await download.path() };
}

const told = (page: Page) => page.getByRole('status').filter({ hasText: /Войд|не подходит/ });

/** The number in «Войдут 1 358 карточек с ответом». */
const counted = async (page: Page): Promise<number> =>
  Number((await told(page).innerText()).replace(/\D/g, ''));

test('a part of the deck is counted while it is chosen, and exported', async ({ page }) => {
  await openAnki(page);
  await expect(told(page)).toBeVisible();
  expect(await counted(page)).toBe(await count(page, () => true));

  await page.getByLabel('Часть колоды').check();
  await page.getByLabel('Senior').uncheck();
  expect(await counted(page)).toBe(await count(page, ({ level }) => level !== 'senior'));

  await page.getByText('Темы: все').click();
  await page.getByRole('button', { name: 'Снять все' }).click();
  await expect(told(page)).toHaveText('Под этот выбор не подходит ни одна карточка с ответом.');
  await expect(page.getByRole('button', { name: 'Экспортировать' })).toBeDisabled();

  await page.getByLabel('Функции потерь').check();
  await page.getByText('Банки: все').click();
  await page.getByLabel('CV-инженер').uncheck();
  await expect(page.getByText('Банки: 4 из 5')).toBeVisible();
  const expected = await count(
    page,
    ({ level, topic, asks }) =>
      level !== 'senior' &&
      topic === 'losses' &&
      asks.some((item) => !item.startsWith('cv-engineer:'))
  );
  expect(await counted(page)).toBe(expected);
  const { path } = await save(page);
  expect(await select(path, 'SELECT count(*) FROM notes')).toEqual([[expected]]);
  const tags = (await select(path, 'SELECT tags FROM notes')).flat().map(String);
  for (const each of tags) expect(each).toMatch(/ тема::losses уровень::(junior|middle) /);
});

test('progress goes along when it is asked for: state, memory and review log', async ({ page }) => {
  await startStudying(page);
  await answer(page, 'Легко');
  await answer(page, 'Хорошо');
  await openAnki(page);
  const plain = await save(page);
  expect(await select(plain.path, 'SELECT count(*) FROM revlog')).toEqual([[0]]);

  await page.getByLabel('С моим прогрессом').check();
  await expect(page.getByText('С прогрессом: 2 карточки.')).toBeVisible();
  await expect(page.getByText('Import any learning progress')).toBeVisible();
  const { path } = await save(page);
  await expect(page.getByText(/, с прогрессом 2\./)).toBeVisible();
  const entries = await storedEntries(page);
  expect(
    await select(
      path,
      `SELECT n.guid, r.ease, c.type, c.queue FROM revlog r
       JOIN cards c ON c.id = r.cid JOIN notes n ON n.id = c.nid ORDER BY r.id`
    )
  ).toEqual([
    [`sobes:${entries[0]?.cardId}`, 4, 2, 2],
    [`sobes:${entries[1]?.cardId}`, 3, 1, 1]
  ]);
  const [data] = await select(path, "SELECT data FROM cards WHERE data <> '{}' AND type = 2");
  expect(Object.keys(JSON.parse(String(data)) as object)).toEqual([
    ...['pos', 's', 'd', 'dr', 'decay', 'lrt']
  ]);
});

for (const [format, separator] of [
  ['CSV', 'Comma'],
  ['TSV', 'Tab']
] as const)
  test(`the notes come as ${format} too`, async ({ page }) => {
    await openAnki(page);
    await page.getByLabel('С моим прогрессом').check();
    await page.getByLabel(format).check();
    await expect(page.getByLabel('С моим прогрессом')).toHaveCount(0);
    const { name, path } = await save(page);
    expect(name).toMatch(new RegExp(`^sobes-\\d{4}-\\d{2}-\\d{2}\\.${format.toLowerCase()}$`));
    const text = await readFile(path, 'utf8');
    expect(text.startsWith(`#separator:${separator}\n#html:true\n#notetype:Собес\n`)).toBe(true);
    const guids = text.match(/^"sobes:[a-z0-9-]+"/gm) ?? [];
    expect(new Set(guids).size).toBe(await count(page, () => true));
  });

test('another choice takes the finished file away, which would not be what it says', async ({
  page
}) => {
  await openAnki(page);
  await save(page);
  await page.getByLabel('По банкам и разделам').check();
  await expect(page.getByText('Файл готов')).toHaveCount(0);
});
