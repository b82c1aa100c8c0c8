/** The backtest of readiness over families and seeds, as rows of a table. */

import { FORECASTS } from './card-losses';
import type { CardLoss } from './card-losses';
import { simulatedDeck } from './deck';
import { backtest } from './forecasts';
import type { Backtest, Outcome, Scope } from './forecasts';
import type { Family } from './learners';

export type Spread = Readonly<{ mean: number; sd: number }>;
type Losses = Readonly<Record<(typeof FORECASTS)[number], Spread>>;

export type Row = Readonly<{
  family: string;
  /** Share of outcomes inside the 80 % interval; means and deviations over the seeds. */
  cover: Readonly<Record<Scope, Spread>>;
  /** Outcome less estimate, over the seeds. */
  bias: Spread;
  /** Mean width of the interval. */
  width: Readonly<Record<Scope, number>>;
  /** Mean logarithmic losses on the interview day. */
  losses: Losses;
  /** Share of learners whom the calibrated recall forecasts best of all. */
  best: number;
}>;

export function readinessRows(
  families: readonly Family[],
  seeds: readonly number[]
): readonly Row[] {
  const deck = simulatedDeck();
  return families.map((family) =>
    rowOf(
      family.name,
      seeds.map((seed) => backtest(family, seed, deck))
    )
  );
}

/** Every learner counts once, whatever they studied. */
function rowOf(family: string, tests: readonly Backtest[]): Row {
  const cover = (scope: Scope): Spread =>
    spread(tests.map(({ outcomes }) => mean(of(outcomes, scope).map(covered))));
  const width = (scope: Scope): number =>
    mean(
      tests.flatMap(({ outcomes }) =>
        of(outcomes, scope).map(({ figure }) => figure.high - figure.low)
      )
    );
  return {
    family,
    cover: {
      whole: cover('whole'),
      topic: cover('topic'),
      'topic × level': cover('topic × level')
    },
    bias: spread(
      tests.map(({ outcomes }) =>
        mean(of(outcomes, 'whole').map(({ answered, figure }) => answered - figure.estimate))
      )
    ),
    width: {
      whole: width('whole'),
      topic: width('topic'),
      'topic × level': width('topic × level')
    },
    losses: Object.fromEntries(
      FORECASTS.map((forecast) => [
        forecast,
        spread(tests.map(({ interview }) => mean(interview.map((each) => each[forecast]))))
      ])
    ) as Losses,
    best: mean(tests.map(({ interview }) => (isBest(interview) ? 1 : 0)))
  };
}

const isBest = (cards: readonly CardLoss[]): boolean => {
  const [own = NaN, ...others] = FORECASTS.map((forecast) =>
    mean(cards.map((each) => each[forecast]))
  );
  return own < Math.min(...others);
};

const of = (outcomes: readonly Outcome[], scope: Scope): readonly Outcome[] =>
  outcomes.filter((each) => each.scope === scope);
const covered = ({ isCovered }: Outcome): number => (isCovered ? 1 : 0);

export const mean = (all: readonly number[]): number =>
  all.reduce((sum, each) => sum + each, 0) / all.length;

export function spread(all: readonly number[]): Spread {
  const middle = mean(all);
  return { mean: middle, sd: Math.sqrt(mean(all.map((each) => (each - middle) ** 2))) };
}
