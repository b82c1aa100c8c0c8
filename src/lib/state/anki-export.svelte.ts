import { exportToAnki } from '../anki/client';
import type { AnkiExportRequest } from '../anki/client';
import { dateOf } from '../core/day';
import type { App } from './app.svelte';

export type ExportStatus =
  | Readonly<{ kind: 'idle' | 'cancelled' }>
  | Readonly<{ kind: 'running'; share: number }>
  | Readonly<{ kind: 'done'; file: File; notes: number }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/** One export at a time, made in a worker. */
export class AnkiExport {
  status = $state.raw<ExportStatus>({ kind: 'idle' });
  #cancelling: AbortController | undefined;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async start(arrangement: AnkiExportRequest['arrangement']): Promise<void> {
    if (this.status.kind === 'running') return;
    this.status = { kind: 'running', share: 0 };
    this.#cancelling = new AbortController();
    const { clock, parts } = this.#app;
    this.status = await exportToAnki(
      {
        arrangement,
        deckUrl: parts.address('/deck/'),
        date: dateOf(clock.now().day)
      },
      {
        signal: this.#cancelling.signal,
        onProgress: (share) => {
          this.status = { kind: 'running', share };
        }
      }
    );
  }

  cancel(): void {
    this.#cancelling?.abort();
  }
}
