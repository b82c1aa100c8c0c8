/** How digs and mock interviews went, one after another. */

import type { Day } from './day';
import type { Audience } from './deck';
import type { EntryId } from './ids';
import type { Standing } from './log-order';
import { weekOf, within } from './period';
import type { Period } from './period';
import { wilson } from './wilson';
import type { Interval } from './wilson';

/** The digs of one week. */
export type DigWeek = Readonly<{
  /** Its Monday. */
  week: Day;
  digs: number;
  /** Questions answered before the first that was not: the mean over the digs, the least, the most. */
  mean: number;
  least: number;
  most: number;
  /** Digs in which the answer held to the end of the chain. */
  held: number;
}>;

/** The weeks in which there was a dig, in order. */
export function digWeeks(stands: readonly Standing[], period: Period): readonly DigWeek[] {
  const weeks = new Map<Day, { depths: number[]; held: number }>();
  for (const each of stands) {
    if (each.kind !== 'dug' || !within(period, each.day)) continue;
    const week = weekOf(each.day);
    let own = weeks.get(week);
    if (!own) weeks.set(week, (own = { depths: [], held: 0 }));
    own.depths.push(each.depth);
    if (each.depth >= each.of) own.held++;
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([week, { depths, held }]) => ({
      week,
      digs: depths.length,
      mean: depths.reduce((sum, depth) => sum + depth, 0) / depths.length,
      least: Math.min(...depths),
      most: Math.max(...depths),
      held
    }));
}

export type MockResult = Readonly<{
  id: EntryId;
  day: Day;
  audience: Audience;
  passed: number;
  asked: number;
  /** Share of answers that passed, 0–1; «частично» does not count. */
  share: number;
  interval: Interval;
}>;

/** Mock interviews in which anything was asked, in the order in which they were held. */
export const mockResults = (stands: readonly Standing[], period: Period): readonly MockResult[] =>
  stands.flatMap((each) => {
    if (each.kind !== 'mocked' || !within(period, each.day)) return [];
    const asked = each.answers.length;
    const passed = each.answers.filter(({ verdict }) => verdict === 'yes').length;
    if (asked === 0) return [];
    const { id, day, audience } = each;
    const share = passed / asked;
    return [{ id, day, audience, passed, asked, share, interval: wilson(passed, asked) }];
  });
