/** What the page and the optimiser's worker say to each other. */

import type { Comparison } from '../core/log-loss';
import type { Effect } from '../core/parameter-changes';
import type { Entry } from '../core/review';
import type { When } from '../core/scheduler';
import type { Enough } from '../core/training';

/** The whole log, the moment, and where the worker finds fsrs-rs (absolute address). */
export type OptimiseRequest = Readonly<{
  entries: readonly Entry[];
  now: When;
  wasmUrl: string;
}>;

/** How a fitting ends; nothing is changed by it. A problem is a sentence for the reader. */
export type OptimiseResult =
  | Extract<Enough, { kind: 'few' }>
  /** Better by more than chance: `weights` are fitted to all reviews. */
  | Readonly<{
      kind: 'offered';
      weights: readonly number[];
      comparison: Comparison;
      effect: Effect;
    }>
  /** Not better, or not surely so: the weights that stand are kept. */
  | Readonly<{ kind: 'kept'; comparison: Comparison }>
  | Readonly<{ kind: 'failed'; problem: string }>;

export type FromOptimiser =
  | Readonly<{ kind: 'progress'; share: number }>
  | Readonly<{ kind: 'ended'; result: OptimiseResult }>;
