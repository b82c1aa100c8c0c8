import type { Page } from '@playwright/test';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { answer, gradeButton, question, reveal, startStudying } from './support/study';

const what = (page: Page, name: string) => page.getByRole('radio', { name });
const start = (page: Page) => page.getByRole('button', { name: 'Начать' });

/** One card is known, the next one was failed. */
async function studiedTwo(page: Page): Promise<readonly [known: string, failed: string]> {
  await startStudying(page);
  const known = await question(page).innerText();
  await answer(page, 'Легко');
  const failed = await question(page).innerText();
  await answer(page, 'Не помню');
  return [known, failed];
}

test('the form counts what fits, and its address holds the choice', async ({ page }) => {
  await page.goto('./custom/?topic=losses&what=unseen');
  await expect(what(page, 'Ещё не виденные')).toBeChecked();
  await expect(page.getByText('Темы: 1 из')).toBeVisible();
  const fits = page.getByText(/^Подходит/);
  const all = await fits.innerText();
  await page.getByRole('radio', { name: 'Junior' }).check();
  await expect(fits).not.toHaveText(all);
  await page.getByLabel('Карточек, не больше').fill('3');
  await page.getByLabel('Карточек, не больше').blur();
  await expect(fits).toHaveText(/возьмём 3\.$/);
  await expect(page).toHaveURL(/what=unseen&topic=losses&level=junior&count=3$/);
  await page.reload();
  await expect(fits).toHaveText(/возьмём 3\.$/);
  await page.getByText('Темы: 1 из').click();
  await page.getByRole('button', { name: 'Снять все' }).click();
  await expect(page.getByText('Подходящих карточек нет.')).toBeVisible();
  await expect(start(page)).toBeDisabled();
});

test('cards failed today come back in a sitting of their own', async ({ page }) => {
  const [, failed] = await studiedTwo(page);
  await page.goto('./custom/');
  await what(page, 'Проваленные сегодня').check();
  await expect(page.getByText(/^Подходит 1.карточка\.$/)).toBeVisible();
  await start(page).click();
  await expect(question(page)).toHaveText(failed);
  await reveal(page);
  await gradeButton(page, 'Легко').click();
  await expect(question(page)).toHaveText('Занятие окончено');
  await expect(page.getByText(/Всё сохранено/)).toBeVisible();
  expect((await storedEntries(page)).at(-1)).toMatchObject({ grade: 4, session: 'review' });
});

test('a card ahead of schedule is said to be early, and its grade is logged as such', async ({
  page
}) => {
  const [known] = await studiedTwo(page);
  await page.goto('./custom/?what=ahead');
  await start(page).click();
  await expect(question(page)).toHaveText(known);
  await expect(page.getByText('Раньше срока: интервал вырастет меньше.')).toBeVisible();
  await reveal(page);
  await gradeButton(page, 'Хорошо').click();
  await expect(page.getByText(/Всё сохранено/)).toBeVisible();
  expect((await storedEntries(page)).at(-1)).toMatchObject({ grade: 3, session: 'ahead' });
  await page.getByRole('link', { name: 'Другое занятие' }).click();
  await expect(what(page, 'Вперёд графика')).toBeChecked();
});

test('a sitting of one’s own goes over the day’s limits and does not pass for the day’s', async ({
  page
}) => {
  await page.goto('./settings/');
  const limit = page.getByLabel(/новых/i).first();
  await limit.fill('0');
  await limit.blur();
  await page.goto('./custom/?what=unseen&count=2');
  await start(page).click();
  await expect(page.getByText('осталось 2 карточки')).toBeVisible();
  await page.getByRole('link', { name: 'Выйти из занятия' }).click();
  await expect(page).toHaveURL(/custom\/\?what=unseen&count=2$/);
  // The day's own sitting holds nothing, whatever was chosen before.
  await page.goto('./study/');
  await expect(page.getByRole('heading', { name: 'Сейчас повторять нечего' })).toBeVisible();
});

test('a sitting can be chosen and begun from the keyboard @desktop', async ({ page }) => {
  await page.goto('./custom/');
  await what(page, 'К повторению').focus();
  await page.keyboard.press('ArrowDown');
  await expect(what(page, 'Ещё не виденные')).toBeChecked();
  await expect(what(page, 'Ещё не виденные')).toBeFocused();
  await start(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(what(page, 'Ещё не виденные')).toBeChecked();
});
