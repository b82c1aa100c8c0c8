import { countdown, interviewAt } from '../core/interview-date';
import { dayByWorth, isLastWeek } from '../core/last-week';
import { dueByWorth } from '../core/backlog';
import { SECONDS } from '../core/queue';
import { horizonOf } from '../core/worth';
import type { App } from './app.svelte';
import { valueOf } from './loading';

/** Whether today is dealt by worth. */
export const inLastWeek = (app: App): boolean =>
  isLastWeek(countdown(app.history.marks.plan, app.clock.shown.day));

/**
 * In the last week before the interview: deals today what adds most to it, new cards among it, for the
 * minutes of the plan; without minutes what is due, in that order, beside the usual new cards. What was
 * chosen for today already stands.
 */
export function takeLastWeek(app: App): void {
  const { history, clock } = app;
  const deck = valueOf(app.deck.index);
  const { plan } = history.marks;
  if (!deck || !plan || app.sharing || !inLastWeek(app)) return;
  const now = clock.now();
  const { memories, marks, scheduler } = history;
  const limits = { newPerDay: 0, reviewsPerDay: Infinity };
  const input = { deck, memories, marks, scope: app.scope, limits, now, seed: '' };
  const outlook = { scheduler, now, horizon: horizonOf(now, interviewAt(plan)) };
  if (plan.minutes === undefined) {
    app.take({ day: now.day, minutes: undefined, cards: dueByWorth(input, outlook) });
    return;
  }
  const { introduced, reviewed } = app.doneToday;
  const done = introduced * (SECONDS.fresh + SECONDS.learning) + reviewed * SECONDS.review;
  const { reviews, fresh } = dayByWorth(input, outlook, { minutes: plan.minutes - done / 60 });
  app.take({ day: now.day, minutes: plan.minutes, cards: reviews });
  // A share of minutes has no new cards but those that were asked for.
  app.extra.add(now.day, introduced + fresh - app.extra.on(now.day));
}
