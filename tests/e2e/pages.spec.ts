import type { Page } from '@playwright/test';
import { openAnki } from './support/anki';
import { expectSound, tooSmall } from './support/barriers';
import { expect, test } from './support/site';
import { answer, gradeButton, question, reveal, startStudying } from './support/study';

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

for (const [name, path] of PAGES)
  test(`${name}: no barrier, nothing wider than the screen`, async ({ page, complaints }) => {
    if (path.includes('no-such')) complaints.expected = /404|Not found/;
    await page.goto(path);
    await settled(page);
    await expectSound(page);
  });

test('an open answer: no barrier', async ({ page }) => {
  await startStudying(page);
  await answer(page, 'Хорошо');
  await reveal(page);
  await expect(
    page.getByRole('group', { name: 'Оценка' }).getByRole('button').first()
  ).toBeEnabled();
  await expectSound(page);
});

test('a dig under way and at its end: no barrier', async ({ page }) => {
  await page.goto('./dig/?from=neural-networks:q1');
  for (const grade of ['Хорошо', 'Не помню'] as const) {
    await reveal(page);
    await expect(gradeButton(page, grade)).toBeEnabled();
    await expectSound(page);
    await gradeButton(page, grade).click();
  }
  await expect(question(page)).toHaveText(/^Глубина/);
  await expectSound(page);
});

test('every choice of the export to Anki: no barrier', async ({ page }) => {
  await openAnki(page);
  await page.getByLabel('Часть колоды').check();
  await page.getByLabel('С моим прогрессом').check();
  await page.getByText('Банки: все').click();
  await page.getByText('Темы: все').click();
  await page.getByRole('button', { name: 'Снять все' }).click();
  await expectSound(page);
});

test('targets are large enough for a thumb @phone', async ({ page }) => {
  await startStudying(page);
  await reveal(page);
  expect(await tooSmall(page.getByRole('button'))).toEqual([]);
});
