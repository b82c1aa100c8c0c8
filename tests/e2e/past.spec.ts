import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { livedThrough } from './support/diary';
import { putEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, question, startStudying } from './support/study';

/** Noon in Moscow. */
const NOW = Date.UTC(2026, 10, 25, 9);
const TODAY = Math.floor(NOW / 86_400_000);

const told = (page: Page) =>
  page
    .locator('[role=status]')
    .filter({ hasText: /день,|ник, |среда,|четверг,|пятница,|суббота,|воскресенье,/i });
const field = (page: Page) => page.getByLabel('День', { exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name });
const row = (page: Page, name: string) => page.locator('dl div', { hasText: name }).locator('dd');

async function openPast(page: Page, query = ''): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await livedThrough(page, 60, NOW);
  await page.goto(`./past/${query}`);
  await expect(region(page, 'Что было сделано')).toBeVisible();
}

test('without a past there is none to look at', async ({ page }) => {
  await page.goto('./more/');
  await page.getByRole('link', { name: /^Машина времени/ }).click();
  await expect(page.getByText(/^Прошлого пока нет\./)).toBeVisible();
  await expect(field(page)).toHaveCount(0);
});

test('begins with yesterday, and walks through the days by buttons, date and address', async ({
  page
}) => {
  await openPast(page);
  await expect(told(page)).toHaveText('Вторник, 24 ноября');
  await page.getByRole('button', { name: 'Раньше на день' }).click();
  await expect(told(page)).toHaveText('Понедельник, 23 ноября');
  await field(page).fill('2026-11-03');
  await expect(told(page)).toHaveText('Вторник, 3 ноября');
  await expect(page).toHaveURL(/\?day=2026-11-03$/);
  await page.reload();
  await expect(told(page)).toHaveText('Вторник, 3 ноября');
  await page.goto('./past/?day=2030-01-01');
  await expect(told(page)).toHaveText(/^Среда, 25 ноября: сегодня/);
  await expect(page.getByRole('button', { name: 'Позже на день' })).toBeDisabled();
  await page.goto('./past/?day=2001-01-01');
  await expect(page.getByRole('button', { name: 'Раньше на день' })).toBeDisabled();
});

test('arrows walk through the days, and leave the date field alone @desktop', async ({ page }) => {
  await openPast(page, '?day=2026-11-10');
  await page.keyboard.press('ArrowLeft');
  await expect(told(page)).toHaveText('Понедельник, 9 ноября');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toHaveText('Среда, 11 ноября');
  await field(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(told(page)).toHaveText('Среда, 11 ноября');
});

test('a day tells what was done, what was known, what lay ahead', async ({ page }) => {
  await openPast(page, '?day=2026-11-07');
  // Eighteen days ago: a dig, and nothing of what came later.
  await expect(row(page, 'Ответов')).toHaveText(/^[1-9]\d*$/);
  await expect(region(page, 'Что было сделано').getByRole('listitem')).toHaveText(
    /Цепочка.*глубина 3 из 4/
  );
  const seen = async (): Promise<number> =>
    Number((await row(page, 'Видели карточек').innerText()).split(/\s/)[0]);
  const then = await seen();
  await expect(
    page.getByRole('img', { name: 'Прогноз вечером 7 ноября' })
  ).toHaveAccessibleDescription(/^8 ноября — /);
  await expect(
    page.getByRole('img', { name: 'Вероятность вспомнить по темам' })
  ).toHaveAccessibleDescription(/Ниже всего/);
  await page.goto('./past/?day=2026-11-24');
  await expect.poll(seen).toBeGreaterThan(then);
});

test('an undoing of today does not reach back to yesterday', async ({ page }) => {
  await openPast(page);
  const before = await row(page, 'Ответов').innerText();
  const last = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('sobes');
        opening.onsuccess = () => {
          const all = opening.result.transaction('log').objectStore('log').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const rows = all.result as { id: string; kind: string; at: number }[];
            const grades = rows.filter(({ kind }) => kind === 'graded').sort((a, b) => a.at - b.at);
            resolve(grades.at(-1)?.id ?? '');
          };
        };
      })
  );
  const undone = (day: number, seq: number) => ({
    id: `0199ffff-ffff-7000-8000-0000000000f${seq}`,
    device: '00000000-0000-4000-8000-00000000000c',
    seq,
    at: NOW + seq,
    tzOffset: 180,
    rollover: 4,
    day,
    kind: 'undone',
    target: last
  });
  await putEntries(page, [undone(TODAY, 1)]);
  await page.reload();
  await expect(row(page, 'Ответов')).toHaveText(before);
  await putEntries(page, [undone(TODAY - 1, 2)]);
  await page.reload();
  await expect(row(page, 'Ответов')).toHaveText(`${Number(before) - 1}`);
});

test('a card of the day tells its memory then, and why it was to come', async ({ page }) => {
  await openPast(page, '?day=2026-11-07');
  const cards = region(page, 'Карточки дня');
  const name = await cards.getByRole('link').first().innerText();
  await cards.getByRole('link').first().click();
  const card = page.getByRole('region', { name });
  await expect(card).toContainText(/следующий показ назначен через \d+.д|ещё училась/);
  await expect(card).toContainText(/Вероятность вспомнить к концу дня/);
  await expect(card.getByRole('listitem').first()).toContainText('7 ноября');
  await page.getByRole('button', { name: 'Раньше на день' }).click();
  await expect(page).toHaveURL(/day=2026-11-06&card=/);
  await card.getByRole('button', { name: 'Закрыть' }).click();
  await expect(card).toHaveCount(0);
});

test('a card’s page leads to its past', async ({ page }) => {
  await startStudying(page);
  const asked = await question(page).innerText();
  await answer(page, 'Легко');
  await page.goto(`./search/?q=${encodeURIComponent(asked)}`);
  await page.getByRole('link', { name: asked }).first().click();
  await page.getByRole('link', { name: 'Какой она была в прошлые дни' }).click();
  // The log began today.
  await expect(page.getByRole('region', { name: asked })).toContainText('Должна была вернуться');
  await expect(page.getByRole('heading', { name: 'На этот момент' })).toBeVisible();
});

test('a full day with a card: no barrier, nothing too wide', async ({ page }) => {
  await openPast(page, '?day=2026-11-07');
  await region(page, 'Карточки дня').getByRole('link').first().click();
  await expect(page.getByText('Вероятность вспомнить к концу дня')).toBeVisible();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expectSound(page);
});
