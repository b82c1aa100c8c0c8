import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from './day';
import { standing } from './log-order';
import { openPast } from './past';
import { replay } from './replay';
import type { Grade } from './review';
import { MOSCOW, graded, named, written } from './testing/diary';
import type { Line } from './testing/diary';

const NOW = { at: startOf(400, MOSCOW), day: 400 };
const on = (lines: readonly Line[], day: number) => openPast(written(lines)).on(day, NOW);

describe('a past day', () => {
  const LINES = [
    graded(100, 'relu', 4),
    graded(100, 'gelu', 3),
    graded(100, 'gelu', 3),
    { day: 101, kind: 'flagged', cardId: 'relu', flagged: true },
    graded(103, 'gelu', 1),
    graded(103, 'gelu', 3, { ms: 9_000_000 }),
    graded(103, 'dropout', 4),
    { day: 103, kind: 'dug', root: 'bank:q1', depth: 2, of: 4 },
    graded(150, 'relu', 1)
  ];

  it('has the memories and marks that its entries had left by its end', () => {
    const past = on(LINES, 103);
    const { memories, marks, parameters } = replay(written(LINES.slice(0, 8)));
    expect(past?.memories).toEqual(memories);
    expect(past?.marks).toEqual(marks);
    expect(past?.parameters).toEqual(parameters);
    expect(past?.memories.get(named('relu'))?.reps).toBe(1);
  });

  it('has those of its morning beside them', () => {
    expect(on(LINES, 103)?.morning).toEqual(replay(written(LINES.slice(0, 4))));
  });

  it('tells what was done on it: cards in their order, new ones, minutes, digs', () => {
    expect(on(LINES, 103)?.done).toMatchObject({
      cards: [
        { card: 'gelu', grades: [1, 3], fresh: false },
        { card: 'dropout', grades: [4], fresh: true }
      ],
      answers: 3,
      ms: 8_000 + 180_000 + 8_000,
      digs: [{ depth: 2, of: 4 }],
      mocks: []
    });
  });

  it('on which nothing was done is as the day before left it', () => {
    const [rest, before] = [on(LINES, 120), on(LINES, 103)];
    expect(rest?.done).toEqual({ cards: [], answers: 0, ms: 0, digs: [], mocks: [] });
    expect(rest?.memories).toEqual(before?.memories);
    expect(rest?.morning.memories).toEqual(before?.memories);
  });

  it('begins and ends by the rollover and zone in which it was lived', () => {
    const past = on(LINES, 103);
    expect(past?.begins).toEqual({ at: startOf(103, MOSCOW), day: 103 });
    expect(past?.end).toEqual({ at: startOf(104, MOSCOW), day: 103 });
    expect(past?.next).toEqual({ at: startOf(104, MOSCOW), day: 104 });
  });

  it('that lasts ends now', () => {
    const now = { at: startOf(103, MOSCOW) + 1, day: 103 };
    expect(openPast(written(LINES)).on(103, now)?.end).toEqual(now);
  });

  it('before the log began does not exist', () => {
    expect(on(LINES, 99)).toBeUndefined();
    expect(openPast(written(LINES)).first).toBe(100);
    expect(openPast([])).toMatchObject({ first: undefined });
  });
});

describe('an undoing', () => {
  const LINES = [
    graded(100, 'relu', 3),
    graded(101, 'relu', 1),
    graded(102, 'gelu', 3),
    { day: 102, kind: 'undone', undoes: 2 },
    { day: 105, kind: 'undone', undoes: 1 }
  ];

  it('of the same day has taken the grade back by its end', () => {
    expect(on(LINES, 102)?.memories.has(named('gelu'))).toBe(false);
    expect(on(LINES, 102)?.done.cards).toEqual([]);
  });

  it('of a later day does not reach back: the grade stood, and was shown', () => {
    for (const day of [101, 104]) {
      expect(on(LINES, day)?.memories.get(named('relu'))?.lastGrade).toBe(1);
      expect(on(LINES, day)?.memories.get(named('relu'))?.reps).toBe(2);
    }
    expect(on(LINES, 101)?.done.cards).toEqual([{ card: 'relu', grades: [1], fresh: false }]);
  });

  it('counts from its own day on', () => {
    const past = on(LINES, 105);
    expect(past?.morning.memories.get(named('relu'))?.reps).toBe(2);
    expect(past?.memories.get(named('relu'))?.reps).toBe(1);
    expect(past?.done.cards).toEqual([]);
  });
});

it('new parameters count from their day on, for every card', () => {
  const LINES = [
    graded(100, 'relu', 4),
    { day: 110, kind: 'parameters', desiredRetention: 0.8 },
    graded(120, 'gelu', 4)
  ];
  const due = (day: number, when: 'morning' | 'evening') => {
    const past = on(LINES, day);
    return (when === 'morning' ? past?.morning : past)?.memories.get(named('relu'))?.due;
  };
  expect(due(110, 'morning')).toEqual(due(100, 'evening'));
  expect(due(110, 'evening')).not.toEqual(due(110, 'morning'));
  expect(on(LINES, 109)?.parameters.desiredRetention).toBe(0.9);
  expect(on(LINES, 110)?.parameters.desiredRetention).toBe(0.8);
});

describe('any day of any log', () => {
  const act = fc.record({
    later: fc.nat(2),
    card: fc.constantFrom('relu', 'gelu', 'dropout'),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    what: fc.constantFrom('graded', 'graded', 'graded', 'undone', 'suspended', 'parameters'),
    of: fc.nat(),
    device: fc.constantFrom(1, 2)
  });
  const diary = fc.array(act, { minLength: 1, maxLength: 40 }).map((acts) => {
    let day = 100;
    return acts.map(({ later, card, grade, what, of, device }, index): Line => {
      day += later;
      if (what === 'undone' && index > 0) return { day, device, kind: what, undoes: of % index };
      if (what === 'suspended') return { day, device, kind: what, cardId: card };
      if (what === 'parameters')
        return { day, device, kind: what, desiredRetention: 0.8 + grade / 100 };
      return { ...graded(day, card, grade), device };
    });
  });

  it('is what a replay of its entries gives, by its end and by its morning', () => {
    fc.assert(
      fc.property(diary, fc.nat(60), (lines, later) => {
        const entries = written(lines);
        const day = 100 + later;
        const until = (last: number) => entries.filter((each) => each.day <= last);
        const past = openPast(entries).on(day, NOW);
        if (!past) {
          expect(until(day)).toEqual([]);
          return;
        }
        const { memories, parameters, marks } = past;
        expect({ memories, parameters, marks }).toEqual(replay(until(day)));
        expect(past.morning).toEqual(replay(until(day - 1)));
        expect(past.stands).toEqual(standing(until(day)));
      })
    );
  });

  it('does not hang on the order in which entries arrive', () => {
    fc.assert(
      fc.property(diary, fc.nat(60), (lines, later) => {
        const entries = written(lines);
        expect(openPast([...entries].reverse()).on(100 + later, NOW)).toEqual(
          openPast(entries).on(100 + later, NOW)
        );
      })
    );
  });
});
