import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { storedEntries } from './support/log';
import { planned, studiedBefore } from './support/past';
import { expect, test } from './support/site';

const figures = (page: Page) => page.getByRole('region', { name: 'К собеседованию по плану' });
const refusal = (page: Page) => page.getByRole('region', { name: 'Весь объём не поместится' });
const made = (page: Page) => page.getByText(/^(Посчитано от того|Без занятий прошло)/);

/** A learner of sixty cards with an interview so many days ahead, on the plan's page. */
async function planning(page: Page, inDays: number): Promise<void> {
  // Little was known beforehand: there is something to gain from new cards.
  await studiedBefore(page, 60, 1, 1);
  await planned(page, inDays);
  await page.goto('./plan/');
  await expect(figures(page)).toBeVisible();
}

async function setMinutes(page: Page, minutes: number): Promise<void> {
  const field = page.getByLabel('Минут в день на занятия');
  await field.fill(String(minutes));
  await field.blur();
  await expect(made(page)).toBeVisible();
}

test('without a date the plan asks for one, and makes itself once it is named', async ({
  page
}) => {
  await page.goto('./plan/');
  await expect(page.getByRole('heading', { name: 'Когда собеседование?' })).toBeVisible();
  await page.getByRole('button', { name: /^Через месяц/ }).click();
  await expect(figures(page)).toContainText('Скорее всего от');
  await expect(page.getByRole('heading', { name: /^Собеседование .* через 3\d.д/ })).toBeVisible();
});

test('a date that is over asks for the next one', async ({ page }) => {
  await studiedBefore(page, 5, 2);
  await planned(page, -3);
  await page.goto('./plan/');
  await expect(page.getByText('Прежняя дата прошла')).toBeVisible();
  await expect(figures(page)).toHaveCount(0);
});

test('an accepted plan stands in the log and the settings, and each part can be taken back', async ({
  page
}) => {
  await planning(page, 16);
  await setMinutes(page, 60);
  await page.getByRole('button', { name: /^Принять/ }).click();
  const written = page.getByRole('status').filter({ hasText: 'Записано' });
  await expect(written).toContainText('Дата, час и минуты записаны');
  await expect(written).toContainText('Новых в день');
  const plans = (await storedEntries(page)).filter(({ kind }) => kind === 'plan');
  expect(plans).toContainEqual(expect.objectContaining({ minutes: 60, audience: 'middle' }));
  await page.getByRole('button', { name: /^Отменить: Новых в день/ }).click();
  await expect(written).not.toContainText('Новых в день');
  await page.goto('./settings/');
  await expect(page.getByLabel('Новых карточек в день')).toHaveValue('15');
  await expect(page.getByLabel('Минут в день на занятия')).toHaveValue('60');
});

test('a plan that does not fit is refused with what to leave out; what is left out comes back', async ({
  page
}) => {
  await planning(page, 12);
  await setMinutes(page, 5);
  await expect(refusal(page)).toContainText('дело не дойдёт');
  const drop = refusal(page).getByRole('button', { name: /^Убрать: / });
  await expect(drop.first()).toBeEnabled();
  await expect(refusal(page)).toContainText('п. на всём остальном');
  await drop.first().click();
  const written = page.getByRole('status').filter({ hasText: 'Записано' });
  await expect(written).toBeVisible();
  await expect(made(page)).toBeVisible();
  await written.getByRole('button', { name: /^Отменить/ }).click();
  await expect(written).toHaveCount(0);
});

test('a calculation can be stopped and begun again', async ({ page }) => {
  await planning(page, 40);
  await page.getByLabel('Минут в день на занятия').fill('90');
  await page.getByLabel('Минут в день на занятия').blur();
  // It may be over before a hand gets there.
  const stop = page.getByRole('button', { name: 'Остановить' });
  if (await stop.isVisible()) {
    await stop.click({ timeout: 1_000 }).catch(() => undefined);
    const again = page.getByRole('button', { name: 'Посчитать' });
    if (await again.isVisible()) await again.click();
  }
  await expect(made(page)).toBeVisible();
});

test('the calendar file has the days and the interview', async ({ page }) => {
  await planning(page, 20);
  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Файл для календаря' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^sobes-plan-\d{4}-\d\d-\d\d\.ics$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('RRULE:FREQ=DAILY;COUNT=20\r\n');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('in the last week «Сегодня» deals by worth, and says so', async ({ page }) => {
  await studiedBefore(page, 60, 1);
  await planned(page, 5);
  await page.reload();
  await expect(page.getByText('Последняя неделя: сначала то')).toBeVisible();
  await page.getByRole('link', { name: 'План', exact: true }).click();
  await expect(figures(page)).toContainText('Осталась последняя неделя');
});

test('the plan is found from «Ещё» and from the settings', async ({ page }) => {
  for (const from of ['./more/', './settings/']) {
    await page.goto(from);
    await page.getByRole('link', { name: /^План к дате/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'План к дате' })).toBeVisible();
  }
});

test('the plan, refused and not: no barrier, nothing wider than the screen', async ({ page }) => {
  await page.goto('./plan/');
  await expect(page.getByRole('heading', { name: 'Когда собеседование?' })).toBeVisible();
  await expectSound(page);
  await planning(page, 20);
  await setMinutes(page, 60);
  await page.getByText('Таблица').click();
  await page.getByText('Как это посчитано').click();
  await expectSound(page);
  await setMinutes(page, 5);
  await expect(
    refusal(page)
      .getByRole('button', { name: /^Убрать: / })
      .first()
  ).toBeEnabled();
  await expectSound(page);
});
