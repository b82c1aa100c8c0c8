import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MS_PER_DAY, dateOf } from '../core/day';
import { cardId, deviceId, entryId } from '../core/ids';
import type { CardId, DeviceId, EntryId } from '../core/ids';
import type { Entry, Grade } from '../core/review';
import { newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import { Mercy } from './mercy.svelte';
import { savePlan } from './plan';

const COUNT = 130;
/** The first so many of them were studied before the break. */
const SEEN = 120;
/** One more, seen on the last day before it. */
const LAST = SEEN;
const name = (index: number): CardId => cardId(`card-${index}`) as CardId;
const CARDS = Array.from({ length: COUNT }, (_, index) => ({
  id: name(index),
  question: `Что такое ${index}?`,
  topic: 'losses',
  level: 'junior',
  leadFocus: false,
  asks: [`junior-base:q${index + 1}`],
  place: { bank: 'junior-base', section: ['Функции потерь'] },
  revised: '2026-11-22',
  answered: true
}));
const INDEX = {
  topics: [{ id: 'losses', title: 'Функции потерь' }],
  banks: [{ id: 'junior-base', title: 'База джуна' }],
  cards: CARDS
};

let records: Map<string, string>;

beforeEach(() => {
  newProfile();
  records = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value)
  });
  vi.stubGlobal('fetch', async () => Response.json(INDEX));
});

describe('after a break', () => {
  test('the learner is asked, and what was chosen is the day: capped, new cards waiting', async () => {
    const { app, mercy } = await returned(5);
    expect(mercy.cards).toBe(SEEN);
    expect(mercy.asks).toBe(true);
    mercy.take(20);
    expect(mercy.asks).toBe(false);
    expect(app.today).toMatchObject({ fresh: [], heldBack: 0 });
    expect(app.today?.reviews).toHaveLength(40);
    expect(app.tomorrow).toBeUndefined();
    app.addNew(5);
    expect(app.today?.fresh).toHaveLength(5);
    mercy.take(undefined);
    expect(app.today?.reviews).toHaveLength(SEEN);
    expect(app.today?.fresh).toHaveLength(COUNT - SEEN - 1);
  });

  test('the choice outlives the page, and ends with the day', async () => {
    const { app, mercy } = await returned(5);
    mercy.take(10);
    const chosen = app.today?.reviews;
    const again = await opened();
    again.share.load();
    expect(again.today?.reviews).toEqual(chosen);
    records.set('sobes:share', (records.get('sobes:share') ?? '').replace(/^\d+/, '1'));
    again.share.load();
    expect(again.today?.reviews).toHaveLength(SEEN);
  });

  test('a record that is not one is no choice', async () => {
    const { app } = await returned(5);
    for (const record of ['', 'x', '20000', '20000:ten:a', '20000::\n']) {
      records.set('sobes:share', record);
      app.share.load();
      expect(app.sharing, record).toBeUndefined();
    }
  });

  test('what is worth most by the interview comes first: nearer, it is another card', async () => {
    const { app, mercy } = await returned(5);
    const firstBy = async (days: number): Promise<readonly CardId[] | undefined> => {
      await savePlan(app, { date: dateOf(app.clock.now().day + days) });
      mercy.take(10);
      return app.today?.reviews;
    };
    const [soon, late] = [await firstBy(1), await firstBy(300)];
    expect(soon).toHaveLength(20);
    expect(late).toHaveLength(20);
    expect(soon).not.toEqual(late);
  });

  test('the forecast begins with what is left of the share and sums to the backlog', async () => {
    const { app, mercy } = await returned(5);
    expect(mercy.forecast(20).days.map(({ done }) => done)).toEqual([40, 40, 40]);
    mercy.take(20);
    const study = app.openStudy();
    for (const card of app.today?.reviews.slice(0, 3) ?? []) await graded(app, card, 4);
    study?.stop();
    expect(mercy.forecast(20).days.map(({ done }) => done)).toEqual([37, 40, 40]);
  });
});

describe('without a break', () => {
  test('as many cards as usual are no backlog', async () => {
    expect((await returned(1, 60)).mercy.asks).toBe(false);
  });

  test('far more than usual are one, and more than the minutes that the plan names', async () => {
    const { app, mercy } = await returned(1, 24);
    expect(mercy.asks).toBe(true);
    await savePlan(app, { minutes: 60 });
    await mercy.look();
    expect(mercy.asks).toBe(false);
  });
});

test('a plan keeps what is not changed, and takes level and topics from the settings', async () => {
  const app = await opened();
  await app.changeSettings({ level: 'senior' });
  await savePlan(app, { date: '2027-01-15', minutes: 30, holdOut: true });
  await savePlan(app, { hour: 9 });
  const plan = { date: '2027-01-15', hour: 9, minutes: 30, audience: 'senior', topics: 'all' };
  expect(app.history.marks.plan).toMatchObject({ holdOut: true });
  expect(app.history.marks.plan).toMatchObject(plan);
  await savePlan(app, { date: null, minutes: null });
  expect(app.history.marks.plan).not.toHaveProperty('date');
  expect(app.history.marks.plan).not.toHaveProperty('minutes');
  expect(app.history.marks.plan).toMatchObject({ hour: 9 });
});

async function opened(): Promise<App> {
  const app = new App({ address: (path) => path, version: 'test', worker: false });
  await Promise.all([app.deck.loadIndex(), app.openStorage()]);
  return app;
}

/**
 * A learner who studied so many cards a day, all due by now, and then one card that kept them from
 * being away for longer than so many days. Every second card was forgotten once.
 */
async function returned(daysAway: number, perDay = 24): Promise<{ app: App; mercy: Mercy }> {
  const app = await opened();
  const stamp = app.clock.now();
  let seq = 0;
  const entry = (index: number, daysAgo: number, grade: Grade): Entry => ({
    ...stamp,
    id: entryId(`00000000-0000-7000-8000-${String(++seq).padStart(12, '0')}`) as EntryId,
    device: deviceId('00000000-0000-4000-8000-00000000000e') as DeviceId,
    seq,
    at: stamp.at - daysAgo * MS_PER_DAY,
    day: stamp.day - daysAgo,
    kind: 'graded',
    cardId: name(index),
    revised: '2026-11-22',
    grade,
    ms: 20_000,
    session: 'review'
  });
  const days = Math.ceil(SEEN / perDay);
  const cards = Array.from({ length: SEEN }, (_, index) => index);
  const daysAgo = (index: number): number => daysAway + 11 + days - Math.floor(index / perDay);
  await app.history.merge([
    ...cards.map((index) => entry(index, daysAgo(index), 4)),
    ...cards
      .filter((index) => index % 2 === 0)
      .flatMap((index) => [entry(index, daysAway + 11, 1), entry(index, daysAway + 11, 3)]),
    entry(LAST, daysAway, 4)
  ]);
  const mercy = new Mercy(app);
  await mercy.look();
  return { app, mercy };
}

async function graded(app: App, card: CardId, grade: Grade): Promise<void> {
  const stamp = app.clock.now();
  const memory = app.history.scheduler.advance(card, app.history.memories.get(card), grade, stamp);
  const about = { cardId: card, revised: '2026-11-22', ms: 1000, session: 'review' } as const;
  await app.history.grade({ ...stamp, kind: 'graded', ...about, grade }, memory);
}
