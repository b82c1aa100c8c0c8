import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digWeeks, mockResults } from './exercise-stats';
import { topicId } from './ids';
import { standing } from './log-order';
import { LOAD_DAYS, OWN_PACE_FROM, loadForecast, paceOf } from './load-forecast';
import { memorySpread } from './memory-spread';
import { ALL_TIME, lastDays, weekOf, weekdayOf } from './period';
import { questionId } from './ids';
import type { QuestionId } from './ids';
import type { Grade } from './review';
import { replay } from './replay';
import { statsOf, studyLog } from './stats';
import { cardOf, graded, named, written } from './testing/diary';
import type { Line } from './testing/diary';

const topicOf = () => topicId('losses');
const counted = (lines: readonly Line[], period = ALL_TIME) =>
  statsOf(studyLog(written(lines)), topicOf, period);

describe('the days', () => {
  const LINES = [
    graded(100, 'relu', 1, { ms: 60_000 }),
    graded(100, 'relu', 3, { ms: 10_000 }),
    graded(100, 'gelu', 3, { ms: 50_000 }),
    graded(103, 'gelu', 3, { ms: 9_999_000 }),
    graded(103, 'dropout'),
    graded(103, 'dropout', 4),
    { day: 103, kind: 'undone', undoes: 5 }
  ];

  it('have their answers, cards, new cards and minutes, without what was undone', () => {
    expect(studyLog(written(LINES)).days).toEqual([
      { day: 100, answers: 3, cards: 2, fresh: 2, ms: 120_000 },
      { day: 103, answers: 2, cards: 2, fresh: 1, ms: 188_000 }
    ]);
  });

  it('are summed over the period', () => {
    expect(counted(LINES).totals).toEqual({ days: 2, answers: 5, cards: 4, fresh: 3, ms: 308_000 });
    expect(counted(LINES, lastDays(103, 3)).totals).toEqual({
      days: 1,
      answers: 2,
      cards: 2,
      fresh: 1,
      ms: 188_000
    });
  });

  it('are the learner’s own, wherever the instant falls', () => {
    const [late] = written([graded(100, 'relu', 3, { at: 0, tzOffset: -600 })]);
    expect(studyLog(late ? [late] : []).days.map(({ day }) => day)).toEqual([100]);
  });
});

describe('weeks', () => {
  it('begin on Monday, before 1970 too', () => {
    // 2026-11-22 was a Sunday.
    const sunday = Date.UTC(2026, 10, 22) / 86_400_000;
    expect(weekdayOf(sunday)).toBe(6);
    expect(weekOf(sunday)).toBe(sunday - 6);
    expect(weekdayOf(0)).toBe(3);
    expect(weekdayOf(-4)).toBe(6);
  });
});

describe('the forecast of load', () => {
  const family = (n: number): QuestionId => questionId(`bank:q${n}`) as QuestionId;
  const dues = new Map([
    [100, [family(1), family(2), family(3), family(4)]],
    [102, [family(5), family(6)]],
    [100 + LOAD_DAYS, [family(7)]]
  ]);
  const times = (count: number) => ({ count, low: 15_000, median: 30_000, high: 45_000 });

  it('has the minutes of every day, and the learner’s quick and slow pace about them', () => {
    const days = loadForecast(dues, 100, paceOf(times(OWN_PACE_FROM)));
    expect(days).toHaveLength(LOAD_DAYS);
    expect(days.slice(0, 3)).toEqual([
      { day: 100, cards: 4, minutes: 2, low: 1, high: 3 },
      { day: 101, cards: 0, minutes: 0, low: 0, high: 0 },
      { day: 102, cards: 2, minutes: 1, low: 0.5, high: 1.5 }
    ]);
    expect(days.reduce((sum, { cards }) => sum + cards, 0)).toBe(6);
  });

  it('reckons with the usual pace, and claims no other, until the learner’s own is known', () => {
    expect(paceOf(times(OWN_PACE_FROM - 1))).toEqual({ kind: 'usual', seconds: 30 });
    const [today] = loadForecast(dues, 100, paceOf(undefined));
    expect(today).toEqual({ day: 100, cards: 4, minutes: 2, low: undefined, high: undefined });
  });
});

describe('the spread of memories', () => {
  const cards = ['relu', 'gelu', 'unseen'].map((id, index) => cardOf(id, 'losses', index + 1));
  const { memories } = replay(
    written([graded(100, 'relu', 1), graded(100, 'gelu', 4), graded(100, 'gone', 3)])
  );
  const spread = memorySpread({ topics: [], banks: [], cards }, memories);

  it('counts each seen card of the deck once', () => {
    expect(spread.cards).toBe(2);
    for (const bins of [spread.stability, spread.difficulty])
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('puts it where its memory is', () => {
    const binOf = (bins: typeof spread.stability) =>
      bins.filter(({ count }) => count > 0).map(({ from, to, count }) => [from, to, count]);
    // FSRS-6 defaults: stability 0.212 after «Не помню», 8.296 after «Легко»; difficulty 6.41 and 1.
    expect(binOf(spread.stability)).toEqual([
      [0, 1, 1],
      [7, 21, 1]
    ]);
    expect(binOf(spread.difficulty)).toEqual([
      [1, 2, 1],
      [6, 7, 1]
    ]);
    expect(memories.get(named('gelu'))?.difficulty).toBe(1);
  });

  it('knows no end for the hardest and the most stable', () => {
    expect(spread.difficulty.at(-1)).toMatchObject({ from: 9, to: Infinity });
    expect(spread.stability.at(-1)).toMatchObject({ from: 180, to: Infinity });
  });
});

describe('exercises', () => {
  const dug = (day: number, depth: number, of = 5): Line => ({
    day,
    kind: 'dug',
    root: 'bank:q1',
    depth,
    of
  });
  const mocked = (day: number, ...verdicts: readonly string[]): Line => ({
    day,
    kind: 'mocked',
    audience: 'junior',
    mode: 'alone',
    ms: 60_000,
    answers: verdicts.map((verdict, index) => ({
      cardId: 'relu',
      item: `bank:q${index + 1}`,
      verdict,
      said: 1,
      of: 4,
      ms: 20_000
    }))
  });

  it('digs are told week by week: the mean depth, the least and the most', () => {
    // Day 102 is a Monday.
    const lines = [dug(108, 5), dug(102, 1), dug(103, 4), dug(101, 2), dug(104, 9)];
    const stands = standing(written([...lines, { day: 104, kind: 'undone', undoes: 4 }]));
    expect(digWeeks(stands, ALL_TIME)).toEqual([
      { week: 95, digs: 1, mean: 2, least: 2, most: 2, held: 0 },
      { week: 102, digs: 3, mean: 10 / 3, least: 1, most: 5, held: 1 }
    ]);
    expect(digWeeks(stands, lastDays(108, 6)).map(({ digs }) => digs)).toEqual([2]);
  });

  it('interviews have their share and its interval; one without an answer says nothing', () => {
    const stands = standing(
      written([mocked(100, 'yes', 'partly', 'yes', 'no', 'yes'), mocked(101), mocked(103, 'no')])
    );
    const results = mockResults(stands, ALL_TIME);
    expect(results.map(({ day, passed, asked, share }) => [day, passed, asked, share])).toEqual([
      [100, 3, 5, 0.6],
      [103, 0, 1, 0]
    ]);
    expect(results[0]?.interval.low).toBeCloseTo(0.33042, 4);
  });
});

describe('the same studying gives the same figures', () => {
  const act = fc.record({
    later: fc.nat(3),
    card: fc.constantFrom('relu', 'gelu', 'dropout', 'bagging'),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    ms: fc.nat(400_000),
    kind: fc.constantFrom('graded', 'graded', 'graded', 'dug', 'undone'),
    device: fc.integer({ min: 1, max: 3 })
  });
  const diary = fc.array(act, { maxLength: 40 });
  type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

  /** @param deviceOf on which device an act was done */
  function lived(acts: readonly Act[], deviceOf: (each: Act) => number): readonly Line[] {
    let day = 100;
    return acts.map((each, index): Line => {
      day += each.later;
      const common = { day, device: deviceOf(each) };
      if (each.kind === 'undone' && index > 0)
        return { ...common, kind: 'undone', undoes: each.ms % index };
      if (each.kind === 'dug')
        return { ...common, kind: 'dug', root: 'bank:q1', depth: each.grade, of: 4 };
      return { ...graded(day, each.card, each.grade, { ms: each.ms }), ...common };
    });
  }
  const figures = (entries: ReturnType<typeof written>) => {
    const log = studyLog(entries);
    const { mocks: _ids, ...stats } = statsOf(log, topicOf);
    return { days: log.days, ...stats };
  };

  it('whatever the order in which entries arrive, however often they do', () => {
    fc.assert(
      fc.property(diary, fc.infiniteStream(fc.nat()), (acts, keys) => {
        const entries = written(lived(acts, ({ device }) => device));
        const arrived = [...entries, ...entries.slice(0, 5)]
          .map((entry) => ({ entry, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(figures(arrived)).toEqual(figures(entries));
      })
    );
  });

  it('on one device or on three', () => {
    fc.assert(
      fc.property(diary, (acts) => {
        expect(figures(written(lived(acts, ({ device }) => device)))).toEqual(
          figures(written(lived(acts, () => 1)))
        );
      })
    );
  });

  it('with a grade given and undone as without it', () => {
    fc.assert(
      fc.property(diary, (acts) => {
        const lines = lived(acts, () => 1);
        const day = lines.at(-1)?.day ?? 100;
        const more = [
          ...lines,
          graded(day, 'relu', 1),
          { day, kind: 'undone', undoes: lines.length }
        ];
        expect(figures(written(more))).toEqual(figures(written(lines)));
      })
    );
  });
});
