import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, dayOf } from '../core/day';
import { isOfHoldOut } from '../core/hold-out';
import type { Entry } from '../core/review';
import { ROLLOVER, START, deviceNamed, entryNamed } from '../core/testing/made-log';
import { simulatedLog } from '../core/testing/simulated-log';
import {
  LEVER_MINUTES,
  checksOf,
  followedOf,
  learnFrom,
  leversOf,
  outlookOf,
  scoreOf
} from './job';
import type { Learned } from './job';
import type { Question } from './messages';

const DAYS = 22;
const log = simulatedLog({ seed: 'job', days: DAYS, truth: 'fsrs' });
const now = START + DAYS * MS_PER_DAY;
const zone = { tzOffset: 180, rollover: ROLLOVER };
const question: Question = {
  deck: log.deck,
  audience: 'senior',
  topics: undefined,
  at: now + 20 * MS_PER_DAY,
  now: { at: now, day: dayOf({ at: now, ...zone }) }
};
const learned = learnFrom(log.entries, question);
const holding: Entry = {
  ...{ kind: 'plan', hour: 12, audience: 'senior', topics: 'all', holdOut: true },
  ...{ id: entryNamed(99_999), device: deviceNamed(8), seq: 1, at: now, day: question.now.day },
  ...zone
};

describe('readiness from a log', () => {
  it('has its figures, what plans are made from, and the reviews that it stands on', () => {
    const { whole, topics, calibrating, learned: known } = outlookOf(learned);
    expect(whole).toMatchObject({ early: false, cards: 150 });
    expect(topics.all).toHaveLength(3);
    expect(calibrating).toBeGreaterThan(100);
    expect(known.chances.size).toBe(150);
    expect(known.importance.size).toBe(150);
    expect(known.pace.review).toBe(9);
  });

  it('names levers that fit a sitting', () => {
    const all = leversOf(learned);
    expect(all.length).toBeGreaterThan(0);
    for (const { gain, minutes } of all) {
      expect(gain).toBeGreaterThan(0);
      expect(minutes).toBeLessThanOrEqual(LEVER_MINUTES);
    }
  });

  it('proposes no held-out card, while the whole that a lever raises has them', () => {
    const begun = log.entries.slice(0, 150);
    const seen = new Set(begun.map(({ cardId }) => cardId));
    const [open, held] = [learnFrom(begun, question), learnFrom([...begun, holding], question)];
    const heldAmong = (from: Learned): number =>
      leversOf(from)
        .flatMap(({ cards }) => cards)
        .filter((card) => isOfHoldOut(card) && !seen.has(card)).length;
    expect(heldAmong(open)).toBeGreaterThan(0);
    expect(heldAmong(held)).toBe(0);
    expect(leversOf(held).length).toBeGreaterThan(0);
    expect(outlookOf(held).whole).toEqual(outlookOf(open).whole);
  });

  it('forecasts the same score each time it is asked, and none for an unknown format', () => {
    expect(scoreOf(learned, 30)).toEqual(scoreOf(learned, 30));
    expect(scoreOf(learned, 30)?.questions).toBe(30);
    expect(scoreOf(learned, undefined)).toBeUndefined();
  });

  it('follows a plan by the recalls that it leaves', () => {
    const recalls = new Map(log.deck.cards.map(({ id }) => [id, 0.95]));
    const { figure, score } = followedOf(learned, recalls, 30);
    expect(figure?.coverage).toBe(1);
    expect(figure?.estimate).toBeGreaterThan(outlookOf(learned).whole?.estimate ?? 1);
    expect(score?.mean).toBeGreaterThan(scoreOf(learned, 30)?.mean ?? 1);
  });

  it('checks the forecasts of a week ago, of three weeks and of all weeks', () => {
    const { week, threeWeeks, all, holdOut } = checksOf(learned);
    expect(week.origins).toEqual([question.now.day - 7]);
    expect(week.reviews?.answers).toBeGreaterThan(10);
    // A day of study gives too few reviews to judge by.
    expect(threeWeeks.origins).toEqual([]);
    expect(all.origins.length).toBeGreaterThan(0);
    expect(holdOut).toBeUndefined();
  });
});
