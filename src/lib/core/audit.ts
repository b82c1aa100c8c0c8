/**
 * The forecasts of past days against what was answered since. A day's forecasts are made from the entries of
 * that day and before (past.ts): their parameters, memories and evidence; each card's first answer
 * afterwards is their test. A day on which it was too early to say has promised nothing.
 */

import { recalibrated } from './calibration';
import type { Day } from './day';
import type { Card, Deck } from './deck';
import type { CardId } from './ids';
import { standing } from './log-order';
import type { Standing } from './log-order';
import { observe } from './observations';
import { CALIBRATING_REVIEWS, learn } from './readiness';
import type { CardOutlook, Evidence } from './readiness';
import { reckon } from './reckoning';
import type { Forecast, Judged, Reckoning } from './reckoning';
import type { Entry } from './review';
import { replay } from './replay';
import { recallAt } from './scheduler';
import type { Replay } from './replay';
import { chanceOf } from './unseen';

export type Audit = Readonly<{
  /** The days at whose ends the forecasts were made, the first one first; none: it was too early. */
  origins: readonly Day[];
  /** Of cards seen by then, and of those that were met only afterwards; undefined: none was answered. */
  reviews: Reckoning | undefined;
  firstSights: Reckoning | undefined;
}>;

/** What was forecast at the end of a day, against everything answered since. */
export const auditSince = (entries: readonly Entry[], deck: Deck, origin: Day): Audit =>
  audited(entries, deck, [{ origin, until: Infinity }]);

/**
 * A forecast every week, each against the answers up to the next one: from the log's first day on to the day
 * before today. Over long logs they lie further apart, so that there are never more than `ORIGINS_MAX`.
 */
export function auditAll(entries: readonly Entry[], deck: Deck, today: Day): Audit {
  const first = entries.reduce((least, { day }) => Math.min(least, day), Infinity);
  if (!(first < today)) return audited(entries, deck, []);
  const step = Math.max(DAYS_PER_WEEK, Math.ceil((today - first) / ORIGINS_MAX));
  const origins: Day[] = [];
  for (let day = today - step; day > first; day -= step) origins.unshift(day);
  return audited(
    entries,
    deck,
    origins.map((origin) => ({ origin, until: origin + step }))
  );
}

/** A long log is folded as often. */
export const ORIGINS_MAX = 8;
const DAYS_PER_WEEK = 7;

/** Answers later than `origin`, up to `until`. */
type Window = Readonly<{ origin: Day; until: Day }>;

function audited(entries: readonly Entry[], deck: Deck, windows: readonly Window[]): Audit {
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  const stands = standing(entries);
  const reviews: Forecast[] = [];
  const firstSights: Forecast[] = [];
  const origins: Day[] = [];
  for (const window of windows) {
    const known = entries.filter(({ day }) => day <= window.origin);
    const evidence = learn(observe(known, deck));
    if (evidence.calibration.reviews < CALIBRATING_REVIEWS) continue;
    origins.push(window.origin);
    const answers = judged(firstAnswers(stands, window), cards, replay(known), evidence);
    reviews.push({ evidence, answers: answers.filter(({ outlook }) => outlook.seen) });
    firstSights.push({ evidence, answers: answers.filter(({ outlook }) => !outlook.seen) });
  }
  return { origins, reviews: reckon(reviews), firstSights: reckon(firstSights) };
}

type Answer = Extract<Standing, Readonly<{ kind: 'graded' }>>;

function firstAnswers(stands: readonly Standing[], { origin, until }: Window): readonly Answer[] {
  const firsts = new Map<CardId, Answer>();
  for (const each of stands)
    if (each.kind === 'graded' && each.day > origin && each.day <= until)
      if (!firsts.has(each.cardId)) firsts.set(each.cardId, each);
  return [...firsts.values()];
}

/** The answers with the chances that were known for them; those of cards that the deck has no more left out. */
function judged(
  answers: readonly Answer[],
  cards: ReadonlyMap<CardId, Card>,
  known: Replay,
  evidence: Evidence
): readonly Judged[] {
  return answers.flatMap(({ cardId, at, grade }) => {
    const card = cards.get(cardId);
    const outlook = card && outlookAt(card, at, known, evidence);
    return outlook ? [{ outlook, passed: grade >= 2 }] : [];
  });
}

/** Undefined under a clock that was set back: no time is known to have passed. */
function outlookAt(
  card: Card,
  at: number,
  { memories, parameters }: Replay,
  { calibration, unseen }: Evidence
): CardOutlook | undefined {
  const memory = memories.get(card.id);
  if (!memory) {
    const chance = chanceOf(unseen, card.topic, card.level);
    return { card, weight: 1, seen: false, chance };
  }
  if (at <= memory.lastAt) return undefined;
  const recall = recallAt(memory, at, parameters.weights);
  return { card, weight: 1, seen: true, chance: recalibrated(recall, card.topic, calibration) };
}
