import type { Page } from '@playwright/test';
import { cached, expect, goOffline, test } from './support/site';
import { expectSound } from './support/barriers';
import { answer, question, startStudying } from './support/study';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Что найти' });
const results = (page: Page) => page.locator('main').getByRole('listitem');
const said = (page: Page) => page.locator('.said');
const filter = (page: Page, name: string) => page.getByRole('combobox', { name });

async function look(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(said(page)).toHaveText(/^(Найдено|Ничего|Точно|Всех)/);
}

test('results come while one types, with the found words marked', async ({ page }) => {
  await page.goto('./search/');
  await field(page).pressSequentially('нормализацию');
  await expect(results(page).first().locator('mark').first()).toHaveText(/нормализ/i);
  await expect(said(page)).toHaveText(/^Найдено: \d+.карточ/);
  await look(page, 'batchnorm инференс');
  await expect(results(page).first()).toContainText('batch norm');
  await look(page, 'градеинт');
  await expect(said(page)).toHaveText(/^Точно такого нет\. Похожее: /);
  await results(page).first().getByRole('link').click();
  await expect(question(page)).toContainText(/градиент/i);
});

test('what was typed before the script had come is looked for', async ({ page }) => {
  let send: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await sent;
    await route.fallback();
  });
  await page.goto('./search/', { waitUntil: 'commit' });
  await field(page).fill('градиент');
  send();
  await expect(said(page)).toHaveText(/^Найдено: \d+.карточ/);
  await expect(field(page)).toHaveValue('градиент');
});

test('query and filters live in the address: back and a reload keep them', async ({ page }) => {
  await page.goto('./search/');
  await look(page, 'градиент');
  await filter(page, 'Тема').selectOption({ label: 'Функции активации' });
  await filter(page, 'Уровень').selectOption({ label: 'Senior' });
  await expect(page).toHaveURL(/\?q=.+&topic=activations&level=senior$/);
  await expect(results(page).first()).toContainText('Senior · Функции активации');
  const found = await said(page).innerText();

  await results(page).first().getByRole('link').click();
  await expect(question(page)).not.toHaveText('Поиск');
  await page.goBack();
  await expect(field(page)).toHaveValue('градиент');
  await expect(said(page)).toHaveText(found);

  await page.reload();
  await expect(field(page)).toHaveValue('градиент');
  await expect(filter(page, 'Тема')).toHaveValue('activations');
  await expect(said(page)).toHaveText(found);

  await page.getByRole('button', { name: 'Снять фильтры' }).click();
  await expect(page).toHaveURL(/\?q=[^&]+$/);
  await expect(said(page)).not.toHaveText(found);
});

test('filters list cards without a query, fifty at a time', async ({ page }) => {
  await page.goto('./search/?bank=cv-engineer');
  await expect(results(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Показать ещё 50' }).click();
  await expect(results(page)).toHaveCount(100);
  await filter(page, 'Состояние').selectOption({ label: 'С пометкой' });
  await expect(said(page)).toHaveText('Таких карточек нет');
  await page.getByRole('button', { name: 'Снять фильтры' }).first().click();
  await expect(page.getByRole('heading', { name: 'Например' })).toBeVisible();
});

test('the state filter follows what was studied', async ({ page }) => {
  await startStudying(page);
  const asked = await question(page).innerText();
  await answer(page, 'Легко');
  await page.goto('./search/?state=known');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toContainText(asked);
  await expect(said(page)).toHaveText(/^Найдено: 1.карточка$/);
});

test('what is not found is told with what to try', async ({ page }) => {
  await page.goto('./search/');
  await look(page, 'фывапролд');
  await expect(said(page)).toHaveText('Ничего не нашлось');
  await expect(page.getByText('проверить раскладку и опечатки')).toBeVisible();
  await page.getByRole('button', { name: 'Очистить' }).click();
  await expect(page.getByRole('heading', { name: 'Например' })).toBeVisible();
  await expect(page).toHaveURL(/\/search\/$/);
  await page.getByRole('link', { name: 'ROC-AUC' }).click();
  await expect(field(page)).toHaveValue('ROC-AUC');
  await expect(results(page).first()).toContainText('ROC-AUC');
});

test('the field takes the focus on a desk, and by its key @desktop', async ({ page }) => {
  await page.goto('./search/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('relu');
  await expect(results(page).first()).toContainText('ReLU');
  await results(page).first().getByRole('link').focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('relu');
});

test('the field waits to be touched on a phone @phone', async ({ page }) => {
  await page.goto('./search/');
  await expect(page.getByRole('heading', { name: 'Например' })).toBeVisible();
  await expect(field(page)).not.toBeFocused();
});

test('the search works in airplane mode', async ({ page, context, site, complaints }) => {
  // Without a network the browser itself complains about the worker's check for updates.
  complaints.expected = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)|Not found/;
  await page.goto('./');
  await cached(page);
  await goOffline(context, site);
  await page.goto('./search/?q=dropout');
  await expect(results(page).first()).toContainText(/dropout/i);
  await expect(results(page).first().locator('mark').first()).toBeVisible();
});

test('a deck that does not come is told, and asked for again', async ({ page, complaints }) => {
  complaints.expected = /net::ERR_FAILED|Failed to load/;
  const blocked = /deck\/losses\.json/;
  await page.route(blocked, (route) => route.abort());
  await page.goto('./search/?q=градиент');
  await expect(page.getByRole('alert')).toContainText('Поиск не открылся');
  await page.unroute(blocked);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await expect(results(page).first()).toContainText(/градиент/i);
});

for (const [name, path, shown] of [
  ['start', './search/', 'Например'],
  ['results', './search/?q=batchnorm инференс', 'Найдено'],
  ['filtered', './search/?level=senior&state=new', 'Найдено'],
  ['nothing', './search/?q=фывапролд&topic=losses', 'Ничего не нашлось']
] as const)
  test(`${name}: no barrier, nothing wider than the screen`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(shown).first()).toBeVisible();
    await expectSound(page);
  });
