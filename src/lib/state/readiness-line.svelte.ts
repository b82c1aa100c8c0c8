import { decode, flag, number, record, text } from '../core/decode';
import { askReadiness } from '../readiness/client';
import type { ReadinessClient } from '../readiness/client';
import type { App } from './app.svelte';
import { whenIdle } from './idle';
import { valueOf } from './loading';
import { localRecords } from './local';
import { readinessDate } from './readiness-date';
import type { ReadinessDate } from './readiness-date';

const KEY = 'sobes:readiness';

/** The whole figure in short. */
export type ReadinessSum = Readonly<{
  estimate: number;
  low: number;
  high: number;
  early: boolean;
}>;

/**
 * Readiness in one line. A long log takes a while to be read, so the last figure is kept beside it and holds
 * as long as nothing has been added, and nothing else been chosen.
 */
export class ReadinessLine {
  /** Undefined: not known yet, or there is nothing to be ready for. */
  sum = $state.raw<ReadinessSum>();
  failed = $state.raw(false);
  readonly #app: App;
  #client: ReadinessClient | undefined;
  #basis: string | undefined;

  constructor(app: App) {
    this.#app = app;
  }

  readonly date: ReadinessDate = $derived.by(() =>
    readinessDate(this.#app.history.marks.plan, this.#app.clock.stampAt(this.#openedAt))
  );
  #openedAt = $state.raw(Date.now());

  /** What the figure hangs on; undefined: it cannot be asked for yet. */
  readonly basis: string | undefined = $derived.by(() => {
    const { ready, settings, history, scope, deck, parts } = this.#app;
    if (!ready || !settings.loaded) return undefined;
    const { day, isInterview, at } = this.date;
    const when = isInterview ? at : day;
    return JSON.stringify([parts.version, history.size, when, scope, deck.cards.size]);
  });

  /** Takes up the figure that is kept, or has it computed when the page is idle. */
  look(): void {
    const { basis } = this;
    if (basis === undefined || basis === this.#basis) return;
    this.end();
    this.#basis = basis;
    this.sum = kept(basis);
    if (this.sum) return;
    whenIdle(() => {
      if (this.#basis === basis) this.#ask(basis);
    });
  }

  end(): void {
    this.#client?.end();
    this.#client = this.#basis = undefined;
  }

  #ask(basis: string): void {
    const { deck, scope, clock } = this.#app;
    const index = valueOf(deck.index);
    if (!index) return;
    const { audience, topics } = scope;
    const question = { deck: index, audience, topics, at: this.date.at, now: clock.now() };
    this.#client = askReadiness(question, {
      onOutlook: ({ whole }) => {
        this.#client?.end();
        if (!whole) return;
        const { estimate, low, high, early } = whole;
        this.sum = { estimate, low, high, early };
        localRecords.setItem(KEY, JSON.stringify({ basis, ...this.sum }));
      },
      // The page itself says what is wrong.
      onFailed: () => (this.failed = true)
    });
  }
}

function kept(basis: string): ReadinessSum | undefined {
  const read = decode(sum, parsed(localRecords.getItem(KEY) ?? ''), KEY);
  return read.ok && read.value.basis === basis ? read.value : undefined;
}

const share = number(0, 1);
const sum = (value: unknown, path: string): ReadinessSum & Readonly<{ basis: string }> => {
  const raw = record(value, path);
  return {
    basis: text(raw['basis'], `${path}.basis`),
    estimate: share(raw['estimate'], `${path}.estimate`),
    low: share(raw['low'], `${path}.low`),
    high: share(raw['high'], `${path}.high`),
    early: flag(raw['early'], `${path}.early`)
  };
};

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
