import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openAnki, packagePicker } from './support/anki';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, startStudying } from './support/study';

/** Made by the real Anki (tests/anki/make_fixture.py): nine reviews of four of our cards. */
const PACKAGE = fileURLToPath(new URL('../fixtures/anki/reviewed.apkg', import.meta.url));

test('reviews made in Anki come into the log once', async ({ page }) => {
  await startStudying(page);
  await answer(page, 'Хорошо');
  await openAnki(page);
  await packagePicker(page).setInputFiles(PACKAGE);
  await expect(page.getByText('9 новых повторений по 4 карточкам')).toBeVisible();
  expect(await storedEntries(page)).toHaveLength(1);

  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(
    page.getByText('Добавлено 9 повторений по 4 карточкам (с 2 сентября 2024 по')
  ).toBeVisible();
  const entries = await storedEntries(page);
  expect(entries.filter(({ device }) => device.startsWith('616e6b69')).map((e) => e.grade)).toEqual(
    [3, 1, 3, 4, 2, 3, 3, 1, 3]
  );
  expect(entries).toHaveLength(10);

  await packagePicker(page).setInputFiles(PACKAGE);
  await expect(page.getByText('из них здесь уже есть 9, новых нет')).toBeVisible();
  expect(await storedEntries(page)).toEqual(entries);
});

test('a package that is dropped on the page is read as well', async ({ page }) => {
  await openAnki(page);
  const bytes = [...(await readFile(PACKAGE))];
  const dropped = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(all)], 'deck.apkg'));
    return transfer;
  }, bytes);
  await page
    .getByRole('group', { name: 'Файл пакета' })
    .dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('9 новых повторений по 4 карточкам')).toBeVisible();
});

test('a deck of other people is learned here, and can go again', async ({ page }) => {
  await openAnki(page);
  await packagePicker(page).setInputFiles(PACKAGE);
  await page.getByLabel('9 новых повторений').uncheck();
  await page.getByLabel('Чужая › Линейная алгебра: 6 карточек').check();
  await page.getByRole('button', { name: 'Добавить' }).click();
  await expect(page.getByText('6 карточек в 1 колоде')).toBeVisible();
  await expect(page.getByText('Добавлено 4 повторения по 4 карточкам')).toBeVisible();
  expect(await storedEntries(page)).toHaveLength(4);

  await page.goto('./topics/');
  await page.getByRole('link', { name: /Свои: Чужая › Линейная алгебра/ }).click();
  await page.getByRole('link', { name: /Что такое ранг матрицы/ }).click();
  await expect(page.locator('.asked .katex')).toBeVisible();
  const picture = page.getByRole('img', { name: 'Картинка' });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(8);

  await page.goBack();
  await page.getByRole('link', { name: /Враждебное/ }).click();
  await page.getByRole('button', { name: 'Показать ответ' }).click();
  await expect(page.getByText('конец')).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);

  await openAnki(page);
  await page.getByRole('button', { name: 'Убрать колоду Чужая › Линейная алгебра' }).click();
  await page.getByRole('button', { name: 'Убрать, повторения останутся' }).click();
  await expect(page.getByRole('heading', { name: 'Свои колоды' })).toHaveCount(0);
  expect(await storedEntries(page)).toHaveLength(4);
  await page.goto('./topics/');
  await expect(page.getByRole('link', { name: /Нормализация/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Свои:/ })).toHaveCount(0);
});

for (const [name, buffer, sentence] of [
  ['a page under the name of a package', Buffer.from('<!doctype html>'), /Это не пакет Anki/],
  ['half a package', undefined, /Файл обрывается/]
] as const)
  test(`${name} gets a sentence and changes nothing`, async ({ page }) => {
    await openAnki(page);
    const whole = await readFile(PACKAGE);
    await packagePicker(page).setInputFiles({
      name: 'deck.apkg',
      mimeType: 'application/octet-stream',
      buffer: buffer ?? whole.subarray(0, whole.length / 2)
    });
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    expect(await storedEntries(page)).toEqual([]);
  });
