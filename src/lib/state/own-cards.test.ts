import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import { ownFamily, ownTopic } from '../core/own';
import { putOwnCards } from '../storage/own-cards';
import { newProfile } from '../storage/testing/browser';
import { App } from './app.svelte';
import { valueOf } from './loading';

const FILES: Readonly<Record<string, unknown>> = {
  '/deck/index.json': { topics: [], banks: [], cards: [] },
  '/deck/markup.json': [],
  '/deck/banks.json': []
};
const NAME = 'Чужая::Линейная алгебра';
const TOPIC = ownTopic(NAME);
const IDS = ['anki:a', 'anki:b', 'anki:b·2'].map((id) => cardId(id) as CardId);

let app: App;

beforeEach(() => {
  newProfile();
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  vi.stubGlobal('fetch', async (path: string) =>
    path in FILES ? Response.json(FILES[path]) : new Response('', { status: 404 })
  );
  app = newApp();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const newApp = (): App => new App({ address: (path) => path, version: 'test', worker: false });

/** What an import leaves on the disk. */
async function putDeck(): Promise<void> {
  const put = await putOwnCards(app.connection, {
    decks: [
      {
        topic: TOPIC,
        name: NAME,
        cards: IDS.map((id, index) => ({
          id,
          question: `Вопрос ${index}`,
          family: ownFamily(index === 0 ? 'a' : 'b', Math.max(0, index - 1)),
          revised: '2026-11-22'
        }))
      }
    ],
    answers: IDS.map((id) => ({ id, topic: TOPIC, front: `<b>${id}</b>`, back: `<i>${id}</i>` })),
    pictures: new Map()
  });
  if (!put.ok) throw new Error(put.problem.kind);
}

async function opened(): Promise<App> {
  const next = newApp();
  await Promise.all([next.deck.loadIndex(), next.openStorage()]);
  return next;
}

describe('own cards', () => {
  test('stand behind the published deck, at the level that is studied', async () => {
    await putDeck();
    app = await opened();
    expect(valueOf(app.deck.index)?.topics).toEqual([
      { id: TOPIC, title: 'Свои: Чужая › Линейная алгебра' }
    ]);
    for (const level of ['junior', 'senior'] as const) {
      await app.changeSettings({ level });
      expect(app.deck.cards.get(IDS[0] as CardId)?.level).toBe(level);
      expect(app.unseen).toBe(3);
    }
  });

  test('are dealt, shown and graded like others', async () => {
    await putDeck();
    app = await opened();
    const study = app.openStudy();
    const card = study?.card;
    await vi.waitFor(() => expect(study?.answer?.kind).toBe('ready'));
    expect(study?.answer).toMatchObject({
      value: { asked: `<b>${card?.id}</b>`, say: `<i>${card?.id}</i>` }
    });
    study?.reveal();
    await study?.grade(3);
    expect(card && app.history.memories.get(card.id)).toMatchObject({ reps: 1 });
    const whole = await app.history.whole();
    expect(whole.ok && whole.value).toMatchObject([{ kind: 'graded', cardId: card?.id }]);
  });

  test('of one note are siblings: the other note’s card comes between them', async () => {
    await putDeck();
    app = await opened();
    expect(app.today?.fresh.slice(0, 2).toSorted()).toEqual(IDS.slice(0, 2));
  });

  test('appear at once after an import, and go with their deck', async () => {
    app = await opened();
    expect(app.deck.cards.size).toBe(0);
    await putDeck();
    await app.loadOwn();
    expect(app.deck.cards.size).toBe(3);
    const { removeOwnDeck } = await import('../storage/own-cards');
    await removeOwnDeck(app.connection, TOPIC);
    await app.loadOwn();
    expect(app.deck.cards.size).toBe(0);
    expect(app.deck.topics.size).toBe(0);
  });
});
