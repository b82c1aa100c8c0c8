import { decodeEntry } from '../core/review';
import type { Act, Entry } from '../core/review';
import { DEFAULT_PARAMETERS, createScheduler, replay } from '../core/scheduler';
import type { Memories, Memory, Parameters } from '../core/scheduler';
import { describeProblem } from '../storage/problem';
import type { Result } from '../storage/problem';
import type { Merged, ReviewLog } from '../storage/review-log';
import type { QuarantinedRow } from '../storage/rows';
import { LOADING } from './loading';
import type { Loading } from './loading';

type ActOf<K extends Act['kind']> = Extract<Act, Readonly<{ kind: K }>>;

/** The log and what it says about every card. Nothing changes here before it is safe on disk. */
export class History {
  status = $state.raw<Loading<true>>(LOADING);
  memories = $state.raw<Memories>(new Map());
  parameters = $state.raw<Parameters>(DEFAULT_PARAMETERS);
  /** Entries known to this tab. */
  size = $state.raw(0);
  /** Rows on disk that cannot be read; kept, but not counted in. */
  quarantined = $state.raw(0);
  readonly scheduler = $derived(createScheduler(this.parameters));

  #entries = new Map<string, Entry>();
  #log: ReviewLog | undefined;
  readonly #announce: (entries: readonly Entry[]) => void;

  /** @param announce tells the other tabs about entries that this one has written */
  constructor(announce: (entries: readonly Entry[]) => void) {
    this.#announce = announce;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** Reads the log for the first time. */
  async open(log: ReviewLog): Promise<void> {
    this.#log = log;
    await this.reread();
  }

  /** Reads what is on disk again and adds what this tab does not know. */
  async reread(): Promise<void> {
    const contents = await this.#opened.readAll();
    if (!contents.ok) {
      if (this.status.kind !== 'ready') this.fail(describeProblem(contents.problem));
      return;
    }
    this.quarantined = contents.value.quarantined;
    if (this.#learn(contents.value.entries)) this.#replay();
    this.status = { kind: 'ready', value: true };
  }

  fail(problem: string): void {
    this.status = { kind: 'failed', problem };
  }

  /** @param memory the state that the grade leaves, as the scheduler promised it */
  async grade(act: ActOf<'graded'>, memory: Memory): Promise<Result<Entry>> {
    const appended = await this.#append(act);
    if (appended.ok) this.memories = new Map(this.memories).set(act.cardId, memory);
    return appended;
  }

  /** Undo and new parameters touch more than one memory: the log is replayed. */
  async record(act: ActOf<'undone'> | ActOf<'parameters'>): Promise<Result<Entry>> {
    const appended = await this.#append(act);
    if (appended.ok) this.#replay();
    return appended;
  }

  /** The union with a backup's entries. */
  async merge(entries: readonly Entry[]): Promise<Result<Merged>> {
    const merged = await this.#opened.merge(entries);
    if (!merged.ok) return merged;
    if (this.#learn(entries)) this.#replay();
    await this.reread();
    this.#announce(entries);
    return merged;
  }

  readQuarantined(): Promise<Result<readonly QuarantinedRow[]>> {
    return this.#opened.readQuarantined();
  }

  /** How many of these entries are new here. */
  unknownAmong(entries: readonly Entry[]): number {
    return new Set(entries.map((each) => each.id).filter((id) => !this.#entries.has(id))).size;
  }

  /** Entries that another tab has announced; whatever does not read as one is left out. */
  hear(announced: readonly unknown[]): void {
    const entries = announced.flatMap((each) => {
      const decoded = decodeEntry(each);
      return decoded.ok ? [decoded.value] : [];
    });
    if (this.#learn(entries)) this.#replay();
  }

  get #opened(): ReviewLog {
    if (!this.#log) throw new Error('the log is used before it is open');
    return this.#log;
  }

  async #append(act: Act): Promise<Result<Entry>> {
    let appended = await this.#opened.append(act);
    if (!appended.ok && appended.problem.kind === 'connection-lost') {
      // The connection may have died after the commit: what is on disk decides.
      await this.reread();
      const arrived = this.#find(act);
      if (arrived) appended = { ok: true, value: arrived };
    }
    if (!appended.ok) return appended;
    this.#learn([appended.value]);
    this.#announce([appended.value]);
    return appended;
  }

  /** The entry of an act: no device writes two of a kind in one millisecond. */
  #find(act: Act): Entry | undefined {
    const subject = subjectOf(act);
    return this.entries.find((entry) => entry.at === act.at && subjectOf(entry) === subject);
  }

  /** @returns whether anything was new */
  #learn(entries: readonly Entry[]): boolean {
    const before = this.#entries.size;
    for (const each of entries) this.#entries.set(each.id, each);
    this.size = this.#entries.size;
    return this.size > before;
  }

  #replay(): void {
    const { memories, parameters } = replay(this.entries);
    this.memories = memories;
    this.parameters = parameters;
  }
}

function subjectOf(act: Act): string {
  switch (act.kind) {
    case 'graded':
      return `${act.kind} ${act.cardId} ${act.grade}`;
    case 'undone':
      return `${act.kind} ${act.target}`;
    case 'parameters':
      return `${act.kind} ${act.desiredRetention}`;
  }
}
