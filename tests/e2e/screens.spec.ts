import type { Page } from '@playwright/test';
import { launchWhole } from '../support/chromium.mjs';
import { expect, test } from './support/site';
import { livedThrough } from './support/diary';
import { NOW, putHistory, setStage, stageCards } from './support/stage';
import { gradeButton, reveal } from './support/study';

// As people see it: without a window fonts and scroll bars are drawn otherwise.
test.use({ launchOptions: launchWhole() });

/** Seen before: what the pages show of a history. */
const SEEN = [
  'relu-vs-leaky-relu',
  'batch-norm-inference',
  'batch-norm-vs-layer-norm',
  'roc-auc',
  'gelu-activation',
  'depthwise-separable-convolution'
] as const;

/** Times the stage's cards, for a backlog worth spreading. */
const LONG = 4;

type Screen = Readonly<{
  name: string;
  path: string;
  /** Weeks of study; `months`: with digs and interviews; `break`: every card, and then a month without. */
  history?: true | 'months' | 'break';
  /** Brings the page from its address to what is to be seen. */
  act?: (page: Page) => Promise<void>;
}>;

const SCREENS: readonly Screen[] = [
  { name: 'first-minute', path: './' },
  { name: 'today', path: './', history: true },
  { name: 'mercy', path: './', history: 'break' },
  { name: 'mercy-forecast', path: './', history: 'break', act: takeTenMinutes },
  { name: 'study-question', path: './study/', history: true },
  { name: 'study-answer', path: './study/', history: true, act: openAnswer },
  { name: 'study-menu', path: './study/', history: true, act: openMenu },
  { name: 'study-end', path: './study/', history: true, act: studyAll },
  { name: 'topics', path: './topics/', history: true },
  { name: 'topic', path: './topics/?topic=normalisation', history: true },
  { name: 'search', path: './search/' },
  { name: 'search-results', path: './search/?q=нормализация', history: true },
  { name: 'search-nothing', path: './search/?q=щпрст' },
  { name: 'mock', path: './mock/' },
  { name: 'mock-question', path: './mock/', act: beginInterview },
  { name: 'mock-friend', path: './mock/', act: handOver },
  { name: 'mock-report', path: './mock/', act: reportInterview },
  { name: 'dig', path: './dig/' },
  { name: 'dig-question', path: './dig/?from=backend-compact:q8' },
  { name: 'dig-end', path: './dig/?from=backend-compact:q8', act: digDown },
  { name: 'readiness', path: './readiness/', history: 'break', act: computed },
  { name: 'readiness-early', path: './readiness/', history: true, act: computed },
  { name: 'plan-undated', path: './plan/' },
  { name: 'plan', path: './plan/', history: true, act: inAMonth },
  { name: 'plan-refused', path: './plan/', history: true, act: tooFewMinutes },
  { name: 'optimiser', path: './optimiser/', history: true },
  { name: 'optimiser-told', path: './optimiser/', history: 'break', act: fitParameters },
  { name: 'custom', path: './custom/', history: true },
  { name: 'banks', path: './banks/' },
  { name: 'bank', path: './banks/?bank=backend-compact' },
  { name: 'card', path: './card/?id=relu-vs-leaky-relu', history: true },
  { name: 'card-unanswered', path: './card/?id=swish-discovery' },
  { name: 'anki', path: './anki/' },
  { name: 'settings', path: './settings/' },
  { name: 'stats', path: './stats/', history: 'months' },
  { name: 'past', path: './past/', history: 'months' },
  { name: 'more', path: './more/' },
  { name: 'not-found', path: './no-such-page/' }
];

/** Workers have told all that there is to tell. */
async function computed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Отложенные вопросы' })).toBeVisible();
  await expect(page.getByText(/^(Сравниваю|Разыгрываю|Сверяю|Примеряю)/)).toHaveCount(0);
}

async function openAnswer(page: Page): Promise<void> {
  const answer = await reveal(page);
  await answer.getByRole('checkbox').first().check();
  await expect(gradeButton(page, 'Хорошо')).toBeEnabled();
}

async function openMenu(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Показать ответ' })).toBeEnabled();
  await page.getByRole('button', { name: 'Карточка: ещё' }).click();
  await expect(page.getByRole('dialog', { name: 'Карточка' })).toBeVisible();
}

/** To the end of what the day holds. */
async function studyAll(page: Page): Promise<void> {
  const ending = page.getByRole('heading', { level: 1, name: /^(На сегодня всё|Передышка)/ });
  const show = page.getByRole('button', { name: 'Показать ответ' });
  for (;;) {
    await expect(show.or(ending)).toBeVisible();
    if (await ending.isVisible()) return;
    await expect(show).toBeEnabled();
    await show.click();
    await gradeButton(page, 'Легко').click();
    await expect(page.getByText('сохранено', { exact: true }).or(ending)).toBeVisible();
  }
}

async function beginInterview(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Начать/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/интервью/i);
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();

/** To what the friend sees who holds the phone. */
async function handOver(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Вдвоём' }).check();
  await press(page, 'Начать');
  await press(page, 'Телефон у меня, начать');
  await expect(page.getByRole('button', { name: 'Частично' })).toBeEnabled();
}

/** Four answers, and the report on them. */
async function reportInterview(page: Page): Promise<void> {
  await beginInterview(page);
  for (const verdict of ['Да', 'Нет', 'Частично', 'Да']) {
    await press(page, 'Сравнить с ответом');
    await page.getByRole('article', { name: 'Ответ' }).getByRole('checkbox').first().check();
    await press(page, verdict);
    await expect(page.getByRole('button', { name: 'Сравнить с ответом' })).toBeEnabled();
  }
  await press(page, 'Пауза');
  await press(page, 'Закончить и показать отчёт');
  await expect(page.getByText(/^Засчитано|засчитано/).first()).toBeVisible();
}

/** Down the follow-ups until an answer breaks. */
async function digDown(page: Page): Promise<void> {
  for (const grade of ['Хорошо', 'Хорошо', 'Не помню'] as const) {
    await reveal(page);
    await gradeButton(page, grade).click();
  }
  await expect(page.getByRole('heading', { level: 1, name: /^Глубина/ })).toBeVisible();
}

async function inAMonth(page: Page): Promise<void> {
  await press(page, /^Через месяц/);
  await planMinutes(page, 20);
}

async function tooFewMinutes(page: Page): Promise<void> {
  await press(page, /^Через неделю/);
  await planMinutes(page, 5);
  await expect(page.getByRole('button', { name: /^Убрать: / }).first()).toBeEnabled();
}

async function planMinutes(page: Page, minutes: number): Promise<void> {
  const field = page.getByLabel('Минут в день на занятия');
  await field.fill(String(minutes));
  await field.blur();
  await expect(page.getByText(/^(Посчитано от того|Без занятий прошло)/)).toBeVisible();
}

/** Fitting is work: a busy machine may take its time. */
async function fitParameters(page: Page): Promise<void> {
  await press(page, 'Подобрать');
  await expect(
    page.getByRole('heading', { name: /параметры (предсказывают|остаются)/ })
  ).toBeFocused({
    timeout: 40_000
  });
}

async function takeTenMinutes(page: Page): Promise<void> {
  await press(page, '10 минут');
  await expect(page.getByRole('region', { name: 'Как разойдётся накопленное' })).toBeVisible();
}

/** Data, fonts and pictures are there, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Открываю|Загружаю|Готовлю)/)).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

/** A screen as high as its page, so that the bar at the bottom covers nothing. */
async function unroll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

for (const { name, path, history, act } of SCREENS)
  test(`${name} looks as it was reviewed`, async ({ page, complaints }, info) => {
    const device = info.project.name;
    if (path.includes('no-such')) complaints.expected = /404|Not found/;
    await setStage(page, history === 'break' ? LONG : 1);
    if (history === true) await putHistory(page, SEEN);
    if (history === 'months') await livedThrough(page, 60, NOW);
    if (history === 'break') await putHistory(page, stageCards(LONG), 30);
    await page.goto(path);
    await settle(page);
    await act?.(page);
    await settle(page);
    if (device === 'phone' && name !== 'study-menu') await unroll(page);
    await expect.soft(page).toHaveScreenshot(`${name}-${device}-light.png`);
    // A colour does not depend on the width.
    if (device !== 'phone') return;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expect(page).toHaveScreenshot(`${name}-${device}-dark.png`);
  });
