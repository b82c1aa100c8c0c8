/** A learner who has come back for months: a log that every figure of the statistics is counted from. */

import type { Page } from '@playwright/test';
import { putEntries } from './log';

const MS_PER_DAY = 86_400_000;
/** Moscow, as the browser of these tests is set, and the usual rollover. */
const ZONE = { tzOffset: 180, rollover: 4 };
const DEVICE = '00000000-0000-4000-8000-00000000000d';
/** Days from one answer to the next while a card is remembered. */
const INTERVALS = [1, 3, 7, 16, 35, 60] as const;
const CARDS_A_DAY = 2;

type Fields = Readonly<Record<string, unknown>>;

/**
 * So many days of study that end yesterday: two new cards on most days, each coming back at growing
 * intervals and forgotten now and then, a dig every nine days, an interview every twenty.
 * @param now the clock of the page, ms
 */
export function diary(cards: readonly string[], days: number, now: number): readonly object[] {
  const acts: { daysAgo: number; fields: Fields }[] = [];
  let met = 0;
  for (let daysAgo = days; daysAgo > 0; daysAgo--) {
    // Every seventh day is one of rest.
    if (daysAgo % 7 === 3) continue;
    for (const cardId of cards.slice(met, (met += CARDS_A_DAY)))
      acts.push(...reviewsOf(cardId, daysAgo, met));
    if (daysAgo % 9 === 0) acts.push({ daysAgo, fields: dug(1 + ((daysAgo / 9) % 4)) });
    if (daysAgo % 20 === 0) acts.push({ daysAgo, fields: mocked(cards, 1 + daysAgo / 20) });
  }
  return acts
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map(({ daysAgo, fields }, index) => placed(now - daysAgo * MS_PER_DAY, index, fields));
}

function reviewsOf(cardId: string, met: number, turn: number) {
  const acts: { daysAgo: number; fields: Fields }[] = [];
  let daysAgo = met;
  for (let step = 0; daysAgo > 0; step++) {
    const chance = (turn * 7 + step * 5 + cardId.length * 3) % 11;
    const grade = step > 0 && chance === 0 ? 1 : chance < 3 ? 2 : chance > 8 ? 4 : 3;
    const ms = (step === 0 ? 45_000 : 14_000) + chance * 3_000;
    acts.push({ daysAgo, fields: graded(cardId, grade, ms) });
    if (grade === 1) acts.push({ daysAgo, fields: graded(cardId, 3, 9_000) });
    daysAgo -= grade === 1 ? 1 : (INTERVALS[step] ?? 90);
  }
  return acts;
}

const graded = (cardId: string, grade: number, ms: number): Fields => ({
  kind: 'graded',
  cardId,
  revised: '2026-11-22',
  grade,
  ms,
  session: 'review'
});

const dug = (depth: number): Fields => ({
  kind: 'dug',
  root: 'backend-compact:q8',
  depth,
  of: 4
});

const mocked = (cards: readonly string[], best: number): Fields => ({
  kind: 'mocked',
  audience: 'junior',
  mode: 'alone',
  ms: 1_500_000,
  answers: cards.slice(0, 15).map((cardId, index) => ({
    cardId,
    item: `backend-compact:q${index + 1}`,
    verdict: (index * 5) % 7 < 6 - best ? 'yes' : index % 2 === 0 ? 'partly' : 'no',
    said: 2,
    of: 4,
    ms: 80_000
  }))
});

function placed(at: number, index: number, fields: Fields): object {
  const moment = at + index * 1000;
  const time = moment.toString(16).padStart(12, '0');
  return {
    ...fields,
    id: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${index.toString(16).padStart(12, '0')}`,
    device: DEVICE,
    seq: index + 1,
    at: moment,
    ...ZONE,
    day: Math.floor((moment + ZONE.tzOffset * 60_000 - ZONE.rollover * 3_600_000) / MS_PER_DAY)
  };
}

/** Opens the app, and gives it the diary of a learner of its deck. */
export async function livedThrough(page: Page, days: number, now: number): Promise<void> {
  await page.goto('./more/');
  // The app makes its database; opened before that, it would be an empty one.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'sobes')
  );
  const answered = await page.evaluate(async () => {
    const read: unknown = await (await fetch('../deck/index.json')).json();
    const { cards } = read as {
      cards: readonly { id: string; answered: boolean; level: string }[];
    };
    return cards.filter((card) => card.answered && card.level !== 'senior').map(({ id }) => id);
  });
  await putEntries(page, diary(spread(answered), days, now));
}

/** Neighbours of the deck are of one topic: taken from all over it, as the day's queue does. */
const spread = (ids: readonly string[]): readonly string[] =>
  Array.from({ length: 13 }, (_, start) => ids.filter((_id, index) => index % 13 === start)).flat();
