import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { launchWhole } from '../support/chromium.mjs';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, gradeButton, reveal, saved, startStudying } from './support/study';

test('a grade that was acknowledged survives the page closed in the same breath', async ({
  page,
  context
}) => {
  await startStudying(page);
  await reveal(page);
  await gradeButton(page, 'Хорошо').click();
  await expect(saved(page)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await again.goto('./');
  await expect(again.getByText('Сегодня уже: новых 1, повторено 0.')).toBeVisible();
  expect(await storedEntries(again)).toMatchObject([{ kind: 'graded', grade: 3 }]);
});

test('a page closed before the acknowledgement leaves the whole grade or none', async ({
  page,
  context
}) => {
  await startStudying(page);
  await reveal(page);
  await expect(gradeButton(page, 'Трудно')).toBeEnabled();
  // The click is handled and the commit begun, but the page never lives to say so.
  await gradeButton(page, 'Трудно').evaluate((button: HTMLButtonElement) => button.click());
  await page.close();
  const again = await context.newPage();
  await again.goto('./');
  await expect(again.getByRole('link', { name: /^(Начать|Продолжить)$/ })).toBeVisible();
  const entries = await storedEntries(again);
  expect(entries.length).toBeLessThanOrEqual(1);
  await expect(again.getByText('Сегодня уже: новых 1, повторено 0.')).toHaveCount(entries.length);
});

test('an acknowledged grade survives a crash of the whole browser @desktop', async ({
  site
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      ...launchWhole(),
      baseURL: site.url
    });
  const before = await open();
  const page = await before.newPage();
  await startStudying(page);
  await answer(page, 'Хорошо');
  const session = await before.newCDPSession(page);
  const closed = before.waitForEvent('close');
  // The crash itself is the answer: the command never returns.
  void session.send('Browser.crash').catch(() => undefined);
  await closed;
  const after = await open();
  const again = await after.newPage();
  await again.goto('./');
  await expect(again.getByText('Сегодня уже: новых 1, повторено 0.')).toBeVisible();
  expect(await storedEntries(again)).toMatchObject([{ kind: 'graded', grade: 3 }]);
  await after.close();
});

test('a history that the browser has deleted is never shown as a fresh start', async ({
  page,
  complaints
}) => {
  complaints.expected = /favicon/;
  await startStudying(page);
  await answer(page, 'Хорошо');
  // A page of the same site on which the app does not run.
  await page.goto('./theme.js');
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sobes');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      })
  );
  await page.goto('./');
  await expect(page.getByText('История ответов пропала')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Восстановить из копии' })).toBeVisible();
});
