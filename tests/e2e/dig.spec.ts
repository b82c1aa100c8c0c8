import type { Page } from '@playwright/test';
import { storedEntries } from './support/log';
import { cached, expect, goOffline, test } from './support/site';
import { gradeButton, question, reveal } from './support/study';
import type { GradeName } from './support/study';

/** A main question with four follow-ups, all of them answered, each by a card of its own. */
const MATRICES = './dig/?from=neural-networks:q1';
/** Its first follow-up is answered by the same card. */
const PERCEPTRON = './dig/?from=backend-full:q1';
const showAnswer = (page: Page) => page.getByRole('button', { name: 'Показать ответ' });
const passed = (page: Page) => page.getByRole('list', { name: 'Пройдено' }).getByRole('listitem');

/** Marks the question on the screen and waits until the next screen is there. */
async function mark(page: Page, grade: GradeName): Promise<void> {
  const asked = await question(page).innerText();
  await reveal(page);
  await gradeButton(page, grade).click();
  await expect(question(page)).not.toHaveText(asked);
}

async function begin(page: Page, address = MATRICES): Promise<void> {
  await page.goto(address);
  await expect(showAnswer(page)).toBeEnabled();
}

test('a chosen question is dug until the answer breaks, and every step is in the log', async ({
  page
}) => {
  await page.goto('./dig/');
  await page.getByRole('radio', { name: 'Junior' }).check();
  await page.getByLabel('Банк', { exact: true }).selectOption('Нейронные сети и ИИ');
  await page.getByLabel('Раздел', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Найти вопрос').fill('МАТРИЧНЫЕ почему');
  await expect(page.getByText(/^1.вопрос с уточнениями$/)).toBeVisible();
  await page.getByRole('link', { name: /^Объясните, почему матричные операции/ }).click();

  await expect(page.getByText('вопрос 1 из 5')).toBeVisible();
  await mark(page, 'Хорошо');
  await expect(page.getByText('вопрос 2 из 5')).toBeVisible();
  await expect(passed(page)).toHaveText([/матричные операции/]);
  await mark(page, 'Не помню');

  await expect(question(page)).toHaveText('Глубина 1 из 5');
  await expect(page.getByText('Этот вопрос вы копали впервые. Записано')).toBeVisible();
  await expect(page.getByText('Ответ оборвался здесь')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Дальше спросили бы' })).toBeVisible();
  expect(await storedEntries(page)).toMatchObject([
    { kind: 'graded', grade: 3, session: 'dig', item: 'neural-networks:q1' },
    { kind: 'graded', grade: 1, session: 'dig', item: 'neural-networks:q1.1' },
    { kind: 'dug', root: 'neural-networks:q1', depth: 1, of: 5 }
  ]);

  await page.getByRole('link', { name: 'Другой вопрос' }).click();
  await expect(page.getByLabel('Банк', { exact: true })).toHaveValue('neural-networks');
  await expect(page.getByRole('link', { name: /матричные.*глубина 1 из 5/ })).toBeVisible();
});

test('the place where it broke leads to its card', async ({ page }) => {
  await begin(page);
  const asked = await question(page).innerText();
  await mark(page, 'Не помню');
  await expect(question(page)).toHaveText('Глубина 0 из 5');
  await page.getByRole('link', { name: asked }).first().click();
  await expect(page.getByRole('heading', { name: 'Скажи сразу' })).toBeVisible();
});

test('undo takes back the last mark, and the end with it', async ({ page }) => {
  await begin(page);
  await mark(page, 'Хорошо');
  const second = await question(page).innerText();
  await mark(page, 'Не помню');
  await expect(page.getByText(/Записано на этом устройстве/)).toBeVisible();
  await page.getByRole('button', { name: 'Отменить отметку' }).click();
  await expect(question(page)).toHaveText(second);
  const [, graded, dug, ...undone] = await storedEntries(page);
  expect(undone).toMatchObject([
    { kind: 'undone', target: dug?.id },
    { kind: 'undone', target: graded?.id }
  ]);
});

test('a card that the chain meets again, or that was dug today, is graded once', async ({
  page
}) => {
  const depthAlone = page.getByText(/отметка пойдёт в глубину, но не в расписание/);
  await begin(page, PERCEPTRON);
  await expect(depthAlone).toHaveCount(0);
  await mark(page, 'Хорошо');
  await expect(depthAlone).toBeVisible();
  await mark(page, 'Не помню');
  await expect(page.getByText(/Записано на этом устройстве/)).toBeVisible();
  await begin(page, PERCEPTRON);
  await expect(depthAlone).toBeVisible();
  await mark(page, 'Не помню');
  await expect(page.getByText('Лучшая глубина раньше: 1 из 6. Записано')).toBeVisible();
  expect(await storedEntries(page)).toMatchObject([
    { kind: 'graded', grade: 3 },
    { kind: 'dug', depth: 1, of: 6 },
    { kind: 'dug', depth: 0, of: 6 }
  ]);
});

test('a question wanted again comes first tomorrow, until it is dug', async ({ page }) => {
  await begin(page);
  await mark(page, 'Не помню');
  const again = page.getByRole('button', { name: 'Ещё раз завтра' });
  await again.click();
  await expect(again).toHaveAttribute('aria-pressed', 'true');
  const wanted = page.getByRole('region', { name: 'Вы хотели повторить' });
  await page.goto('./dig/');
  await expect(page.getByText(/глубина 0 из 5/)).toBeVisible();
  await expect(wanted).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await page.reload();
  await wanted.getByRole('link').click();
  await mark(page, 'Не помню');
  await page.getByRole('link', { name: 'Другой вопрос' }).click();
  await expect(page.getByText(/глубина 0 из 5/)).toBeVisible();
  await expect(wanted).toHaveCount(0);
});

test('a follow-up’s address starts its chain, and one without a chain is told', async ({
  page
}) => {
  await page.goto('./dig/?from=backend-full:q1.3');
  await expect(question(page)).toHaveText('Что такое персептрон и как он работает?');
  await page.goto('./dig/?from=junior-base:s01.1');
  await expect(page.getByText('К этому вопросу в банке нет уточнений.')).toBeVisible();
  await page.goto('./dig/?from=nowhere');
  await expect(page.getByText('Такого вопроса в банках нет.')).toBeVisible();
});

test('a chance question is dug without a network', async ({ page, context, site }) => {
  await page.goto('./dig/');
  await cached(page);
  await goOffline(context, site);
  await page.reload();
  await page.getByRole('button', { name: 'Случайный вопрос' }).click();
  await mark(page, 'Не помню');
  await expect(question(page)).toHaveText(/^Глубина 0 из \d$/);
});

test('a chain can be dug from the keyboard @desktop', async ({ page }) => {
  await begin(page);
  const first = await question(page).innerText();
  await page.keyboard.press('Space');
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeFocused();
  await expect(gradeButton(page, 'Хорошо')).toBeEnabled();
  await page.keyboard.press('3');
  await expect(page.getByText('вопрос 2 из 5')).toBeVisible();
  await expect(showAnswer(page)).toBeEnabled();
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(first);
  await page.keyboard.press('?');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { includeHidden: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveText('Копать вглубь');
});
