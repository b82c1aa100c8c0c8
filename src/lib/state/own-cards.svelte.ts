/** The learner's own cards for the page. Loaded only where there are some. */

import type { Answer, Answers, Card, Deck } from '../core/deck';
import type { TopicId } from '../core/ids';
import { ownAnswers, withOwn } from '../core/own';
import type { OwnDeck } from '../core/own';
import type { Connection } from '../storage/connection';
import { pictureKeys, readOwnAnswers, readOwnDecks, readPictures } from '../storage/own-cards';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import type { OwnPart } from './deck.svelte';
import { LOADING } from './loading';
import type { Loading } from './loading';

/** The own cards on disk; undefined when they cannot be read. */
export async function readOwnPart(app: App): Promise<OwnPart | undefined> {
  const read = await readOwnDecks(app.connection);
  if (!read.ok) return undefined;
  return new OwnCards(
    app,
    read.value.filter(({ cards }) => cards.length > 0)
  );
}

class OwnCards implements OwnPart {
  readonly decks: readonly OwnDeck[];
  readonly #app: App;
  #answers = $state.raw<ReadonlyMap<TopicId, Loading<Answers>>>(new Map());

  constructor(app: App, decks: readonly OwnDeck[]) {
    this.#app = app;
    this.decks = decks;
  }

  /** Own cards have no level of their own: they belong to the one that is studied. */
  into(deck: Deck): Deck {
    const { level } = this.#app.settings.value;
    return withOwn(deck, this.decks, level === 'lead' ? 'senior' : level);
  }

  async wantAnswers(topic: TopicId): Promise<void> {
    const known = this.#answers.get(topic);
    if (known && known.kind !== 'failed') return;
    this.#put(topic, LOADING);
    this.#put(topic, await answersOf(this.#app.connection, topic));
  }

  answerOf({ id, topic }: Card): Loading<Answer> {
    const answers = this.#answers.get(topic) ?? LOADING;
    if (answers.kind !== 'ready') return answers;
    const answer = answers.value.get(id);
    return answer
      ? { kind: 'ready', value: answer }
      : { kind: 'failed', problem: 'Ответ не прочитался. Прочтите пакет с этой колодой ещё раз.' };
  }

  has(topic: TopicId): boolean {
    return this.decks.some((deck) => deck.topic === topic);
  }

  #put(topic: TopicId, answers: Loading<Answers>): void {
    this.#answers = new Map(this.#answers).set(topic, answers);
  }
}

async function answersOf(connection: Connection, topic: TopicId): Promise<Loading<Answers>> {
  const answers = await readOwnAnswers(connection, topic);
  if (!answers.ok) return { kind: 'failed', problem: describeProblem(answers.problem) };
  const keys = [...new Set(answers.value.flatMap(pictureKeys))];
  const pictures = await readPictures(connection, keys);
  if (!pictures.ok) return { kind: 'failed', problem: describeProblem(pictures.problem) };
  // Made once for a page's life: the browser holds the files by their handles.
  const addresses = new Map(
    [...pictures.value].map(([key, picture]) => [key, URL.createObjectURL(picture)])
  );
  const show = (html: string): string =>
    html.replace(SHOWN, (_, key: string) => `src="${addresses.get(key) ?? ''}"`);
  return { kind: 'ready', value: ownAnswers(answers.value, show) };
}

/** As the renderer writes them; in a text the same words mean nothing and harm nobody. */
const SHOWN = /src="media:([0-9a-f-]+)"/g;
