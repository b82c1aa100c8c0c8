import { beforeEach, describe, expect, it } from 'vitest';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import { ownFamily, ownTopic } from '../core/own';
import type { OwnAnswer, OwnDeck } from '../core/own';
import { connect } from './connection';
import {
  putOwnCards,
  readOwnAnswers,
  readOwnDecks,
  readPictures,
  removeOwnDeck
} from './own-cards';
import { injectFaults, newProfile } from './testing/browser';

const named = (id: string): CardId => cardId(`anki:${id}`) as CardId;
const deck = (name: string, ...ids: readonly string[]): OwnDeck => ({
  topic: ownTopic(name),
  name,
  cards: ids.map((id) => ({
    id: named(id),
    question: `${id}?`,
    family: ownFamily(id, 0),
    revised: '2026-11-22'
  }))
});
const answers = ({ topic, cards }: OwnDeck, html = ''): readonly OwnAnswer[] =>
  cards.map(({ id }) => ({ id, topic, front: `${id}?`, back: html }));

async function put(own: OwnDeck, html = '', pictures: readonly string[] = []) {
  const files = new Map(pictures.map((key) => [key, new Blob([key], { type: 'image/png' })]));
  return putOwnCards(connect(), { decks: [own], answers: answers(own, html), pictures: files });
}

async function names(): Promise<Readonly<Record<string, readonly string[]>>> {
  const read = await readOwnDecks(connect());
  if (!read.ok) throw new Error(read.problem.kind);
  return Object.fromEntries(read.value.map(({ name, cards }) => [name, cards.map(({ id }) => id)]));
}

async function picturesOf(...keys: readonly string[]): Promise<readonly string[]> {
  const read = await readPictures(connect(), keys);
  return read.ok ? [...read.value.keys()] : [read.problem.kind];
}

beforeEach(newProfile);

describe('own cards', () => {
  it('are read as they were put, each deck by its topic', async () => {
    await put(deck('A', '1', '2'), '<b>да</b>');
    await put(deck('B', '3'));
    expect(await names()).toEqual({ A: ['anki:1', 'anki:2'], B: ['anki:3'] });
    const read = await readOwnAnswers(connect(), ownTopic('A'));
    expect(read).toEqual({ ok: true, value: answers(deck('A', '1', '2'), '<b>да</b>') });
  });

  it('come once, however often their package is read, and the last word counts', async () => {
    await put(deck('A', '1', '2'), 'раньше');
    await put(deck('A', '2', '3'), 'теперь');
    expect(await names()).toEqual({ A: ['anki:1', 'anki:2', 'anki:3'] });
    const read = await readOwnAnswers(connect(), ownTopic('A'));
    expect(read.ok && read.value.map(({ back }) => back)).toEqual(['раньше', 'теперь', 'теперь']);
  });

  it('that have moved to another deck leave the one where they were', async () => {
    await put(deck('A', '1', '2'));
    await put(deck('B', '2'));
    expect(await names()).toEqual({ A: ['anki:1'], B: ['anki:2'] });
  });

  it('go as a whole deck, with the pictures that no other deck shows', async () => {
    await put(deck('A', '1'), '<img src="media:a-1-1"><img src="media:b-2-2">', ['a-1-1', 'b-2-2']);
    await put(deck('B', '2'), '<img src="media:b-2-2">', ['b-2-2']);
    expect(await picturesOf('a-1-1', 'b-2-2')).toEqual(['a-1-1', 'b-2-2']);
    expect(await removeOwnDeck(connect(), ownTopic('A'))).toMatchObject({ ok: true });
    expect(await names()).toEqual({ B: ['anki:2'] });
    expect(await readOwnAnswers(connect(), ownTopic('A'))).toEqual({ ok: true, value: [] });
    expect(await picturesOf('a-1-1', 'b-2-2')).toEqual(['b-2-2']);
  });

  it('are not seen when there was no room for all of them', async () => {
    for (const refused of [1, 2, 3]) {
      newProfile();
      let puts = 0;
      injectFaults((_call, method) => {
        if (method === 'put') puts += 1;
        return puts === refused ? { name: 'QuotaExceededError', manner: 'aborts' } : undefined;
      });
      const outcome = await put(deck('A', '1'), '<img src="media:a-1-1">', ['a-1-1']);
      injectFaults(undefined);
      expect(outcome).toEqual({ ok: false, problem: { kind: 'quota' } });
      expect(await names()).toEqual({});
    }
  });
});
