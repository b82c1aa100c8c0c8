import { expect, test } from './support/site';
import { FIRST_CARD_KB, weigh } from '../size.mjs';
import { BUILD } from './support/site';
import { reveal } from './support/study';

test('the first card needs the index, one topic, the shared markup and little JavaScript @phone', async ({
  page,
  site
}) => {
  // What comes later, at idle, must not be counted: the worker caches the whole app then.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'requestIdleCallback', { value: () => 0 });
  });
  await page.goto('./study/');
  await reveal(page);
  const paths = site.requests.map((path) => decodeURI(path.slice(1).split('?')[0] ?? ''));
  const deck = [...new Set(paths.filter((path) => path.startsWith('deck/')))];
  expect(deck).toHaveLength(3);
  expect(deck).toContain('deck/index.json');
  expect(deck).toContain('deck/markup.json');
  const scripts = [...new Set(paths.filter((path) => path.endsWith('.js')))];
  expect(await weigh(BUILD, scripts)).toBeLessThanOrEqual(FIRST_CARD_KB);
});
