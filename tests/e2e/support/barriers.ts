/** What keeps somebody out: broken rules of accessibility, content past the screen's edge. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The page keeps nobody out, in the light and in the dark, and nothing is wider than the screen, with text
 * of the usual size and of twice that.
 * @param where told when it fails
 */
export async function expectSound(page: Page, where?: string): Promise<void> {
  expect(await barriers(page), where).toEqual([]);
  expect(await overflow(page), where).toBe(0);
  expect(await overflowAtDouble(page), `${where ?? 'the page'}, text at 200 %`).toBe(0);
}

/** What axe finds against WCAG 2.2 AA, a line for each place. */
export async function barriers(page: Page): Promise<string[]> {
  // The whole page at once: the bar at the bottom covers a part of whatever is scrolled under it.
  const viewport = page.viewportSize();
  const width = viewport?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.evaluate(AXE);
  const light = await violations(page, { type: 'tag', values: RULES });
  // In the dark nothing but colours is different.
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, { type: 'rule', values: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: null });
  if (viewport) await page.setViewportSize(viewport);
  return [...light, ...dark.map((line) => `in the dark: ${line}`)];
}

/** Targets too small for a thumb (44 px: WCAG 2.2, 2.5.5), each with its size. */
export const tooSmall = (targets: Locator): Promise<string[]> =>
  targets.evaluateAll((all) =>
    all
      .map((each) => [each.textContent.trim(), each.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
      .map(([name, { width, height }]) => `${name}: ${width} × ${height}`)
  );

async function violations(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  const results = await page.evaluate(async (only) => {
    // A colour on its way to another one would be measured midway.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { axe } = globalThis as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    return axe.run({ ...(only ? { runOnly: only } : {}) });
  }, runOnly);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`)
  );
}

/** Pixels by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // With a gutter kept for the scroll bar the first may be the smaller one.
    return Math.max(0, scrollWidth - clientWidth);
  });

/** The same with text twice as large. */
export async function overflowAtDouble(page: Page): Promise<number> {
  const resize = (size: string): Promise<unknown> =>
    page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
  await resize('200%');
  const wide = await overflow(page);
  await resize('');
  return wide;
}
