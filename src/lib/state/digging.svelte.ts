import { depthOf, digRecords, dug, gradedByDigs, isGraded, startDig } from '../core/dig';
import type { Chain, Dig, DigRecord, Link } from '../core/dig';
import type { CardId, EntryId, QuestionId } from '../core/ids';
import type { Entry, Grade } from '../core/review';
import { isEarly } from '../core/scheduler';
import type { Memory } from '../core/scheduler';
import { describeProblem } from '../storage/problem';
import type { Result } from '../storage/problem';
import type { Stamp } from './clock.svelte';
import type { History } from './history.svelte';
import type { Outcome } from './loading';
import { gradeFor } from './asked.svelte';
import type { Saving, StudyParts } from './study.svelte';

/** What the log says about earlier digs. */
export type DigPast = Readonly<{
  records: ReadonlyMap<QuestionId, DigRecord>;
  /** Cards that digs have graded on this day. */
  graded: ReadonlySet<CardId>;
}>;

/** Reads the whole log for what earlier digs have left there. */
export async function readDigPast(history: History, day: number): Promise<Outcome<DigPast>> {
  const whole = await history.whole();
  if (!whole.ok) return { ok: false, problem: describeProblem(whole.problem) };
  return {
    ok: true,
    value: { records: digRecords(whole.value), graded: gradedByDigs(whole.value, day) }
  };
}

/** One dig: what is on the screen, and whether the last mark is safe on disk. */
export class Digging {
  saving = $state.raw<Saving>({ kind: 'idle' });
  /** Points of the answer that the learner has ticked as said. */
  said = $state.raw<ReadonlySet<number>>(new Set());
  #dig: Dig;
  /** The entry of this dig, once it has come to its end. */
  #dug: EntryId | undefined;
  readonly #parts: StudyParts;

  constructor(parts: StudyParts, chain: Chain, { graded }: DigPast) {
    this.#parts = parts;
    this.#dig = $state.raw(startDig(chain, graded, parts.clock.now().at));
    for (const { card } of chain.links) void parts.deck.wantAnswers(card.topic);
  }

  get dig(): Dig {
    return this.#dig;
  }

  /** The question on the screen. */
  readonly link: Link | undefined = $derived.by(() => {
    const { screen } = this.#dig;
    return screen.kind === 'ended' ? undefined : screen.link;
  });

  readonly answer = $derived.by(() => this.link && this.#parts.deck.answerOf(this.link.card));

  /** Whether the mark on the screen will be a grade; otherwise it counts for the depth alone. */
  readonly isGraded: boolean = $derived.by(() => isGraded(this.#dig));

  /** What each grade would lead to; undefined where the mark is no grade. */
  readonly outcomes = $derived.by(() => {
    const { history, clock } = this.#parts;
    if (!this.link || !this.isGraded) return undefined;
    const { id } = this.link.card;
    return history.scheduler.outcomes(id, history.memories.get(id), clock.shown);
  });

  /** The mark is an early review. */
  readonly early: boolean = $derived.by(() => {
    const { history, clock } = this.#parts;
    const memory = this.link && history.memories.get(this.link.card.id);
    return this.isGraded && memory !== undefined && isEarly(memory, clock.shown);
  });

  /** The grade that the ticked points speak for; undefined while none is ticked. */
  readonly proposed: Grade | undefined = $derived.by(() => {
    if (this.answer?.kind !== 'ready' || this.said.size === 0) return undefined;
    return gradeFor(this.said.size / this.answer.value.points.length);
  });

  readonly canMark: boolean = $derived.by(
    () =>
      this.saving.kind !== 'saving' &&
      this.#dig.screen.kind === 'answer' &&
      this.answer?.kind === 'ready'
  );

  readonly canUndo: boolean = $derived.by(
    () => this.saving.kind !== 'saving' && this.#dig.marks.length > 0
  );

  tick(point: number): void {
    const said = new Set(this.said);
    if (!said.delete(point)) said.add(point);
    this.said = said;
  }

  reveal(): void {
    this.#parts.clock.tick();
    this.#dig = dug(this.#dig, { kind: 'revealed' });
  }

  showQuestionAgain(): void {
    this.#dig = dug(this.#dig, { kind: 'hidden' });
  }

  /** The log first, then the next question; the last mark brings the dig's own entry with it. */
  async mark(grade: Grade): Promise<void> {
    const { screen } = this.#dig;
    if (!this.canMark || screen.kind !== 'answer') return;
    const { clock, history } = this.#parts;
    const stamp = clock.now();
    let entry: EntryId | undefined;
    this.saving = { kind: 'saving' };
    if (this.isGraded) {
      const { card } = screen.link;
      const known = history.memories.get(card.id);
      const memory = history.scheduler.advance(card.id, known, grade, stamp);
      const saved = await this.#grade(screen, grade, stamp, memory);
      if (!saved.ok) return this.#fail(describeProblem(saved.problem), () => this.mark(grade));
      entry = saved.value.id;
    }
    const mark = { grade, ...(entry === undefined ? {} : { entry }) };
    this.#dig = dug(this.#dig, { kind: 'marked', mark, at: stamp.at });
    this.said = new Set();
    if (this.#dig.screen.kind === 'ended') await this.#conclude();
    else this.saving = { kind: 'saved' };
  }

  /** Takes the last mark back, and with it the end of the dig. */
  async undo(): Promise<void> {
    const last = this.#dig.marks.at(-1);
    if (!last || !this.canUndo) return;
    this.saving = { kind: 'saving' };
    for (const target of [this.#dug, last.entry]) {
      if (target === undefined) continue;
      const stamp = this.#parts.clock.now();
      const saved = await this.#parts.history.record({ ...stamp, kind: 'undone', target });
      if (!saved.ok) return this.#fail(describeProblem(saved.problem), () => this.undo());
      if (target === this.#dug) this.#dug = undefined;
    }
    this.#dig = dug(this.#dig, { kind: 'undone', at: this.#parts.clock.now().at });
    this.said = new Set();
    this.saving = { kind: 'saved' };
  }

  /** Fetches the answer on the screen again. */
  retryAnswer(): void {
    if (this.link) void this.#parts.deck.wantAnswers(this.link.card.topic);
  }

  #grade(
    { link, since }: Readonly<{ link: Link; since: number }>,
    grade: Grade,
    stamp: Stamp,
    memory: Memory
  ): Promise<Result<Entry>> {
    const points = [...this.said].sort((a, b) => a - b);
    return this.#parts.history.grade(
      {
        ...stamp,
        kind: 'graded',
        cardId: link.card.id,
        revised: link.card.revised,
        item: link.item.id,
        grade,
        ms: Math.max(0, stamp.at - since),
        session: 'dig',
        ...(points.length > 0 ? { points } : {})
      },
      memory
    );
  }

  async #conclude(): Promise<void> {
    const { chain } = this.#dig;
    this.saving = { kind: 'saving' };
    const saved = await this.#parts.history.note({
      ...this.#parts.clock.now(),
      kind: 'dug',
      root: chain.root.id,
      depth: depthOf(this.#dig),
      of: chain.links.length
    });
    if (!saved.ok) return this.#fail(describeProblem(saved.problem), () => this.#conclude());
    this.#dug = saved.value.id;
    this.saving = { kind: 'saved' };
  }

  #fail(problem: string, act: () => Promise<void>): void {
    const retry = (): Promise<void> => {
      this.saving = { kind: 'idle' };
      return act();
    };
    this.saving = { kind: 'failed', problem, retry };
  }
}
