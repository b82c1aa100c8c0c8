import { devices } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { expect, test } from './support/site';
import { answer, gradeButton, question, reveal, startStudying } from './support/study';

const hint = (page: Page) => page.getByRole('region', { name: /становит/ });

/** The browser's offer, as Chromium makes it; the page notes on itself that it was asked for. */
const offer = (page: Page, outcome: 'accepted' | 'dismissed'): Promise<void> =>
  page.evaluate((chosen) => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = (): Promise<void> => {
      document.documentElement.dataset['prompted'] = String(event.defaultPrevented);
      return Promise.resolve();
    };
    dispatchEvent(
      Object.assign(event, { prompt, userChoice: Promise.resolve({ outcome: chosen }) })
    );
  }, outcome);

/** A whole sitting of one card. */
async function finishSitting(page: Page): Promise<void> {
  await page.goto('./settings/');
  const limit = page.getByLabel('Новых карточек в день');
  await limit.fill('1');
  await limit.blur();
  await startStudying(page);
  await reveal(page);
  await gradeButton(page, 'Легко').click();
  await expect(question(page)).toHaveText('На сегодня всё');
  await page.getByRole('link', { name: 'На главную' }).click();
  await expect(page.getByText('На сегодня всё.')).toBeVisible();
}

test.describe('on an iPhone @phone', () => {
  const { userAgent } = devices['iPhone 15'];
  test.use({ userAgent });

  test('the steps stand before the first review, with the reason', async ({ page }) => {
    await page.goto('./');
    await expect(hint(page).getByText('На экран „Домой“')).toBeVisible();
    await expect(hint(page).getByText('разные хранилища')).toBeVisible();
    const [above, below] = await Promise.all([
      hint(page).boundingBox(),
      page.getByRole('link', { name: 'Начать' }).boundingBox()
    ]);
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    await expectSound(page);
  });

  test('progress made in the browser is to be carried across by a backup', async ({ page }) => {
    await startStudying(page);
    await answer(page, 'Хорошо');
    await page.goto('./');
    await expect(hint(page).getByRole('link', { name: 'сохраните копию' })).toBeVisible();
  });

  test('«Позже» is believed after a reload, too, for a fortnight', async ({ page }) => {
    await page.clock.install();
    await page.goto('./');
    await hint(page).getByRole('button', { name: 'Позже' }).click();
    await expect(hint(page)).toHaveCount(0);
    await page.clock.setSystemTime(Date.now() + 13 * 86_400_000);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
    await page.clock.setSystemTime(Date.now() + 15 * 86_400_000);
    await page.reload();
    await expect(hint(page)).toBeVisible();
  });

  test('the installed app says nothing', async ({ page }) => {
    await page.addInitScript(() => Object.assign(navigator, { standalone: true }));
    await page.goto('./');
    await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
    await expect(hint(page)).toHaveCount(0);
  });
});

test('where the browser offers to install, a button comes after the first finished sitting', async ({
  page
}) => {
  await page.goto('./');
  await offer(page, 'dismissed');
  await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
  await expect(hint(page)).toHaveCount(0);
  await finishSitting(page);
  await offer(page, 'dismissed');
  await hint(page).getByRole('button', { name: 'Установить' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-prompted', 'true');
  // What was turned down is not offered again at once.
  await expect(hint(page)).toHaveCount(0);
  await offer(page, 'dismissed');
  await expect(hint(page)).toHaveCount(0);
});

test('nothing is said where nothing can be installed', async ({ page }) => {
  await finishSitting(page);
  await expect(hint(page)).toHaveCount(0);
});
