import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { planned, studiedBefore } from './support/past';
import { expect, test } from './support/site';
import { answer } from './support/study';

const offer = (page: Page) => page.getByRole('region', { name: /^Накопилось 120.карточек/ });
const figure = (page: Page, name: string) =>
  page.locator('dl > div').filter({ hasText: name }).getByRole('definition');
const forecast = (page: Page) => page.getByRole('region', { name: 'Как разойдётся накопленное' });

/** The cells of the forecast's table, row by row. */
const rows = async (page: Page): Promise<string[][]> => {
  const shown = await forecast(page).getByRole('row').all();
  const cells = shown.map((row) => row.locator('th, td').allInnerTexts());
  return (await Promise.all(cells)).slice(1);
};

test('a backlog is offered by the minutes there are; the rest is spread with a forecast', async ({
  page
}) => {
  await studiedBefore(page, 120, 40);
  await expect(offer(page)).toContainText('это около 60 минут');
  await expect(offer(page)).toContainText('Ничего не пропадёт');
  await offer(page).getByRole('button', { name: '20 минут' }).click();
  await expect(figure(page, 'На повторение')).toHaveText('40');
  await expect(figure(page, 'Новых')).toHaveText('0');
  await expect(figure(page, 'Минут')).toHaveText('20');
  const days = await rows(page);
  expect(days[0]).toEqual(['сегодня', '40', '80']);
  const [done, left] = [
    days.map(([, each]) => Number(each)),
    days.map(([, , each]) => Number(each))
  ];
  expect(done.reduce((sum, each) => sum + each, 0)).toBe(120);
  expect(left.at(-1)).toBe(0);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
});

test('the choice makes the sitting, holds after a reload and can be changed', async ({ page }) => {
  await studiedBefore(page, 120, 40);
  await offer(page).getByRole('button', { name: '10 минут' }).click();
  await page.getByRole('link', { name: 'Начать' }).click();
  await expect(page.getByText('осталось 20\u00a0карточек')).toBeVisible();
  await answer(page, 'Хорошо');
  await page.goto('./');
  await expect(figure(page, 'На повторение')).toHaveText('19');
  await expect(page.getByRole('link', { name: 'Продолжить' })).toBeVisible();
  expect((await rows(page))[0]).toEqual(['сегодня', '19', '100']);
  await page.getByRole('button', { name: 'Изменить' }).click();
  await page.getByRole('button', { name: 'Не менять' }).click();
  await expect(figure(page, 'На повторение')).toHaveText('19');
  await page.getByRole('button', { name: 'Изменить' }).click();
  await page.getByRole('button', { name: /^Всё/ }).click();
  await expect(figure(page, 'На повторение')).not.toHaveText('19');
  await expect(page.getByText('Сегодня всё накопленное')).toBeVisible();
});

test('new cards wait while a share is on, and come when asked for', async ({ page }) => {
  await studiedBefore(page, 120, 40);
  await offer(page).getByRole('button', { name: '10 минут' }).click();
  await expect(figure(page, 'Новых')).toHaveText('0');
  await page.getByRole('button', { name: 'Ещё 5 новых' }).click();
  await expect(figure(page, 'Новых')).toHaveText('5');
});

test('who would rather not choose begins as on any day', async ({ page }) => {
  await studiedBefore(page, 120, 40);
  await offer(page).getByRole('link', { name: 'Начать как обычно' }).click();
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeVisible();
});

test('a short absence, or few cards, are no backlog', async ({ page }) => {
  await studiedBefore(page, 30, 40);
  await expect(figure(page, 'На повторение')).toBeVisible();
  await expect(page.getByText('Накопилось')).toHaveCount(0);
});

test('an interview that is over asks for the next date, or for none', async ({ page }) => {
  await studiedBefore(page, 5, 2);
  await planned(page, -3);
  await page.reload();
  const past = page.getByRole('region', { name: 'Собеседование прошло — как оно?' });
  await expect(past).toBeVisible();
  await expectSound(page);
  await past.getByRole('button', { name: 'Даты нет' }).click();
  await expect(past).toHaveCount(0);
  await expect(page.getByText('собеседован')).toHaveCount(0);
});

test('a backlog and its forecast: no barrier, nothing wider than the screen', async ({ page }) => {
  await studiedBefore(page, 120, 40);
  await expect(offer(page)).toBeVisible();
  await expectSound(page);
  await offer(page).getByRole('button', { name: '10 минут' }).click();
  await expect(forecast(page)).toBeVisible();
  await expectSound(page);
});
