import type { CardId, EntryId } from '../core/ids';
import type { MockAnswer } from '../core/mock-outcome';
import { GRADE, gradesFor } from '../core/mock-report';
import type { Entry, Mocked } from '../core/review';
import { describeProblem } from '../storage/problem';
import type { Clock } from './clock.svelte';
import type { DeckState } from './deck.svelte';
import type { History } from './history.svelte';

export type GradingParts = Readonly<{ clock: Clock; deck: DeckState; history: History }>;

/** Puts an interview's answers into the schedule, where the learner asks for it. */
export class MockGrades {
  /** Grades in the log that stand for answers of this interview. */
  given = $state.raw<ReadonlyMap<CardId, EntryId>>(new Map());
  working = $state.raw(false);
  problem = $state.raw<string>();

  readonly #parts: GradingParts;
  readonly #mocked: Mocked;

  constructor(parts: GradingParts, mocked: Mocked, entries: readonly Entry[]) {
    this.#parts = parts;
    this.#mocked = mocked;
    this.given = gradesFor(mocked, entries);
  }

  /** Answers that a grade may stand for: the card is there and was not reviewed since. */
  readonly pending: readonly MockAnswer[] = $derived.by(() =>
    this.#mocked.answers.filter(({ cardId }) => {
      const memory = this.#parts.history.memories.get(cardId);
      const reviewed = memory !== undefined && memory.lastAt > this.#mocked.at;
      return this.#parts.deck.cards.has(cardId) && !this.given.has(cardId) && !reviewed;
    })
  );

  /** A grade counts for the moment when it is given: another day it would say something else. */
  readonly inTime: boolean = $derived.by(() => this.#parts.clock.shown.day === this.#mocked.day);

  /** Grades what is pending, one after the other; stops at the first that cannot be kept. */
  async count(): Promise<void> {
    if (this.working || !this.inTime) return;
    this.working = true;
    this.problem = undefined;
    for (const answer of this.pending) {
      const problem = await this.#grade(answer);
      if (problem === undefined) continue;
      this.problem = problem;
      break;
    }
    this.working = false;
  }

  /** Takes the grades back, the last one first. */
  async undo(): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.problem = undefined;
    const { clock, history } = this.#parts;
    for (const [card, target] of [...this.given].reverse()) {
      const undone = await history.record({ ...clock.now(), kind: 'undone', target });
      if (!undone.ok) {
        this.problem = describeProblem(undone.problem);
        break;
      }
      this.given = new Map([...this.given].filter(([each]) => each !== card));
    }
    this.working = false;
  }

  /** @returns what is wrong */
  async #grade({ cardId, item, verdict, ms }: MockAnswer): Promise<string | undefined> {
    const { clock, deck, history } = this.#parts;
    const card = deck.cards.get(cardId);
    if (!card) return undefined;
    const stamp = clock.now();
    const grade = GRADE[verdict];
    const memory = history.scheduler.advance(cardId, history.memories.get(cardId), grade, stamp);
    const { revised } = card;
    const saved = await history.grade(
      { ...stamp, kind: 'graded', cardId, revised, item, grade, ms, session: 'mock' },
      memory
    );
    if (!saved.ok) return describeProblem(saved.problem);
    this.given = new Map(this.given).set(cardId, saved.value.id);
    return undefined;
  }
}
