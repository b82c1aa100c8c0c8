import type { Locator, Page } from '@playwright/test';
import { expectSound, tooSmall } from './support/barriers';
import { storedEntries } from './support/log';
import { expect, test } from './support/site';
import { question } from './support/study';

type Wish = Readonly<{ mode?: 'Вдвоём'; followups?: 'none' }>;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const verdict = (page: Page, name: 'Нет' | 'Частично' | 'Да'): Locator =>
  page.getByRole('group', { name: 'Ответ засчитан?' }).getByRole('button', { name });

/** A junior's interview by the one bank that has hints. */
async function begin(page: Page, wish: Wish = {}): Promise<void> {
  await page.goto('./mock/');
  await setUp(page, wish);
}

async function setUp(page: Page, { mode, followups }: Wish): Promise<void> {
  await page.getByRole('radio', { name: 'Junior' }).check();
  await page.getByText('Откуда вопросы: Все банки').click();
  await page.getByRole('radio', { name: 'Нейронные сети и ИИ' }).check();
  if (mode) await page.getByRole('radio', { name: mode }).check();
  if (followups) await page.getByRole('radio', { name: 'Без них' }).check();
  await button(page, 'Начать').click();
}

/** Alone: compares, ticks so many points, and marks. */
async function answer(page: Page, name: 'Нет' | 'Частично' | 'Да', points = 1): Promise<void> {
  const asked = await question(page).innerText();
  await button(page, 'Сравнить с ответом').click();
  await tick(page, points);
  await verdict(page, name).click();
  await expect(question(page)).not.toHaveText(asked);
}

async function tick(page: Page, points: number): Promise<void> {
  const boxes = page.getByRole('article', { name: 'Ответ' }).getByRole('checkbox');
  for (let index = 0; index < points; index++) await boxes.nth(index).check();
}

async function endEarly(page: Page): Promise<void> {
  await button(page, 'Пауза').click();
  await button(page, 'Закончить и показать отчёт').click();
}

const reportTitle = (page: Page): Locator =>
  page.getByRole('heading', { level: 1, name: 'Интервью Junior' });

const kinds = async (page: Page): Promise<readonly string[]> =>
  (await storedEntries(page)).map(({ kind }) => kind);

test('alone: answered aloud, compared, marked, told in a report; no card is rescheduled', async ({
  page
}) => {
  await begin(page, { followups: 'none' });
  await expect(page.getByText(/^Вопрос 1 из \d+$/)).toBeVisible();
  await expect(page.getByRole('article', { name: 'Ответ' })).toHaveCount(0);
  await answer(page, 'Да', 2);
  await answer(page, 'Нет', 0);
  await expect(page.getByText(/^Вопрос 3 из/)).toBeVisible();
  await answer(page, 'Частично');
  await endEarly(page);
  await expect(reportTitle(page)).toBeVisible();
  await expect(page.getByText('засчитано: 1 из 3')).toBeVisible();
  await expect(page.getByText('от 11 до 68 %')).toBeVisible();
  await expect(page.getByText(/^Не дошли/)).toBeVisible();
  await expect(page.getByText('Не понимает разницу между обучением и инференсом')).toBeVisible();
  const weak = page.locator('section', {
    has: page.getByRole('heading', { name: 'Что повторить' })
  });
  await expect(weak.getByRole('listitem')).toHaveText([
    /Нет сказано 0 из/,
    /Частично сказано 1 из/
  ]);

  const [mocked, ...others] = await storedEntries(page);
  expect(others).toEqual([]);
  expect(mocked).toMatchObject({
    kind: 'mocked',
    mode: 'alone',
    audience: 'junior',
    aim: { bank: 'neural-networks' },
    answers: [{ verdict: 'yes', said: 2 }, { verdict: 'no', said: 0 }, { verdict: 'partly' }]
  });
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Начать' })).toBeVisible();
});

test('a report stays in the list, and opens after a reload', async ({ page }) => {
  await begin(page, { followups: 'none' });
  await answer(page, 'Да');
  await endEarly(page);
  await expect(reportTitle(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('засчитано: 1 из 1')).toBeVisible();
  await page.getByRole('link', { name: '← Интервью' }).click();
  await page.getByRole('link', { name: /^Junior, сегодня/ }).click();
  await expect(reportTitle(page)).toBeVisible();
});

test('counted into the schedule on request, once, and taken back', async ({ page }) => {
  await begin(page, { followups: 'none' });
  for (const each of ['Нет', 'Частично', 'Да'] as const) await answer(page, each);
  await endEarly(page);
  const count = button(page, 'Учесть в расписании');
  await count.click();
  await expect(page.getByText(/^Учтено: 3.карточки/)).toBeVisible();
  await expect(count).toHaveCount(0);
  const grades = (await storedEntries(page)).slice(1);
  expect(grades.map(({ kind, grade, session }) => [kind, grade, session])).toEqual([
    ['graded', 1, 'mock'],
    ['graded', 2, 'mock'],
    ['graded', 3, 'mock']
  ]);
  await page.reload();
  await expect(page.getByText(/^Учтено: 3.карточки/)).toBeVisible();
  await button(page, 'Отменить учёт').click();
  await expect(count).toBeVisible();
  expect((await kinds(page)).slice(4)).toEqual(['undone', 'undone', 'undone']);
});

test('a friend has the phone, the candidate gets it back with the report', async ({ page }) => {
  await begin(page, { mode: 'Вдвоём' });
  await expect(question(page)).toHaveText('Передайте телефон собеседнику');
  await button(page, 'Телефон у меня, начать').click();
  await expect(page.getByText(/^Вопрос 1 из/)).toBeVisible();
  await expect(page.getByText(/^Подсказка банка: /)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Скажи сразу' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ловушка' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Дальше по этой теме' })).toBeVisible();
  await page.getByText('Советы интервьюеру').click();
  await expect(page.getByText('Просите примеры из практики кандидата')).toBeVisible();
  await tick(page, 2);
  await expect(page.getByText(/^Сказано 2 из/)).toBeVisible();
  await verdict(page, 'Да').click();
  await expect(page.getByText('углубление 1')).toBeVisible();
  await expect(page.getByText(/^После вопроса «/)).toBeVisible();
  await endEarly(page);
  await expect(question(page)).toHaveText('Верните телефон кандидату');
  expect(await kinds(page)).toEqual(['mocked']);
  await button(page, 'Показать отчёт').click();
  await expect(reportTitle(page)).toBeVisible();
  await expect(page.getByText(/· вдвоём ·/)).toBeVisible();
});

test('a main question that failed is not deepened', async ({ page }) => {
  await begin(page);
  await answer(page, 'Нет');
  await expect(page.getByText(/^Вопрос 2 из \d+$/)).toBeVisible();
});

test('a reload in the middle resumes on pause, with what was marked and ticked', async ({
  page
}) => {
  await begin(page, { followups: 'none' });
  await answer(page, 'Да');
  const second = await question(page).innerText();
  await button(page, 'Сравнить с ответом').click();
  await tick(page, 1);
  await page.reload();
  await expect(question(page)).toHaveText('Пауза');
  await expect(page.getByText(/Отвечено 1 из/)).toBeVisible();
  await page.goto('./topics/');
  await page.goto('./mock/');
  await button(page, 'Продолжить').click();
  await expect(question(page)).toHaveText(second);
  await expect(page.getByText(/^Сказано 1 из/)).toBeVisible();
  await button(page, 'К прошлой оценке').click();
  await expect(page.getByText(/^Вопрос 1 из/)).toBeVisible();
  await expect(verdict(page, 'Да')).toBeEnabled();
  expect(await kinds(page)).toEqual([]);
});

test('leaving for another page pauses; giving up leaves no trace', async ({ page }) => {
  const toInterview = page.getByRole('navigation').getByRole('link', { name: 'Интервью' });
  await page.goto('./');
  await toInterview.click();
  await setUp(page, { followups: 'none' });
  await answer(page, 'Да');
  await page.goBack();
  await expect(question(page)).toHaveText('Сегодня');
  await toInterview.click();
  await expect(question(page)).toHaveText('Пауза');
  await button(page, 'Бросить без отчёта').click();
  await button(page, 'Бросить').click();
  await expect(button(page, 'Начать')).toBeVisible();
  expect(await kinds(page)).toEqual([]);
});

test('the minutes run out calmly, and the interview may go on', async ({ page }) => {
  await page.clock.install();
  await begin(page, { followups: 'none' });
  await expect(page.getByText(/^\d:\d\d из \d+ мин$/)).toBeVisible();
  await page.clock.fastForward('40:00');
  await expect(page.getByText(/^Время вышло \d+:\d\d назад$/)).toBeVisible();
  await page.clock.runFor(1000);
  await answer(page, 'Да');
  await answer(page, 'Да');
  await endEarly(page);
  await page.clock.runFor(1000);
  await expect(page.getByText('После времени')).toBeVisible();
});

test('the interview works from the keyboard @desktop', async ({ page }) => {
  await begin(page, { followups: 'none' });
  await expect(button(page, 'Сравнить с ответом')).toBeEnabled();
  const first = await question(page).innerText();
  await page.keyboard.press('Space');
  await expect(page.getByRole('article', { name: 'Ответ' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Сказано 1 из/)).toBeVisible();
  await expect(verdict(page, 'Да')).toBeEnabled();
  await page.keyboard.press('3');
  await expect(question(page)).not.toHaveText(first);
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('u');
  await expect(question(page)).toHaveText(first);
  await page.keyboard.press('p');
  await expect(question(page)).toHaveText('Пауза');
  await page.keyboard.press('Tab');
  await expect(button(page, 'Продолжить')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText(first);
});

test('every screen of an interview: no barrier, nothing too wide', async ({ page }) => {
  await begin(page, { mode: 'Вдвоём' });
  await expectSound(page, 'handing over');
  await button(page, 'Телефон у меня, начать').click();
  await expect(verdict(page, 'Да')).toBeEnabled();
  await page.getByText('Красные флаги').click();
  await expectSound(page, 'the friend’s screen');
  await verdict(page, 'Да').click();
  await button(page, 'Пауза').click();
  await expectSound(page, 'pause');
  await button(page, 'Закончить и показать отчёт').click();
  await expect(button(page, 'Показать отчёт')).toBeVisible();
  await expectSound(page, 'giving back');
  await button(page, 'Показать отчёт').click();
  await expect(reportTitle(page)).toBeVisible();
  await expectSound(page, 'report');
  await button(page, 'Учесть в расписании').click();
  await expect(page.getByText(/^Учтено/)).toBeVisible();
  await expectSound(page, 'report, counted');
  await begin(page, { followups: 'none' });
  await expect(button(page, 'Сравнить с ответом')).toBeEnabled();
  await expectSound(page, 'question');
  await button(page, 'Сравнить с ответом').click();
  await expect(verdict(page, 'Да')).toBeEnabled();
  await expectSound(page, 'comparing');
});

test('targets of an interview are large enough for a thumb @phone', async ({ page }) => {
  await begin(page);
  await button(page, 'Сравнить с ответом').click();
  await expect(verdict(page, 'Да')).toBeEnabled();
  expect(await tooSmall(page.getByRole('button'))).toEqual([]);
});
