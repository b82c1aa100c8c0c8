import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import type { Locator, Page } from '@playwright/test';
import { openAnki } from './support/anki';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, startStudying } from './support/study';

const answeredCards = async (page: Page): Promise<number> => {
  const index: unknown = await (await page.request.get('./deck/index.json')).json();
  return (index as { cards: readonly { answered: boolean }[] }).cards.filter(
    ({ answered }) => answered
  ).length;
};

/** Notes and deck names of a package, read as SQLite reads them. */
async function contents(path: string): Promise<{ notes: number; decks: readonly string[] }> {
  const files = unzipSync(await readFile(path));
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  const sqlite = await initSqlJs({ locateFile: () => wasm });
  const database = new sqlite.Database(files['collection.anki21']);
  const [[notes, decks] = []] =
    database.exec('select (select count(*) from notes), (select decks from col)')[0]?.values ?? [];
  database.close();
  const named = JSON.parse(String(decks)) as Record<string, { name: string }>;
  return { notes: Number(notes), decks: Object.values(named).map(({ name }) => name) };
}

/** Gives a backup to be restored, once there is a log to restore it into. */
async function choose(page: Page, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const picker = page.getByLabel('Восстановить из файла');
  await expect(picker).toBeEnabled();
  await picker.setInputFiles(file);
}

async function save(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  const downloading = page.waitForEvent('download');
  await act();
  const download = await downloading;
  return { name: download.suggestedFilename(), path: await download.path() };
}

for (const [choice, deck] of [
  ['По темам', /^Собес::Нормал/],
  ['По банкам и разделам', /^Собес::[^:]+::/]
] as const)
  test(`the export to Anki downloads a package, decks «${choice}»`, async ({ page }) => {
    await openAnki(page);
    await page.getByLabel(choice).check();
    const { name, path } = await save(page, () =>
      page.getByRole('button', { name: 'Экспортировать' }).click()
    );
    expect(name).toMatch(/^sobes-\d{4}-\d{2}-\d{2}\.apkg$/);
    await expect(page.getByText('Файл готов')).toBeVisible();
    const { notes, decks } = await contents(path);
    expect(notes).toBe(await answeredCards(page));
    expect(decks.some((each) => deck.test(each))).toBe(true);
  });

test('the ready-made package holds every answered card', async ({ page }) => {
  await openAnki(page);
  const { name, path } = await save(page, () =>
    page.getByRole('link', { name: /cards\.apkg/ }).click()
  );
  expect(name).toBe('cards.apkg');
  expect((await contents(path)).notes).toBe(await answeredCards(page));
});

test('a backup restores the history in another browser', async ({ page, browser, baseURL }) => {
  await startStudying(page);
  await answer(page, 'Хорошо');
  await answer(page, 'Не помню');
  const written = await storedEntries(page);
  await page.goto('./settings/');
  const { name, path } = await save(page, () =>
    page.getByRole('button', { name: 'Сохранить копию' }).click()
  );
  expect(name).toMatch(/^sobes-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(page.getByText('прочитан обратно, в нём 2')).toBeVisible();

  const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await elsewhere.newPage();
  await startStudying(other);
  await answer(other, 'Легко');
  await other.goto('./settings/');
  const restore = async (): Promise<void> => {
    await choose(other, path);
    await expect(other.getByText('Что в файле')).toBeVisible();
    await other.getByRole('button', { name: 'Объединить' }).click();
    await expect(other.getByText('Готово', { exact: true })).toBeVisible();
  };
  await restore();
  const merged = await storedEntries(other);
  expect(merged).toHaveLength(3);
  expect(merged).toEqual(expect.arrayContaining(written));
  await restore();
  expect(await storedEntries(other)).toHaveLength(3);
  await elsewhere.close();
});

test('a damaged backup is refused with a reason and changes nothing', async ({ page }) => {
  await startStudying(page);
  await answer(page, 'Хорошо');
  await page.goto('./settings/');
  const { path } = await save(page, () =>
    page.getByRole('button', { name: 'Сохранить копию' }).click()
  );
  const text = await readFile(path, 'utf8');
  await choose(page, {
    name: 'sobes.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace(/"grade":\s*3/, '"grade":4'))
  });
  await expect(page.getByText('Не восстановлено', { exact: true })).toBeVisible();
  expect(await storedEntries(page)).toMatchObject([{ grade: 3 }]);
});
