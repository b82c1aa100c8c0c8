import { notYetKnown, ownCard, reviewEntries, summaryOf } from '../anki/import-reviews';
import type { ReviewSummary } from '../anki/import-reviews';
import { readFromAnki } from '../anki/read-client';
import type { AnkiCollection } from '../anki/read-collection';
import type { Graded } from '../core/review';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';

export type { ReviewSummary };

/** What a package would bring; nothing is changed yet. */
export type Found = Readonly<{
  name: string;
  /** Notes of our cards, with reviews or without. */
  ourNotes: number;
  otherNotes: number;
  /** Reviews of our cards that the log does not hold. */
  added: ReviewSummary;
  /** How many it holds already. */
  known: number;
  entries: readonly Graded[];
}>;

export type ImportStatus =
  | Readonly<{ kind: 'idle' | 'cancelled' | 'writing' }>
  | Readonly<{ kind: 'reading'; share: number }>
  | Readonly<{ kind: 'found'; found: Found }>
  | Readonly<{ kind: 'done'; added: ReviewSummary; known: number }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/** One import at a time: read in a worker, shown, then written. */
export class AnkiImport {
  status = $state.raw<ImportStatus>({ kind: 'idle' });
  #cancelling: AbortController | undefined;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Reads a package and looks at what is new in it. */
  async read(file: File): Promise<void> {
    if (this.status.kind === 'reading' || this.status.kind === 'writing') return;
    this.status = { kind: 'reading', share: 0 };
    this.#cancelling = new AbortController();
    const result = await readFromAnki(file, {
      signal: this.#cancelling.signal,
      onProgress: (share) => {
        if (this.status.kind === 'reading') this.status = { kind: 'reading', share };
      }
    });
    this.status = result.kind === 'done' ? await this.#look(file.name, result.collection) : result;
  }

  cancel(): void {
    this.#cancelling?.abort();
    this.status = { kind: 'cancelled' };
  }

  /** Forgets what was read. */
  leave(): void {
    this.status = { kind: 'idle' };
  }

  /** Writes what was found, all of it or nothing. */
  async bring({ entries, known }: Found): Promise<void> {
    this.status = { kind: 'writing' };
    const merged = await this.#app.history.merge(entries);
    if (!merged.ok) {
      this.status = { kind: 'failed', problem: describeProblem(merged.problem) };
      return;
    }
    // The sitting was dealt under the old memories.
    this.#app.study = undefined;
    this.status = { kind: 'done', added: summaryOf(entries), known };
  }

  async #look(name: string, { guids, reviews }: AnkiCollection): Promise<ImportStatus> {
    const { clock, history } = this.#app;
    const whole = await history.whole();
    if (!whole.ok) return { kind: 'failed', problem: describeProblem(whole.problem) };
    const all = reviewEntries(reviews, {
      momentAt: (at) => clock.stampAt(at),
      now: clock.now().at
    });
    const entries = notYetKnown(all, whole.value);
    const ourNotes = guids.filter((guid) => ownCard(guid) !== undefined).length;
    return {
      kind: 'found',
      found: {
        name,
        ourNotes,
        otherNotes: guids.length - ourNotes,
        added: summaryOf(entries),
        known: all.length - entries.length,
        entries
      }
    };
  }
}
