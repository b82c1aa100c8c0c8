import type { Page } from '@playwright/test';
import { expect, test } from './support/site';
import { putHistory, setStage } from './support/stage';
import { gradeButton, reveal } from './support/study';

/** Seen before: what the pages show of a history. */
const SEEN = [
  'relu-vs-leaky-relu',
  'batch-norm-inference',
  'batch-norm-vs-layer-norm',
  'roc-auc',
  'gelu-activation',
  'depthwise-separable-convolution'
] as const;

type Screen = Readonly<{
  name: string;
  path: string;
  history?: boolean;
  /** Brings the page from its address to what is to be seen. */
  act?: (page: Page) => Promise<void>;
}>;

const SCREENS: readonly Screen[] = [
  { name: 'today', path: './', history: true },
  { name: 'study-question', path: './study/', history: true },
  { name: 'study-answer', path: './study/', history: true, act: openAnswer },
  { name: 'topics', path: './topics/', history: true },
  { name: 'topic', path: './topics/?topic=normalisation', history: true },
  { name: 'banks', path: './banks/' },
  { name: 'bank', path: './banks/?bank=backend-compact' },
  { name: 'card', path: './card/?id=relu-vs-leaky-relu', history: true },
  { name: 'card-unanswered', path: './card/?id=swish-discovery' },
  { name: 'anki', path: './anki/' },
  { name: 'settings', path: './settings/' },
  { name: 'more', path: './more/' },
  { name: 'not-found', path: './no-such-page/' }
];

async function openAnswer(page: Page): Promise<void> {
  const answer = await reveal(page);
  await answer.getByRole('checkbox').first().check();
  await expect(gradeButton(page, 'Хорошо')).toBeEnabled();
}

/** Data, fonts and pictures are there, and nothing moves. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^(Открываю|Загружаю)/)).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

test.use({ serviceWorkers: 'block' });

for (const colorScheme of ['light', 'dark'] as const)
  for (const { name, path, history, act } of SCREENS)
    test(`${name} looks as it was reviewed, ${colorScheme}${colorScheme === 'dark' ? ' @phone' : ''}`, async ({
      page,
      complaints
    }, info) => {
      if (path.includes('no-such')) complaints.expected = /404|Not found/;
      await setStage(page, colorScheme);
      if (history) await putHistory(page, SEEN);
      await page.goto(path);
      await settle(page);
      await act?.(page);
      await settle(page);
      await expect(page).toHaveScreenshot(`${name}-${info.project.name}-${colorScheme}.png`, {
        fullPage: info.project.name === 'phone'
      });
    });
