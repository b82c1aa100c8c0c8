/** What a mock interview says about the candidate: counted per topic, with how far the count can be trusted. */

import type { CardId, EntryId, QuestionId, TopicId } from './ids';
import { mainOf } from './ids';
import { standing } from './log-order';
import type { MockAnswer, MockOutcome, Verdict } from './mock-outcome';
import type { Entry, Grade, Mocked } from './review';
import { wilson } from './wilson';
import type { Interval } from './wilson';

export type MockFigures = Readonly<{
  asked: number;
  yes: number;
  partly: number;
  no: number;
  /** Points that were said, of all that the answers have. */
  said: number;
  of: number;
  /** Share of answers that passed, 0–1; «частично» does not count. */
  share: number;
  /** Where the share would be after very many such questions, 80 times of 100. */
  interval: Interval;
}>;

export type TopicFigures = MockFigures & Readonly<{ topic: TopicId | undefined }>;

export type MockReport = Readonly<{
  all: MockFigures;
  /** In the order in which the topics came up. */
  topics: readonly TopicFigures[];
  /** Answers that did not pass, the worst first. */
  weak: readonly MockAnswer[];
  mains: number;
  /** Milliseconds of answering. */
  answeringMs: number;
  /** Main questions of the aim that were not come to; undefined for an aim that is not known. */
  notAsked: number | undefined;
  /** Answers begun after the aimed minutes. */
  late: number;
}>;

/** @param topicOf undefined for a card that the deck has no more */
export function reportOf(
  { answers, aim }: MockOutcome,
  topicOf: (card: CardId) => TopicId | undefined
): MockReport {
  const byTopic = new Map<TopicId | undefined, MockAnswer[]>();
  for (const each of answers) {
    const topic = topicOf(each.cardId);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), each]);
  }
  const mains = answers.filter(({ item }) => isMain(item)).length;
  return {
    all: figuresOf(answers),
    topics: [...byTopic].map(([topic, some]) => ({ topic, ...figuresOf(some) })),
    weak: answers
      .filter(({ verdict }) => verdict !== 'yes')
      .sort((a, b) => GRADE[a.verdict] - GRADE[b.verdict] || pointShare(a) - pointShare(b)),
    mains,
    answeringMs: sum(answers, ({ ms }) => ms),
    notAsked: aim && Math.max(0, aim.questions - mains),
    late: aim ? startedAfter(answers, aim.minutes * 60_000) : 0
  };
}

/** The log's mock interviews, the newest first. */
export const mocksOf = (entries: readonly Entry[]): readonly Mocked[] =>
  standing(entries)
    .filter((each) => each.kind === 'mocked')
    .reverse();

/** What a verdict says to the scheduler. */
export const GRADE: Readonly<Record<Verdict, Grade>> = { no: 1, partly: 2, yes: 3 };

/** The grades that stand in the log for an interview's answers. */
export function gradesFor(mocked: Mocked, entries: readonly Entry[]): ReadonlyMap<CardId, EntryId> {
  const answers = new Map(mocked.answers.map((each) => [each.cardId, each]));
  const order = standing(entries);
  const given = new Map<CardId, EntryId>();
  for (const each of order.slice(order.findIndex(({ id }) => id === mocked.id) + 1)) {
    if (each.kind !== 'graded' || each.session !== 'mock') continue;
    const answer = answers.get(each.cardId);
    if (answer && answer.item === each.item && answer.ms === each.ms)
      given.set(each.cardId, each.id);
  }
  return given;
}

function figuresOf(answers: readonly MockAnswer[]): MockFigures {
  const count = (verdict: Verdict): number =>
    answers.filter((each) => each.verdict === verdict).length;
  const [asked, yes] = [answers.length, count('yes')];
  return {
    asked,
    yes,
    partly: count('partly'),
    no: count('no'),
    said: sum(answers, ({ said }) => said),
    of: sum(answers, ({ of }) => of),
    share: asked === 0 ? 0 : yes / asked,
    interval: wilson(yes, asked)
  };
}

function startedAfter(answers: readonly MockAnswer[], ms: number): number {
  let passed = 0;
  let late = 0;
  for (const each of answers) {
    if (passed >= ms) late++;
    passed += each.ms;
  }
  return late;
}

const isMain = (item: QuestionId): boolean => mainOf(item) === item;

const pointShare = ({ said, of }: MockAnswer): number => (of === 0 ? 0 : said / of);

const sum = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((total, each) => total + amount(each), 0);
