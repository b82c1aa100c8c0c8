import { NO_MARKS, marked } from '../core/marks';
import type { Marks } from '../core/marks';
import { decodeEntry } from '../core/review';
import type { Act, Entry } from '../core/review';
import { replay } from '../core/replay';
import { DEFAULT_PARAMETERS, createScheduler } from '../core/scheduler';
import type { Replay } from '../core/replay';
import type { Memories, Memory, Parameters } from '../core/scheduler';
import { continued } from '../core/snapshot';
import type { Snapshot } from '../core/snapshot';
import { describeProblem } from '../storage/problem';
import type { Result } from '../storage/problem';
import type { LogContents, Merged, ReviewLog } from '../storage/review-log';
import type { QuarantinedRow } from '../storage/rows';
import type { Snapshots } from '../storage/snapshots';
import { whenIdle } from './idle';
import { LOADING } from './loading';
import type { Loading } from './loading';

type ActOf<K extends Act['kind']> = Extract<Act, Readonly<{ kind: K }>>;

export type HistoryParts = Readonly<{ log: ReviewLog; snapshots: Snapshots | undefined }>;

/** A shorter log is as quickly read in full. */
const SNAPSHOT_FROM = 1_000;
/** So many entries after a snapshot ask for a new one. */
const SNAPSHOT_EVERY = 500;

/** The log and what it says about every card. Nothing changes here before it is safe on disk. */
export class History {
  status = $state.raw<Loading<true>>(LOADING);
  memories = $state.raw<Memories>(new Map());
  marks = $state.raw<Marks>(NO_MARKS);
  parameters = $state.raw<Parameters>(DEFAULT_PARAMETERS);
  /** Entries known to this tab. */
  size = $state.raw(0);
  /** Rows on disk that cannot be read; kept, but not counted in. */
  quarantined = $state.raw(0);
  readonly scheduler = $derived(createScheduler(this.parameters));

  /** Entries folded in that are not in `#entries`; undefined once the whole log has been read. */
  #base: Snapshot | undefined;
  #entries = new Map<string, Entry>();
  #parts: HistoryParts | undefined;
  readonly #announce: (entries: readonly Entry[]) => void;

  /** @param announce tells the other tabs about entries that this one has written */
  constructor(announce: (entries: readonly Entry[]) => void) {
    this.#announce = announce;
  }

  /** Reads the log for the first time. */
  async open(parts: HistoryParts): Promise<void> {
    this.#parts = parts;
    const quick = this.#entries.size === 0 && (await this.#readOnward());
    if (!quick) await this.#readWhole();
    else if (this.#entries.size >= SNAPSHOT_EVERY) whenIdle(() => void this.#readWhole());
  }

  /** Reads what is on disk again and adds what this tab does not know. */
  async reread(): Promise<void> {
    if (!this.#base || !(await this.#readOnward())) await this.#readWhole();
  }

  /** Every entry: those on disk and whatever this tab knows besides. */
  async whole(): Promise<Result<readonly Entry[]>> {
    const read = await this.#readWhole();
    return read.ok || !this.#base ? { ok: true, value: this.#known } : read;
  }

  /** The entries on disk from an instant (ms) on. */
  since(at: number): Promise<Result<readonly Entry[]>> {
    return this.#opened.log.readSince(at);
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
    if (appended.ok) await this.#refold();
    return appended;
  }

  /** Marks, plans and exercises leave every memory as it is. */
  async note(act: Exclude<Act, ActOf<'graded' | 'undone' | 'parameters'>>): Promise<Result<Entry>> {
    const appended = await this.#append(act);
    if (appended.ok) this.marks = marked(this.marks, [appended.value]);
    return appended;
  }

  /** The union with a backup's entries. */
  async merge(entries: readonly Entry[]): Promise<Result<Merged>> {
    const merged = await this.#opened.log.merge(entries);
    if (!merged.ok) return merged;
    this.#learn(entries);
    await this.#readWhole();
    this.#announce(entries);
    return merged;
  }

  readQuarantined(): Promise<Result<readonly QuarantinedRow[]>> {
    return this.#opened.log.readQuarantined();
  }

  /** Entries that another tab has announced; whatever does not read as one is left out. */
  async hear(announced: readonly unknown[]): Promise<void> {
    const entries = announced.flatMap((each) => {
      const decoded = decodeEntry(each);
      return decoded.ok ? [decoded.value] : [];
    });
    if (this.#learn(entries)) await this.#refold();
  }

  get #opened(): HistoryParts {
    if (!this.#parts) throw new Error('the log is used before it is open');
    return this.#parts;
  }

  get #known(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** @returns false when there is no snapshot to go on from */
  async #readOnward(): Promise<boolean> {
    const onward = await this.#opened.snapshots?.read();
    if (!onward) return false;
    const replayed = continued(onward.snapshot, [...this.#known, ...onward.entries]);
    if (!replayed) return false;
    this.#base = onward.snapshot;
    this.#learn(onward.entries);
    this.#show(replayed);
    this.status = { kind: 'ready', value: true };
    return true;
  }

  async #readWhole(): Promise<Result<LogContents>> {
    const contents = await this.#opened.log.readAll();
    if (!contents.ok) {
      if (this.status.kind !== 'ready') this.fail(describeProblem(contents.problem));
      return contents;
    }
    this.#base = undefined;
    this.quarantined = contents.value.quarantined;
    this.#learn(contents.value.entries);
    const entries = this.#known;
    const replayed = replay(entries);
    this.#show(replayed);
    this.status = { kind: 'ready', value: true };
    // A damaged log is read in full each time, until a backup has mended it.
    if (entries.length >= SNAPSHOT_FROM && this.quarantined === 0)
      whenIdle(() => void this.#keep(entries, replayed).catch(() => undefined));
    return contents;
  }

  /** Without it the next start is slower, and no more: a failure needs no words. */
  async #keep(entries: readonly Entry[], replayed: Replay): Promise<void> {
    const { takeSnapshot } = await import('../core/snapshot-taking');
    const snapshot = takeSnapshot(entries, replayed);
    if (snapshot) await this.#opened.snapshots?.keep(snapshot);
  }

  async #append(act: Act): Promise<Result<Entry>> {
    let appended = await this.#opened.log.append(act);
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
    return this.#known.find((entry) => entry.at === act.at && subjectOf(entry) === subject);
  }

  /** @returns whether anything was new */
  #learn(entries: readonly Entry[]): boolean {
    const before = this.#entries.size;
    for (const each of entries) this.#entries.set(each.id, each);
    this.size = (this.#base?.count ?? 0) + this.#entries.size;
    return this.#entries.size > before;
  }

  /** Folds again what is known, the whole log where less will not do. */
  async #refold(): Promise<void> {
    const replayed = this.#base ? continued(this.#base, this.#known) : replay(this.#known);
    if (replayed) this.#show(replayed);
    else {
      const read = await this.#readWhole();
      if (!read.ok) this.fail(describeProblem(read.problem));
    }
  }

  #show({ memories, parameters, marks }: Replay): void {
    this.memories = memories;
    this.marks = marks;
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
    case 'suspended':
    case 'resumed':
    case 'buried':
    case 'flagged':
    case 'noted':
      return `${act.kind} ${act.cardId}`;
    case 'dug':
      return `${act.kind} ${act.root}`;
    case 'plan':
    case 'mocked':
      return act.kind;
  }
}
