import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD, cached, expect, test } from './support/site';
import { question, reveal, startStudying } from './support/study';

/** The next release: the same app, but its start page says so and the worker's list differs. */
async function nextRelease(folder: string): Promise<string> {
  await cp(BUILD, folder, { recursive: true });
  const start = join(folder, 'index.html');
  const html = await readFile(start, 'utf8');
  await writeFile(start, html.replace('<html ', '<html data-release="next" '));
  const worker = join(folder, 'sw.js');
  const code = await readFile(worker, 'utf8');
  const listed =
    /(\{[^{}]*url:"(?:\.?\/)?"[^{}]*revision:")[^"]*(")|(revision:")[^"]*(",url:"(?:\.?\/)?")/;
  expect(code).toMatch(listed);
  await writeFile(worker, code.replace(listed, '$1$3next$2$4'));
  return folder;
}

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

const release = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    const html = await (await fetch('./')).text();
    return (
      new DOMParser().parseFromString(html, 'text/html').documentElement.dataset['release'] ?? null
    );
  });

/** A page that has been loaded anew has forgotten this. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['kept'] = 'yes';
  });
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['kept'] === 'yes');

test('a new version waits for the learner and spares the session and other tabs', async ({
  page,
  context,
  site
}, testInfo) => {
  await page.goto('./');
  await cached(page);
  const other = await context.newPage();
  await other.goto('./settings/');
  await mark(other);
  await startStudying(page);
  await mark(page);
  const asked = await question(page).innerText();

  site.serve(await nextRelease(testInfo.outputPath('next')));
  await lookForUpdate(page);
  await expect(page.getByText('Есть новая версия')).toBeVisible();
  expect(await isKept(page)).toBe(true);
  await expect(question(page)).toHaveText(asked);
  await reveal(page);
  await expect(other.getByText('Есть новая версия')).toBeVisible();

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Обновить' }).click();
  await reloaded;
  await page.goto('./');
  expect(await page.evaluate(() => document.documentElement.dataset['release'])).toBe('next');

  await expect(other.getByText('Обновлено в другой вкладке')).toBeVisible();
  expect(await isKept(other)).toBe(true);
});

test('until it is let in, a new version is not served, not even after a reload', async ({
  page,
  site
}, testInfo) => {
  await page.goto('./');
  await cached(page);
  site.serve(await nextRelease(testInfo.outputPath('next')));
  await lookForUpdate(page);
  await expect(page.getByText('Есть новая версия')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Есть новая версия')).toBeVisible();
  expect(await release(page)).toBeNull();
});
