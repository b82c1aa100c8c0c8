/**
 * What the hold-out tells: cards that were kept unseen are answered for the first time, and the chance that
 * was forecast for unseen cards is compared with the share that was passed.
 */

import { calibrate } from './calibration';
import type { Day } from './day';
import type { Card, Deck } from './deck';
import { isOfHoldOut } from './hold-out';
import type { CardId } from './ids';
import { standing } from './log-order';
import type { Evidence } from './readiness';
import { reckon } from './reckoning';
import type { Forecast, Judged, Reckoning } from './reckoning';
import type { Entry } from './review';
import { chanceOf, learnUnseen } from './unseen';

type Sight = Readonly<{ card: Card; day: Day; passed: boolean; heldOut: boolean }>;

/**
 * Held-out cards answered for the first time while they were held out, each beside its forecast from the
 * first sights of the days before.
 * @returns undefined as long as none was answered
 */
export function checkHoldOut(entries: readonly Entry[], deck: Deck): Reckoning | undefined {
  const sights = firstSights(entries, deck);
  const days = new Set(sights.flatMap(({ heldOut, day }) => (heldOut ? [day] : [])));
  return reckon([...days].map((day) => forecastFor(sights, day)));
}

/** First sights in fold order; a plan holds out from its place in the log on. */
function firstSights(entries: readonly Entry[], deck: Deck): readonly Sight[] {
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  const seen = new Set<CardId>();
  const sights: Sight[] = [];
  let isOn = false;
  for (const each of standing(entries)) {
    if (each.kind === 'plan') isOn = each.holdOut === true;
    if (each.kind !== 'graded' || seen.has(each.cardId)) continue;
    seen.add(each.cardId);
    const card = cards.get(each.cardId);
    const heldOut = isOn && isOfHoldOut(each.cardId);
    if (card) sights.push({ card, day: each.day, passed: each.grade >= 2, heldOut });
  }
  return sights;
}

function forecastFor(sights: readonly Sight[], day: Day): Forecast {
  const before = sights
    .filter((each) => each.day < day)
    .map(({ card, passed }) => ({ topic: card.topic, level: card.level, passed }));
  const unseen = learnUnseen(before);
  // Of recall nothing is asked here.
  const evidence: Evidence = { calibration: calibrate([]), unseen, reviews: new Map() };
  const answers = sights
    .filter((each) => each.heldOut && each.day === day)
    .map(({ card, passed }): Judged => {
      const chance = chanceOf(unseen, card.topic, card.level);
      return { outlook: { card, weight: 1, seen: false, chance }, passed };
    });
  return { evidence, answers };
}
