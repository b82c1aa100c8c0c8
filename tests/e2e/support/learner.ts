/** A browser with months of an imagined learner's reviews in it. */

import type { Page } from '@playwright/test';
import type { CardId } from '../../../src/lib/core/ids';
import { DEFAULT_WEIGHTS } from '../../../src/lib/core/scheduler';
import { logOfLearner } from '../../../src/lib/optimiser/testing/learner';
import { putEntries } from './log';

const MS_PER_DAY = 86_400_000;

/** Forgets much sooner than the published weights say. */
export const FORGETFUL = DEFAULT_WEIGHTS.map((weight, index) =>
  index < 4 ? weight * 0.2 : index === 8 ? weight - 1 : weight
);

/** Puts the log of a learner who really remembers by these weights, up to yesterday, and opens a page. */
export async function learnedBefore(
  page: Page,
  { weights, days, path }: Readonly<{ weights: readonly number[]; days: number; path: string }>
): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Начать' }).waitFor();
  const index: unknown = await (await page.request.get('./deck/index.json')).json();
  const { cards } = index as { cards: readonly { id: CardId; answered: boolean }[] };
  const learner = {
    seed: 'browser',
    weights,
    days,
    newPerDay: 8,
    from: Date.now() - days * MS_PER_DAY,
    cards: cards.filter(({ answered }) => answered).map(({ id }) => id)
  };
  await putEntries(page, logOfLearner(learner));
  await page.goto(path);
}
