import { exportToAnki } from '../anki/client';
import type { AnkiExportRequest } from '../anki/client';
import type { LoggedProgress } from '../anki/messages';
import { dateOf } from '../core/day';
import { WHOLE_DECK, answeredCards } from '../core/deck-part';
import type { Selection } from '../core/deck-part';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import { valueOf } from './loading';
import type { Outcome } from './loading';

export type ExportStatus =
  | Readonly<{ kind: 'idle' | 'cancelled' }>
  | Readonly<{ kind: 'running'; share: number }>
  | Readonly<{ kind: 'done'; file: File; notes: number; learned: number }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/** What the learner asks for. */
export type ExportChoice = Readonly<{
  selection: Selection;
  arrangement: AnkiExportRequest['arrangement'];
  format: AnkiExportRequest['format'];
  /** Whether the learner's progress goes along; a table has no place for it. */
  withProgress: boolean;
}>;

/** One export at a time, made in a worker. */
export class AnkiExport {
  choice = $state.raw<ExportChoice>({
    selection: WHOLE_DECK,
    arrangement: 'topic',
    format: 'apkg',
    withProgress: false
  });
  status = $state.raw<ExportStatus>({ kind: 'idle' });
  #cancelling: AbortController | undefined;
  readonly #app: App;

  /** The chosen cards; undefined until the deck is there. */
  readonly cards = $derived.by(() => {
    // Own cards came from Anki and have their place there.
    const deck = valueOf(this.#app.deck.published);
    return deck && answeredCards(deck, this.choice.selection);
  });

  /** How many of them were graded. */
  readonly learned: number = $derived.by(
    () => this.cards?.filter(({ id }) => this.#app.history.memories.has(id)).length ?? 0
  );

  constructor(app: App) {
    this.#app = app;
  }

  change(changes: Partial<ExportChoice>): void {
    this.choice = { ...this.choice, ...changes };
    // What was made before is not what is asked for now.
    if (this.status.kind !== 'running') this.status = { kind: 'idle' };
  }

  async start(): Promise<void> {
    if (this.status.kind === 'running' || !this.cards) return;
    this.status = { kind: 'running', share: 0 };
    const cancelling = (this.#cancelling = new AbortController());
    const { arrangement, format } = this.choice;
    const selection = new Set(this.cards.map(({ id }) => id));
    const progress = await this.#progress();
    if (!progress.ok) {
      this.status = { kind: 'failed', problem: progress.problem };
      return;
    }
    const { clock, parts } = this.#app;
    this.status = await exportToAnki(
      {
        arrangement,
        format,
        selection,
        ...progress.value,
        deckUrl: parts.address('/deck/'),
        date: dateOf(clock.now().day)
      },
      {
        signal: cancelling.signal,
        onProgress: (share) => {
          this.status = { kind: 'running', share };
        }
      }
    );
  }

  cancel(): void {
    this.#cancelling?.abort();
  }

  async #progress(): Promise<Outcome<Readonly<{ progress?: LoggedProgress }>>> {
    const { withProgress, format } = this.choice;
    if (!withProgress || format !== 'apkg') return { ok: true, value: {} };
    const { history, clock } = this.#app;
    const whole = await history.whole();
    return whole.ok
      ? { ok: true, value: { progress: { entries: whole.value, now: clock.now() } } }
      : { ok: false, problem: describeProblem(whole.problem) };
  }
}
