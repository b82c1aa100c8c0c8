import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardId, questionId } from '../core/ids';
import type { CardId, QuestionId } from '../core/ids';
import type { MockPlan } from '../core/mock';
import type { Entry, Mocked } from '../core/review';
import { replay } from '../core/replay';
import { injectFaults, newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import type { LocalRecords } from './local';
import { MockGrades } from './mock-grades.svelte';
import { MOCK_KEY, MockState } from './mock.svelte';

const CARDS = ['mse', 'mae', 'huber-loss'].map((id) => cardId(id) as CardId);
const [MSE, MAE, HUBER] = CARDS as [CardId, CardId, CardId];

const FILES: Readonly<Record<string, unknown>> = {
  '/deck/index.json': {
    topics: [{ id: 'losses', title: 'Функции потерь' }],
    banks: [],
    cards: CARDS.map((id, index) => ({
      id,
      question: `Что такое ${id}?`,
      topic: 'losses',
      level: 'junior',
      leadFocus: false,
      asks: [`junior-base:s01.${index + 1}`],
      place: { bank: 'junior-base', section: [] },
      revised: '2026-11-22',
      answered: true
    }))
  },
  '/deck/interviews.json': { formats: [], advice: [], redFlags: [] }
};

const PLAN: MockPlan = {
  audience: 'junior',
  mode: 'alone',
  minutes: 30,
  questions: CARDS.map((card, index) => ({
    card,
    item: questionId(`junior-base:s01.${index + 1}`) as QuestionId
  }))
};

let app: App;
let records: LocalRecords;

beforeEach(async () => {
  newProfile();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 9) });
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async (path: string) =>
    FILES[path] ? Response.json(FILES[path]) : new Response('', { status: 404 })
  );
  const kept = new Map<string, string>();
  records = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value)
  };
  app = new App({ address: (path) => path, version: 'test', worker: false });
  await Promise.all([app.deck.loadIndex(), app.openStorage()]);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The interview's page, opened now. */
function page(): MockState {
  const { clock, history } = app;
  const state = new MockState({ clock, history, records, address: (path) => path });
  state.load();
  return state;
}

const pass = (seconds: number): unknown => vi.setSystemTime(Date.now() + seconds * 1000);

/** Every question answered in ten seconds: failed, partly, passed. */
function answerAll(state: MockState): void {
  for (const verdict of ['no', 'partly', 'yes'] as const) {
    pass(10);
    state.act({ kind: 'revealed' });
    pass(5);
    state.act({ kind: 'ticked', point: 0 });
    state.act({ kind: 'marked', verdict, of: 4 });
  }
}

async function finished(): Promise<Mocked> {
  const state = page();
  state.start(PLAN);
  answerAll(state);
  await state.finish();
  if (state.ending.kind !== 'saved') throw new Error(`the ending is ${state.ending.kind}`);
  return state.ending.mocked;
}

async function entries(): Promise<readonly Entry[]> {
  const read = await app.history.whole();
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

const kinds = async (): Promise<readonly string[]> => (await entries()).map(({ kind }) => kind);

describe('an interview under way', () => {
  test('comes back on pause after its page was gone, and the absence does not count', () => {
    const before = page();
    before.start(PLAN);
    pass(10);
    before.act({ kind: 'revealed' });
    before.act({ kind: 'marked', verdict: 'yes', of: 4 });
    pass(7);
    before.leave();
    pass(3600);
    const after = page();
    expect(after.mock?.paused).toBe(true);
    expect(after.mock?.screen).toEqual({ kind: 'question', index: 1 });
    expect(after.mock?.whole.ms).toBe(17_000);
    after.act({ kind: 'resumed' });
    expect(after.mock?.paused).toBe(false);
  });

  test('that was cut off comes back as it was last written down', () => {
    const before = page();
    before.start(PLAN);
    pass(30);
    before.keep();
    pass(20);
    expect(page().mock?.whole.ms).toBe(30_000);
  });

  test('that cannot be read is told and does not stand in the way of another', () => {
    records.setItem(MOCK_KEY, '{"version":1}');
    const state = page();
    expect(state.mock).toBeUndefined();
    expect(state.problem).toContain('не прочиталось');
    state.start(PLAN);
    expect(state.problem).toBeUndefined();
  });

  test('can be given up without a trace', async () => {
    const state = page();
    state.start(PLAN);
    state.discard();
    expect(page().mock).toBeUndefined();
    expect(await kinds()).toEqual([]);
  });
});

describe('its end', () => {
  test('is one entry of the log that moves no card', async () => {
    const mocked = await finished();
    expect(await entries()).toEqual([mocked]);
    expect(mocked).toMatchObject({
      audience: 'junior',
      mode: 'alone',
      aim: { questions: 3, minutes: 30 },
      ms: 45_000,
      answers: [
        { cardId: 'mse', verdict: 'no', said: 1, of: 4, ms: 10_000 },
        { cardId: 'mae', verdict: 'partly' },
        { cardId: 'huber-loss', verdict: 'yes' }
      ]
    });
    expect(app.history.memories.size).toBe(0);
    expect(page().mock).toBeUndefined();
  });

  test('without one answer leaves nothing', async () => {
    const state = page();
    state.start(PLAN);
    state.act({ kind: 'ended' });
    await state.finish();
    expect(await kinds()).toEqual([]);
    expect(state.mock).toBeUndefined();
  });

  test('that could not be kept is told, waits, and can be repeated', async () => {
    const state = page();
    state.start(PLAN);
    answerAll(state);
    injectFaults((_call, method) =>
      method === 'add' ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );
    await state.finish();
    expect(state.ending).toMatchObject({ kind: 'failed' });
    injectFaults(undefined);
    expect(page().mock?.screen.kind).toBe('over');
    await state.finish();
    expect(await kinds()).toEqual(['mocked']);
  });

  test('is not written twice by a page that came back before it was forgotten', async () => {
    const first = page();
    first.start(PLAN);
    answerAll(first);
    const second = page();
    await first.finish();
    await second.finish();
    expect(second.ending).toEqual(first.ending);
    expect(await kinds()).toEqual(['mocked']);
  });
});

describe('counting an interview in', () => {
  const gradesOf = async (mocked: Mocked): Promise<MockGrades> =>
    new MockGrades(app, mocked, await entries());

  test('gives each card the grade of its verdict, once', async () => {
    const mocked = await finished();
    const grades = await gradesOf(mocked);
    await grades.count();
    await grades.count();
    expect((await entries()).slice(1)).toMatchObject([
      {
        kind: 'graded',
        cardId: MSE,
        grade: 1,
        session: 'mock',
        ms: 10_000,
        item: 'junior-base:s01.1'
      },
      { kind: 'graded', cardId: MAE, grade: 2, session: 'mock' },
      { kind: 'graded', cardId: HUBER, grade: 3, session: 'mock' }
    ]);
    expect(grades.pending).toEqual([]);
    expect([...(await gradesOf(mocked)).given.keys()]).toEqual(CARDS);
    expect(app.history.memories).toEqual(replay(await entries()).memories);
  });

  test('can be taken back and done again', async () => {
    const mocked = await finished();
    const grades = await gradesOf(mocked);
    await grades.count();
    await grades.undo();
    expect(app.history.memories.size).toBe(0);
    expect((await gradesOf(mocked)).pending).toHaveLength(3);
    await grades.count();
    expect(app.history.memories.size).toBe(3);
  });

  test('passes over a card that was reviewed since', async () => {
    const mocked = await finished();
    pass(60);
    const stamp = app.clock.now();
    const memory = app.history.scheduler.advance(MAE, undefined, 3, stamp);
    await app.history.grade(
      {
        ...stamp,
        kind: 'graded',
        cardId: MAE,
        revised: '2026-11-22',
        grade: 3,
        ms: 1,
        session: 'review'
      },
      memory
    );
    const grades = await gradesOf(mocked);
    expect(grades.pending.map((each) => each.cardId)).toEqual([MSE, HUBER]);
  });

  test('belongs to the day of the interview', async () => {
    const mocked = await finished();
    pass(24 * 3600);
    app.clock.tick();
    const grades = await gradesOf(mocked);
    await grades.count();
    expect(grades.inTime).toBe(false);
    expect(await kinds()).toEqual(['mocked']);
  });

  test('stops at the grade that could not be kept and goes on from there', async () => {
    const grades = await gradesOf(await finished());
    let adds = 0;
    injectFaults((_call, method) =>
      method === 'add' && ++adds === 2
        ? { name: 'QuotaExceededError', manner: 'throws' }
        : undefined
    );
    await grades.count();
    expect(grades.problem).toContain('Место для данных закончилось');
    expect(grades.given.size).toBe(1);
    injectFaults(undefined);
    await grades.count();
    expect(grades.given.size).toBe(3);
    expect(await kinds()).toEqual(['mocked', 'graded', 'graded', 'graded']);
  });
});

describe('the prescriptions', () => {
  test('come with the deck, or with the reason why not', async () => {
    const state = page();
    await state.loadInterviews();
    expect(state.interviews.kind).toBe('ready');
    vi.stubGlobal('fetch', async () => new Response('', { status: 500 }));
    await state.loadInterviews();
    expect(state.interviews).toEqual({
      kind: 'failed',
      problem: 'Файл колоды не нашёлся (ответ 500).'
    });
  });
});
