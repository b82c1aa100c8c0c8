import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MS_PER_DAY, dateOf } from '../core/day';
import { deviceId, entryId, topicId } from '../core/ids';
import type { DeviceId, EntryId, TopicId } from '../core/ids';
import type { Entry } from '../core/review';
import { isDue } from '../core/scheduler';
import { deckOf, memoryIn, name } from '../core/testing/planned';
import { newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import { inLastWeek, takeLastWeek } from './last-week';
import { savePlan } from './plan';
import { PlanActs } from './plan-acts.svelte';
import type { PlanDraft } from './planning.svelte';

const DECK = deckOf(90);
const LOSSES = topicId('losses') as TopicId;
const DRAFT: PlanDraft = {
  date: '2030-01-15',
  hour: 10,
  minutes: 25,
  level: 'senior',
  topics: 'all'
};
const CHOSEN = { desiredRetention: 0.8, newPerDay: 9 };

beforeEach(() => {
  newProfile();
  const records = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => records.get(key) ?? null,
    setItem: (key: string, value: string) => records.set(key, value)
  });
  vi.stubGlobal('fetch', async () => Response.json(DECK));
});

describe('an accepted plan', () => {
  test('is written as plan, settings and desired retention, and says what it has changed', async () => {
    const { app, acts } = await opened();
    expect(await acts.accept(DRAFT, CHOSEN)).toBe(true);
    expect(app.history.marks.plan).toMatchObject({
      date: '2030-01-15',
      hour: 10,
      minutes: 25,
      audience: 'senior'
    });
    expect(app.settings.value).toMatchObject({ level: 'senior', newPerDay: 9 });
    expect(app.history.parameters.desiredRetention).toBe(0.8);
    expect(acts.done.map(({ kind }) => kind)).toEqual(['scope', 'plan', 'new', 'retention']);
  });

  test('writes nothing a second time', async () => {
    const { app, acts } = await opened();
    await acts.accept(DRAFT, CHOSEN);
    const { size } = app.history;
    expect(await acts.accept(DRAFT, CHOSEN)).toBe(true);
    expect(app.history.size).toBe(size);
    expect(acts.done).toEqual([]);
    expect(acts.accepted).toBe(true);
  });

  test('is taken back part by part', async () => {
    const { app, acts } = await opened();
    await savePlan(app, { date: '2029-05-05', minutes: 40 });
    await acts.accept(DRAFT, CHOSEN);
    for (const done of acts.done) expect(await acts.undo(done)).toBe(true);
    expect(acts.done).toEqual([]);
    expect(app.settings.value).toMatchObject({ level: 'middle', topics: 'all', newPerDay: 15 });
    expect(app.history.parameters.desiredRetention).toBe(0.9);
  });

  test('taken back alone, the plan of before stands again', async () => {
    const { app, acts } = await opened();
    await savePlan(app, { date: '2029-05-05', minutes: 40 });
    await acts.accept({ ...DRAFT, level: 'middle' }, CHOSEN);
    const [plan] = acts.done;
    expect(plan?.kind).toBe('plan');
    if (plan) await acts.undo(plan);
    expect(app.history.marks.plan).toMatchObject({ date: '2029-05-05', minutes: 40 });
    expect(app.settings.value.newPerDay).toBe(9);
  });
});

describe('what is left out', () => {
  test('a topic leaves the settings and the plan, and comes back', async () => {
    const { app, acts } = await opened();
    await acts.accept(DRAFT, CHOSEN);
    expect(await acts.drop({ kind: 'topic', topic: LOSSES }, DRAFT)).toBe(true);
    expect(app.settings.value.topics).toEqual(['metrics', 'attention']);
    expect(app.history.marks.plan?.topics).toEqual(['metrics', 'attention']);
    const scope = acts.done.at(-1);
    if (scope) await acts.undo(scope);
    expect(app.settings.value.topics).toBe('all');
    expect(app.history.marks.plan).toMatchObject({ topics: 'all', date: '2030-01-15' });
  });

  test('the highest level falls to the one below', async () => {
    const { app, acts } = await opened();
    await acts.drop({ kind: 'level', level: 'senior' }, { ...DRAFT, level: 'lead' });
    expect(app.settings.value.level).toBe('middle');
    // Whoever has named no plan has none after it.
    expect(app.history.marks.plan).toBeUndefined();
  });

  test('one level of a topic is set aside card by card, and comes back', async () => {
    const { app, acts } = await opened();
    await app.changeSettings({ level: 'senior' });
    const part = { kind: 'cell', topic: LOSSES, level: 'senior' } as const;
    const cards = DECK.cards.filter(({ topic, level }) => topic === LOSSES && level === 'senior');
    await acts.drop(part, DRAFT);
    const suspended = () => cards.filter(({ id }) => app.history.marks.cards.get(id)?.suspended);
    expect(suspended()).toEqual(cards);
    const [done] = acts.done;
    expect(done).toEqual({ kind: 'suspended', cards: cards.map(({ id }) => id) });
    if (done) await acts.undo(done);
    expect(suspended()).toEqual([]);
  });
});

describe('the last week', () => {
  test('deals today by worth, due or not, new cards among it, for the minutes of the plan', async () => {
    const { app } = await studied();
    await savePlan(app, { date: inDays(app, 5), minutes: 60 });
    expect(inLastWeek(app)).toBe(true);
    takeLastWeek(app);
    const today = app.today;
    expect(today?.reviews).toEqual(app.sharing?.cards);
    expect(today?.fresh.length).toBeGreaterThan(0);
    const early = today?.reviews.filter(
      (card) => !isDue(memoryIn(app.history.memories, card), app.clock.shown)
    );
    expect(early?.length).toBeGreaterThan(0);
    const seconds = (today?.reviews.length ?? 0) * 30 + (today?.fresh.length ?? 0) * 95;
    expect(seconds).toBeLessThanOrEqual(60 * 60);
  });

  test('keeps to what was chosen for the day, and to what is graded since', async () => {
    const { app } = await studied();
    await savePlan(app, { date: inDays(app, 5), minutes: 20 });
    takeLastWeek(app);
    const chosen = app.today?.reviews ?? [];
    const [first] = chosen;
    if (first) await graded(app, first);
    takeLastWeek(app);
    expect(app.today?.reviews).toEqual(chosen.slice(1));
  });

  test('without minutes, puts what is due into its order and leaves new cards as they are', async () => {
    const { app } = await studied();
    const due = app.today?.reviews ?? [];
    await savePlan(app, { date: inDays(app, 3), minutes: null });
    takeLastWeek(app);
    // Of a family another card may come first.
    expect(app.today?.reviews).toHaveLength(due.length);
    for (const card of app.today?.reviews ?? [])
      expect(isDue(memoryIn(app.history.memories, card), app.clock.shown)).toBe(true);
    expect(app.today?.fresh).toHaveLength(15);
  });

  test('is no matter earlier, later or without a date', async () => {
    const { app } = await studied();
    for (const date of [inDays(app, 8), inDays(app, -1), null]) {
      await savePlan(app, { date, minutes: 20 });
      takeLastWeek(app);
      expect(app.sharing, String(date)).toBeUndefined();
    }
  });
});

const inDays = (app: App, days: number): string => dateOf(app.clock.now().day + days);

async function opened(): Promise<{ app: App; acts: PlanActs }> {
  const app = new App({ address: (path) => path, version: 'test', worker: false });
  await Promise.all([app.deck.loadIndex(), app.openStorage()]);
  return { app, acts: new PlanActs(app) };
}

/** A learner who met thirty cards a while ago and saw a few again, and met others that are not due yet. */
async function studied(): Promise<{ app: App; acts: PlanActs }> {
  const parts = await opened();
  const stamp = parts.app.clock.now();
  let seq = 0;
  const entry = (index: number, daysAgo: number, grade: 2 | 4): Entry => ({
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
  const cards = Array.from({ length: 30 }, (_, index) => index);
  await parts.app.history.merge([
    ...cards.map((index) => entry(index, 12, 4)),
    ...cards.filter((index) => index % 3 === 0).map((index) => entry(index, 2, 2)),
    ...cards.slice(0, 12).map((index) => entry(40 + index, 5, 4))
  ]);
  return parts;
}

async function graded(app: App, card: ReturnType<typeof name>): Promise<void> {
  const stamp = app.clock.now();
  const memory = app.history.scheduler.advance(card, app.history.memories.get(card), 3, stamp);
  const about = { cardId: card, revised: '2026-11-22', ms: 1000, session: 'review' } as const;
  await app.history.grade({ ...stamp, kind: 'graded', ...about, grade: 3 }, memory);
}
