import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { storedEntries } from './support/log';
import { planned, studiedBefore, studiedForDays } from './support/past';
import { cached, expect, goOffline, test } from './support/site';
import { answer, question } from './support/study';

const FIGURE = /\d+\s%( ± \d+)?/;
const section = (page: Page, name: string) => page.getByRole('region', { name });
const whole = (page: Page) => section(page, 'Готовность в целом');
const checks = (page: Page) => section(page, 'Сбылось ли обещанное');
const holdOut = (page: Page) => section(page, 'Отложенные вопросы');
const topics = (page: Page) => section(page, 'По темам');

/** Five weeks of study; everything on the page has been computed. */
async function studied(page: Page, plan?: Parameters<typeof planned>[2]): Promise<void> {
  await studiedForDays(page, 34, 6);
  if (plan) await planned(page, 24, plan);
  await page.goto('./readiness/');
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  const working = /^(Считаю|Сравниваю|Разыгрываю|Сверяю|Примеряю)/;
  await expect(page.getByRole('region').first()).toBeVisible();
  await expect(page.getByText(working)).toHaveCount(0, { timeout: 40_000 });
}

test('tells the figure, its interval and coverage, and what following the plan would bring', async ({
  page
}) => {
  await studied(page, { minutes: 20 });
  await expect(page.getByText(/^К собеседованию \d+ \S+\. Middle, все темы/)).toBeVisible();
  await expect(whole(page)).toContainText(FIGURE);
  await expect(whole(page)).toContainText(/Восемь раз из десяти доля\s+окажется от\s\d+ до\s\d+/);
  await expect(whole(page)).toContainText(/Видели \d+\s% вопросов по весу/);
  await expect(whole(page)).toContainText(/Если остановиться сегодня\s*\d+/);
  await expect(whole(page)).toContainText(/Если следовать плану\s*\d+/);
});

test('without a date it looks a fortnight ahead and says so; the plan asks for a date', async ({
  page
}) => {
  await studied(page);
  await expect(page.getByText('считаю на две недели вперёд')).toBeVisible();
  await expect(whole(page)).toContainText('Нужна дата собеседования');
  await whole(page).getByRole('link', { name: 'Составить план' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'План к дате' })).toBeVisible();
});

test('under thirty reviews it is too early to say, and says what is missing', async ({ page }) => {
  await studiedBefore(page, 20, 2);
  await expect(page.locator('p').filter({ hasText: /^Готовность/ })).toContainText('рано судить');
  await page.getByRole('link', { name: 'Готовность' }).click();
  const early = section(page, 'Рано судить');
  await expect(early).toContainText(/Есть \d+,\s+не хватает \d+/);
  await expect(whole(page)).toHaveCount(0);
  await expect(topics(page)).not.toContainText(FIGURE);
  await expect(checks(page)).toContainText('рано судить');
});

test('the largest lever starts a sitting, which leads back', async ({ page }) => {
  await studied(page);
  const lever = section(page, 'Что даст больше всего').getByRole('button').first();
  await expect(lever).toContainText(/\+\d.*пункт/);
  await expect(lever).toContainText(/новых|повторить/);
  await lever.click();
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeVisible();
  await page.getByRole('link', { name: 'Выйти из занятия' }).click();
  await expect(page).toHaveURL(/\/readiness\/$/);
});

test('the bar is the learner’s own, and stays', async ({ page }) => {
  await studied(page);
  const score = section(page, 'Каким выйдет собеседование');
  const chance = async (): Promise<number> =>
    Number(/вероятностью (\d+)/.exec(await score.getByRole('status').innerText())?.[1]);
  const bar = score.getByLabel(/^Порог/);
  await expect(bar).toHaveValue('70');
  await bar.fill('40');
  await bar.blur();
  const low = await chance();
  await bar.fill('90');
  await bar.blur();
  await expect.poll(chance).toBeLessThan(low);
  await expect(score).toContainText('Одна только удача даёт');
  await page.reload();
  await settled(page);
  await expect(bar).toHaveValue('90');
});

test('topics stand in the order of what they cost, by level, and open their page', async ({
  page
}) => {
  await studied(page);
  const costs = async (): Promise<number[]> =>
    (
      await topics(page)
        .getByText(/теряется [\d,]+/)
        .allInnerTexts()
    ).map((text) => Number(/теряется ([\d,]+)/.exec(text)?.[1]?.replace(',', '.')));
  expect(await costs()).toHaveLength(6);
  await topics(page)
    .getByRole('button', { name: /^Ещё \d+ тем/ })
    .click();
  const all = await costs();
  expect(all.length).toBeGreaterThan(10);
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  await topics(page).getByRole('radio', { name: 'Junior' }).check();
  await expect.poll(costs).not.toEqual(all);
  const first = topics(page).getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('what was promised is held against what was answered', async ({ page }) => {
  await studied(page);
  await expect(checks(page)).toContainText(
    /Три недели назад обещали \d+\s% \(от\s\d+ до\s\d+\s%\), вы ответили \d+\s% \(\d+\sответ/
  );
  await expect(checks(page)).toContainText(/обещанного/);
  await checks(page).getByRole('radio', { name: 'Всё время' }).check();
  await expect(checks(page)).toContainText('Каждый раз на неделю вперёд обещали');
  await expect(checks(page)).toContainText('Ошибка прогноза по Брайеру');
  await checks(page).getByText('Таблица').click();
  await expect(checks(page).getByRole('table')).toBeVisible();
});

test('held-out questions are not dealt as new, and are checked in a sitting of their own', async ({
  page
}) => {
  await studied(page);
  await holdOut(page).getByRole('checkbox').check();
  const waiting = holdOut(page).getByText(/^Отложено: \d+/);
  await expect(waiting).toBeVisible();
  const held = Number(/\d+/.exec(await waiting.innerText())?.[0]);
  expect(held).toBeGreaterThan(10);
  const plan = (await storedEntries(page)).findLast(({ kind }) => kind === 'plan');
  expect(plan).toMatchObject({ holdOut: true });
  await settled(page);
  await holdOut(page).getByRole('button', { name: 'Проверить себя на отложенных' }).click();
  for (const grade of ['Хорошо', 'Не помню'] as const) await answer(page, grade);
  await page.getByRole('link', { name: 'Выйти из занятия' }).click();
  await expect(holdOut(page)).toContainText(/На проверке ждали \d+\s%.*вы ответили\s*50\s%/);
  await expect(holdOut(page)).toContainText(`Отложено: ${held - 2}`);
  await holdOut(page).getByRole('checkbox').uncheck();
  await expect(holdOut(page)).toContainText('Сейчас все вопросы приходят как новые');
});

test('«Сегодня» tells the figure in a line, and at once where nothing has changed', async ({
  page
}) => {
  await studiedForDays(page, 34, 6);
  const line = page.locator('p').filter({ hasText: /^Готовность/ });
  await expect(line).toContainText(FIGURE);
  const told = await line.innerText();
  await page.reload();
  // The figure is kept: there is no worker to wait for.
  await expect(line).toHaveText(told);
  expect(page.workers()).toEqual([]);
  await line.getByRole('link').click();
  await expect(whole(page)).toContainText(/\d+\s%\s±\s\d+/.exec(told)?.[0] ?? 'a figure');
});

test('who has just begun is told that it is too early', async ({ page }) => {
  await page.goto('./readiness/');
  await expect(section(page, 'Рано судить')).toContainText(/Есть 0,\s+не хватает 30/);
  await expect(checks(page)).toContainText('рано судить');
});

test('it is computed without a network', async ({ page, context, site, complaints }) => {
  complaints.expected = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to fetch/;
  await studiedForDays(page, 34, 6);
  await cached(page);
  await goOffline(context, site);
  await page.goto('./readiness/');
  await settled(page);
  await expect(whole(page)).toContainText(FIGURE);
  await expect(section(page, 'Каким выйдет собеседование')).toContainText('банки предписывают');
});

test('a sitting can be reached with the keyboard alone @desktop', async ({ page }) => {
  await studied(page);
  await section(page, 'Что даст больше всего').getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
});

test('readiness: no barrier, nothing wider than the screen', async ({ page }) => {
  await studied(page, { minutes: 20, holdOut: true });
  for (const table of await page.getByText('Таблица').all()) await table.click();
  await expectSound(page);
});
