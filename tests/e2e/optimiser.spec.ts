import type { Page } from '@playwright/test';
import { DEFAULT_WEIGHTS } from '../../src/lib/core/scheduler';
import { expectSound } from './support/barriers';
import { FORGETFUL, learnedBefore } from './support/learner';
import { storedEntries } from './support/log';
import { cached, expect, goOffline, test } from './support/site';

const PATH = './optimiser/';
const DAYS = 40;

const fit = (page: Page) => page.getByRole('button', { name: 'Подобрать' });
const inForce = (page: Page, which: string) =>
  page.getByText(`Сейчас действуют ${which} параметры.`);
const offer = (page: Page) =>
  page.getByRole('heading', { name: 'Новые параметры предсказывают точнее' });
/** Fitting is work: a busy machine may take its time. */
const PATIENTLY = { timeout: 40_000 };
const forgetful = (page: Page): Promise<void> =>
  learnedBefore(page, { weights: FORGETFUL, days: DAYS, path: PATH });

const stored = async (page: Page, kind: string) =>
  (await storedEntries(page)).filter((entry) => entry.kind === kind);

test('parameters are fitted, looked at, accepted and undone', async ({ page }) => {
  await forgetful(page);
  await expect(inForce(page, 'общие')).toBeVisible();
  await fit(page).click();
  await expect(offer(page)).toBeFocused(PATIENTLY);
  await expect(
    page.getByText('которых подбор не видел: ошибка предсказания ниже на')
  ).toBeVisible();
  const coming = page.getByRole('row', { name: /^Повторений в день/ }).getByRole('cell');
  const [now = NaN, then = NaN] = (await coming.allInnerTexts()).map((text) =>
    Number(text.replace(',', '.'))
  );
  expect(then).toBeGreaterThan(now);
  await expect(page.getByText(/^Срок сдвинется у \d+ из \d+ карточек: у/)).toBeVisible();

  await page.getByRole('button', { name: 'Принять' }).dblclick();
  await expect(page.getByText('Новые параметры приняты')).toBeVisible();
  await expect(inForce(page, 'подобранные')).toBeVisible();
  const changes = await stored(page, 'parameters');
  expect(changes).toMatchObject([{ desiredRetention: 0.9 }]);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Подобранные параметры' })
  ).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^С последнего подбора прибавилось 0/)).toBeVisible();
  await expect(fit(page)).toBeDisabled();

  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(inForce(page, 'общие')).toBeVisible();
  expect(await stored(page, 'undone')).toMatchObject([{ target: changes[0]?.id }]);
  await expect(page.getByText('Пока не менялись')).toBeVisible();
  await expect(fit(page)).toBeEnabled();
});

test('the published parameters can be had back, and that can be undone too @phone', async ({
  page
}) => {
  await forgetful(page);
  await fit(page).click();
  await expect(offer(page)).toBeVisible(PATIENTLY);
  await page.getByRole('button', { name: 'Принять' }).click();
  await page.getByRole('button', { name: 'Вернуть общие' }).click();
  await expect(inForce(page, 'общие')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Общие параметры' })).toBeVisible();
  await page.getByRole('button', { name: 'Отменить' }).first().click();
  await expect(inForce(page, 'подобранные')).toBeVisible();
});

test('who declines has changed nothing @phone', async ({ page }) => {
  await forgetful(page);
  const before = await storedEntries(page);
  await fit(page).press('Enter');
  await expect(offer(page)).toBeFocused(PATIENTLY);
  await page.getByRole('button', { name: 'Оставить как есть' }).press('Enter');
  await expect(fit(page)).toBeVisible();
  expect(await storedEntries(page)).toEqual(before);
});

test('who forgets as most people do keeps the published parameters @phone', async ({ page }) => {
  await learnedBefore(page, { weights: DEFAULT_WEIGHTS, days: DAYS, path: PATH });
  await fit(page).click();
  await expect(page.getByRole('heading', { name: 'Нынешние параметры остаются' })).toBeFocused(
    PATIENTLY
  );
  await expect(page.getByRole('button', { name: 'Принять' })).toHaveCount(0);
  await expectSound(page);
});

test('a short history says how much is missing; settings and «Ещё» lead here @phone', async ({
  page
}) => {
  await page.goto('./more/');
  await page.getByRole('link', { name: /Параметры памяти/ }).click();
  await expect(page.getByText(/^Для подбора нужно 400.повторений.*Пока их 0\.$/)).toBeVisible();
  await expect(fit(page)).toBeDisabled();
  await page.goto('./settings/');
  await page.getByRole('link', { name: 'параметры памяти' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Параметры памяти' })).toBeVisible();
});

test('an empty history, an offer and an accepted one: no barrier', async ({ page }) => {
  await page.goto(PATH);
  await expect(page.getByText('Пока их 0')).toBeVisible();
  await expectSound(page);
  await forgetful(page);
  await fit(page).click();
  await expect(offer(page)).toBeVisible(PATIENTLY);
  await page.getByText('Сами числа').click();
  await expectSound(page);
  await page.getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByText('Новые параметры приняты')).toBeVisible();
  await expectSound(page);
});

test('works without a network once the optimiser has followed @phone', async ({
  page,
  context,
  site
}) => {
  await forgetful(page);
  await cached(page);
  await goOffline(context, site);
  await page.reload();
  await fit(page).click();
  await expect(offer(page)).toBeVisible(PATIENTLY);
});

test.describe('before the optimiser has followed', () => {
  // The worker would take the file past the routes below; without it the page has a word to say of its own.
  test.use({ serviceWorkers: 'block' });
  const NO_WORKER = /Service Worker registration blocked|'installing'/;

  test('a fitting can be left in the midst of it @phone', async ({ page, complaints }) => {
    complaints.expected = NO_WORKER;
    await page.route('**/fsrs_browser_bg*.wasm', () => new Promise(() => undefined));
    await forgetful(page);
    await fit(page).click();
    await expect(page.getByRole('progressbar', { name: 'Подбор' })).toBeVisible();
    await expectSound(page);
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect(page.getByText('Отменено, ничего не изменилось.')).toBeVisible();
    await expect(fit(page)).toBeEnabled();
  });

  test('a fitting without a network says what to do @phone', async ({ page, complaints }) => {
    complaints.expected = new RegExp(`Failed to load resource|${NO_WORKER.source}`);
    await page.route('**/fsrs_browser_bg*.wasm', (route) => route.abort());
    await forgetful(page);
    await fit(page).click();
    await expect(page.getByRole('alert')).toContainText('Подключитесь к сети и повторите');
    await expect(fit(page)).toBeEnabled();
  });
});
