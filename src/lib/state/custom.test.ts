import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MS_PER_DAY } from '../core/day';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import type { Entry, Grade } from '../core/review';
import { replay } from '../core/replay';
import { newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import type { Study } from './study.svelte';

const CARDS = ['mse', 'mae', 'huber-loss'].map((id) => cardId(id) as CardId);
const [mse, mae, huber] = CARDS as [CardId, CardId, CardId];
const MORNING = Date.UTC(2026, 10, 22, 9);
const FORM = '/custom/?what=ahead';

const FILES: Readonly<Record<string, unknown>> = {
  '/deck/index.json': {
    topics: [{ id: 'losses', title: 'Функции потерь' }],
    banks: [{ id: 'junior-base', title: 'База джуна' }],
    cards: CARDS.map((id, index) => ({
      id,
      question: `Что такое ${id}?`,
      topic: 'losses',
      level: 'junior',
      leadFocus: false,
      asks: [`junior-base:s01.${index + 1}`],
      place: { bank: 'junior-base', section: ['Функции потерь'] },
      revised: '2026-11-22',
      answered: true
    }))
  },
  '/deck/losses.json': Object.fromEntries(
    CARDS.map((id) => [id, { say: id, points: [], sources: [], related: [] }])
  ),
  '/deck/banks.json': [],
  '/deck/markup.json': []
};

let app: App;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
  newProfile();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async (path: string) => Response.json(FILES[path]));
  app = new App({ address: (path) => path, version: 'test', worker: false });
  await Promise.all([app.deck.loadIndex(), app.openStorage()]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a sitting of the learner’s own choice', () => {
  test('deals the chosen cards in their order, over the limits of the day', async () => {
    await app.changeSettings({ newPerDay: 1 });
    app.choose([huber, mse], FORM);
    const study = opened();
    expect(study.chosenAt).toBe(FORM);
    expect(await dealt(study)).toEqual([huber, mse]);
    expect(study.session.screen.kind).toBe('finished');
  });

  test('lasts for one visit: the next one is the day’s again', async () => {
    app.choose([huber], FORM);
    await answer(opened(), 4);
    const next = opened();
    expect(next.chosenAt).toBeUndefined();
    expect((await dealt(next)).toSorted()).toEqual([mae, mse]);
  });

  test('that was left in the middle does not pass for the day’s', async () => {
    app.choose([huber, mse], FORM);
    opened();
    expect(opened().chosenAt).toBeUndefined();
  });

  test('replaces the day’s sitting under way and leaves out nothing that it had graded', async () => {
    const today = opened();
    const first = await answer(today, 4);
    app.choose([mae], FORM);
    expect(await dealt(opened())).toEqual([mae]);
    const rest = await dealt(opened());
    expect(rest).not.toContain(mae);
    expect(rest).not.toContain(first);
  });
});

describe('an early review', () => {
  /** Learned, and reviewed on its day: a card with a real interval. */
  async function learned(): Promise<number> {
    await answered(mse, 4);
    const first = daysToDue();
    later(first);
    await answered(mse, 3);
    return daysToDue();
  }

  test.each([
    ['on the same day', 0],
    ['before its day', 2]
  ])('%s is told to the learner, logged as such, and moves memory as promised', async (_, days) => {
    expect(await learned()).toBeGreaterThan(days);
    later(days);
    app.choose([mse], FORM);
    const study = opened();
    expect(study.early).toBe(true);
    await ready(study);
    study.reveal();
    const promised = study.outcomes?.[3];
    const before = app.history.memories.get(mse);
    await study.grade(3);
    const after = app.history.memories.get(mse);
    expect(after).toEqual(promised);
    expect(after?.stability).toBeGreaterThanOrEqual(before?.stability ?? Infinity);
    const entries = await entriesOf();
    expect(entries.at(-1)).toMatchObject({ kind: 'graded', cardId: mse, session: 'ahead' });
    expect(replay(entries).memories).toEqual(app.history.memories);
  });

  test('lets stability grow less than the same grade on the card’s day', async () => {
    const interval = await learned();
    const memory = app.history.memories.get(mse);
    const start = app.clock.now();
    const grown = [0, 1, interval].map(
      (days) =>
        app.history.scheduler.advance(mse, memory, 3, {
          at: start.at + days * MS_PER_DAY,
          day: start.day + days
        }).stability
    );
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
    expect(new Set(grown).size).toBe(3);
  });

  test('is none on the card’s day, nor at a learning step that comes a little early', async () => {
    later(await learned());
    app.choose([mse, mae], FORM);
    const study = opened();
    expect(study.early).toBe(false);
    await answer(study, 3);
    await answer(study, 1);
    expect(study.card?.id).toBe(mae);
    expect(study.early).toBe(false);
    await answer(study, 3);
    const sessions = (await entriesOf()).flatMap((each) =>
      each.kind === 'graded' ? [each.session] : []
    );
    expect(new Set(sessions)).toEqual(new Set(['review']));
  });
});

function opened(): Study {
  const study = app.openStudy();
  if (!study) throw new Error('the deck or the log did not open');
  return study;
}

const ready = (study: Study): Promise<void> =>
  vi.waitFor(() => expect(study.answer?.kind).toBe('ready'));

async function answer(study: Study, grade: Grade): Promise<CardId> {
  await ready(study);
  const id = study.card?.id;
  if (id === undefined) throw new Error('no card on the screen');
  study.reveal();
  await study.grade(grade);
  return id;
}

/** One card, in a sitting of its own. */
async function answered(card: CardId, grade: Grade): Promise<void> {
  app.choose([card], FORM);
  await answer(opened(), grade);
}

async function dealt(study: Study): Promise<readonly CardId[]> {
  const cards: CardId[] = [];
  while (study.card) cards.push(await answer(study, 4));
  return cards;
}

function later(days: number): void {
  vi.setSystemTime(app.clock.now().at + days * MS_PER_DAY);
  app.clock.tick();
}

function daysToDue(): number {
  const due = app.history.memories.get(mse)?.due;
  if (due?.kind !== 'day') throw new Error('the card is in a learning step');
  return due.intervalDays;
}

async function entriesOf(): Promise<readonly Entry[]> {
  const whole = await app.history.whole();
  if (!whole.ok) throw new Error(whole.problem.kind);
  return whole.value;
}
