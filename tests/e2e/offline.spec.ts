import { fileURLToPath } from 'node:url';
import { openAnki, packagePicker } from './support/anki';
import { cached, expect, goOffline, test } from './support/site';
import { answer, startStudying } from './support/study';
import { storedEntries } from './support/log';

test.beforeEach(({ complaints }) => {
  // Without a network the browser itself complains about the worker's check for updates.
  complaints.expected = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)|Not found/;
});

test('after the first load everything works in airplane mode', async ({ page, context, site }) => {
  await page.goto('./');
  await cached(page);
  await expect(page.getByText('Работает офлайн')).toBeVisible();
  await goOffline(context, site);
  await startStudying(page);
  await answer(page, 'Хорошо');
  for (const path of ['topics/', 'banks/', 'search/', 'settings/', 'anki/', 'study/', '']) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.getByText('Сегодня уже: новых 1, повторено 0.')).toBeVisible();
});

test('deep links open in airplane mode', async ({ page, context, site }) => {
  await page.goto('./');
  await cached(page);
  await goOffline(context, site);

  await page.goto('./card/?id=batch-norm-vs-layer-norm');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Layer');
  await page.getByRole('button', { name: 'Показать ответ' }).click();
  await expect(page.getByRole('heading', { name: 'Скажи сразу' })).toBeVisible();

  await page.goto('./topics/?topic=normalisation');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Нормал');

  await page.goto('./banks/?bank=backend-compact');
  await expect(
    page.getByRole('link', { name: 'Что такое нейрон и как он работает?' })
  ).toBeVisible();

  await page.goto('./no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
});

test('fonts of formulas come from the cache in airplane mode', async ({ page, context, site }) => {
  await page.goto('./');
  await cached(page);
  await goOffline(context, site);
  await page.goto('./card/?id=adam-bias-correction');
  await page.getByRole('button', { name: 'Показать ответ' }).click();
  await expect(page.locator('.katex').first()).toBeVisible();
  const missing = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family);
  });
  expect(missing).toEqual([]);
});

const PACKAGE = fileURLToPath(new URL('../fixtures/anki/reviewed.apkg', import.meta.url));
test('packages for and from Anki are made and read in airplane mode', async ({
  page,
  context,
  site
}) => {
  await openAnki(page);
  await cached(page);
  await goOffline(context, site);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Экспортировать' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.apkg$/);

  await packagePicker(page).setInputFiles(PACKAGE);
  await page.getByLabel('Чужая › Линейная алгебра: 6 карточек').check();
  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(page.getByText('6 карточек в 1 колоде')).toBeVisible();
});

test('what has not come yet says that it needs the network, and changes nothing', async ({
  page,
  context,
  site,
  complaints
}) => {
  complaints.expected = /net::ERR_|wasm|ArrayBuffer instantiation/;
  await openAnki(page);
  await cached(page);
  await page.evaluate(() => caches.delete('later'));
  await goOffline(context, site);
  await packagePicker(page).setInputFiles(PACKAGE);
  await expect(page.getByText('Подключитесь к сети и повторите')).toBeVisible();
  expect(await storedEntries(page)).toEqual([]);
});
