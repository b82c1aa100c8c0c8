/**
 * A stage for screenshots: a small deck that does not change with the cards, a clock that stands, a
 * history, and a typeface of our own, so that two machines draw the same picture.
 */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { putEntries } from './log';

const require = createRequire(import.meta.url);
const DECK = fileURLToPath(new URL('../../fixtures/stage/', import.meta.url));
const SCRIPTS = ['latin', 'cyrillic', 'greek'] as const;
/** Wednesday, noon in Moscow. */
export const NOW = Date.UTC(2026, 10, 25, 9);

/**
 * Sets the stage before the first page opens.
 * @param times how often each card stands in the deck, under a name of its own: for long queues
 */
export async function setStage(page: Page, times = 1): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.route('**/deck/*.json', async (route) => {
    const file = `${DECK}${new URL(route.request().url()).pathname.split('/').at(-1)}`;
    if (file.endsWith('/index.json')) await route.fulfill({ json: stageIndex(times) });
    else if (existsSync(file)) await route.fulfill({ path: file, contentType: 'application/json' });
    else await route.continue();
  });
  // Orders and draws are seeded by chance: here chance is the same each time.
  await page.addInitScript(() => {
    let state = 1;
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (array instanceof Uint8Array || array instanceof Uint32Array)
        for (let i = 0; i < array.length; i++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          array[i] = state >>> (array instanceof Uint8Array ? 24 : 0);
        }
      return array;
    };
  });
  // A worker would take the deck's files past the route below; the pages see one that has all cached.
  await page.addInitScript(() => {
    const worker = {
      controller: {},
      ready: Promise.resolve(),
      addEventListener: () => undefined,
      register: async () => ({ active: {}, addEventListener: () => undefined })
    };
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => worker });
    CacheStorage.prototype.match = async () => new Response();
  });
  await page.addInitScript(
    (fonts) => {
      for (const { bytes, range } of fonts) {
        const face = new FontFace(
          'Stage',
          Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0)),
          {
            weight: '100 900',
            unicodeRange: range
          }
        );
        document.fonts.add(face);
        void face.load();
      }
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.setProperty('--font', 'Stage');
      });
    },
    SCRIPTS.map((script) => ({ bytes: font(script), range: RANGES[script] }))
  );
}

const font = (script: (typeof SCRIPTS)[number]): string =>
  readFileSync(
    require.resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`)
  ).toString('base64');

/** As the package's own stylesheet has them. */
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'
} as const;

type StageCard = Readonly<{ id: string; asks: readonly string[]; answered: boolean }>;

/** The deck's index; a card's further copies are asked by main questions of their own. */
function stageIndex(times: number): Readonly<{ cards: readonly StageCard[] }> {
  const index = JSON.parse(readFileSync(`${DECK}index.json`, 'utf8')) as {
    cards: readonly StageCard[];
  };
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    index.cards.map((card, place) => ({
      ...card,
      id: `${card.id}-${copy + 2}`,
      asks: [`backend-full:q${1000 * (copy + 1) + place}`]
    }))
  );
  return { ...index, cards: [...index.cards, ...copies.flat()] };
}

/** Every answered card of the stage's deck. */
export const stageCards = (times: number): readonly string[] =>
  stageIndex(times)
    .cards.filter(({ answered }) => answered)
    .map(({ id }) => id);

/**
 * A history of some weeks: what the pages show of it must look like a real learner's.
 * @param daysAway days without study since
 */
export async function putHistory(
  page: Page,
  cards: readonly string[],
  daysAway = 0
): Promise<void> {
  await page.goto('./more/');
  // The app makes its database; opened before that, it would be an empty one.
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'sobes' && version > 0)
  );
  await putEntries(page, history(cards, daysAway));
}

const DAY_MS = 86_400_000;
const ROLLOVER = 4;
const TZ_OFFSET = 180;

/** Each card graded twice to five times, the last time one to nine days before the absence. */
function history(cards: readonly string[], daysAway: number) {
  const entries: Readonly<Record<string, unknown>>[] = [];
  const grades = [3, 3, 2, 3, 4, 1, 3];
  for (const [index, cardId] of cards.entries())
    for (let round = 2 + (index % 4); round > 0; round--) {
      const daysAgo = daysAway + (index % 9) + 1 + (round - 1) * 4;
      const at = NOW - daysAgo * DAY_MS + index * 61_000;
      entries.push({
        kind: 'graded',
        at,
        tzOffset: TZ_OFFSET,
        rollover: ROLLOVER,
        day: Math.floor((at + TZ_OFFSET * 60_000 - ROLLOVER * 3_600_000) / DAY_MS),
        cardId,
        revised: '2026-11-22',
        // Nobody goes away in the middle of a learning step.
        grade: daysAway > 0 && round === 1 ? 3 : grades[(index + round) % grades.length],
        ms: 20_000 + index * 700,
        session: 'review'
      });
    }
  return entries
    .sort((a, b) => Number(a['at']) - Number(b['at']))
    .map((entry, index) => ({
      ...entry,
      id: `${(0x19a00000 + index).toString(16).padStart(8, '0')}-0000-7000-8000-000000000001`,
      device: '00000000-0000-4000-8000-000000000001',
      seq: index + 1
    }));
}
