import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, gradeButton, question, reveal, saved, startStudying } from './support/study';

test('what was studied is still there after a reload', async ({ page }) => {
  await startStudying(page);
  await answer(page, 'Хорошо');
  await answer(page, 'Легко');
  const written = await storedEntries(page);
  expect(written.map(({ kind, grade }) => [kind, grade])).toEqual([
    ['graded', 3],
    ['graded', 4]
  ]);
  await page.reload();
  expect(await storedEntries(page)).toEqual(written);
  await page.goto('./');
  await expect(page.getByText('Сегодня уже: новых 2, повторено 0.')).toBeVisible();
  await page.getByRole('link', { name: 'Продолжить' }).click();
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeVisible();
});

test('the question names bank, topic and level; the answer starts with what to say at once', async ({
  page
}) => {
  await startStudying(page);
  await expect(page.getByText(/^(Junior|Middle|Senior)$/)).toBeVisible();
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeHidden();
  const shown = await reveal(page);
  await expect(shown.getByRole('heading').first()).toHaveText('Скажи сразу');
  await expect(page.getByRole('group', { name: 'Оценка' }).getByRole('button')).toHaveText([
    /^Не помню.*мин$/,
    /^Трудно.*мин$/,
    /^Хорошо.*\d/,
    /^Легко.*дн$/
  ]);
});

test('undo takes back the last grade on disk and asks the card again', async ({ page }) => {
  await startStudying(page);
  const first = await question(page).innerText();
  await answer(page, 'Легко');
  await page.getByRole('button', { name: 'Отменить последнее действие' }).click();
  await expect(question(page)).toHaveText(first);
  const [graded, undone] = await storedEntries(page);
  expect(undone).toMatchObject({ kind: 'undone', target: graded?.id });
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
});

test('a double tap grades one card, not two', async ({ page }) => {
  await startStudying(page);
  await reveal(page);
  await gradeButton(page, 'Хорошо').dblclick();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeEnabled();
  expect(await storedEntries(page)).toHaveLength(1);
});

test('a session ends and says what comes tomorrow', async ({ page }) => {
  await page.goto('./settings/');
  const limit = page.getByLabel(/новых/i).first();
  await limit.fill('2');
  await limit.blur();
  await startStudying(page);
  await answer(page, 'Легко');
  await reveal(page);
  await gradeButton(page, 'Легко').click();
  await expect(question(page)).toHaveText('На сегодня всё');
  await expect(page.getByText(/^2.ответа за/)).toBeVisible();
  await expect(page.getByText(/^Завтра: /)).toBeVisible();
});

test('two tabs that grade at once lose nothing', async ({ page, context }) => {
  await startStudying(page);
  const other = await context.newPage();
  await other.goto('./study/');
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await reveal(tab);
  }
  await Promise.all([page, other].map((tab) => gradeButton(tab, 'Хорошо').click()));
  await Promise.all([page, other].map((tab) => expect(saved(tab)).toBeVisible()));
  const entries = await storedEntries(page);
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('the whole loop works from the keyboard @desktop', async ({ page }) => {
  await page.goto('./');
  const start = page.getByRole('link', { name: 'Начать' });
  await expect(start).toBeVisible();
  await start.focus();
  await page.keyboard.press('Enter');
  // A newcomer's «Сегодня» has a card to try, too.
  await page.waitForURL(/\/study\/$/);
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeEnabled();
  const first = await question(page).innerText();
  await page.keyboard.press('Space');
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeFocused();
  await expect(gradeButton(page, 'Хорошо')).toBeEnabled();
  await page.keyboard.press('3');
  await expect(saved(page)).toBeVisible();
  await expect(question(page)).not.toHaveText(first);
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(first);
  await page.keyboard.press('Enter');
  await page.keyboard.press('q');
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { includeHidden: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
});
