import { parameterChanges } from '../core/parameter-changes';
import type { ParameterChange } from '../core/parameter-changes';
import type { Act, Entry } from '../core/review';
import { DEFAULT_WEIGHTS } from '../core/scheduler';
import { enough, sameWeights, trainingOf } from '../core/training';
import type { Enough } from '../core/training';
import { optimise } from '../optimiser/client';
import type { OptimiseResult } from '../optimiser/messages';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import { LOADING, valueOf } from './loading';
import type { Loading } from './loading';
import { loadEntries } from './whole-log';

export type Offer = Extract<OptimiseResult, { kind: 'offered' }>;

export type FitStatus =
  | Readonly<{ kind: 'idle' | 'cancelled' }>
  | Readonly<{ kind: 'running'; share: number }>
  | OptimiseResult;

const IDLE: FitStatus = { kind: 'idle' };

/** What has just been written. */
export type Written = 'accepted' | 'reset' | 'undone';

/** One fitting of the scheduler's parameters at a time, made in a worker; and those that were in force. */
export class Optimiser {
  status = $state.raw<FitStatus>(IDLE);
  written = $state.raw<Written>();
  /** Why the last act was not kept; a sentence for the learner. */
  problem = $state.raw<string>();
  /** The whole log: a fold over less cannot say how much there is to fit. */
  entries = $state.raw<Loading<readonly Entry[]>>(LOADING);
  #cancelling = new AbortController();
  #isWriting = false;
  readonly #app: App;

  /** Whether there is enough to fit; undefined until the log is read. */
  readonly enough: Enough | undefined = $derived.by(() => {
    const entries = valueOf(this.entries);
    return entries && enough(trainingOf(entries));
  });

  /** The last one first. */
  readonly changes: readonly ParameterChange[] = $derived.by(() =>
    parameterChanges(valueOf(this.entries) ?? [])
  );

  /** Whether the published weights are in force. */
  readonly isDefault: boolean = $derived.by(() =>
    sameWeights(this.#app.history.parameters.weights, DEFAULT_WEIGHTS)
  );

  constructor(app: App) {
    this.#app = app;
  }

  /** Reads the log; to be called again whenever it has grown. */
  async load(): Promise<void> {
    this.entries = await loadEntries(this.#app.history);
  }

  async start(): Promise<void> {
    const entries = valueOf(this.entries);
    if (this.status.kind === 'running' || !entries) return;
    this.status = { kind: 'running', share: 0 };
    this.written = undefined;
    this.problem = undefined;
    const cancelling = (this.#cancelling = new AbortController());
    const { at, day } = this.#app.clock.now();
    this.status = await optimise(
      { entries, now: { at, day } },
      {
        signal: cancelling.signal,
        onProgress: (share) => {
          if (this.status.kind === 'running') this.status = { kind: 'running', share };
        }
      }
    );
  }

  cancel(): void {
    this.#cancelling.abort();
  }

  /** Forgets what was offered. */
  decline(): void {
    this.status = IDLE;
  }

  /** The offered weights come into force, the desired retention stays. */
  async accept({ weights }: Offer): Promise<void> {
    await this.#write({ ...this.#act(), weights }, 'accepted');
  }

  /** The published weights come into force again. */
  async reset(): Promise<void> {
    await this.#write(this.#act(), 'reset');
  }

  /** Takes the last change back: what was in force before it is in force again. */
  async undo({ entry }: ParameterChange): Promise<void> {
    const { clock } = this.#app;
    await this.#write({ ...clock.now(), kind: 'undone', target: entry.id }, 'undone');
  }

  #act(): Extract<Act, { kind: 'parameters' }> {
    const { clock, history } = this.#app;
    const { desiredRetention } = history.parameters;
    return { ...clock.now(), kind: 'parameters', desiredRetention };
  }

  async #write(act: Extract<Act, { kind: 'parameters' | 'undone' }>, name: Written): Promise<void> {
    // A second tap, while the first is being written, asks for nothing more.
    if (this.#isWriting) return;
    this.#isWriting = true;
    const recorded = await this.#app.history.record(act);
    this.#isWriting = false;
    this.problem = recorded.ok ? undefined : describeProblem(recorded.problem);
    if (!recorded.ok) return;
    // The sitting was dealt, and the offer made, under the old memories.
    this.#app.study = undefined;
    this.decline();
    this.written = name;
  }
}
