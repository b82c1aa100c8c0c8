/**
 * Plans tried on imagined learners: what was chosen for the date, against plain 90 % with the time left for
 * new cards, at the same minutes a day. The days are lived with the app's own queue, scheduler and last
 * week; how the learner answers comes from the families in plan-learners.ts, which the plan does not know.
 */

import { dayOf } from '../../src/lib/core/day';
import type { Card, Deck } from '../../src/lib/core/deck';
import type { CardId } from '../../src/lib/core/ids';
import { bankId, cardId, questionId, topicId } from '../../src/lib/core/ids';
import type { BankId, QuestionId, TopicId } from '../../src/lib/core/ids';
import { LAST_WEEK_DAYS, dayByWorth } from '../../src/lib/core/last-week';
import { NO_MARKS } from '../../src/lib/core/marks';
import { choosePlan } from '../../src/lib/core/plan';
import type { Candidate } from '../../src/lib/core/plan';
import { SECONDS, buildQueue } from '../../src/lib/core/queue';
import { DEFAULT_WEIGHTS, createScheduler } from '../../src/lib/core/scheduler';
import type { Memory } from '../../src/lib/core/scheduler';
import { Learner } from './learner';
import { ADDED_FAMILIES, FAMILIES, learnerOf } from './learners';
import { SINGLE_FAMILIES, createLearner } from './plan-learners';
import type { PlanLearner } from './plan-learners';
import { mean } from './readiness-table';

export type Setting = Readonly<{ cards: number; days: number; minutes: number }>;

export const SETTINGS: readonly Setting[] = [
  { cards: 400, days: 30, minutes: 20 },
  { cards: 913, days: 60, minutes: 30 },
  { cards: 150, days: 30, minutes: 20 }
];

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const START = 20_000;
const STUDY_HOUR = 19;
const ZONE = { tzOffset: 0, rollover: 4 };
const AUDIENCE = 'senior';
const NO_LIMIT = 9_999;

type Way = Candidate & Readonly<{ lastWeek: boolean }>;

/** What is known at the interview: the mean true chance of answering a card. */
export type Row = Readonly<{
  setting: Setting;
  family: string;
  plan: readonly number[];
  plain: readonly number[];
}>;

type Family = Readonly<{ name: string; meet: (deck: Deck, seed: number) => PlanLearner }>;

const PLAN_FAMILIES: readonly Family[] = [
  ...Object.entries(SINGLE_FAMILIES).map(([name, traits]) => ({
    name,
    meet: (deck: Deck, seed: number) => createLearner(traits, deck.cards, `plan-${seed}`)
  })),
  ...[...FAMILIES, ...ADDED_FAMILIES].map((family) => ({
    name: `${family.name} (readiness)`,
    meet(deck: Deck, seed: number): PlanLearner {
      const learner = new Learner(learnerOf(family, seed), deck, `plan ${family.name} #${seed}`);
      return {
        chance: (card, at) => learner.chance(card, learner.traces(), at),
        answer: (card, when) => learner.answer(card, when)
      };
    }
  }))
];

function* planRows(seeds: readonly number[]): Generator<Row> {
  for (const setting of SETTINGS) {
    const deck = deckOf(setting.cards);
    const chosen = chosenFor(deck, setting);
    for (const { name, meet } of PLAN_FAMILIES) {
      const lived = (way: Way): readonly number[] =>
        seeds.map((seed) => outcome(deck, setting, way, meet(deck, seed)));
      yield {
        setting,
        family: name,
        plan: lived({ ...chosen, lastWeek: true }),
        plain: lived({ desiredRetention: 0.9, newPerDay: NO_LIMIT, lastWeek: false })
      };
    }
  }
}

const instant = (day: number, hour: number): number => day * MS_PER_DAY + hour * MS_PER_HOUR;
const interviewOf = ({ days }: Setting) => ({ at: instant(START + days, 12), day: START + days });

/** Chosen before the first card, for a learner of whom nothing is known. */
function chosenFor(deck: Deck, setting: Setting): Candidate {
  return choosePlan({
    deck,
    memories: new Map(),
    marks: NO_MARKS,
    scope: { audience: AUDIENCE },
    parameters: { desiredRetention: 0.9, weights: DEFAULT_WEIGHTS },
    newPerDay: 15,
    now: { at: instant(START, STUDY_HOUR), day: START },
    interview: interviewOf(setting),
    minutes: setting.minutes,
    reviewsPerDay: NO_LIMIT,
    pace: SECONDS,
    seed: 'simulation'
  });
}

/** Lives the days; every answer takes its seconds, and a day ends when its minutes do. */
function outcome(deck: Deck, setting: Setting, way: Way, learner: PlanLearner): number {
  const memories = new Map<CardId, Memory>();
  const { desiredRetention } = way;
  const scheduler = createScheduler({ desiredRetention, weights: DEFAULT_WEIGHTS });
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  for (let day = START; day < START + setting.days; day++) {
    let at = instant(day, STUDY_HOUR);
    let left = setting.minutes * 60;
    const answered = (card: Card, seconds: number): Memory => {
      const when = { at, day: dayOf({ at, ...ZONE }) };
      const grade = learner.answer(card, when);
      const memory = scheduler.advance(card.id, memories.get(card.id), grade, when);
      memories.set(card.id, memory);
      left -= seconds;
      at += seconds * 1000;
      return memory;
    };
    for (const id of dealt(deck, setting, way, { memories, day, scheduler })) {
      const card = cards.get(id);
      const isNew = !memories.has(id);
      // Enough for the answer and what a failure would ask for on the same day.
      if (!card || left < (isNew ? FRESH_MOST : REVIEW_MOST)) continue;
      let memory = answered(card, isNew ? SECONDS.fresh : SECONDS.review);
      while (memory.due.kind === 'instant') memory = answered(card, SECONDS.learning);
    }
  }
  const { at } = interviewOf(setting);
  return mean(deck.cards.map((card) => learner.chance(card, at)));
}

const REVIEW_MOST = SECONDS.review + SECONDS.learning;
const FRESH_MOST = SECONDS.fresh + 2 * SECONDS.learning;

type Standing = Readonly<{
  memories: ReadonlyMap<CardId, Memory>;
  day: number;
  scheduler: ReturnType<typeof createScheduler>;
}>;

/** The day's cards in order: reviews, then new ones; in the plan's last week by worth. */
function dealt(
  deck: Deck,
  setting: Setting,
  way: Way,
  { memories, day, scheduler }: Standing
): readonly CardId[] {
  const now = { at: instant(day, STUDY_HOUR), day };
  const input = {
    deck,
    memories,
    marks: NO_MARKS,
    scope: { audience: AUDIENCE },
    limits: { newPerDay: way.newPerDay, reviewsPerDay: NO_LIMIT },
    now,
    seed: 'simulation'
  } as const;
  if (!way.lastWeek || START + setting.days - day > LAST_WEEK_DAYS) {
    const today = buildQueue(input);
    return [...today.reviews, ...today.fresh];
  }
  const outlook = { scheduler, now, horizon: interviewOf(setting).at };
  const { reviews, fresh } = dayByWorth(input, outlook, { minutes: setting.minutes });
  const limits = { newPerDay: fresh, reviewsPerDay: NO_LIMIT };
  const today = buildQueue({ ...input, limits, share: reviews });
  return [...today.reviews, ...today.fresh];
}

const LEVELS = ['junior', 'middle', 'senior'] as const;
const TOPICS = 12;
/** Every fourth card follows up one before it. */
const FOLLOWUP = 4;

function deckOf(count: number): Deck {
  const topics = Array.from({ length: TOPICS }, (_, index) => topicId(`topic-${index}`) as TopicId);
  const cards = Array.from({ length: count }, (_, index): Card => {
    const main = index % FOLLOWUP === FOLLOWUP - 1 ? index - 1 : index;
    return {
      id: cardId(`card-${index}`) as CardId,
      question: String(index),
      topic: topics[index % TOPICS] as TopicId,
      level: LEVELS[Math.floor(index / TOPICS) % 3] ?? 'junior',
      leadFocus: false,
      asks: [questionId(`bank:q${main + 1}${main === index ? '' : '.1'}`) as QuestionId],
      place: { bank: bankId('bank') as BankId, section: [] },
      revised: '2026-11-22',
      answered: true
    };
  });
  return { topics: topics.map((id) => ({ id, title: id })), banks: [], cards };
}

/** Standard deviation of the sample. */
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  const squares = values.reduce((sum, each) => sum + (each - middle) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
};

/** The table as text: recall at the interview, and the plan's gain in points with its spread and worst. */
export function planTable(seeds: readonly number[]): string {
  const lines = [
    '| setting | learner | plan | plain 0.90 | gain, points: mean ± SD, worst |',
    '| --- | --- | --- | --- | --- |'
  ];
  const all = new Map<string, number[]>();
  for (const { setting, family, plan, plain } of planRows(seeds)) {
    const name = `${setting.cards} cards, ${setting.days} days, ${setting.minutes} min`;
    const gains = plan.map((each, index) => 100 * (each - (plain[index] ?? 0)));
    all.set(name, [...(all.get(name) ?? []), ...gains]);
    const means = `${mean(plan).toFixed(3)} | ${mean(plain).toFixed(3)}`;
    lines.push(`| ${name} | ${family} | ${means} | ${told(gains)} |`);
  }
  for (const [name, gains] of all) lines.push(`| ${name} | **all** | | | ${told(gains)} |`);
  return lines.join('\n');
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;

const told = (gains: readonly number[]): string =>
  `${signed(mean(gains))} ± ${spread(gains).toFixed(1)}, ${signed(Math.min(...gains))}`;
