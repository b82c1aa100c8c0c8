/**
 * The plan for a date: which desired retention and how many new cards a day bring the most recall at the
 * interview under a budget of minutes. Each pair is tried on imagined days (plan-run.ts); of those that
 * are as good, one that takes few minutes is chosen.
 *
 * The spread tells what the figure owes to luck and to this learner's memory being other than FSRS
 * believes: each run draws how far it is off, by the priors of the calibration (product: «Readiness,
 * exactly»).
 */

import { createArithmetic } from './fsrs-arithmetic';
import type { Arithmetic } from './fsrs-arithmetic';
import type { CardId } from './ids';
import { LAST_WEEK_DAYS } from './last-week';
import { normal } from './laws';
import { UNSEEN, planCards } from './plan-cards';
import type { PlanCards, PlanInput } from './plan-cards';
import type { Luck } from './plan-memory';
import { run } from './plan-run';
import type { Conduct, Run } from './plan-run';
import { seeded } from './random';
import type { Random } from './random';

export type { Pace, PlanInput } from './plan-cards';

export type Candidate = Readonly<{
  desiredRetention: number;
  newPerDay: number;
}>;

/** What a candidate leads to. */
export type Prospect = Candidate &
  Readonly<{
    /** A day, on the mean. */
    minutes: number;
    /** Share of the scope that will have been seen, by what its cards count for. */
    coverage: number;
    /** Mean chance of answering a card of the scope at the interview, unseen ones among them. */
    recall: number;
  }>;

/** Between these, four runs in five. */
export type Range = Readonly<{ low: number; high: number }>;

export type PlannedDay = Readonly<{
  /** Days from today. */
  day: number;
  minutes: number;
  reviews: number;
  fresh: number;
}>;

export type StudyPlan = Prospect &
  Readonly<{
    /** Cards of the scope, and those never seen as it begins. */
    cards: number;
    unseen: number;
    recallRange: Range;
    coverageRange: Range;
    days: readonly PlannedDay[];
    /**
     * Recall at the interview (0–1), as FSRS would believe it then, of each card that will have been seen;
     * the others stay unseen.
     */
    recalls: ReadonlyMap<CardId, number>;
    /** Where what stands now would lead. */
    standing: Prospect;
    /** Recall at the interview of those who stop today, on the mean as `recall`. */
    stopToday: number;
  }>;

/** A plan that leaves more of its scope unseen is refused. */
export const LEAST_COVERAGE = 0.9;

export const RETENTIONS = [0.7, 0.73, 0.76, 0.79, 0.82, 0.85, 0.88, 0.9, 0.92, 0.95] as const;
/** New cards a day, as multiples of an even pace over the days. */
const PACES = [0.6, 1, 1.3, 1.7, 2.3, 4] as const;
const NEW_PER_DAY_MAX = 200;

/** Recall that is too small a difference to study a minute more for, and to change what stands. */
const AS_GOOD = 0.003;
const WORTH_A_CHANGE = 0.008;
/** A tenth more or fewer minutes are the same. */
const MINUTES_SHARE = 0.1;
/** Candidates that are tried again, and how often; runs behind the spread. */
const FINALISTS = 6;
const FINAL_RUNS = 3;
const SPREAD_RUNS = 16;
/** Priors of the calibration, on the logit scale. */
const OFFSET_SD = 0.45;
const UNSEEN_OFFSET_SD = 0.45;

/** Told of the share (0–1) of the work that is done. */
export type OnProgress = (share: number) => void;

export function choosePlan(input: PlanInput, onProgress?: OnProgress): StudyPlan {
  const start = planCards(input);
  const arithmetics = new Map<number, Arithmetic>();
  const conduct = ({ desiredRetention, newPerDay }: Candidate): Conduct => {
    const { weights } = input.parameters;
    const known =
      arithmetics.get(desiredRetention) ?? createArithmetic({ desiredRetention, weights });
    arithmetics.set(desiredRetention, known);
    return { arithmetic: known, newPerDay };
  };
  const standing = {
    desiredRetention: input.parameters.desiredRetention,
    newPerDay: input.newPerDay
  };
  const candidates = candidatesFor(start);
  const total = candidates.length + (FINALISTS + 1) * FINAL_RUNS + SPREAD_RUNS;
  let done = 0;
  const runOf = (candidate: Candidate, luck: Luck): Run => {
    onProgress?.(done++ / total);
    return run(start, conduct(candidate), luck);
  };
  const again = (each: Candidate): Prospect => {
    const runs = Array.from({ length: FINAL_RUNS }, (_, number) => runOf(each, evenLuck(number)));
    return prospect(start, each, runs);
  };
  const first = firstRound(start, candidates, (each) => runOf(each, evenLuck(0)));
  const stands = again(standing);
  const chosen = frugal(best(first).map(again), stands);
  return {
    standing: stands,
    ...described(start, chosen, conduct(chosen), {
      random: seeded(`${input.seed} spread`),
      onRun: () => onProgress?.(done++ / total)
    })
  };
}

/** FSRS is right about this learner. */
export const evenLuck = (number: number): Luck => ({ number, offset: 0, unseenOffset: 0 });

/** None in the last week: its days are dealt by worth, whatever the schedule. */
function candidatesFor({ fresh, days }: PlanCards): readonly Candidate[] {
  if (days <= LAST_WEEK_DAYS) return [];
  const even = fresh.length / days;
  const paces = new Set(
    PACES.map((pace) => Math.min(NEW_PER_DAY_MAX, fresh.length, Math.ceil(even * pace)))
  );
  return RETENTIONS.flatMap((desiredRetention) =>
    [...paces].map((newPerDay) => ({ desiredRetention, newPerDay }))
  );
}

/**
 * One run of each. Where the minutes left room for fewer new cards than a candidate allows, those that
 * allow even more would live the same days: they are passed over.
 */
function firstRound(
  start: PlanCards,
  candidates: readonly Candidate[],
  runOf: (candidate: Candidate) => Run
): readonly Prospect[] {
  const full = new Set<number>();
  return candidates.flatMap((each) => {
    if (full.has(each.desiredRetention)) return [];
    const lived = runOf(each);
    const ordinary = lived.fresh.subarray(0, Math.max(0, start.days - LAST_WEEK_DAYS));
    if (Math.max(0, ...ordinary) < each.newPerDay) full.add(each.desiredRetention);
    return [prospect(start, each, [lived])];
  });
}

const best = (prospects: readonly Prospect[]): readonly Prospect[] =>
  [...prospects].sort((a, b) => b.recall - a.recall).slice(0, FINALISTS);

/**
 * Of those as good as the best, the ones of the fewest minutes; of these the gentlest pace. What stands
 * stays unless a change brings something that luck would not: settings must not change from day to day.
 */
function frugal(prospects: readonly Prospect[], standing: Prospect): Prospect {
  const most = Math.max(standing.recall, ...prospects.map(({ recall }) => recall));
  const good = prospects.filter(({ recall }) => recall >= most - AS_GOOD);
  const fewest = Math.min(...good.map(({ minutes }) => minutes));
  const stays =
    standing.recall >= most - WORTH_A_CHANGE && standing.minutes <= fewest * (1 + MINUTES_SHARE);
  if (stays) return standing;
  const [first = standing] = good
    .filter(({ minutes }) => minutes <= fewest * (1 + MINUTES_SHARE))
    .sort((a, b) => a.newPerDay - b.newPerDay || a.minutes - b.minutes);
  return first;
}

function prospect(start: PlanCards, candidate: Candidate, runs: readonly Run[]): Prospect {
  const { desiredRetention, newPerDay } = candidate;
  const mean = (of: (each: Run) => number): number => average(runs.map(of));
  return {
    desiredRetention,
    newPerDay,
    minutes: mean(({ seconds }) => total(seconds)) / 60 / start.days,
    coverage: mean(({ state }) => coverageOf(start, state)),
    recall: mean(({ recalls }) => weighed(start, recalls))
  };
}

/** The mean over the scope by what its cards count for; `without`: rows that are left out. */
export function weighed(
  { importance }: PlanCards,
  values: ArrayLike<number>,
  without?: Uint8Array
): number {
  let sum = 0;
  let weight = 0;
  for (let row = 0; row < importance.length; row++) {
    if (without?.[row] === 1) continue;
    sum += (importance[row] ?? 0) * (values[row] ?? 0);
    weight += importance[row] ?? 0;
  }
  return weight === 0 ? 0 : sum / weight;
}

export const coverageOf = (start: PlanCards, state: Uint8Array, without?: Uint8Array): number =>
  weighed(
    start,
    state.map((each) => (each === UNSEEN ? 0 : 1)),
    without
  );

type Spreading = Readonly<{ random: Random; onRun: () => void }>;

function described(
  start: PlanCards,
  chosen: Prospect,
  conduct: Conduct,
  { random, onRun }: Spreading
): Omit<StudyPlan, 'standing'> {
  const runs = Array.from({ length: SPREAD_RUNS }, (_, number) => {
    onRun();
    const luck = {
      number,
      offset: OFFSET_SD * normal(random),
      unseenOffset: UNSEEN_OFFSET_SD * normal(random)
    };
    return run(start, conduct, luck);
  });
  return {
    ...chosen,
    cards: start.cards.length,
    unseen: start.fresh.length,
    recallRange: rangeOf(runs.map(({ recalls }) => weighed(start, recalls))),
    coverageRange: rangeOf(runs.map(({ state }) => coverageOf(start, state))),
    ...believed(start, conduct),
    stopToday: stopToday(start, conduct)
  };
}

/** What is expected where FSRS is right: the readiness page recalibrates it. */
function believed(start: PlanCards, conduct: Conduct): Pick<StudyPlan, 'days' | 'recalls'> {
  const runs = Array.from({ length: FINAL_RUNS }, (_, number) =>
    run(start, conduct, evenLuck(number))
  );
  const recalls = new Map<CardId, number>();
  for (const [row, { id }] of start.cards.entries()) {
    const seen = runs.filter(({ state }) => state[row] !== UNSEEN);
    if (seen.length * 2 > runs.length)
      recalls.set(id, average(seen.map((each) => each.recalls[row] ?? 0)));
  }
  const days = Array.from({ length: start.days }, (_, day) => ({
    day,
    minutes: average(runs.map(({ seconds }) => seconds[day] ?? 0)) / 60,
    reviews: average(runs.map(({ reviews }) => reviews[day] ?? 0)),
    fresh: average(runs.map(({ fresh }) => fresh[day] ?? 0))
  }));
  return { days, recalls };
}

function stopToday(start: PlanCards, conduct: Conduct): number {
  const idle = { ...start, budget: new Float64Array(start.days) };
  return weighed(start, run(idle, conduct, evenLuck(0)).recalls);
}

const total = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, each) => sum + each, 0);

const average = (values: readonly number[]): number => total(values) / Math.max(1, values.length);

/** The tenth and the ninetieth percentile, straight between neighbours. */
function rangeOf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place % 1);
  };
  return { low: at(0.1), high: at(0.9) };
}
