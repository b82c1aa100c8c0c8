import type { Locator, Page } from '@playwright/test';
import { expectSound, overflow } from './support/barriers';
import { livedThrough } from './support/diary';
import { putEntries } from './support/log';
import { studiedBefore } from './support/past';
import { expect, test } from './support/site';

/** Noon in Moscow. */
const NOW = Date.UTC(2026, 10, 25, 9);
const DAYS = 150;

const figure = (page: Page, title: string): Locator =>
  page.getByRole('figure', { name: title, exact: false }).filter({
    has: page.getByRole('heading', { level: 3, name: title })
  });
const drawing = (page: Page, title: string): Locator =>
  page.getByRole('img', { name: title, exact: true });
/** The rows of a figure's table, opened. */
async function table(page: Page, title: string): Promise<Locator> {
  await page.locator('summary', { hasText: `Таблица: ${title}` }).click();
  return page.getByRole('table', { name: title, exact: true });
}

async function openStats(page: Page, query = ''): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await livedThrough(page, DAYS, NOW);
  await page.goto(`./stats/${query}`);
  await expect(page.getByText('Дней занятий', { exact: true })).toBeVisible();
}

test('a newcomer is told what will be here, and when', async ({ page }) => {
  await page.goto('./more/');
  await page.getByRole('link', { name: /^Статистика/ }).click();
  await expect(page.getByText(/доля вспомненного — после первой недели/)).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
  await page.getByRole('link', { name: 'Начать занятие' }).click();
  await expect(page).toHaveURL(/\/study\/$/);
});

test('after the first days there are figures, but no share of so few', async ({ page }) => {
  await studiedBefore(page, 6, 1);
  await page.goto('./stats/');
  await expect(
    page.getByText(/^Карточки возвращались \d\sраза?\.\s+Доля вспомненного появится/)
  ).toBeVisible();
  await expect(drawing(page, 'Сколько вы помните')).toHaveCount(0);
  await expect(
    page.getByText(/Вашего темпа ещё не видно: карточка считается за 30.с/)
  ).toBeVisible();
  await expect(page.getByText(/^Цепочек за это время не было/)).toBeVisible();
  await expect(page.getByText(/^Пробных интервью за это время не было/)).toBeVisible();
});

test('every figure says what it shows, in its drawing’s place and in a table', async ({ page }) => {
  await openStats(page, '?period=all');
  for (const title of [
    'Сколько вы помните',
    'По темам',
    'Повторение в ближайшие 30 дней',
    'Календарь ответов',
    'Сколько занимает карточка',
    'Устойчивость, дни',
    'Сложность, от 1 до 10',
    'Глубина цепочек по неделям',
    'Пробные интервью'
  ]) {
    await expect(drawing(page, title)).toHaveAccessibleDescription(/\d/);
    await expect(drawing(page, title).locator('svg').first()).toBeVisible();
    await expect((await table(page, title)).getByRole('row').nth(1), title).toBeVisible();
  }
  await expect(figure(page, 'Сколько вы помните').first()).toContainText(
    /возвращались [\d\s]+раза?, вспомнили [\d\s]+: \d\d.%\. Точнее, чем от.\d\d до.\d\d.%/
  );
});

test('the table of remembered cards adds up', async ({ page }) => {
  await openStats(page);
  const rows = await table(page, 'Сколько вы помните');
  const counts = async (name: RegExp): Promise<readonly number[]> =>
    ((await rows.getByRole('row', { name }).innerText()).match(/(\d+) из (\d+)/) ?? [])
      .slice(1)
      .map(Number);
  const [all, young, mature] = [
    await counts(/^Все/),
    await counts(/меньше 21/),
    await counts(/и дольше/)
  ];
  expect(all.every((count) => count > 0)).toBe(true);
  expect(all).toEqual(young.map((count, index) => count + (mature[index] ?? NaN)));
});

test('a period is chosen, and kept in the address', async ({ page }) => {
  await openStats(page);
  const days = page.locator('dl div', { hasText: 'Дней занятий' }).locator('dd');
  const inMonth = Number(await days.innerText());
  expect(inMonth).toBeGreaterThan(0);
  expect(inMonth).toBeLessThanOrEqual(30);
  await page.getByRole('radio', { name: 'Всё время' }).check();
  await expect(days).not.toHaveText(`${inMonth}`);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Всё время' })).toBeChecked();
  expect(Number(await days.innerText())).toBeGreaterThan(inMonth);
});

test('what was undone is counted no more', async ({ page }) => {
  await openStats(page, '?period=all');
  const answers = page.locator('dl div', { hasText: 'Ответов' }).locator('dd');
  const before = Number((await answers.innerText()).replace(/\s/g, ''));
  const graded = await page.evaluate(
    () =>
      new Promise<{ id: string }>((resolve) => {
        const opening = indexedDB.open('sobes');
        opening.onsuccess = () => {
          const all = opening.result.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              (all.result as { id: string; kind: string }[]).find(
                ({ kind }) => kind === 'graded'
              ) as { id: string }
            );
          };
        };
      })
  );
  await putEntries(page, [
    {
      id: '0199ffff-ffff-7000-8000-0000000000ff',
      device: '00000000-0000-4000-8000-00000000000c',
      seq: 1,
      at: NOW,
      tzOffset: 180,
      rollover: 4,
      day: Math.floor(NOW / 86_400_000),
      kind: 'undone',
      target: graded.id
    }
  ]);
  await page.reload();
  await expect
    .poll(async () => Number((await answers.innerText()).replace(/\s/g, '')))
    .toBe(before - 1);
});

test('the calendar leads to a day, and a day long past is a half-year back', async ({ page }) => {
  await page.clock.setFixedTime(NOW);
  await livedThrough(page, 300, NOW);
  await page.goto('./stats/');
  const earlier = page.getByRole('button', { name: 'Полгода раньше' });
  await expect(page.getByRole('button', { name: 'Полгода позже' })).toBeDisabled();
  await earlier.click();
  await expect(earlier).toBeDisabled();
  const rows = await table(page, 'Календарь ответов');
  await rows.getByRole('link', { name: /мая$/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Машина времени' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: / мая$/ })).toBeVisible();
});

test('the page works from the keyboard @desktop', async ({ page }) => {
  await openStats(page);
  await page.getByRole('radio', { name: '30 дней' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Всё время' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.locator('summary').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Сколько вы помните' })).toBeVisible();
});

test('full, with every table open: no barrier, nothing too wide', async ({ page }) => {
  await openStats(page, '?period=all');
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expectSound(page);
});

test('text at 200 % stays within its figures @phone', async ({ page }) => {
  await openStats(page, '?period=all');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflow(page)).toBe(0);
  const outside = () =>
    page.locator('[role=img] text').evaluateAll((texts) =>
      texts.flatMap((text) => {
        const room = text.closest('[role=img]')?.getBoundingClientRect();
        const { left, right } = text.getBoundingClientRect();
        return room && (left < room.left - 1 || right > room.right + 1) ? [text.textContent] : [];
      })
    );
  await expect.poll(outside).toEqual([]);
});
