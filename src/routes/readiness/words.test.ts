import { expect, test } from 'vitest';
import { cardId, topicId } from '$lib/core/ids';
import type { CardId, TopicId } from '$lib/core/ids';
import { aboutMinutes, fraction, leverText, pointsText } from './words';
import { spaced } from '$lib/ui/testing/spaced';

test.each([
  [0.04, '4 пункта'],
  [0.011, '1 пункт'],
  [0.0096, '1 пункт'],
  [0.0044, '0,4 пункта'],
  [0.00001, '0,1 пункта']
])('a share of %d is %s', (share, text) => {
  expect(spaced(pointsText(share))).toBe(text);
});

test('a lever says what the sitting holds', () => {
  const cards = ['a', 'b', 'c'].map((id) => cardId(id) as CardId);
  const lever = { topic: topicId('losses') as TopicId, cards, minutes: 5, gain: 0.01 };
  expect(spaced(leverText({ ...lever, kind: 'learn' }))).toBe('3 новых');
  expect(spaced(leverText({ ...lever, kind: 'review' }))).toBe('повторить 3 карточки');
});

test.each([
  [1, '1 минуты'],
  [2, '2 минут'],
  [21, '21 минуты']
])('about %d is «около %s»', (minutes, text) => {
  expect(spaced(aboutMinutes(minutes))).toBe(text);
});

test('errors have two decimals and the Russian comma', () => {
  expect(fraction(0.1666)).toBe('0,17');
});
