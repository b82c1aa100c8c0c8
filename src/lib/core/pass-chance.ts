import type { ScoreForecast } from './interview-score';

export type PassChance = Readonly<{
  /** Answers that the bar asks for. */
  needed: number;
  /** Chance (0–1) of as many or more. */
  chance: number;
}>;

/**
 * The chance to pass by another bar than the forecast was made with.
 * @param bar share of the questions, 0–1
 */
export function passChance({ chances, questions }: ScoreForecast, bar: number): PassChance {
  const needed = Math.ceil(bar * questions - ROUNDING);
  return { needed, chance: chances.slice(needed).reduce((sum, each) => sum + each, 0) };
}

/** 0.7 of 30 is not more than 21. */
const ROUNDING = 1e-9;

/** How far two equally ready candidates drift apart by luck, on the mean: √(4/π) standard deviations. */
export const driftOf = ({ luckSd }: ScoreForecast): number => Math.sqrt(4 / Math.PI) * luckSd;
