import type { ForeignCards } from '../anki/foreign-cards';
import { isOurs } from '../anki/guid';
import { notYetKnown, reviewEntries, summaryOf } from '../anki/import-reviews';
import type { ReviewSummary } from '../anki/import-reviews';
import { readFromAnki } from '../anki/read-client';
import type { AnkiCollection } from '../anki/read-collection';
import type { CardId, TopicId } from '../core/ids';
import type { Graded } from '../core/review';
import { putOwnCards, removeOwnDeck } from '../storage/own-cards';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import type { Outcome } from './loading';

export type { ReviewSummary };

/** What a package holds, and what of it is new; nothing is changed yet. */
export type Found = Readonly<{
  file: File;
  collection: AnkiCollection;
  /** Reviews of our cards, and of own cards that are here already, that the log does not hold. */
  added: ReviewSummary;
  /** How many it holds already. */
  known: number;
}>;

/** What the learner wants of it. */
export type Wanted = Readonly<{ reviews: boolean; decks: readonly string[] }>;

export type Brought = Readonly<{
  added: ReviewSummary;
  known: number;
  cards: number;
  decks: number;
  leftOut: number;
  silenced: number;
}>;

export type ImportStatus =
  | Readonly<{ kind: 'idle' | 'cancelled' | 'writing' }>
  | Readonly<{ kind: 'reading' | 'making'; share: number }>
  | Readonly<{ kind: 'found'; found: Found }>
  | Readonly<{ kind: 'done'; brought: Brought }>
  | Readonly<{ kind: 'failed'; problem: string }>;

type News = Readonly<{ entries: readonly Graded[]; known: number }>;

/** One import at a time: read in a worker, shown, then written. */
export class AnkiImport {
  status = $state.raw<ImportStatus>({ kind: 'idle' });
  #cancelling = new AbortController();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  get busy(): boolean {
    return ['reading', 'making', 'writing'].includes(this.status.kind);
  }

  /** Reads a package and looks at what is new in it. */
  async read(file: File): Promise<void> {
    if (this.busy) return;
    const result = await this.#run('reading', { file });
    if (result.kind !== 'read') {
      if (result.kind !== 'made') this.status = result;
      return;
    }
    const { collection } = result;
    const news = await this.#news(collection, this.#ownCards());
    if (!news.ok) {
      this.status = { kind: 'failed', problem: news.problem };
      return;
    }
    const { entries, known } = news.value;
    this.status = {
      kind: 'found',
      found: { file, collection, added: summaryOf(entries), known }
    };
  }

  cancel(): void {
    this.#cancelling.abort();
  }

  /** Forgets what was read. */
  leave(): void {
    this.status = { kind: 'idle' };
  }

  /** Makes the cards that are wanted, and writes them and the reviews. */
  async bring(found: Found, wanted: Wanted): Promise<void> {
    if (this.busy) return;
    let made = NOTHING_MADE;
    if (wanted.decks.length > 0) {
      const result = await this.#run('making', { file: found.file, decks: wanted.decks });
      if (result.kind !== 'made') {
        if (result.kind !== 'read') this.status = result;
        return;
      }
      made = result.cards;
    }
    this.status = { kind: 'writing' };
    const brought = await this.#write(found, wanted, made);
    this.status = brought.ok
      ? { kind: 'done', brought: brought.value }
      : { kind: 'failed', problem: brought.problem };
  }

  /** Takes a deck of own cards away; its reviews stay in the log. */
  async remove(topic: TopicId): Promise<Outcome<void>> {
    const removed = await removeOwnDeck(this.#app.connection, topic);
    await this.#app.loadOwn();
    this.#app.study = undefined;
    return removed.ok ? removed : { ok: false, problem: describeProblem(removed.problem) };
  }

  #run(kind: 'reading' | 'making', request: Parameters<typeof readFromAnki>[0]) {
    this.status = { kind, share: 0 };
    this.#cancelling = new AbortController();
    return readFromAnki(request, {
      signal: this.#cancelling.signal,
      onProgress: (share) => {
        if (this.status.kind === kind) this.status = { kind, share };
      }
    });
  }

  /** Cards first: a review of a card that is not there would wait for the next import. */
  async #write(
    { collection }: Found,
    wanted: Wanted,
    made: ForeignCards
  ): Promise<Outcome<Brought>> {
    const { connection, history } = this.#app;
    const fresh = made.decks.flatMap(({ cards }) => cards.map((card) => card.id));
    if (fresh.length > 0) {
      const put = await putOwnCards(connection, made);
      if (!put.ok) return { ok: false, problem: describeProblem(put.problem) };
      await this.#show(made);
    }
    const reviews = wanted.reviews
      ? collection.reviews
      : collection.reviews.filter(({ guid }) => !isOurs(guid));
    const own = new Set(wanted.reviews ? [...this.#ownCards(), ...fresh] : fresh);
    const news = await this.#news({ ...collection, reviews }, own);
    if (!news.ok) return news;
    const { entries, known } = news.value;
    if (entries.length > 0) {
      const merged = await history.merge(entries);
      if (!merged.ok) return { ok: false, problem: describeProblem(merged.problem) };
    }
    // The sitting was dealt under the old memories and cards.
    this.#app.study = undefined;
    const { leftOut, silenced, decks } = made;
    const [cards, added] = [fresh.length, summaryOf(entries)];
    return { ok: true, value: { added, known, cards, decks: decks.length, leftOut, silenced } };
  }

  /** New decks are studied, even where the learner has chosen topics. */
  async #show({ decks }: ForeignCards): Promise<void> {
    await this.#app.loadOwn();
    const { topics } = this.#app.settings.value;
    if (topics === 'all') return;
    const all = new Set([...topics, ...decks.map(({ topic }) => topic)]);
    await this.#app.changeSettings({ topics: [...all] });
  }

  async #news(collection: AnkiCollection, own: ReadonlySet<CardId>): Promise<Outcome<News>> {
    const { clock, history } = this.#app;
    const whole = await history.whole();
    if (!whole.ok) return { ok: false, problem: describeProblem(whole.problem) };
    const context = { momentAt: (at: number) => clock.stampAt(at), now: clock.now().at };
    const all = reviewEntries(collection.reviews, context, own);
    const entries = notYetKnown(all, whole.value);
    return { ok: true, value: { entries, known: all.length - entries.length } };
  }

  #ownCards(): ReadonlySet<CardId> {
    const decks = this.#app.deck.own?.decks ?? [];
    return new Set(decks.flatMap(({ cards }) => cards.map((card) => card.id)));
  }
}

const NOTHING_MADE: ForeignCards = {
  decks: [],
  answers: [],
  pictures: new Map(),
  leftOut: 0,
  silenced: 0
};
