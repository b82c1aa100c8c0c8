import { beforeEach, expect, test } from 'vitest';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import { connect } from '../storage/connection';
import { createReviewLog } from '../storage/review-log';
import { createSnapshots } from '../storage/snapshots';
import { injectFaults, newProfile } from '../storage/testing/browser';
import { bytesFrom, device, grade } from '../storage/testing/samples';
import { actOnCard } from './card-acts';
import { cardReviews } from './card-history';
import { Clock } from './clock.svelte';
import { History } from './history.svelte';

const card = cardId('dropout') as CardId;
const clock = new Clock();
let pages = 0;

async function opened(): Promise<History> {
  pages += 1;
  const connection = connect();
  const history = new History(() => undefined);
  await history.open({
    log: createReviewLog({ connection, device: device(1), random: bytesFrom(`${pages}`) }),
    snapshots: createSnapshots(connection, 'test')
  });
  return history;
}

beforeEach(() => newProfile());

test('an act on a card is seen at once and after the next start', async () => {
  const history = await opened();
  const parts = { clock, history };
  expect(await actOnCard(parts, card, { kind: 'bury' })).toBeUndefined();
  expect(await actOnCard(parts, card, { kind: 'flag', flagged: true })).toBeUndefined();
  expect(await actOnCard(parts, card, { kind: 'note', text: 'моё' })).toBeUndefined();
  const mark = history.marks.cards.get(card);
  expect(mark).toMatchObject({ suspended: false, flagged: true, note: 'моё' });
  expect(mark?.buriedUntil).toBeGreaterThan(0);
  expect((await opened()).marks.cards.get(card)).toEqual(mark);
});

test('an act that was not saved changes nothing and says so', async () => {
  const history = await opened();
  injectFaults((_call, method) =>
    method === 'add' || method === 'put'
      ? { name: 'QuotaExceededError', manner: 'throws' }
      : undefined
  );
  expect(await actOnCard({ clock, history }, card, { kind: 'suspend' })).toMatch(/[а-я]+\.$/);
  injectFaults(undefined);
  expect(history.marks.cards.has(card)).toBe(false);
});

test('a card’s reviews are read from the whole log', async () => {
  const log = createReviewLog({
    connection: connect(),
    device: device(1),
    random: bytesFrom('log')
  });
  await log.appendAll([grade(1, 'dropout'), grade(2, 'bagging'), grade(30, 'dropout')]);
  const reviews = await cardReviews(await opened(), card);
  expect(reviews.ok && reviews.value.map(({ gap }) => gap)).toEqual([
    { kind: 'same-day', ms: 29 * 60_000 },
    { kind: 'first' }
  ]);
});
