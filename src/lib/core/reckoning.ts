/** How forecasts compare with what came of them. */

import { INTERVAL_SDS, summarise } from './readiness';
import type { CardOutlook, Evidence } from './readiness';
import { wilson } from './wilson';
import type { Interval } from './wilson';

/** An answer beside the chance that it had been given. */
export type Judged = Readonly<{ outlook: CardOutlook; passed: boolean }>;

/** Answers that were forecast from the same evidence. */
export type Forecast = Readonly<{ evidence: Evidence; answers: readonly Judged[] }>;

/** Answers of like chances. */
export type Bin = Readonly<{
  answers: number;
  /** Mean forecast, and the share (0–1) that was passed with its 80 % interval. */
  forecast: number;
  passed: number;
  interval: Interval;
}>;

export type Reckoning = Readonly<{
  answers: number;
  /** Mean forecast (0–1), and the 80 % interval in which the share was to lie. */
  forecast: number;
  promised: Interval;
  /** Share that was passed, and how far it tells of answers like these: Wilson's 80 % interval. */
  passed: number;
  interval: Interval;
  /** Mean square error and logarithmic loss of the forecasts; of saying the share passed of each answer. */
  brier: number;
  brierOfMean: number;
  logLoss: number;
  logLossOfMean: number;
  /** From the lowest forecasts to the highest, equally many answers in each. */
  bins: readonly Bin[];
}>;

/** More say no more on a phone; fewer answers in one say nothing. */
export const BINS_MAX = 8;
export const BIN_LEAST = 12;

/** @returns undefined where nothing was answered */
export function reckon(forecasts: readonly Forecast[]): Reckoning | undefined {
  // In an order that does not hang on who answered first, nor on what came of it.
  const answers = forecasts
    .flatMap((each) => each.answers)
    .sort((a, b) => a.outlook.chance - b.outlook.chance || compared(cardOf(a), cardOf(b)));
  if (answers.length === 0) return undefined;
  const forecast = mean(answers, ({ outlook }) => outlook.chance);
  const passed = answers.filter((each) => each.passed).length;
  const share = passed / answers.length;
  return {
    answers: answers.length,
    forecast,
    promised: promisedBy(forecasts, forecast),
    passed: share,
    interval: wilson(passed, answers.length),
    brier: mean(answers, (each) => (each.outlook.chance - (each.passed ? 1 : 0)) ** 2),
    brierOfMean: share * (1 - share),
    logLoss: mean(answers, (each) => loss(each.outlook.chance, each.passed)),
    logLossOfMean: mean(answers, (each) => loss(share, each.passed)),
    bins: binsOf(answers)
  };
}

/** Whether the share lies where it was promised to. */
export const isKept = ({ passed, promised }: Reckoning): boolean =>
  promised.low <= passed && passed <= promised.high;

const cardOf = ({ outlook }: Judged): string => outlook.card.id;
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The loss of an answer by the chance it was given; certainty that was wrong costs as much as it must. */
const loss = (chance: number, passed: boolean): number =>
  -Math.log(Math.max(Number.MIN_VALUE, passed ? chance : 1 - chance));

/** Luck is each answer's own; what was not known of the learner is taken as the same in all forecasts. */
function promisedBy(forecasts: readonly Forecast[], middle: number): Interval {
  const total = forecasts.reduce((sum, { answers }) => sum + answers.length, 0);
  let luck = 0;
  let ignorance = 0;
  for (const { evidence, answers } of forecasts) {
    const figure = summarise(
      answers.map(({ outlook }) => outlook),
      evidence
    );
    if (!figure) continue;
    const share = answers.length / total;
    luck += (share * figure.luckSd) ** 2;
    ignorance += share * Math.sqrt(Math.max(0, figure.sd ** 2 - figure.luckSd ** 2));
  }
  const half = INTERVAL_SDS * Math.sqrt(luck + ignorance ** 2);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** @param answers from the lowest forecast to the highest */
function binsOf(answers: readonly Judged[]): readonly Bin[] {
  const count = Math.max(1, Math.min(BINS_MAX, Math.floor(answers.length / BIN_LEAST)));
  return Array.from({ length: count }, (_, bin) => {
    const place = (border: number): number => Math.round((border * answers.length) / count);
    const own = answers.slice(place(bin), place(bin + 1));
    const passed = own.filter((each) => each.passed).length;
    return {
      answers: own.length,
      forecast: mean(own, ({ outlook }) => outlook.chance),
      passed: passed / own.length,
      interval: wilson(passed, own.length)
    };
  });
}

const mean = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((sum, each) => sum + of(each), 0) / all.length;
