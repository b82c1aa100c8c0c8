/** The worker's job: the plan first, then, where it does not fit, what could be left out. */

import { LEAST_COVERAGE, choosePlan } from '../core/plan';
import { minutesToCover, tradesFor } from '../core/plan-trade';
import type { PlanInput } from '../core/plan';
import type { FromWorker } from './messages';

/** Steps of progress that are told: more would only be messages. */
const STEPS = 20;

export function makePlan(input: PlanInput, send: (message: FromWorker) => void): void {
  let told = -1;
  const plan = choosePlan(input, (share) => {
    const step = Math.floor(share * STEPS);
    if (step > told) send({ kind: 'progress', share });
    told = Math.max(told, step);
  });
  send({ kind: 'planned', plan });
  if (plan.cards > 0 && plan.coverage < LEAST_COVERAGE) {
    const minutes = minutesToCover(input, plan.desiredRetention);
    send({
      kind: 'offers',
      offers: { trades: tradesFor(input, plan.desiredRetention), minutes }
    });
  }
  send({ kind: 'ended' });
}
