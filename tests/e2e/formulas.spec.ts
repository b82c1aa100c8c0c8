import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, expect, test } from './support/site';

/** A 360 px screen less the page's margins. */
const ROOM_PX = 328;

type Answer = Readonly<Record<string, unknown>>;
type Part = Readonly<{ card: string; part: string; html: string }>;

const read = (name: string): unknown => JSON.parse(readFileSync(join(BUILD, 'deck', name), 'utf8'));

/** Every piece of rendered text of every answered card. */
function answeredParts(): Part[] {
  const { topics } = read('index.json') as { topics: readonly { id: string }[] };
  return topics.flatMap(({ id: topic }) =>
    Object.entries(read(`${topic}.json`) as Record<string, Answer>).flatMap(([card, answer]) =>
      Object.entries(answer).flatMap(([part, value]) =>
        [value]
          .flat()
          .filter((html) => typeof html === 'string' && part !== 'sources' && part !== 'related')
          .map((html) => ({ card: `${topic}/${card}`, part, html: String(html) }))
      )
    )
  );
}

test('every formula fits a screen of 360 px @phone', async ({ page }) => {
  const parts = answeredParts();
  expect(parts.some(({ html }) => html.includes('katex-display'))).toBe(true);
  await page.goto('./card/?id=adam-bias-correction');
  await page.getByRole('button', { name: 'Показать ответ' }).click();
  const shown = page.locator('.rich', { has: page.locator('.katex-display') }).first();
  await expect(shown).toBeVisible();

  const wide = await shown.evaluate(async (model, all) => {
    // Each part stands where the app would put it: same styles, same width.
    const places = all.map(({ html }) => {
      const place = model.cloneNode() as HTMLElement;
      place.innerHTML = html;
      model.before(place);
      return place;
    });
    await document.fonts.ready;
    return places.flatMap((place, index) => {
      const { card = '', part = '' } = all[index] ?? {};
      const tooWide = (element: Element): boolean => element.scrollWidth > element.clientWidth;
      const name = (element: Element): string =>
        element.querySelector('annotation')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const display = [...place.querySelectorAll('.katex-display')].map((formula) => ({
        element: formula,
        box: formula.closest('.formula') ?? formula
      }));
      const found = display
        .filter(({ element, box }) => tooWide(element) || tooWide(box))
        .map(({ element }) => `${card}, ${part}: ${element.scrollWidth} px: ${name(element)}`);
      // An inline formula that cannot be broken pushes its paragraph out.
      const inline = [...place.querySelectorAll('.katex')]
        .filter((formula) => !formula.closest('.katex-display'))
        .filter((formula) => formula.getBoundingClientRect().width > model.clientWidth)
        .map((formula) => `${card}, ${part}: ${name(formula)}`);
      return [...found, ...inline];
    });
  }, parts);
  expect(await shown.evaluate((model) => model.clientWidth)).toBe(ROOM_PX);
  expect(wide).toEqual([]);
});
