import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Answer } from '../../src/lib/core/deck';
import { unpackAnswer } from '../../src/lib/core/markup';
import type { Markup } from '../../src/lib/core/markup';
import { precachedFiles } from '../size.mjs';
import { BUILD, expect, test } from './support/site';

/** A 360 px screen less the page's margins. */
const ROOM_PX = 328;

type Part = Readonly<{ card: string; part: string; html: string }>;

const read = (name: string): unknown => JSON.parse(readFileSync(join(BUILD, 'deck', name), 'utf8'));

/** Every piece of rendered text of every answered card. */
function answeredParts(): Part[] {
  const { topics } = read('index.json') as { topics: readonly { id: string }[] };
  const markup = read('markup.json') as Markup;
  return topics.flatMap(({ id: topic }) =>
    Object.entries(read(`${topic}.json`) as Record<string, Answer>).flatMap(([card, answer]) =>
      Object.entries(unpackAnswer(answer, markup)).flatMap(([part, value]) =>
        [value]
          .flat()
          .filter((html) => typeof html === 'string' && part !== 'sources' && part !== 'related')
          .map((html) => ({ card: `${topic}/${card}`, part, html: String(html) }))
      )
    )
  );
}

/** Lays out every part where the app would put it, with its styles and width; returns the model. */
async function layOut(page: Page, parts: readonly Part[]): Promise<Locator> {
  await page.goto('./card/?id=adam-bias-correction');
  await page.getByRole('button', { name: 'Показать ответ' }).click();
  const model = page.locator('.rich', { has: page.locator('.katex-display') }).first();
  await expect(model).toBeVisible();
  await model.evaluate(async (element, all) => {
    for (const { card, part, html } of all) {
      const place = element.cloneNode() as HTMLElement;
      place.innerHTML = html;
      place.dataset['part'] = `${card}, ${part}`;
      element.before(place);
    }
    await document.fonts.ready;
  }, parts);
  return model;
}

test('every formula fits a screen of 360 px @phone', async ({ page }) => {
  const parts = answeredParts();
  expect(parts.some(({ html }) => html.includes('katex-display'))).toBe(true);
  const model = await layOut(page, parts);
  expect(await model.evaluate((element) => element.clientWidth)).toBe(ROOM_PX);
  const wide = await page.evaluate((room) => {
    const tex = (formula: Element): string =>
      formula.querySelector('annotation')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    return [...document.querySelectorAll<HTMLElement>('[data-part]')].flatMap((place) =>
      [...place.querySelectorAll('.katex')].flatMap((formula) => {
        // A display formula overflows its own box; an inline one may break into lines, each drawn apart.
        const display = formula.closest('.katex-display');
        const lines = [...formula.getClientRects()].map((line) => Math.ceil(line.width));
        const width = display?.scrollWidth ?? Math.max(...lines);
        return width > room ? [`${place.dataset['part']}: ${width} px: ${tex(formula)}`] : [];
      })
    );
  }, ROOM_PX);
  expect(wide).toEqual([]);
});

test('every font that a formula uses is in the cache @phone', async ({ page }) => {
  await layOut(page, answeredParts());
  const fonts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => path.endsWith('.woff2'))
  );
  expect(fonts.length).toBeGreaterThan(2);
  const precached = precachedFiles(BUILD);
  expect(fonts.filter((font) => !precached.has(font))).toEqual([]);
});
