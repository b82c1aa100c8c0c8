import type { Page } from '@playwright/test';
import { openAnki } from './support/anki';
import { barriers, overflow } from './support/barriers';
import { expect, test } from './support/site';
import { answer, gradeButton, question, reveal, startStudying } from './support/study';
import { THEMES } from './support/themes';

const PAGES = [
  ['Сегодня', './'],
  ['занятие', './study/'],
  ['темы', './topics/'],
  ['тема', './topics/?topic=normalisation'],
  ['банки', './banks/'],
  ['банк', './banks/?bank=backend-compact'],
  ['карточка', './card/?id=batch-norm-vs-layer-norm'],
  ['поиск', './search/'],
  ['интервью', './mock/'],
  ['Anki', './anki/'],
  ['готовность', './readiness/'],
  ['статистика', './stats/'],
  ['машина времени', './past/'],
  ['настройки', './settings/'],
  ['план к дате', './plan/'],
  ['своё занятие', './custom/?what=unseen&topic=losses'],
  ['вглубь: выбор вопроса', './dig/'],
  ['вглубь: вопрос', './dig/?from=backend-full:q1'],
  ['вглубь: копать нечего', './dig/?from=junior-base:s01.1'],
  ['нет такой страницы', './no-such-page/']
] as const;

/** The page has its data: nothing says that it is still being opened. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Открываю|Загружаю|Считаю|Сверяю)/)).toHaveCount(0);
  // The banks come when the page is idle; they must not lengthen it while it is examined.
  if (new URL(page.url()).pathname.endsWith('/card/'))
    await expect(page.getByRole('heading', { name: 'Где об этом спрашивают' })).toBeVisible();
}

for (const { colorScheme, only } of THEMES)
  for (const [name, path] of PAGES)
    test(`${name}, ${colorScheme}: no barrier, nothing wider than the screen${only}`, async ({
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

for (const { colorScheme, only } of THEMES)
  test(`an open answer, ${colorScheme}: no barrier${only}`, async ({ page }) => {
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

for (const { colorScheme, only } of THEMES)
  test(`a dig under way and at its end, ${colorScheme}: no barrier${only}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./dig/?from=neural-networks:q1');
    for (const grade of ['Хорошо', 'Не помню'] as const) {
      await reveal(page);
      await expect(gradeButton(page, grade)).toBeEnabled();
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await gradeButton(page, grade).click();
    }
    await expect(question(page)).toHaveText(/^Глубина/);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

for (const { colorScheme, only } of THEMES)
  test(`every choice of the export to Anki, ${colorScheme}: no barrier${only}`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme });
    await openAnki(page);
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
