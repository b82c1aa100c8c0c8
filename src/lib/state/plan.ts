import { DEFAULT_HOUR } from '../core/interview-date';
import type { Entry } from '../core/review';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import type { Outcome } from './loading';

export type PlanChanges = Readonly<{
  /** `YYYY-MM-DD`; null: no date is known. Absent: as it was. */
  date?: string | null;
  hour?: number;
  /** Null: as many as it takes. Absent: as it was. */
  minutes?: number | null;
  /** Whether some cards are kept unseen for a check. Absent: as it was. */
  holdOut?: boolean;
}>;

/** Writes the plan with these changes, for the level and topics that the settings name. */
export async function savePlan(app: App, changes: PlanChanges): Promise<Outcome<Entry>> {
  const before = app.history.marks.plan;
  const { level, topics } = app.settings.value;
  const date = changes.date === undefined ? before?.date : changes.date;
  const minutes = changes.minutes === undefined ? before?.minutes : changes.minutes;
  const holdOut = changes.holdOut ?? before?.holdOut;
  const noted = await app.history.note({
    ...app.clock.now(),
    kind: 'plan',
    ...(typeof date === 'string' ? { date } : {}),
    hour: changes.hour ?? before?.hour ?? DEFAULT_HOUR,
    ...(typeof minutes === 'number' ? { minutes } : {}),
    audience: level,
    topics,
    ...(holdOut === undefined ? {} : { holdOut })
  });
  return noted.ok ? noted : { ok: false, problem: describeProblem(noted.problem) };
}
