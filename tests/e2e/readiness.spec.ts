import type { Page } from '@playwright/test';
import { barriers, overflow } from './support/barriers';
import { storedEntries } from './support/log';
import { planned, studiedForDays } from './support/past';
import { expect, test } from './support/site';
import { THEMES } from './support/themes';

/** A learner of five weeks whose interview is in three and a half. */
async function openReadiness(page: Page): Promise<void> {
  await studiedForDays(page, 34, 8);
  await planned(page, 24, { minutes: 20 });
  await page.goto('./readiness/');
  await expect(page.getByText('Если следовать плану')).toBeVisible({ timeout: 30_000 });
}

test('who has just begun is told that it is too early, and what is missing', async ({ page }) => {
  await page.goto('./readiness/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Готовность');
  await expect(page.getByText(/рано судить/i).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Если следовать плану')).toHaveCount(0);
});

test('«Сегодня» and the page name the same figure with its uncertainty', async ({ page }) => {
  await openReadiness(page);
  await page.goto('./');
  const line = page.locator('p').filter({ hasText: 'Готовность' });
  await expect(line).toContainText('±', { timeout: 30_000 });
  const told = /\d+\s%\s±\s\d+/.exec(await line.innerText())?.[0].replaceAll(/\s/g, ' ') ?? '';
  expect(told).not.toBe('');
  await line.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Готовность');
  await expect
    .poll(async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '))
    .toContain(told);
});

test('holding out is written down with the plan, and taken back', async ({ page }) => {
  await openReadiness(page);
  const heldOut = async () => (await storedEntries(page)).filter(({ kind }) => kind === 'plan');
  const before = (await heldOut()).length;
  const box = page.getByRole('checkbox', { name: /отлож|откладыв|десят/i });
  await box.check();
  await expect.poll(async () => (await heldOut()).length).toBe(before + 1);
  await page.reload();
  await expect(box).toBeChecked({ timeout: 30_000 });
  await box.uncheck();
  await expect.poll(async () => (await heldOut()).length).toBe(before + 2);
});

for (const { colorScheme, only } of THEMES)
  test(`readiness, ${colorScheme}: no barrier, nothing wider than the screen${only}`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme });
    await openReadiness(page);
    // What comes later makes the page longer; it must not grow while it is examined.
    await expect(page.getByText(/^(Примеряю|Сверяю)/)).toHaveCount(0, { timeout: 50_000 });
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await overflow(page)).toBe(0);
  });
