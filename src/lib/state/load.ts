/** The load that lies ahead, now or as it was on a past day. */

import { cardTimes } from '../core/answer-times';
import { knownDues } from '../core/backlog-forecast';
import type { Deck } from '../core/deck';
import { loadForecast, paceOf } from '../core/load-forecast';
import type { LoadDay, ReviewPace } from '../core/load-forecast';
import type { Standing } from '../core/log-order';
import { lastDays } from '../core/period';
import type { Scope } from '../core/queue';
import type { Replay } from '../core/replay';
import type { When } from '../core/scheduler';

/** Days back from the forecast in which the learner's pace is looked for. */
const PACE_DAYS = 30;

export type LoadInput = Readonly<{
  deck: Deck;
  scope: Scope;
  state: Pick<Replay, 'memories' | 'marks'>;
  /** The log up to then. */
  stands: readonly Standing[];
  /** The first day of the forecast. */
  from: When;
}>;

export type Load = Readonly<{ days: readonly LoadDay[]; pace: ReviewPace }>;

export function loadAhead({ deck, scope, state, stands, from }: LoadInput): Load {
  const pace = paceOf(cardTimes(stands, lastDays(from.day, PACE_DAYS)).review);
  const limits = { newPerDay: 0, reviewsPerDay: Infinity };
  const dues = knownDues({ deck, ...state, scope, limits, now: from, seed: '' });
  return { days: loadForecast(dues, from.day, pace), pace };
}
