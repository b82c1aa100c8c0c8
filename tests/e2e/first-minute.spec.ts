import type { Page } from '@playwright/test';
import { expectSound, tooSmall } from './support/barriers';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, startStudying } from './support/study';

const showAnswer = (page: Page) => page.getByRole('button', { name: 'Показать ответ' });
const start = (page: Page) => page.getByRole('link', { name: 'Начать' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** The date so many days from now on the learner's calendar, in Moscow with the usual rollover. */
const dateIn = (days: number): string =>
  new Date(Date.now() + (180 - 240) * 60_000 + days * 86_400_000).toISOString().slice(0, 10);

test('a newcomer tries a card, names level and date in two taps, and is asked the first question', async ({
  page
}) => {
  await page.goto('./');
  await expect(start(page)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await showAnswer(page).click();
  const shown = page.getByRole('article', { name: 'Ответ' });
  await expect(shown).toBeFocused();
  await expect(shown.getByRole('heading').first()).toHaveText('Скажи сразу');
  await press(page, 'Senior');
  await expect(page.getByRole('heading', { name: 'Когда собеседование?' })).toBeFocused();
  await press(page, 'Через две недели');
  await expect(page.getByText(/^Senior, собеседование /)).toBeVisible();
  expect(await storedEntries(page)).toEqual([
    expect.objectContaining({
      kind: 'plan',
      date: dateIn(14),
      hour: 12,
      audience: 'senior',
      topics: 'all'
    })
  ]);
  await start(page).click();
  await expect(showAnswer(page)).toBeVisible();
  await page.goto('./');
  await expect(page.getByText('До собеседования 14 дней')).toBeVisible();
  await page.goto('./settings/');
  await expect(page.getByRole('radio', { name: 'Senior' })).toBeChecked();
});

test('the first minute can be passed over at every step', async ({ page }) => {
  await page.goto('./');
  await press(page, 'Без примера');
  await expect(page.getByRole('heading', { name: 'К какому уровню' })).toBeFocused();
  await press(page, 'Пропустить');
  await press(page, 'Пока не знаю');
  await expect(page.getByText('Middle. Сегодня 15 новых карточек')).toBeVisible();
  const [plan, ...others] = await storedEntries(page);
  expect(plan).toMatchObject({ kind: 'plan', audience: 'middle' });
  expect(plan).not.toHaveProperty('date');
  expect(others).toEqual([]);
  await start(page).click();
  await expect(showAnswer(page)).toBeVisible();
});

test('a date of their own is taken, but none that is gone', async ({ page }) => {
  await page.goto('./');
  await press(page, 'Без примера');
  await press(page, 'Junior');
  await press(page, 'Выбрать дату');
  const date = page.getByLabel('Дата собеседования');
  await date.fill(dateIn(-1));
  await expect(page.getByText('Нужна дата, которая ещё впереди.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Сохранить' })).toBeDisabled();
  await date.fill(dateIn(40));
  await press(page, 'Сохранить');
  await expect(page.getByText('Всё готово')).toBeVisible();
  expect(await storedEntries(page)).toMatchObject([{ kind: 'plan', date: dateIn(40) }]);
});

test('nothing of the sample is graded, and with a history it does not come back', async ({
  page
}) => {
  await page.goto('./');
  await showAnswer(page).click();
  await expect(page.getByRole('group', { name: 'Оценка' })).toHaveCount(0);
  expect(await storedEntries(page)).toEqual([]);
  await startStudying(page);
  await answer(page, 'Хорошо');
  await page.goto('./');
  await expect(page.getByText('Сегодня уже: новых 1')).toBeVisible();
  await expect(page.getByText('Карточка для пробы')).toHaveCount(0);
});

test('the date is changed in the settings, and taken away', async ({ page }) => {
  await page.goto('./settings/');
  const section = page.getByRole('region', { name: 'Собеседование' });
  await section.getByLabel('Дата').fill(dateIn(1));
  await expect(section.getByText('Через 1 день, завтра.')).toBeVisible();
  await section.getByLabel(/^Минут в день/).fill('25');
  await section.getByLabel(/^Минут в день/).blur();
  await page.goto('./');
  await expect(page.getByText('До собеседования 1 день (завтра).')).toBeVisible();
  await page.getByRole('link', { name: 'Изменить' }).click();
  await expect(section.getByLabel(/^Минут в день/)).toHaveValue('25');
  await section.getByRole('button', { name: 'Нет даты' }).click();
  await expect(section.getByText('Дата не назначена.')).toBeVisible();
  const plans = await storedEntries(page);
  expect(plans.map(({ kind }) => kind)).toEqual(['plan', 'plan', 'plan']);
  expect(plans.at(-1)).toMatchObject({ minutes: 25 });
  expect(plans.at(-1)).not.toHaveProperty('date');
});

test('every step: no barrier, nothing wider than the screen', async ({ page }) => {
  await page.goto('./');
  await showAnswer(page).click();
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeVisible();
  await expectSound(page, 'level');
  await press(page, 'Lead');
  await press(page, 'Выбрать дату');
  await expect(page.getByLabel('Дата собеседования')).toBeVisible();
  await expectSound(page, 'date');
  await press(page, 'Через неделю');
  await expect(page.getByText('Всё готово')).toBeVisible();
  await expectSound(page, 'ready');
});

test('targets are large enough for a thumb @phone', async ({ page }) => {
  const steps = ['Без примера', 'Middle', 'Выбрать дату', 'Через месяц'];
  await page.goto('./');
  await expect(start(page)).toBeVisible();
  for (const step of steps) {
    expect(await tooSmall(page.locator('main .button')), step).toEqual([]);
    await press(page, step);
  }
});
