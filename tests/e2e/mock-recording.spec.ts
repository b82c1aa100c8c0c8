import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchWhole } from '../support/chromium.mjs';
import { expect, test } from './support/site';

test.use({ launchOptions: launchWhole('--use-fake-device-for-media-stream') });

async function begin(page: Page): Promise<void> {
  await page.goto('./mock/');
  await page.getByRole('button', { name: 'Начать' }).click();
  await expect(page.getByText(/^Вопрос 1 из/)).toBeVisible();
}

test('an answer is recorded on request, played beside the points, saved, and gone', async ({
  page,
  context
}) => {
  await context.grantPermissions(['microphone']);
  await begin(page);
  await page.getByRole('button', { name: 'Записать ответ' }).click();
  await expect(page.getByText('Идёт запись')).toBeVisible();
  await page.getByRole('button', { name: 'Сравнить с ответом' }).click();
  const sound = page.getByLabel('Ваш ответ');
  await expect(sound).toBeVisible();
  await sound.evaluate(async (audio: HTMLAudioElement) => audio.play());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить файл' }).click()
  ]);
  expect(download.suggestedFilename()).toBe('otvet.webm');
  expect((await readFile(await download.path())).length).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Да', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Сравнить с ответом' })).toBeVisible();
  await expect(sound).toHaveCount(0);
});

test('without a microphone the interview goes on, and the reason is told', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'Записать ответ' }).click();
  await expect(page.getByRole('alert')).toHaveText(/Доступ к микрофону закрыт.*и без записи/);
  await page.getByRole('button', { name: 'Сравнить с ответом' }).click();
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeVisible();
});
