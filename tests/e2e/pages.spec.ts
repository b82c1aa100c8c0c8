import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './support/site';
import { answer, reveal, startStudying } from './support/study';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  ['Сегодня', './'],
  ['занятие', './study/'],
  ['темы', './topics/'],
  ['тема', './topics/?topic=normalisation'],
  ['банки', './banks/'],
  ['банк', './banks/?bank=backend-compact'],
  ['карточка', './card/?id=batch-norm-vs-layer-norm'],
  ['карточка без ответа', './card/?id=gelu-motivation'],
  ['Anki', './anki/'],
  ['настройки', './settings/'],
  ['нет такой страницы', './no-such-page/']
] as const;

/** What axe finds against WCAG 2.2 AA, a line for each place. */
async function barriers(page: Page): Promise<string[]> {
  // The whole page at once: the bar at the bottom covers a part of whatever is scrolled under it.
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.evaluate(AXE);
  const results = await page.evaluate(() => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return axe.run({ runOnly: { type: 'tag', values } });
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`)
  );
}

/** Pixels by which the page is wider than the screen. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // With a gutter kept for the scroll bar the first may be the smaller one.
    return Math.max(0, scrollWidth - clientWidth);
  });

/** The page has its data: nothing says that it is still being opened. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Открываю|Загружаю)/)).toHaveCount(0);
  // The banks come when the page is idle; they must not lengthen it while it is examined.
  if (new URL(page.url()).pathname.endsWith('/card/'))
    await expect(page.getByRole('heading', { name: 'Где об этом спрашивают' })).toBeVisible();
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, path] of PAGES)
    test(`${name}, ${colorScheme}: no barrier, nothing wider than the screen`, async ({
      page,
      complaints
    }) => {
      if (path.includes('no-such')) complaints.expected = /404|Not found/;
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await settled(page);
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });

for (const colorScheme of ['light', 'dark'] as const)
  test(`an open answer, ${colorScheme}: no barrier`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await startStudying(page);
    await answer(page, 'Хорошо');
    await reveal(page);
    await expect(
      page.getByRole('group', { name: 'Оценка' }).getByRole('button').first()
    ).toBeEnabled();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`every choice of the export to Anki, ${colorScheme}: no barrier`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./anki/');
    await page.getByLabel('Часть колоды').check();
    await page.getByLabel('С моим прогрессом').check();
    await page.getByText('Банки: все').click();
    await page.getByText('Темы: все').click();
    await page.getByRole('button', { name: 'Снять все' }).click();
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page)).toBe(0);
  });

test('text at 200 % loses nothing sideways @phone', async ({ page }) => {
  for (const [, path] of PAGES.filter(([, path]) => !path.includes('no-such'))) {
    await page.goto(path);
    await settled(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page), path).toBe(0);
  }
});

test('targets are large enough for a thumb @phone', async ({ page }) => {
  await startStudying(page);
  await reveal(page);
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .map((button) => [button.textContent.trim(), button.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
      .map(([name, { width, height }]) => `${name}: ${width} × ${height}`)
  );
  expect(small).toEqual([]);
});

test('the app can be installed', async ({ page, context }) => {
  await page.goto('./');
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window is never installable: that one reason is the test's own.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
