/** The study loop as a learner sees it. */

import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

export type GradeName = 'Не помню' | 'Трудно' | 'Хорошо' | 'Легко';

export const question = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const saved = (page: Page): Locator => page.getByText('сохранено', { exact: true });

const showAnswer = (page: Page): Locator => page.getByRole('button', { name: 'Показать ответ' });
const grades = (page: Page): Locator => page.getByRole('group', { name: 'Оценка' });

/** From «Сегодня» to the first question. */
export async function startStudying(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Начать' }).click();
  // A newcomer's «Сегодня» has a card to try, too.
  await page.waitForURL(/\/study\/$/);
  await expect(showAnswer(page)).toBeVisible();
}

/** Opens the answer and returns its article. */
export async function reveal(page: Page): Promise<Locator> {
  await showAnswer(page).click();
  const answer = page.getByRole('article', { name: 'Ответ' });
  await expect(answer).toBeVisible();
  return answer;
}

export const gradeButton = (page: Page, name: GradeName): Locator =>
  grades(page).getByRole('button', { name });

/** Answers the card on the screen and waits until the next one is asked and the grade is safe. */
export async function answer(page: Page, grade: GradeName): Promise<void> {
  const asked = await question(page).innerText();
  await reveal(page);
  await gradeButton(page, grade).click();
  await expect(saved(page)).toBeVisible();
  await expect(question(page)).not.toHaveText(asked);
}
