import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, dayOf } from '../core/day';
import { deviceId, newEntryId } from '../core/ids';
import type { CardId } from '../core/ids';
import type { Act, Entry, Grade, Graded } from '../core/review';
import { replay } from '../core/replay';
import { DEFAULT_WEIGHTS, LEARNING_STEPS, createScheduler } from '../core/scheduler';
import type { Memory, When } from '../core/scheduler';
import { standing } from '../core/log-order';
import { FIRST_DAY } from './collection';
import { exportRows } from './export';
import { progressOf } from './progress';
import type { CardRow, ReviewRow } from './rows';

const DECK = syntheticDeck(6);
const CARDS = DECK.notes.map(({ id }) => id);
const [CARD, OTHER] = CARDS as [CardId, CardId];
const START = Date.UTC(2026, 0, 5, 9);
const MOSCOW = { tzOffset: 180, rollover: 4 };
const DEVICES = ['1', '2'].map((digit) =>
  required(deviceId(`00000000-0000-4000-8000-00000000000${digit}`))
);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('not there');
  return value;
}

const stamp = (at: number) => ({ at, ...MOSCOW, day: dayOf({ at, ...MOSCOW }) });

/** What each device wrote, in its order. */
function logOf(acts: readonly Act[], device = required(DEVICES[0])): readonly Entry[] {
  return acts.map((act, index) => {
    const random = Uint8Array.from({ length: 10 }, (_, place) => (index * 7 + place * 31) % 256);
    return { ...act, id: newEntryId(act.at, random), device, seq: index + 1 };
  });
}

const graded = (
  at: number,
  grade: Grade,
  cardId: CardId = CARD,
  more: Partial<Pick<Graded, 'ms' | 'session'>> = {}
): Act => ({
  ...stamp(at),
  kind: 'graded',
  cardId,
  revised: '2026-11-22',
  grade,
  ms: 12_000,
  session: 'review',
  ...more
});

type Exported = Readonly<{ card: CardRow; reviews: readonly ReviewRow[] }>;

/** The rows of every card in a package with this log's progress. */
function exportedAll(entries: readonly Entry[], now: When): ReadonlyMap<CardId, Exported> {
  const rows = exportRows(DECK, { arrangement: 'topic', progress: progressOf(entries, now) });
  if (!rows.ok) throw new Error(rows.problem);
  const reviews = [...rows.value.reviews()];
  const cards = new Map([...rows.value.notes()].map(({ note, card }) => [note.guid, card]));
  return new Map(
    CARDS.map((id) => {
      const card = required(cards.get(`sobes:${id}`));
      return [id, { card, reviews: reviews.filter(({ cid }) => cid === card.id) }];
    })
  );
}

const exported = (entries: readonly Entry[], now: When, id: CardId = CARD): Exported =>
  required(exportedAll(entries, now).get(id));

const LATER = stamp(START + 400 * MS_PER_DAY);
const dataOf = ({ data }: CardRow) => JSON.parse(data) as Record<string, number>;

describe('a card', () => {
  test('that was never graded is new, at its place in the queue', () => {
    const { card, reviews } = exported([], LATER);
    expect(card).toMatchObject({ type: 0, queue: 0, due: 1, ivl: 0, reps: 0, data: '{}' });
    expect(reviews).toEqual([]);
  });

  test('in its first steps waits for an instant', () => {
    const acts = [graded(START, 1), graded(START + MS_PER_MINUTE, 3)];
    expect(exported(logOf(acts.slice(0, 1)), LATER).card).toMatchObject({
      ...{ type: 1, queue: 1, ivl: 0, factor: 0, reps: 1, lapses: 0 },
      ...{ due: (START + MS_PER_MINUTE) / 1000, left: 2 }
    });
    expect(exported(logOf(acts), LATER).card).toMatchObject({
      ...{ type: 1, queue: 1, reps: 2, due: (START + 11 * MS_PER_MINUTE) / 1000, left: 1 }
    });
  });

  test('in review waits for a day of the learner’s calendar', () => {
    const { card } = exported(logOf([graded(START, 4)]), LATER);
    const { stability, difficulty } = memoryOf(logOf([graded(START, 4)]));
    expect(card).toMatchObject({ type: 2, queue: 2, factor: 2500, left: 0, reps: 1 });
    expect(new Date((card.due + FIRST_DAY) * MS_PER_DAY).toISOString()).toBe(
      `2026-01-${String(5 + card.ivl).padStart(2, '0')}T00:00:00.000Z`
    );
    expect(dataOf(card)).toEqual({
      pos: 1,
      s: Number(stability.toFixed(4)),
      d: Number(difficulty.toFixed(3)),
      dr: 0.9,
      decay: 0.154,
      lrt: START / 1000
    });
  });

  test('that was forgotten is learned anew', () => {
    const acts = [graded(START, 4), graded(START + 20 * MS_PER_DAY, 1)];
    expect(exported(logOf(acts), LATER).card).toMatchObject({
      ...{ type: 3, queue: 1, ivl: 1, factor: 2500, left: 1, lapses: 1 },
      due: (START + 20 * MS_PER_DAY + 10 * MS_PER_MINUTE) / 1000
    });
  });

  test('that was suspended or flagged arrives so, graded or not', () => {
    const marks = (cardId: CardId): readonly Act[] => [
      { ...stamp(START + 1), kind: 'suspended', cardId },
      { ...stamp(START + 2), kind: 'flagged', cardId, flagged: true }
    ];
    const entries = logOf([graded(START, 4), ...marks(CARD), ...marks(OTHER)]);
    expect(exported(entries, LATER).card).toMatchObject({ type: 2, queue: -1, flags: 1 });
    expect(exported(entries, LATER, OTHER).card).toMatchObject({
      ...{ type: 0, queue: -1, flags: 1, data: '{}' }
    });
  });

  test('that was put off until tomorrow arrives as any other', () => {
    const acts: readonly Act[] = [
      graded(START, 4),
      { ...stamp(START + 1), kind: 'buried', cardId: CARD, until: stamp(START).day + 1 }
    ];
    expect(exported(logOf(acts), LATER).card.queue).toBe(2);
  });

  test('carries the parameters under which it is planned', () => {
    const weights = DEFAULT_WEIGHTS.map((each) => each * 1.05);
    const entries = logOf([
      { ...stamp(START), kind: 'parameters', desiredRetention: 0.93, weights },
      graded(START + 1, 4)
    ]);
    const { card } = exported(entries, LATER);
    expect(dataOf(card)).toMatchObject({
      dr: 0.93,
      decay: Number(required(weights[20]).toFixed(3))
    });
    const rows = exportRows(DECK, { arrangement: 'topic', progress: progressOf(entries, LATER) });
    const presets = rows.ok ? (JSON.parse(rows.value.collection.dconf) as object) : {};
    expect(Object.values(presets)).toEqual([
      expect.objectContaining({ name: 'Default' }),
      expect.objectContaining({ fsrsParams6: weights, desiredRetention: 0.93 })
    ]);
  });
});

describe('the review log', () => {
  test('tells each grade with the interval before and after it', () => {
    const day = 3 * MS_PER_DAY;
    const entries = logOf([
      graded(START, 3),
      graded(START + 10 * MS_PER_MINUTE, 3, CARD, { session: 'dig' }),
      graded(START + day, 1, CARD, { session: 'mock' }),
      graded(START + day + 10 * MS_PER_MINUTE, 3, CARD, { session: 'ahead', ms: 2 ** 40 })
    ]);
    const { card, reviews } = exported(entries, LATER);
    const shape = reviews.map(({ ease, type, ivl, lastIvl }) => [ease, type, ivl, lastIvl]);
    expect(shape).toEqual([
      [3, 0, -600, 0],
      [3, 0, reviews[1]?.ivl, -600],
      [1, 1, -600, reviews[1]?.ivl],
      [3, 2, card.ivl, -600]
    ]);
    expect(reviews[1]?.ivl).toBeGreaterThan(0);
    expect(reviews.map(({ time }) => time)).toEqual([12_000, 12_000, 12_000, 2 ** 31 - 1]);
    expect(reviews.map(({ id }) => id)).toEqual(entries.map(({ at }) => at));
    expect(reviews.at(-1)?.factor).toBe(
      Math.round(((memoryOf(entries).difficulty - 1) / 9 + 0.1) * 1000)
    );
  });

  test('leaves out what was undone', () => {
    const entries = logOf([graded(START, 3), graded(START + MS_PER_HOUR, 1)]);
    const undo: Entry = {
      ...stamp(START + 2 * MS_PER_HOUR),
      ...{ kind: 'undone', target: required(entries[1]).id, seq: 3 },
      id: newEntryId(START + 2 * MS_PER_HOUR, new Uint8Array(10)),
      device: required(DEVICES[0])
    };
    expect(exported([...entries, undo], LATER)).toEqual(exported(entries.slice(0, 1), LATER));
  });

  test('gives two grades of one millisecond two ids, and the card the last one’s second', () => {
    const at = START + 999;
    const entries = logOf([graded(at, 3, OTHER), graded(at, 3, CARD)]);
    const { card, reviews } = exported(entries, LATER);
    expect(reviews.map(({ id }) => id)).toEqual([at + 1]);
    expect(dataOf(card)['lrt']).toBe((at + 1) / 1000);
  });

  test('draws a future back that a wrong clock has written', () => {
    const now = stamp(START + MS_PER_DAY);
    const entries = logOf([graded(START + 900 * MS_PER_DAY, 4), graded(START, 3, OTHER)]);
    const { card, reviews } = exported(entries, now);
    expect(reviews.map(({ id }) => id)).toEqual([now.at]);
    expect(card.due).toBe(now.day - FIRST_DAY);
  });

  test('keeps the order of grades under a clock that was set back', () => {
    const entries = logOf([graded(START, 1), graded(START - 900 * MS_PER_DAY, 4)]);
    const { reviews } = exported(entries, LATER);
    expect(reviews.map(({ id, ease }) => [id, ease])).toEqual([
      [START, 1],
      [START + 1, 4]
    ]);
  });
});

const memoryOf = (entries: readonly Entry[], id: CardId = CARD): Memory =>
  required(replay(entries).memories.get(id));

/** A card's memory as its rows tell it. */
function readBack({ card }: Exported): Partial<Memory> {
  const { s = 0, d = 0 } = dataOf(card);
  const phase = (['learning', 'review', 'relearning'] as const)[card.type - 1];
  return {
    ...(phase ? { phase } : {}),
    step: card.type === 1 ? LEARNING_STEPS.length - card.left : 0,
    stability: s,
    difficulty: d,
    due:
      card.queue === 2
        ? { kind: 'day', day: card.due + FIRST_DAY, intervalDays: card.ivl }
        : { kind: 'instant', at: card.due * 1000 },
    reps: card.reps,
    lapses: card.lapses
  };
}

const toSeconds = (memory: Memory): Memory =>
  memory.due.kind === 'day'
    ? memory
    : { ...memory, due: { kind: 'instant', at: Math.floor(memory.due.at / 1000) * 1000 } };

type Sitting = Readonly<{
  wait: number;
  grade: Grade;
  card: CardId;
  device: number;
  undo: boolean;
}>;
const pause = fc.oneof(
  fc.integer({ min: 0, max: 20 * MS_PER_MINUTE }),
  fc.integer({ min: MS_PER_HOUR, max: 40 * MS_PER_DAY })
);
const sitting = fc.record({
  wait: pause,
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  card: fc.constantFrom(...CARDS),
  device: fc.constantFrom(0, 1),
  undo: fc.boolean()
});

/** Two devices' log of these sittings; some grades are taken back at once. */
function randomLog(sittings: readonly Sitting[]) {
  const acts: [Act[], Act[]] = [[], []];
  const undone: { device: number; place: number; at: number }[] = [];
  let at = START;
  for (const { wait, grade, card, device, undo } of sittings) {
    at += wait;
    const own = required(acts[device]);
    own.push(graded(at, grade, card));
    if (undo && wait % 3 === 0) undone.push({ device, place: own.length - 1, at: at + 1 });
  }
  const logs = acts.map((own, device) => [...logOf(own, required(DEVICES[device]))]);
  for (const { device, place, at: when } of undone) {
    const log = required(logs[device]);
    log.push({
      ...stamp(when),
      ...{ kind: 'undone', target: required(log[place]).id, seq: log.length + 1 },
      id: newEntryId(
        when,
        Uint8Array.from({ length: 10 }, () => place % 256)
      ),
      device: required(DEVICES[device])
    });
  }
  return { entries: logs.flat(), now: stamp(at + MS_PER_HOUR) };
}

describe('any log', () => {
  test('comes back from its rows as the same memories and the same grades', () => {
    fc.assert(
      fc.property(fc.array(sitting, { minLength: 1, maxLength: 60 }), (sittings) => {
        const { entries, now } = randomLog(sittings);
        const { memories } = replay(entries);
        const stands = standing(entries).filter((each) => each.kind === 'graded');
        for (const [id, found] of exportedAll(entries, now)) {
          const memory = memories.get(id);
          const own = stands.filter(({ cardId }) => cardId === id);
          expect(found.reviews.map(({ ease }) => ease)).toEqual(own.map(({ grade }) => grade));
          if (!memory) {
            expect(found.card).toMatchObject({ type: 0, queue: 0, data: '{}' });
            continue;
          }
          const { stability, difficulty, ...rest } = readBack(found);
          expect(toSeconds(memory)).toMatchObject(rest);
          expect(Math.abs(required(stability) - memory.stability)).toBeLessThanOrEqual(5.1e-5);
          expect(Math.abs(required(difficulty) - memory.difficulty)).toBeLessThanOrEqual(5.1e-4);
          expect(dataOf(found.card)['lrt']).toBe(
            Math.floor(required(found.reviews.at(-1)).id / 1000)
          );
        }
      }),
      { numRuns: 150 }
    );
  });

  test('has a review log of its own instants that replays to the same memories', () => {
    fc.assert(
      fc.property(fc.array(sitting, { minLength: 1, maxLength: 60 }), (sittings) => {
        const { entries, now } = randomLog(sittings);
        const all = exportedAll(entries, now);
        const { memories, parameters } = replay(entries);
        const ids = [...all.values()].flatMap(({ reviews }) => reviews.map((row) => row.id));
        expect(new Set(ids).size).toBe(ids.length);
        const { advance } = createScheduler(parameters);
        for (const [id, { reviews }] of all) {
          let memory: Memory | undefined;
          for (const { id: at, ease } of reviews)
            memory = advance(id, memory, ease as Grade, stamp(at));
          expect(memory?.stability).toBe(memories.get(id)?.stability);
          expect(memory?.difficulty).toBe(memories.get(id)?.difficulty);
        }
      }),
      { numRuns: 60 }
    );
  });
});
