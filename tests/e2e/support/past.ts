/** A learner with a past: a log as weeks of study and a break have left it. */

import type { Page } from '@playwright/test';
import { putEntries } from './log';

const MS_PER_DAY = 86_400_000;
/** Moscow, as the browser of these tests is set, and the usual rollover. */
const ZONE = { tzOffset: 180, rollover: 4 };
const DEVICE = '00000000-0000-4000-8000-00000000000e';

type Seen = Readonly<{ id: string; revised: string }>;

/** So many answered cards of the deck, at the level that settings start with. */
async function answeredCards(page: Page, count: number): Promise<readonly Seen[]> {
  const index: unknown = await (await page.request.get('./deck/index.json')).json();
  const { cards } = index as {
    cards: readonly (Seen & { answered: boolean; level: string })[];
  };
  return cards.filter(({ answered, level }) => answered && level !== 'senior').slice(0, count);
}

/** An entry's place in the log: the clock of `daysAgo`, and the number that follows. */
function common(daysAgo: number, seq: number): object {
  const at = Date.now() - daysAgo * MS_PER_DAY + seq * 1000;
  const day = Math.floor((at + ZONE.tzOffset * 60_000 - ZONE.rollover * 3_600_000) / MS_PER_DAY);
  const time = at.toString(16).padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${seq.toString(16).padStart(12, '0')}`;
  return { id, device: DEVICE, seq, at, day, ...ZONE };
}

const gradedEntry = (daysAgo: number, seq: number, card: Seen, grade: number): object => ({
  ...common(daysAgo, seq),
  kind: 'graded',
  cardId: card.id,
  revised: card.revised,
  grade,
  ms: 20_000,
  session: 'review'
});

/**
 * Gives the browser a log: so many cards were met over five days, some of them seen once more, and then
 * nothing for `daysAway` days.
 * @param firstSight the grade of each card when it was met
 */
export async function studiedBefore(
  page: Page,
  count: number,
  daysAway: number,
  firstSight = 4
): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Начать' }).waitFor();
  let seq = 0;
  const graded = (daysAgo: number, card: Seen, grade: number): object =>
    gradedEntry(daysAgo, ++seq, card, grade);
  const cards = await answeredCards(page, count);
  const met = cards.map((card, index) => graded(daysAway + 4 - (index % 5), card, firstSight));
  // What a review is worth must differ from card to card.
  const again = cards
    .filter((_, index) => index % 5 < 4 && index % 2 === 0)
    .map((card) => graded(daysAway, card, 2));
  await putEntries(page, [...met, ...again]);
  await page.reload();
}

/**
 * Gives the browser a log of so many days of study up to yesterday: some new cards each day, every one of
 * them seen again after two days, five, twelve; one answer in six is not remembered, one new card in three is
 * known.
 */
export async function studiedForDays(page: Page, days: number, newPerDay: number): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Начать' }).waitFor();
  const cards = await answeredCards(page, days * newPerDay);
  const answers = cards.flatMap((card, index) => {
    const met = days - Math.floor(index / newPerDay);
    return [0, 2, 5, 12, 25]
      .filter((after) => after < met)
      .map((after, time) => {
        const isKnown = time === 0 ? index % 3 === 0 : (index * 7 + time * 5) % 6 !== 0;
        return { daysAgo: met - after, card, grade: isKnown ? 3 : 1 };
      });
  });
  answers.sort((a, b) => b.daysAgo - a.daysAgo);
  await putEntries(
    page,
    answers.flatMap(({ daysAgo, card, grade }, index) => [
      gradedEntry(daysAgo, 2 * index + 1, card, grade),
      // The learning step of the same evening.
      gradedEntry(daysAgo, 2 * index + 2, card, 3)
    ])
  );
  await page.reload();
}

/** One more entry: the plan for an interview so many days from now. */
export async function planned(
  page: Page,
  inDays: number,
  more: Readonly<{ minutes?: number; holdOut?: boolean }> = {}
): Promise<void> {
  const date = new Date(Date.now() + inDays * MS_PER_DAY + ZONE.tzOffset * 60_000)
    .toISOString()
    .slice(0, 10);
  await putEntries(page, [
    {
      ...common(1, 9_999),
      kind: 'plan',
      date,
      hour: 12,
      audience: 'middle',
      topics: 'all',
      ...more
    }
  ]);
}
