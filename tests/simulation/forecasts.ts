/** Forecasts of readiness from several origins, and what came of them. */

import { MS_PER_DAY } from '../../src/lib/core/day';
import { LEVELS } from '../../src/lib/core/deck';
import type { Deck, Level } from '../../src/lib/core/deck';
import type { CardId, TopicId } from '../../src/lib/core/ids';
import { observe } from '../../src/lib/core/observations';
import { seeded } from '../../src/lib/core/random';
import { learn, outlooksOf, readiness, recallsAt } from '../../src/lib/core/readiness';
import type { Evidence, Figure } from '../../src/lib/core/readiness';
import { DEFAULT_WEIGHTS } from '../../src/lib/core/scheduler';
import { lossesAt } from './card-losses';
import type { CardLoss } from './card-losses';
import { Learner } from './learner';
import { learnerOf } from './learners';
import type { Family } from './learners';
import { study } from './study';
import type { Stand } from './study';

export const STUDY_DAYS = 49;
/** Days after which a forecast is made, and how far it looks. Nothing is studied in between. */
export const ORIGINS = [13, 20, 27, 34, 41] as const;
export const HORIZONS = [3, 7, 14, 28] as const;

export type Scope = 'whole' | 'topic' | 'topic × level';

/** A forecast figure beside what was then answered. */
export type Outcome = Readonly<{
  scope: Scope;
  horizon: number;
  figure: Figure;
  /** Share of the weight answered at the interview. */
  answered: number;
  isCovered: boolean;
}>;

export type Backtest = Readonly<{
  seed: number;
  outcomes: readonly Outcome[];
  /** Every seen card at every interview. */
  interview: readonly CardLoss[];
}>;

/** What one learner's log forecasts, and the truth. */
export function backtest(family: Family, seed: number, deck: Deck): Backtest {
  const name = `${family.name} #${seed}`;
  const traits = learnerOf(family, seed);
  const learner = new Learner(traits, deck, name);
  const stands = study(learner, traits, deck, STUDY_DAYS);
  const tests = ORIGINS.flatMap((origin) => {
    const stand = stands[origin];
    if (!stand) return [];
    const evidence = learn(observe(stand.log, deck));
    return HORIZONS.map((horizon) => {
      const at = stand.at + horizon * MS_PER_DAY;
      const random = seeded(`${name} interview ${origin} ${horizon}`);
      const passed = new Map(
        deck.cards.map((card) => [card.id, random() < learner.chance(card, stand.traces, at)])
      );
      return { stand, evidence, horizon, at, passed };
    });
  });
  return {
    seed,
    outcomes: tests.flatMap((test) => outcomesOf(deck, test)),
    interview: tests.flatMap(({ stand, evidence, at, passed }) =>
      lossesAt(deck, stand, evidence, at, passed)
    )
  };
}

type Test = Readonly<{
  stand: Stand;
  evidence: Evidence;
  horizon: number;
  at: number;
  passed: ReadonlyMap<CardId, boolean>;
}>;

function outcomesOf(deck: Deck, { stand, evidence, horizon, at, passed }: Test): Outcome[] {
  const recalls = recallsAt(stand.memories, at, DEFAULT_WEIGHTS);
  const input = { deck, evidence, recalls, audience: 'senior' } as const;
  const answered = (audience: Level, topics?: readonly TopicId[]): number => {
    const outlooks = outlooksOf({ ...input, audience, topics });
    const total = outlooks.reduce((sum, { weight }) => sum + weight, 0);
    return (
      outlooks.reduce((sum, { card, weight }) => sum + (passed.get(card.id) ? weight : 0), 0) /
      total
    );
  };
  const outcome = (scope: Scope, figure: Figure | undefined, share: number): Outcome[] =>
    figure && !figure.early
      ? [
          {
            ...{ scope, horizon, figure, answered: share },
            isCovered: figure.low <= share && share <= figure.high
          }
        ]
      : [];
  const { whole, topics } = readiness(input);
  return [
    ...outcome('whole', whole, answered('senior')),
    ...topics.flatMap(({ topic, figure, levels }) => [
      ...outcome('topic', figure, answered('senior', [topic])),
      ...LEVELS.flatMap((level) =>
        level === 'senior' ? [] : outcome('topic × level', levels[level], answered(level, [topic]))
      )
    ])
  ];
}
