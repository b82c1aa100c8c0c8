import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import type { Entry } from '../core/review';
import { replay } from '../core/replay';
import { injectFaults, newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import type { Study } from './study.svelte';

const CARDS = ['mse', 'mae', 'huber-loss', 'hinge-loss'] as const;

/** What a static host would serve; `hinge-loss` has no answer yet. */
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
      answered: id !== 'hinge-loss'
    }))
  },
  '/deck/losses.json': Object.fromEntries(
    CARDS.slice(0, 3).map((id) => [id, { say: id, points: [], sources: [], related: [] }])
  ),
  '/deck/banks.json': [],
  '/deck/markup.json': []
};

let app: App;
let study: Study;

beforeEach(async () => {
  newProfile();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async (path: string) => Response.json(FILES[path]));
  app = new App({ address: (path) => path, version: 'test', worker: false });
  study = await opened(app);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a grade', () => {
  test('paints the next card at once, takes no other grade, and says saved after the commit', async () => {
    const first = study.card?.id;
    study.reveal();
    const saved = study.grade(3);
    expect(study.card?.id).not.toBe(first);
    expect(study.saving.kind).toBe('saving');
    study.reveal();
    await study.grade(4);
    expect(app.history.size).toBe(0);
    await saved;
    expect(study.saving.kind).toBe('saved');
    expect(await entriesOf(app)).toMatchObject([
      { kind: 'graded', cardId: first, grade: 3, revised: '2026-11-22', session: 'review', seq: 1 }
    ]);
  });

  test('that could not be kept brings its card back with the reason, and can be repeated', async () => {
    const first = study.card?.id;
    study.reveal();
    injectFaults((_call, method) =>
      method === 'add' ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );
    await study.grade(3);
    expect(study.card?.id).toBe(first);
    expect(study.session.screen.kind).toBe('answer');
    expect(app.history.memories.size).toBe(0);
    if (study.saving.kind !== 'failed') throw new Error(`saving is ${study.saving.kind}`);
    expect(study.saving.problem).toContain('Место для данных закончилось');
    injectFaults(undefined);
    await study.saving.retry();
    expect(study.saving.kind).toBe('saved');
    expect(app.history.size).toBe(1);
    expect(study.card?.id).not.toBe(first);
  });

  test('leaves the memory that its button promised and that a replay gives', async () => {
    const card = present(study);
    study.reveal();
    const promised = study.outcomes?.[4].due;
    await study.grade(4);
    expect(app.history.memories.get(card)?.due).toEqual(promised);
    expect(replay(await entriesOf(app)).memories).toEqual(app.history.memories);
  });

  test('is not taken before the answer has been shown', async () => {
    await study.grade(3);
    expect(app.history.size).toBe(0);
  });
});

describe('undo', () => {
  test('takes back several grades, one after another, and leaves nothing of them', async () => {
    const first = present(study);
    await answer(study, 4);
    const second = present(study);
    await answer(study, 1);
    await study.undo();
    expect(present(study)).toBe(second);
    await study.undo();
    expect(present(study)).toBe(first);
    expect(study.canUndo).toBe(false);
    expect(app.history.memories.size).toBe(0);
    expect(study.marks).toEqual([]);
  });

  test('survives a restart: what was taken back stays so', async () => {
    await answer(study, 4);
    await study.undo();
    const again = new App({ address: (path) => path, version: 'test', worker: false });
    await opened(again);
    expect(again.history.size).toBe(2);
    expect(again.history.memories.size).toBe(0);
  });
});

test('a sitting deals every answered card and none whose answer is being written', async () => {
  const dealt = new Set<CardId>();
  while (study.card) {
    dealt.add(study.card.id);
    await answer(study, 4);
  }
  expect([...dealt].sort()).toEqual(['huber-loss', 'mae', 'mse']);
  expect(study.session.screen.kind).toBe('finished');
  expect(app.today).toMatchObject({ learning: [], reviews: [], fresh: [] });
});

test('a card graded in another tab is not dealt again here', async () => {
  const elsewhere = new App({ address: (path) => path, version: 'test', worker: false });
  const other = await opened(elsewhere);
  await answer(other, 4);
  const next = present(other);
  await answer(other, 4);
  await answer(study, 4);
  await app.history.hear(await entriesOf(elsewhere));
  study.refresh();
  expect(app.history.memories.has(next)).toBe(true);
  while (study.card) {
    expect(study.card.id).not.toBe(next);
    await answer(study, 4);
  }
});

test('new cards beyond the limit come when asked for', async () => {
  await app.changeSettings({ newPerDay: 1 });
  study = await reopened(app);
  await answer(study, 4);
  expect(study.card).toBeUndefined();
  app.addNew(5);
  expect(app.today?.fresh).toHaveLength(2);
});

async function opened(one: App): Promise<Study> {
  await Promise.all([one.deck.loadIndex(), one.openStorage()]);
  return reopened(one);
}

async function entriesOf(one: App): Promise<readonly Entry[]> {
  const whole = await one.history.whole();
  if (!whole.ok) throw new Error(whole.problem.kind);
  return whole.value;
}

async function reopened(one: App): Promise<Study> {
  const made = one.openStudy();
  if (!made) throw new Error('the deck or the log did not open');
  await vi.waitFor(() => expect(made.answer?.kind).toBe('ready'));
  return made;
}

async function answer(one: Study, grade: 1 | 4): Promise<void> {
  await vi.waitFor(() => expect(one.answer?.kind).toBe('ready'));
  one.reveal();
  await one.grade(grade);
}

function present(one: Study): CardId {
  const id = one.card && cardId(one.card.id);
  if (!id) throw new Error('no card on the screen');
  return id;
}
