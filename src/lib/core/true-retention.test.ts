import { describe, expect, it } from 'vitest';
import { topicId } from './ids';
import type { CardId, TopicId } from './ids';
import { standing } from './log-order';
import { ALL_TIME, lastDays } from './period';
import { graded, written } from './testing/diary';
import type { Line } from './testing/diary';
import { returnsOf, trueRetention } from './true-retention';

const TOPICS = new Map([
  ['relu', 'activations'],
  ['gelu', 'activations'],
  ['dropout', 'regularisation']
]);
const topicOf = (card: CardId): TopicId | undefined => topicId(TOPICS.get(card) ?? '');

const told = (lines: readonly Line[]) =>
  returnsOf(standing(written(lines))).map(({ card, day, waitedDays, passed }) =>
    [card, day, waitedDays, passed].join(' ')
  );
const retention = (lines: readonly Line[], period = ALL_TIME) =>
  trueRetention(returnsOf(standing(written(lines))), topicOf, period);

describe('what counts as remembered', () => {
  it('is the first grade of each later day, never the first sight', () => {
    expect(
      told([
        graded(100, 'relu', 1),
        graded(100, 'relu', 3),
        graded(102, 'relu', 1),
        graded(102, 'relu', 3),
        graded(105, 'relu', 2)
      ])
    ).toEqual(['relu 102 2 false', 'relu 105 3 true']);
  });

  it('passes over what was undone, and takes the grade after it', () => {
    expect(
      told([
        graded(100, 'relu'),
        graded(103, 'relu', 1),
        { day: 103, kind: 'undone', undoes: 1 },
        graded(103, 'relu', 4)
      ])
    ).toEqual(['relu 103 3 true']);
  });

  it('counts nothing under a clock that was set back, and goes on from there', () => {
    expect(told([graded(100, 'relu'), graded(90, 'relu'), graded(92, 'relu')])).toEqual([
      'relu 92 2 true'
    ]);
  });
});

describe('true retention', () => {
  const LINES = [
    graded(100, 'relu'),
    graded(100, 'gelu'),
    graded(100, 'dropout'),
    graded(100, 'gone'),
    graded(104, 'relu', 3),
    graded(104, 'gelu', 1),
    graded(104, 'gone', 1),
    graded(120, 'relu', 2),
    graded(121, 'dropout', 3),
    graded(125, 'gelu', 1)
  ];

  it('is counted by topic and by how long the card had waited', () => {
    const { all, young, mature, topics } = retention(LINES);
    // relu after 4 and 16 days, gelu after 4 and 21, dropout after 21; the card that is gone: not at all.
    expect([all.passed, all.of, all.share]).toEqual([3, 5, 0.6]);
    expect([young.passed, young.of]).toEqual([2, 3]);
    expect([mature.passed, mature.of]).toEqual([1, 2]);
    expect(topics.map(({ topic, passed, of }) => `${topic} ${passed}/${of}`)).toEqual([
      'activations 2/4',
      'regularisation 1/1'
    ]);
  });

  it('has the interval of its count', () => {
    // SciPy: binomtest(3, 5).proportion_ci(0.8, 'wilson').
    expect(retention(LINES).all.interval.low).toBeCloseTo(0.33042, 4);
    expect(retention(LINES).all.interval.high).toBeCloseTo(0.82013, 4);
  });

  it('counts a period’s reviews, however long before it the card was seen', () => {
    const { all, mature } = retention(LINES, lastDays(125, 5));
    expect([all.passed, all.of]).toEqual([1, 2]);
    expect(mature.of).toBe(2);
  });

  it('of nothing claims nothing', () => {
    expect(retention([]).all).toEqual({
      passed: 0,
      of: 0,
      share: undefined,
      interval: { low: 0, high: 1 }
    });
  });
});
