import { decodeInterviews } from '../core/interview';
import type { Interviews } from '../core/interview';
import { outcomeOf, reduceMock, startMock } from '../core/mock';
import type { Mock, MockEvent, MockPlan } from '../core/mock';
import { readMock, writeMock } from '../core/mock-record';
import type { Mocked } from '../core/review';
import { describeProblem } from '../storage/problem';
import type { Result } from '../storage/problem';
import type { Clock } from './clock.svelte';
import { readDeckFile } from './deck-file';
import type { History } from './history.svelte';
import { LOADING } from './loading';
import type { Loading } from './loading';
import type { LocalRecords } from './local';

export const MOCK_KEY = 'sobes:interview';

export type MockParts = Readonly<{
  clock: Clock;
  history: History;
  records: LocalRecords;
  address: (path: string) => string;
}>;

type Untimed<E> = E extends MockEvent ? Omit<E, 'at'> : never;
export type MockAct = Untimed<MockEvent>;

/** What became of an interview that is over. */
export type Ending =
  | Readonly<{ kind: 'none' | 'saving' }>
  | Readonly<{ kind: 'saved'; mocked: Mocked }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/**
 * The interview under way. It is written down at every step beside the log, in the browser's local
 * records, and comes back on pause; the log gets one entry, at its end.
 */
export class MockState {
  mock = $state.raw<Mock>();
  ending = $state.raw<Ending>({ kind: 'none' });
  interviews = $state.raw<Loading<Interviews>>(LOADING);
  /** A stored interview that cannot be read; a sentence for the learner. */
  problem = $state.raw<string>();

  readonly #parts: MockParts;

  constructor(parts: MockParts) {
    this.#parts = parts;
  }

  async loadInterviews(): Promise<void> {
    this.interviews = LOADING;
    const address = this.#parts.address('/deck/interviews.json');
    this.interviews = await readDeckFile(address, decodeInterviews);
  }

  /** Takes up what this page, or another tab, has written down. */
  load(): void {
    const written = this.#parts.records.getItem(MOCK_KEY);
    const read = written ? readMock(written) : undefined;
    this.mock = read?.ok ? read.value : undefined;
    this.problem =
      read && !read.ok
        ? `Начатое интервью не прочиталось (${read.problem}). Начните новое: прошлые отчёты целы.`
        : undefined;
  }

  start(plan: MockPlan): void {
    this.ending = { kind: 'none' };
    this.problem = undefined;
    this.#put(startMock(plan, this.#parts.clock.now().at));
  }

  act(act: MockAct): void {
    if (!this.mock) return;
    const event = { ...act, at: this.#parts.clock.now().at };
    this.#put(reduceMock(this.mock, event));
  }

  /** Writes down how far the clocks have run. */
  keep(): void {
    if (this.mock && !this.mock.paused) this.#put(this.mock);
  }

  /** The page goes away: the interview waits. */
  leave(): void {
    if (this.mock && !this.mock.paused) this.act({ kind: 'paused' });
  }

  /** Forgets the interview under way, or the one whose report is there. */
  discard(): void {
    this.mock = undefined;
    this.ending = { kind: 'none' };
    this.#parts.records.setItem(MOCK_KEY, '');
  }

  /** Puts an interview that is over into the log, once, however often it is called. */
  async finish(): Promise<void> {
    const { mock } = this;
    if (mock?.screen.kind !== 'over' || this.ending.kind === 'saving') return;
    if (mock.marks.length === 0) {
      this.discard();
      return;
    }
    this.ending = { kind: 'saving' };
    const saved = await this.#logged(mock, mock.screen.at);
    if (!saved.ok) {
      this.ending = { kind: 'failed', problem: describeProblem(saved.problem) };
      return;
    }
    this.#parts.records.setItem(MOCK_KEY, '');
    this.ending = { kind: 'saved', mocked: saved.value };
  }

  /** Its entry, which an earlier page or another tab may have written. */
  async #logged(mock: Mock, at: number): Promise<Result<Mocked>> {
    const { clock, history } = this.#parts;
    const known = await history.whole();
    if (!known.ok) return known;
    const same = known.value.find((each) => each.kind === 'mocked' && each.at === at);
    if (same?.kind === 'mocked') return { ok: true, value: same };
    const stamp = { ...clock.now(), at, day: clock.dayAt(at) };
    const noted = await history.note({ ...stamp, ...outcomeOf(mock, at), kind: 'mocked' });
    if (!noted.ok) return noted;
    if (noted.value.kind !== 'mocked') throw new Error('the log answered with another entry');
    return { ok: true, value: noted.value };
  }

  #put(mock: Mock): void {
    this.mock = mock;
    this.#parts.records.setItem(MOCK_KEY, writeMock(mock, this.#parts.clock.now().at));
  }
}
