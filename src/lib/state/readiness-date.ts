import { MS_PER_DAY } from '../core/day';
import type { Day } from '../core/day';
import { countdown, interviewAt } from '../core/interview-date';
import type { Plan } from '../core/marks';
import { HORIZON_DAYS } from '../core/worth';
import type { Stamp } from './clock.svelte';

/** For when readiness is told. */
export type ReadinessDate = Readonly<{
  day: Day;
  /** The instant, ms. */
  at: number;
  /** False: no interview lies ahead, and a fortnight is taken instead. */
  isInterview: boolean;
}>;

/** @param opened the moment at which the page was opened: a tick of the clock asks nothing anew */
export function readinessDate(plan: Plan | undefined, opened: Stamp): ReadinessDate {
  const stands = countdown(plan, opened.day);
  const at = plan && interviewAt(plan);
  // On its own day, too, until it begins.
  if (stands.kind === 'ahead' && at !== undefined && at > opened.at)
    return { day: stands.day, at, isInterview: true };
  const day = opened.day + HORIZON_DAYS;
  return { day, at: opened.at + HORIZON_DAYS * MS_PER_DAY, isInterview: false };
}
