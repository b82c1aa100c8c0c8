/** What the page and the planning worker say to each other. */

import type { PlanInput, StudyPlan } from '../core/plan';
import type { Trade } from '../core/plan-trade';

/** What could be left out of a plan that does not fit. */
export type Offers = Readonly<{
  trades: readonly Trade[];
  /** Minutes a day that the whole scope would take; undefined: more than three hours. */
  minutes: number | undefined;
}>;

export type ToWorker = Readonly<{ kind: 'plan'; input: PlanInput }>;

export type FromWorker =
  /** `share` (0–1) of the work on the plan. */
  | Readonly<{ kind: 'progress'; share: number }>
  | Readonly<{ kind: 'planned'; plan: StudyPlan }>
  /** Follows a plan that leaves too much unseen. */
  | Readonly<{ kind: 'offers'; offers: Offers }>
  | Readonly<{ kind: 'ended' }>;
