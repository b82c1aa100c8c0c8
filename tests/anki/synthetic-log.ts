/** A learner's log over a deck: cards in every state, always the same for the same deck. */

import { MS_PER_DAY, MS_PER_MINUTE, dayOf } from '../../src/lib/core/day';
import { deviceId, newEntryId } from '../../src/lib/core/ids';
import type { CardId } from '../../src/lib/core/ids';
import { seeded } from '../../src/lib/core/random';
import type { Random } from '../../src/lib/core/random';
import type { Act, Entry, Grade } from '../../src/lib/core/review';
import { DEFAULT_WEIGHTS } from '../../src/lib/core/scheduler';

/**
 * The learner studies at 19:00 in Moscow: then it is daytime from Honolulu to Kiritimati as well, so
 * that Anki counts the same days between two reviews in all three.
 */
const FIRST_EVENING = Date.UTC(2026, 0, 12, 16);
const MOSCOW = { tzOffset: 180, rollover: 4 } as const;
const SITTINGS = 6;

/**
 * @param cards every sixth of them is left new
 * @param evenings how often each of the others was studied at most
 */
export function syntheticLog(cards: readonly CardId[], evenings = SITTINGS): readonly Entry[] {
  const acts = cards.flatMap((card, index) => historyOf(card, index, evenings));
  acts.sort((a, b) => a.at - b.at);
  const parameters: Act = {
    ...stamp(FIRST_EVENING - MS_PER_DAY),
    kind: 'parameters',
    desiredRetention: 0.92,
    weights: DEFAULT_WEIGHTS.map((each) => each * 1.02)
  };
  return withUndone([parameters, ...acts].map(entryOf));
}

function historyOf(card: CardId, index: number, evenings: number): readonly Act[] {
  const random = seeded(`log ${card}`);
  if (index % 6 === 5) return index % 12 === 5 ? [suspended(card, FIRST_EVENING)] : [];
  const acts: Act[] = [];
  let at = FIRST_EVENING + index * 1_700;
  for (let evening = 0; evening < 1 + Math.floor(random() * evenings); evening++) {
    for (let step = 0; step < 1 + Math.floor(random() * 3); step++)
      acts.push(graded(card, at + step * 10 * MS_PER_MINUTE, random));
    at += (1 + Math.floor(random() * 12)) * MS_PER_DAY;
  }
  if (index % 10 === 3) acts.push(suspended(card, at));
  if (index % 10 === 4) acts.push({ ...stamp(at), kind: 'flagged', cardId: card, flagged: true });
  if (index % 10 === 6)
    acts.push({ ...stamp(at), kind: 'buried', cardId: card, until: stamp(at).day + 1 });
  return acts;
}

const stamp = (at: number) => ({ at, ...MOSCOW, day: dayOf({ at, ...MOSCOW }) });

const suspended = (cardId: CardId, at: number): Act => ({
  ...stamp(at),
  kind: 'suspended',
  cardId
});

const SESSIONS = ['review', 'review', 'ahead', 'dig', 'mock'] as const;

const graded = (cardId: CardId, at: number, random: Random): Act => ({
  ...stamp(at),
  kind: 'graded',
  cardId,
  revised: '2026-01-01',
  grade: gradeFrom(random()),
  ms: 1_000 + Math.floor(random() * 120_000),
  session: SESSIONS[Math.floor(random() * SESSIONS.length)] ?? 'review'
});

const gradeFrom = (share: number): Grade =>
  share < 0.2 ? 1 : share < 0.3 ? 2 : share < 0.85 ? 3 : 4;

function entryOf(act: Act, index: number): Entry {
  const device = deviceId('00000000-0000-4000-8000-000000000001');
  if (device === undefined) throw new TypeError('not a device');
  const random = Uint8Array.from({ length: 10 }, (_, place) => (index >> (place % 3)) % 256);
  return { ...act, id: newEntryId(act.at, random), device, seq: index + 1 };
}

/** Takes back one grade in forty. */
function withUndone(entries: readonly Entry[]): readonly Entry[] {
  const end = entries.at(-1)?.at ?? 0;
  const undone = entries
    .filter((each, index) => each.kind === 'graded' && index % 40 === 39)
    .map(({ id }, index): Entry => {
      const act: Act = { ...stamp(end + index), kind: 'undone', target: id };
      return entryOf(act, entries.length + index);
    });
  return [...entries, ...undone];
}
