import type { Page } from '@playwright/test';
import { expectSound } from './support/barriers';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, question, startStudying } from './support/study';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name });

/** From the search to the page of the card that asks this. */
async function openCard(page: Page, asked: string): Promise<void> {
  await page.goto(`./search/?q=${encodeURIComponent(asked)}`);
  await page.getByRole('link', { name: asked }).first().click();
  await expect(question(page)).toHaveText(asked);
}

/** The card that is on the screen leaves the sitting with this grade, and its page is opened. */
async function studyAndOpen(page: Page, grade: 'Легко' | 'Не помню'): Promise<string> {
  await startStudying(page);
  const asked = await question(page).innerText();
  await answer(page, grade);
  await openCard(page, asked);
  return asked;
}

test('a card’s page tells its history, its next date and why', async ({ page }) => {
  await studyAndOpen(page, 'Легко');
  const memory = section(page, 'Память');
  await expect(memory).toContainText(/Вернётся \d+ \S+.*, через \d+.д/);
  await expect(memory).toContainText(/вероятность вспомнить спадёт примерно до \d+.%/);
  await expect(memory).toContainText(/Сложность.*1 из 10, лёгкая/);
  await expect(memory).toContainText(/Цель к следующему показу.*90.%/);
  const curve = page.getByRole('table', { name: 'Вероятность вспомнить по дням' });
  await expect(curve.getByRole('row').nth(1)).toContainText(/последний ответ100.%$/);
  const outcomes = page.getByRole('table', { name: 'Что даст оценка сейчас' });
  await expect(outcomes.getByRole('rowheader')).toHaveText([
    'Не помню',
    'Трудно',
    'Хорошо',
    'Легко'
  ]);
  await expect(section(page, 'История').getByRole('listitem')).toHaveText([
    /^\s*сегодня, \d\d:\d\d\s*Легко\s*впервые · ответ за \d+.с · занятие\s*$/
  ]);
});

test('an undone grade is no history', async ({ page }) => {
  await startStudying(page);
  const asked = await question(page).innerText();
  await answer(page, 'Легко');
  await button(page, 'Отменить последнее действие').click();
  await expect(question(page)).toHaveText(asked);
  await openCard(page, asked);
  await expect(section(page, 'Память')).toContainText('вы ещё не видели');
  await expect(section(page, 'История')).toHaveCount(0);
});

test('a card in a learning step comes back in minutes', async ({ page }) => {
  await studyAndOpen(page, 'Не помню');
  await expect(section(page, 'Память')).toContainText('Карточка ещё учится');
  await expect(page.getByRole('table')).toHaveCount(1);
});

test('a suspended card leaves today’s queue and comes back', async ({ page }) => {
  const dealt = async (): Promise<string> => {
    await startStudying(page);
    return question(page).innerText();
  };
  const asked = await dealt();
  await openCard(page, asked);
  await button(page, 'Не показывать').click();
  await expect(page.getByText('Карточка не показывается в занятиях.')).toBeVisible();
  await expect(button(page, 'Вернуть')).toBeFocused();
  expect(await dealt()).not.toBe(asked);
  await openCard(page, asked);
  await button(page, 'Вернуть').click();
  await expect(button(page, 'Отложить до завтра')).toBeVisible();
  expect(await dealt()).toBe(asked);
  expect((await storedEntries(page)).map(({ kind }) => kind)).toEqual(['suspended', 'resumed']);
});

test('a sitting under way no longer deals a card that was put off', async ({ page }) => {
  await startStudying(page);
  const asked = await question(page).innerText();
  await page.evaluate(() => history.back());
  await page.getByRole('link', { name: 'Темы' }).click();
  const topics = page.getByRole('link', { name: /карточ/ });
  await expect(topics.first()).toBeVisible();
  // Within the page, so that the sitting lives on.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '../search/';
    link.textContent = 'к поиску';
    document.querySelector('main')?.append(link);
  });
  await page.getByRole('link', { name: 'к поиску' }).click();
  await page.getByRole('searchbox').fill(asked);
  await page.getByRole('link', { name: asked }).first().click();
  await button(page, 'Отложить до завтра').click();
  await expect(page.getByText(/Карточка отложена, вернётся завтра/)).toBeVisible();
  await page.getByRole('link', { name: 'Сегодня' }).click();
  await page.getByRole('link', { name: 'Начать' }).click();
  await expect(button(page, 'Показать ответ')).toBeVisible();
  await expect(question(page)).not.toHaveText(asked);
});

test('a note and a flag survive a reload', async ({ page }) => {
  await page.goto('./card/?id=batch-norm-vs-layer-norm');
  await button(page, 'Добавить заметку').click();
  const field = page.getByRole('textbox', { name: 'Моя заметка' });
  await expect(field).toBeFocused();
  await field.fill('По батчу — BN,\nпо признакам — LN.');
  await expect(page.getByText('Ещё не сохранено.')).toBeVisible();
  await button(page, 'Сохранить заметку').click();
  await expect(page.getByText('Заметка сохранена')).toBeVisible();
  await button(page, 'Пометить').click();
  await expect(button(page, 'Снять пометку')).toBeVisible();

  await page.reload();
  await expect(page.getByText('По батчу — BN,')).toBeVisible();
  await expect(button(page, 'Снять пометку')).toBeVisible();
  for (const state of ['С заметкой', 'С пометкой']) {
    await page.goto('./search/');
    await page.getByRole('link', { name: state }).click();
    await expect(page.locator('main').getByRole('listitem')).toContainText(
      'с пометкой · с заметкой'
    );
  }
});

test('a draft of a note outlives a look at another page', async ({ page }) => {
  await page.goto('./card/?id=batch-norm-vs-layer-norm');
  await button(page, 'Добавить заметку').click();
  await page.getByRole('textbox', { name: 'Моя заметка' }).fill('не дописал');
  await page.getByRole('link', { name: 'Темы', exact: true }).click();
  await expect(question(page)).toHaveText('Темы');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Моя заметка' })).toHaveValue('не дописал');
  await button(page, 'Отмена').click();
  await expect(button(page, 'Добавить заметку')).toBeFocused();
});

test('a leech is explained and helped', async ({ page }) => {
  await page.goto('./card/?id=relu-activation');
  await expect(section(page, 'Память')).toBeVisible();
  await page.evaluate(forget, { card: 'relu-activation', times: 8 });
  await page.reload();
  await expect(page.getByText(/^Трудная карточка: забыта 8.раз$/)).toBeVisible();
  await button(page, 'Записать в заметку').click();
  await expect(page.getByRole('textbox', { name: 'Моя заметка' })).toBeFocused();
  await page.goto('./search/?state=leech');
  await expect(page.locator('main').getByRole('listitem')).toHaveCount(1);
});

/** Runs in the page: a card learned and forgotten so many times, a day each, past the app. */
function forget({ card, times }: { card: string; times: number }): Promise<void> {
  const DAY = 86_400_000;
  const start = Date.now() - (times + 2) * DAY;
  const rows = Array.from({ length: 3 * (times + 1) }, (_, index) => {
    const day = Math.floor(index / 3);
    const at = start + day * DAY + (index % 3) * 900_000;
    return {
      kind: 'graded',
      id: `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
      device: '00000000-0000-4000-8000-000000000009',
      seq: index + 1,
      at,
      tzOffset: 180,
      rollover: 4,
      day: Math.floor((start - 3_600_000) / DAY) + day,
      cardId: card,
      revised: '2026-11-22',
      // Forgotten, then learned again within the day; the first day only learned.
      grade: index % 3 === 0 && day > 0 ? 1 : 3,
      ms: 9_000,
      session: 'review'
    };
  });
  return new Promise((done, fail) => {
    const opening = indexedDB.open('sobes');
    opening.onerror = () => fail(new Error('the database does not open'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('log', 'readwrite');
      for (const row of rows) writing.objectStore('log').add(row);
      writing.onerror = () => fail(new Error('the rows are not written'));
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

test('a studied card: no barrier, nothing wider than the screen', async ({ page }) => {
  await page.goto('./card/?id=relu-activation');
  await expect(section(page, 'Память')).toBeVisible();
  await page.evaluate(forget, { card: 'relu-activation', times: 8 });
  await page.reload();
  await expect(section(page, 'История').getByRole('listitem')).toHaveCount(10);
  await expect(page.getByRole('heading', { name: 'Где об этом спрашивают' })).toBeVisible();
  await button(page, 'Не показывать').click();
  await button(page, 'Добавить заметку').click();
  await expect(page.getByText('Карточка не показывается в занятиях.')).toBeVisible();
  await expectSound(page);
});
