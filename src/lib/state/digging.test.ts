import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bank } from '../core/deck';
import { chainsOf } from '../core/dig';
import type { Entry, Grade } from '../core/review';
import { replay } from '../core/replay';
import { injectFaults, newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import { Digging, readDigPast } from './digging.svelte';

/** The chain's cards in order: `mse` is asked twice. */
const ASKED = ['mse', 'mae', 'mse', 'huber-loss'] as const;
const CARDS = ['mse', 'mae', 'huber-loss'] as const;

const FILES: Readonly<Record<string, unknown>> = {
  '/deck/index.json': {
    topics: [{ id: 'losses', title: 'Функции потерь' }],
    banks: [{ id: 'bank', title: 'Банк' }],
    cards: CARDS.map((id) => ({
      id,
      question: `Что такое ${id}?`,
      topic: 'losses',
      level: 'junior',
      leadFocus: false,
      asks: [`bank:q1.${ASKED.indexOf(id) + 1}`],
      place: { bank: 'bank', section: [] },
      revised: '2026-11-22',
      answered: true
    }))
  },
  '/deck/losses.json': Object.fromEntries(
    CARDS.map((id) => [id, { say: id, points: ['раз', 'два'], sources: [], related: [] }])
  ),
  '/deck/markup.json': [],
  '/deck/banks.json': [
    {
      id: 'bank',
      title: 'Банк',
      sections: [
        {
          path: [],
          items: ASKED.map((card, n) => ({
            id: n === 0 ? 'bank:q1' : `bank:q1.${n}`,
            kind: n === 0 ? 'main' : 'followup',
            text: `Вопрос ${n}?`,
            ...(n === 0 ? {} : { parent: 'bank:q1' }),
            card
          }))
        }
      ]
    }
  ]
};

let app: App;

beforeEach(async () => {
  newProfile();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async (path: string) => Response.json(FILES[path]));
  app = new App({ address: (path) => path, version: 'test', worker: false });
  await Promise.all([app.deck.loadIndex(), app.deck.wantBanks(), app.openStorage()]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a dig', () => {
  test('writes a grade for each answer and its depth at the end', async () => {
    const dig = await started();
    await answer(dig, 3);
    await answer(dig, 1);
    expect(dig.dig.screen.kind).toBe('ended');
    expect(dig.saving.kind).toBe('saved');
    expect(await entries()).toMatchObject([
      { kind: 'graded', cardId: 'mse', item: 'bank:q1', grade: 3, session: 'dig' },
      { kind: 'graded', cardId: 'mae', item: 'bank:q1.1', grade: 1, session: 'dig' },
      { kind: 'dug', root: 'bank:q1', depth: 1, of: 4 }
    ]);
  });

  test('grades a card that the chain meets again once, and counts both answers for the depth', async () => {
    const dig = await started();
    for (const grade of [3, 3, 2, 4] as const) await answer(dig, grade);
    const written = await entries();
    expect(written.map(({ kind }) => kind)).toEqual(['graded', 'graded', 'graded', 'dug']);
    expect(written.at(-1)).toMatchObject({ depth: 4, of: 4 });
  });

  test('leaves the memories that its buttons promised and that a replay gives', async () => {
    const dig = await started();
    await revealed(dig);
    const promised = dig.outcomes?.[4].due;
    await dig.mark(4);
    expect(app.history.memories.get(chain().root.card)?.due).toEqual(promised);
    expect(replay(await entries()).memories).toEqual(app.history.memories);
  });

  test('on the same day grades none of its cards a second time, and knows the best depth', async () => {
    const first = await started();
    await answer(first, 3);
    await answer(first, 1);
    const past = await readPast();
    expect(past.records.get(chain().root.id)).toMatchObject({ depth: 1, of: 4 });
    const second = await started();
    for (const grade of [3, 3, 3, 3] as const) await answer(second, grade);
    expect((await entries()).slice(3)).toMatchObject([
      { kind: 'graded', cardId: 'huber-loss' },
      { kind: 'dug', depth: 4 }
    ]);
  });

  test('keeps the points that were ticked, and proposes a grade by them', async () => {
    const dig = await started();
    await revealed(dig);
    dig.tick(1);
    expect(dig.proposed).toBe(2);
    await dig.mark(2);
    expect(await entries()).toMatchObject([{ points: [1] }]);
    expect(dig.said.size).toBe(0);
  });
});

describe('undo', () => {
  test('takes back the last mark, and with it the end of the dig', async () => {
    const dig = await started();
    await answer(dig, 3);
    await answer(dig, 1);
    await dig.undo();
    expect(dig.link?.item.text).toBe('Вопрос 1?');
    expect((await readPast()).records.size).toBe(0);
    expect([...app.history.memories.keys()]).toEqual(['mse']);
    await dig.undo();
    expect(app.history.memories.size).toBe(0);
    expect(dig.canUndo).toBe(false);
  });

  test('of a mark that was no grade leaves the log as it is', async () => {
    const dig = await started();
    for (const grade of [3, 3, 3] as const) await answer(dig, grade);
    await dig.undo();
    expect(dig.link?.item.text).toBe('Вопрос 2?');
    expect((await entries()).map(({ kind }) => kind)).toEqual(['graded', 'graded']);
  });
});

describe('a mark that could not be kept', () => {
  const full = (): void =>
    injectFaults((_call, method) =>
      method === 'add' ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );

  test('leaves its question on the screen, and can be repeated', async () => {
    const dig = await started();
    await revealed(dig);
    full();
    await dig.mark(3);
    expect(dig.dig.screen.kind).toBe('answer');
    expect(app.history.memories.size).toBe(0);
    if (dig.saving.kind !== 'failed') throw new Error(`saving is ${dig.saving.kind}`);
    expect(dig.saving.problem).toContain('Место для данных закончилось');
    injectFaults(undefined);
    await dig.saving.retry();
    expect(dig.saving.kind).toBe('saved');
    expect(await entries()).toMatchObject([{ kind: 'graded', grade: 3 }]);
    expect(dig.link?.item.text).toBe('Вопрос 1?');
  });

  test('is not graded twice when only the depth was lost', async () => {
    const dig = await started();
    await revealed(dig);
    let adds = 0;
    injectFaults((_call, method) =>
      method === 'add' && ++adds > 1 ? { name: 'QuotaExceededError', manner: 'throws' } : undefined
    );
    await dig.mark(1);
    if (dig.saving.kind !== 'failed') throw new Error(`saving is ${dig.saving.kind}`);
    injectFaults(undefined);
    await dig.saving.retry();
    expect(await entries()).toMatchObject([{ kind: 'graded' }, { kind: 'dug', depth: 0, of: 4 }]);
  });
});

function chain() {
  const [bank] = app.deck.banks.kind === 'ready' ? app.deck.banks.value : ([] as readonly Bank[]);
  const [first] = bank
    ? chainsOf(
        bank,
        (card) => app.deck.cards.get(card),
        () => false
      )
    : [];
  if (!first) throw new Error('the banks did not open');
  return first;
}

async function readPast() {
  const past = await readDigPast(app.history, app.clock.now().day);
  if (!past.ok) throw new Error(past.problem);
  return past.value;
}

const started = async (): Promise<Digging> => new Digging(app, chain(), await readPast());

async function revealed(dig: Digging): Promise<void> {
  await vi.waitFor(() => expect(dig.answer?.kind).toBe('ready'));
  dig.reveal();
}

async function answer(dig: Digging, grade: Grade): Promise<void> {
  await revealed(dig);
  await dig.mark(grade);
}

async function entries(): Promise<readonly Entry[]> {
  const whole = await app.history.whole();
  if (!whole.ok) throw new Error(whole.problem.kind);
  return whole.value;
}
