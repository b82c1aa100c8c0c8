import type { Card } from '../core/deck';
import { newEntryId } from '../core/ids';
import type { CardId, EntryId, QuestionId } from '../core/ids';
import type { Act, Grade } from '../core/review';
import { isEarly } from '../core/scheduler';
import { reduce, remaining, startSession } from '../core/session';
import type { Session } from '../core/session';
import { describeProblem } from '../storage/problem';
import { Asked, gradeFor } from './asked.svelte';
import type { Clock, Stamp } from './clock.svelte';
import type { DeckState } from './deck.svelte';
import type { History } from './history.svelte';
import { whenIdle } from './idle';

export type Saving =
  | Readonly<{ kind: 'idle' | 'saving' | 'saved' }>
  /** Nothing was kept; `retry` does the same again. */
  | Readonly<{ kind: 'failed'; problem: string; retry: () => Promise<void> }>;

/** A grade of this sitting. */
export type Mark = Readonly<{ entry: EntryId; grade: Grade; ms: number }>;

export type StudyParts = Readonly<{ clock: Clock; deck: DeckState; history: History }>;

type GradeAct = Extract<Act, Readonly<{ kind: 'graded' }>>;

/** Answers fetched ahead for the cards that come next. */
const AHEAD = 3;

/** One sitting: what is on the screen, and whether the last grade is safe on disk. */
export class Study {
  saving = $state.raw<Saving>({ kind: 'idle' });
  marks = $state.raw<readonly Mark[]>([]);
  readonly asked = new Asked();
  /** Where a sitting of the learner's own choice was chosen; undefined: what the day holds. */
  readonly chosenAt: string | undefined;
  #session: Session;

  readonly #parts: StudyParts;
  readonly #startedAt: number;
  /** Cards that got a grade in this sitting. */
  readonly #graded = new Set<CardId>();
  readonly #provisional: () => EntryId;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param queue cards in the order of dealing; `learning`: cards in a learning step */
  constructor(
    parts: StudyParts,
    queue: readonly CardId[],
    learning: readonly CardId[],
    chosenAt?: string
  ) {
    this.#parts = parts;
    this.chosenAt = chosenAt;
    const { at } = parts.clock.now();
    this.#startedAt = at;
    const steps = learning.flatMap((card) => {
      const due = parts.history.memories.get(card)?.due;
      return due?.kind === 'instant' ? [{ card, at: due.at }] : [];
    });
    this.#provisional = () =>
      newEntryId(parts.clock.now().at, crypto.getRandomValues(new Uint8Array(10)));
    this.#session = $state.raw(startSession(queue, steps, at));
    this.#settle();
  }

  get session(): Session {
    return this.#session;
  }

  /** The card on the screen. */
  readonly card: Card | undefined = $derived.by(() => {
    const { screen } = this.#session;
    return screen.kind === 'question' || screen.kind === 'answer'
      ? this.#parts.deck.cards.get(screen.card)
      : undefined;
  });

  readonly answer = $derived.by(() => this.card && this.#parts.deck.answerOf(this.card));

  /** What each grade would lead to. */
  readonly outcomes = $derived.by(() => {
    const { history, clock } = this.#parts;
    return (
      this.card &&
      history.scheduler.outcomes(this.card.id, history.memories.get(this.card.id), clock.shown)
    );
  });

  /** The card on the screen is not due yet: a grade is an early review, and the learner is told so. */
  readonly early: boolean = $derived.by(() => {
    const { history, clock } = this.#parts;
    const memory = this.card && history.memories.get(this.card.id);
    return memory !== undefined && isEarly(memory, clock.shown);
  });

  readonly remaining = $derived.by(() => remaining(this.#session));

  readonly canUndo = $derived.by(
    () => this.saving.kind !== 'saving' && this.#session.given.length > 0
  );

  /** A grade is taken only for an answer that was there to be read, and one at a time. */
  readonly canGrade = $derived.by(
    () =>
      this.saving.kind !== 'saving' &&
      this.#session.screen.kind === 'answer' &&
      this.answer?.kind === 'ready'
  );

  /** The grade that the ticked points speak for; undefined while none is ticked. */
  readonly proposed: Grade | undefined = $derived.by(() => {
    const { said } = this.asked;
    if (this.answer?.kind !== 'ready' || said.size === 0) return undefined;
    return gradeFor(said.size / this.answer.value.points.length);
  });

  reveal(): void {
    if (this.#session.screen.kind !== 'question') return;
    this.#parts.clock.tick();
    this.#session = reduce(this.#session, { kind: 'revealed' });
  }

  showQuestionAgain(): void {
    this.#session = reduce(this.#session, { kind: 'hidden' });
  }

  /** The next card is painted while the grade is being committed; a failure brings this one back. */
  async grade(grade: Grade): Promise<void> {
    const { screen } = this.#session;
    const card = this.card;
    if (!this.canGrade || screen.kind !== 'answer' || !card) return;
    const { clock, history } = this.#parts;
    const stamp = clock.now();
    const memory = history.scheduler.advance(card.id, history.memories.get(card.id), grade, stamp);
    const before = this.#session;
    const askAgain = this.asked.remember();
    const act = this.#gradeOf(card, grade, stamp, Math.max(0, stamp.at - screen.since));
    const provisional = this.#provisional();
    this.#session = reduce(this.#session, {
      kind: 'graded',
      entry: provisional,
      memory,
      at: stamp.at
    });
    // The next card is painted now, in its own words.
    this.#ask();
    this.saving = { kind: 'saving' };
    const saved = await history.grade(act, memory);
    if (!saved.ok) {
      this.#session = before;
      askAgain();
      this.#fail(describeProblem(saved.problem), () => this.grade(grade));
      return;
    }
    this.#graded.add(card.id);
    this.#session = confirmed(this.#session, provisional, saved.value.id);
    this.marks = [...this.marks, { entry: saved.value.id, grade, ms: act.ms }];
    this.saving = { kind: 'saved' };
    this.#settle();
  }

  /** Sets the card on the screen aside: for good, or until tomorrow. */
  async setAside(kind: 'suspended' | 'buried'): Promise<void> {
    const card = this.card;
    if (!card || this.saving.kind === 'saving') return;
    const stamp = this.#parts.clock.now();
    const about = { ...stamp, cardId: card.id };
    this.saving = { kind: 'saving' };
    const saved = await this.#parts.history.note(
      kind === 'suspended' ? { ...about, kind } : { ...about, kind, until: stamp.day + 1 }
    );
    if (!saved.ok) {
      this.#fail(describeProblem(saved.problem), () => this.setAside(kind));
      return;
    }
    this.#session = reduce(this.#session, {
      kind: 'dropped',
      entry: saved.value.id,
      at: stamp.at
    });
    this.saving = { kind: 'saved' };
    this.#settle();
  }

  /** Takes the last act back, first on disk, then on the screen. */
  async undo(): Promise<void> {
    const last = this.#session.given.at(-1);
    if (!last || !this.canUndo) return;
    const { clock, history } = this.#parts;
    const stamp = clock.now();
    this.saving = { kind: 'saving' };
    const saved = await history.record({ ...stamp, kind: 'undone', target: last.entry });
    if (!saved.ok) {
      this.#fail(describeProblem(saved.problem), () => this.undo());
      return;
    }
    this.#session = reduce(this.#session, { kind: 'undone', at: stamp.at });
    this.marks = this.marks.filter((mark) => mark.entry !== last.entry);
    this.saving = { kind: 'saved' };
    this.#settle();
  }

  /** Time has passed, or another tab has graded: leaves out what no longer needs this sitting. */
  refresh(): void {
    const { at } = this.#parts.clock.now();
    const { screen, given } = this.#session;
    const queue = this.#session.queue.filter((card) => !this.#gradedElsewhere(card));
    const learning = this.#session.learning.filter(({ card }) => !this.#gradedElsewhere(card));
    this.#session =
      screen.kind === 'question' && this.#gradedElsewhere(screen.card)
        ? { ...startSession(queue, learning, at), given }
        : reduce({ ...this.#session, queue, learning }, { kind: 'woken', at });
    this.#settle();
  }

  /** Fetches the answer on the screen again. */
  retryAnswer(): void {
    if (this.card) void this.#parts.deck.wantAnswers(this.card.topic);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** @param ms milliseconds from question to grade */
  #gradeOf(card: Card, grade: Grade, stamp: Stamp, ms: number): GradeAct {
    const known = this.#parts.history.memories.get(card.id);
    const item = this.asked.wording?.item ?? card.asks[0];
    const { points } = this.asked;
    return {
      ...stamp,
      kind: 'graded',
      cardId: card.id,
      revised: card.revised,
      ...(item === undefined ? {} : { item }),
      grade,
      ms,
      session: known && isEarly(known, stamp) ? 'ahead' : 'review',
      ...(points.length > 0 ? { points } : {})
    };
  }

  #gradedElsewhere(card: CardId): boolean {
    const memory = this.#parts.history.memories.get(card);
    return memory !== undefined && memory.lastAt > this.#startedAt && !this.#graded.has(card);
  }

  #fail(problem: string, act: () => Promise<void>): void {
    const retry = (): Promise<void> => {
      this.saving = { kind: 'idle' };
      return act();
    };
    this.saving = { kind: 'failed', problem, retry };
  }

  /** What follows from the present screen: waiting for a learning step, answers to fetch. */
  #settle(): void {
    clearTimeout(this.#timer);
    const { screen } = this.#session;
    this.#ask();
    if (screen.kind === 'waiting') {
      const ms = screen.until - this.#parts.clock.now().at;
      this.#timer = setTimeout(() => this.refresh(), Math.max(0, ms) + 50);
    }
    void this.#fetchAhead();
  }

  #ask(): void {
    const { deck, history } = this.#parts;
    const reps = this.card && history.memories.get(this.card.id)?.reps;
    const itemOf = (id: QuestionId) => deck.items.get(id)?.item;
    const isNew = this.asked.ask(this.#session, this.card, reps ?? 0, itemOf);
    if (isNew && reps !== undefined) void deck.wantBanks();
  }

  async #fetchAhead(): Promise<void> {
    const { deck } = this.#parts;
    if (this.card) await deck.wantAnswers(this.card.topic);
    whenIdle(() => {
      for (const id of this.#session.queue.slice(0, AHEAD)) {
        const next = deck.cards.get(id);
        if (next) void deck.wantAnswers(next.topic);
      }
    });
  }
}

/** The grade's entry has its real id, given by the log. */
const confirmed = (session: Session, provisional: EntryId, entry: EntryId): Session => ({
  ...session,
  given: session.given.map((each) => (each.entry === provisional ? { ...each, entry } : each))
});
