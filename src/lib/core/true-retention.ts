/**
 * True retention: how often a card was remembered when it came again. Counted by its first review on a
 * later day, for what was read an hour ago says nothing about memory.
 */

import type { Day } from './day';
import type { CardId, TopicId } from './ids';
import type { Standing } from './log-order';
import { within } from './period';
import type { Period } from './period';
import { wilson } from './wilson';
import type { Interval } from './wilson';

/** A card that came again on a later day. */
export type Return = Readonly<{
  card: CardId;
  day: Day;
  /** Whole days of the learner's calendar since the card was graded last, 1 or more. */
  waitedDays: number;
  /** «Трудно» is a pass. */
  passed: boolean;
}>;

/** From so many days of waiting on a card is mature, as Anki has it. */
export const MATURE_DAYS = 21;

export type Retention = Readonly<{
  passed: number;
  of: number;
  /** Passed of all, 0–1; undefined for none. */
  share: number | undefined;
  /** Where the share would be after very many such reviews, 80 times of 100. */
  interval: Interval;
}>;

export type TopicRetention = Retention & Readonly<{ topic: TopicId }>;

export type TrueRetention = Readonly<{
  all: Retention;
  /** After less than `MATURE_DAYS` of waiting, and after more. */
  young: Retention;
  mature: Retention;
  /** Topics that came up, the one with most reviews first. */
  topics: readonly TopicRetention[];
}>;

/** The first grade of each card on each day after the day on which it was graded before. */
export function returnsOf(stands: readonly Standing[]): readonly Return[] {
  const lastDays = new Map<CardId, Day>();
  const returns: Return[] = [];
  for (const each of stands) {
    if (each.kind !== 'graded') continue;
    const { cardId: card, day } = each;
    const before = lastDays.get(card);
    // Under a clock that was set back no day is known to have passed.
    if (before !== undefined && day > before)
      returns.push({ card, day, waitedDays: day - before, passed: each.grade >= 2 });
    lastDays.set(card, day);
  }
  return returns;
}

/** @param topicOf undefined for a card that the deck has no more: it is left out */
export function trueRetention(
  returns: readonly Return[],
  topicOf: (card: CardId) => TopicId | undefined,
  period: Period
): TrueRetention {
  const byTopic = new Map<TopicId, Return[]>();
  const counted: Return[] = [];
  for (const each of returns) {
    const topic = topicOf(each.card);
    if (topic === undefined || !within(period, each.day)) continue;
    counted.push(each);
    const own = byTopic.get(topic);
    if (own) own.push(each);
    else byTopic.set(topic, [each]);
  }
  return {
    all: retentionOf(counted),
    young: retentionOf(counted.filter(({ waitedDays }) => waitedDays < MATURE_DAYS)),
    mature: retentionOf(counted.filter(({ waitedDays }) => waitedDays >= MATURE_DAYS)),
    topics: [...byTopic]
      .map(([topic, own]) => ({ topic, ...retentionOf(own) }))
      .sort((a, b) => b.of - a.of || (a.topic < b.topic ? -1 : 1))
  };
}

function retentionOf(returns: readonly Return[]): Retention {
  const passed = returns.filter((each) => each.passed).length;
  const of = returns.length;
  return { passed, of, share: of === 0 ? undefined : passed / of, interval: wilson(passed, of) };
}
