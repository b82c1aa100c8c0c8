// What the benchmark asks of the core, and the same of the library beneath it. Bundled by run.mjs, as it
// imports the core's TypeScript.

import { createEmptyCard, fsrs } from 'ts-fsrs';
import { dayOf } from '../src/lib/core/day.ts';
import { decodeDeck } from '../src/lib/core/deck.ts';
import { cardId, deviceId, newEntryId, topicId } from '../src/lib/core/ids.ts';
import { forecastScore, SCORE_DRAWS } from '../src/lib/core/interview-score.ts';
import { observe } from '../src/lib/core/observations.ts';
import { openPast } from '../src/lib/core/past.ts';
import { seeded } from '../src/lib/core/random.ts';
import { learn, outlooksOf, readiness, recallsAt } from '../src/lib/core/readiness.ts';
import { decodeEntry } from '../src/lib/core/review.ts';
import { replay } from '../src/lib/core/replay.ts';
import { statsOf, studyLog } from '../src/lib/core/stats.ts';

export { decodeDeck, replay };

const CARDS = 1_400;
const DEVICE = '00000000-0000-4000-8000-000000000001';
const START = Date.UTC(2026, 0, 1, 9);
const MS_BETWEEN = 60_000;

/**
 * A log of `count` grades in the order of time, over 1,400 cards or the given ones, always the same.
 * @param {number} count
 * @param {string[]} [cards]
 * @param {number} [end] the instant (ms) of the last grade; without it the log begins on 2026-01-01
 */
export function syntheticLog(count, cards = syntheticCards(), end) {
  const random = seeded('bench');
  const device = deviceId(DEVICE);
  if (!device) throw new Error('not a device id');
  const start = end === undefined ? START : end - (count - 1) * MS_BETWEEN;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * MS_BETWEEN;
    const when = { at, tzOffset: 180, rollover: 4 };
    const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
    const card = cardId(cards[Math.floor(random() * cards.length)] ?? '');
    if (!card) throw new Error('not a card id');
    return {
      ...when,
      kind: 'graded',
      id: newEntryId(at, bytes),
      device,
      seq: index + 1,
      day: dayOf(when),
      cardId: card,
      revised: '2026-11-22',
      grade: gradeFrom(random()),
      ms: 8_000,
      session: 'review'
    };
  });
}

/**
 * Readiness over a deck and a log of so many reviews: what the log teaches, the figures, a score's forecast.
 * @param {import('../src/lib/core/deck.ts').Deck} deck
 * @param {number} count
 */
export function readinessWork(deck, count) {
  const log = syntheticLog(
    count,
    deck.cards.map(({ id }) => id)
  );
  const { memories, parameters } = replay(log);
  const evidence = learn(observe(log, deck));
  const at = Math.max(...log.map((entry) => entry.at)) + 14 * 86_400_000;
  const input = () => ({
    deck,
    evidence,
    recalls: recallsAt(memories, at, parameters.weights),
    audience: 'senior'
  });
  return {
    observe: () => observe(log, deck),
    learn: (
      (observations) => () =>
        learn(observations)
    )({
      firstSights: observe(log, deck).firstSights,
      // Ten thousand calibrating reviews, whatever the log's days leave of it.
      reviews: Array.from({ length: count }, (_, index) => {
        const { id, topic, level } = deck.cards[index % deck.cards.length];
        const recall = 0.5 + (index % 50) / 100;
        return { card: id, topic, level, at, day: index, recall, passed: index % 7 > 0 };
      })
    }),
    figures: () => readiness(input()),
    score: () =>
      forecastScore({
        ...{ outlooks: outlooksOf(input()), evidence, questions: 43, bar: 0.7 },
        draws: SCORE_DRAWS,
        random: seeded('bench')
      })
  };
}

/** Rows as the database gives them → memories. */
export function decodeAndReplay(rows) {
  const entries = rows.flatMap((row) => {
    const decoded = decodeEntry(row);
    return decoded.ok ? [decoded.value] : [];
  });
  return replay(entries).memories.size;
}

/** The day before the log's last one, as the time machine shows it. */
export function lookBack(entries) {
  const last = entries.at(-1);
  return openPast(entries).on(last.day - 1, last)?.memories.size;
}

/** Every figure of the statistics page over all time. */
export const countUp = (entries) => statsOf(studyLog(entries), () => topicId('losses'));

/** The same grades through ts-fsrs as its README shows: `next` for each. */
export function replayByLibrary(entries) {
  const scheduler = fsrs({ enable_fuzz: false });
  const cards = new Map();
  for (const entry of entries) {
    if (entry.kind !== 'graded') continue;
    const now = new Date(entry.at);
    const card = cards.get(entry.cardId) ?? createEmptyCard(now);
    cards.set(entry.cardId, scheduler.next(card, now, entry.grade).card);
  }
  return cards.size;
}

const syntheticCards = () => Array.from({ length: CARDS }, (_, index) => `card-${index}`);

/** Mostly good: one in ten forgotten. */
function gradeFrom(share) {
  if (share < 0.1) return 1;
  if (share < 0.2) return 2;
  return share < 0.9 ? 3 : 4;
}
