import { isFiltering, passes } from '../core/card-filter';
import type { CardFilter } from '../core/card-filter';
import type { Card } from '../core/deck';
import type { Fit, Found, Hit, SearchRequest } from '../core/search';
import { startSearch } from '../search/client';
import type { SearchClient } from '../search/client';
import type { App } from './app.svelte';
import { valueOf } from './loading';

/** A card to show, with what was found in it where something was looked for. */
export type SearchRow = Readonly<{ card: Card; hit?: Hit }>;

export type SearchView =
  /** Nothing is asked. */
  | Readonly<{ kind: 'start' }>
  /** The index is being built; what is asked will be answered. */
  | Readonly<{ kind: 'opening' }>
  | Readonly<{ kind: 'failed'; problem: string }>
  /** `total`: all that were found; `rows`: as many as are shown. `fit` is absent in a list without a query. */
  | Readonly<{ kind: 'list'; rows: readonly SearchRow[]; total: number; fit?: Fit }>;

type Status = Readonly<{ kind: 'idle' | 'opening' | 'ready' }> | FailedStatus;
type FailedStatus = Readonly<{ kind: 'failed'; problem: string }>;

/** Rows shown at first, and added at a time. */
export const PAGE = 50;

/** What is looked for and what was found. The last rows stay until the next answer is there. */
export class Search {
  query = $state.raw('');
  filter = $state.raw<CardFilter>({});
  #limit = $state.raw(PAGE);
  #status = $state.raw<Status>({ kind: 'idle' });
  #found = $state.raw<Found>();
  #client: SearchClient | undefined;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  readonly #asks: boolean = $derived(this.query.trim() !== '');

  /** The cards that pass the filter; undefined: all of them. */
  readonly #passing: readonly Card[] | undefined = $derived.by(() => {
    if (!isFiltering(this.filter)) return undefined;
    const { clock, deck, history } = this.#app;
    const known = { memories: history.memories, marks: history.marks, now: clock.shown };
    return valueOf(deck.index)?.cards.filter((card) => passes(card, this.filter, known)) ?? [];
  });

  /** The deck is there, and the log where the filter asks for it. */
  readonly #ready: boolean = $derived.by(() =>
    this.filter.standing === undefined ? this.#app.deck.index.kind === 'ready' : this.#app.ready
  );

  readonly view: SearchView = $derived.by(() => {
    if (!this.#asks && !isFiltering(this.filter)) return { kind: 'start' };
    if (!this.#ready) return { kind: 'opening' };
    if (!this.#asks) return listed(this.#passing ?? [], this.#limit);
    if (this.#status.kind === 'failed') return this.#status;
    return this.#found ? this.#hits(this.#found) : { kind: 'opening' };
  });

  /** What the index is to be asked, once it is open; the page passes it to `ask`. */
  readonly request: SearchRequest | undefined = $derived.by(() => {
    if (!this.#asks || !this.#ready || this.#status.kind !== 'ready') return undefined;
    const only = this.#passing?.map((card) => card.id);
    return { query: this.query, limit: this.#limit, ...(only ? { only } : {}) };
  });

  /** Opens the index unless it is open or being opened. */
  open(): void {
    if (this.#status.kind === 'opening' || this.#status.kind === 'ready') return;
    this.#status = { kind: 'opening' };
    this.#client = startSearch(this.#app.parts.address('/deck/'), {
      onReady: () => {
        this.#status = { kind: 'ready' };
      },
      onFailed: (problem) => {
        this.#found = undefined;
        this.#status = { kind: 'failed', problem };
      },
      onFound: (found) => {
        this.#found = found;
      }
    });
  }

  /** Changes what is looked for; the same again leaves the list as long as it was. */
  look(query: string, filter: CardFilter): void {
    if (query === this.query && isSameFilter(filter, this.filter)) return;
    this.query = query;
    this.filter = filter;
    this.#limit = PAGE;
    if (query.trim() === '') this.#found = undefined;
  }

  ask(request: SearchRequest | undefined): void {
    if (request) this.#client?.find(request);
  }

  more(): void {
    this.#limit += PAGE;
  }

  #hits({ fit, total, hits }: Found): SearchView {
    const rows = hits.flatMap((hit) => {
      const card = this.#app.deck.cards.get(hit.card);
      return card ? [{ card, hit }] : [];
    });
    return { kind: 'list', rows, total, fit };
  }
}

const listed = (cards: readonly Card[], limit: number): SearchView => ({
  kind: 'list',
  rows: cards.slice(0, limit).map((card) => ({ card })),
  total: cards.length
});

const isSameFilter = (a: CardFilter, b: CardFilter): boolean =>
  a.topic === b.topic && a.level === b.level && a.bank === b.bank && a.standing === b.standing;

const searches = new WeakMap<App, Search>();

/** The app's search: its index is built once, and what was found outlives the page. */
export function searchOf(app: App): Search {
  const known = searches.get(app);
  if (known) return known;
  let lasting: Search | undefined;
  // What is derived in a component ends with it. Nothing lasts while prerendering.
  $effect.root(() => {
    lasting = new Search(app);
  });
  const made = lasting ?? new Search(app);
  searches.set(app, made);
  return made;
}
