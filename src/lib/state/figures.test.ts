import { describe, expect, test } from 'vitest';
import type { Card, Deck, Level } from '../core/deck';
import { bankId, cardId, topicId } from '../core/ids';
import type { BankId, CardId, TopicId } from '../core/ids';
import { MS_PER_DAY } from '../core/day';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, createScheduler, recallAt } from '../core/scheduler';
import { figuresOf } from './figures';

const scheduler = createScheduler(DEFAULT_PARAMETERS);
const START = 20_000;
const when = (day: number) => ({ at: day * MS_PER_DAY, day });

const deck: Deck = {
  topics: [
    { id: topic('losses'), title: 'Функции потерь' },
    { id: topic('metrics'), title: 'Метрики' }
  ],
  banks: [],
  cards: [
    card('mse', 'losses', 'junior'),
    card('focal-loss', 'losses', 'middle'),
    card('hinge-loss', 'losses', 'middle', false),
    card('roc-auc', 'metrics', 'junior')
  ]
};
const memories = new Map(
  ['mse', 'focal-loss'].map((id) => [
    known(id),
    scheduler.advance(known(id), undefined, id === 'mse' ? 4 : 1, when(START))
  ])
);
const later = when(START + 1);
const measure = { memories, weights: DEFAULT_WEIGHTS, now: later };

describe('a topic at a level', () => {
  test('counts its own cards only', () => {
    const figures = figuresOf(deck, { topic: topic('losses'), level: 'middle' }, measure);
    expect(figures).toMatchObject({ cards: 2, answered: 1, seen: 1, due: 1 });
  });

  test('has no recall where nothing was seen', () => {
    const figures = figuresOf(deck, { topic: topic('metrics'), level: 'junior' }, measure);
    expect(figures).toEqual({ cards: 1, answered: 1, seen: 0, due: 0, recall: undefined });
  });
});

test('recall is the mean over the seen cards, at this moment', () => {
  const each = [...memories.values()].map((memory) => recallAt(memory, later.at, DEFAULT_WEIGHTS));
  const { recall } = figuresOf(deck, { topic: topic('losses') }, measure);
  expect(recall).toBeCloseTo((each[0] ?? 0) / 2 + (each[1] ?? 0) / 2, 12);
});

test('levels add up to the topic, topics to the deck', () => {
  const levels: readonly Level[] = ['junior', 'middle', 'senior'];
  for (const key of ['cards', 'answered', 'seen', 'due'] as const) {
    const sum = (slices: Parameters<typeof figuresOf>[1][]): number =>
      slices.reduce((total, slice) => total + figuresOf(deck, slice, measure)[key], 0);
    const whole = figuresOf(deck, {}, measure)[key];
    expect(sum(deck.topics.map(({ id }) => ({ topic: id })))).toBe(whole);
    expect(sum(levels.map((level) => ({ level })))).toBe(whole);
  }
});

function card(id: string, ofTopic: string, level: Level, answered = true): Card {
  return {
    id: known(id),
    question: id,
    topic: topic(ofTopic),
    level,
    leadFocus: false,
    asks: [],
    place: { bank: bankId('bank') as BankId, section: [] },
    revised: '2026-11-22',
    answered
  };
}

function known(id: string): CardId {
  const made = cardId(id);
  if (!made) throw new Error(`not an id: ${id}`);
  return made;
}

function topic(id: string): TopicId {
  const made = topicId(id);
  if (!made) throw new Error(`not an id: ${id}`);
  return made;
}
