import { LEVELS } from '../core/deck';
import type { Audience } from '../core/deck';
import type { CardId, EntryId, TopicId } from '../core/ids';
import { isIn } from '../core/plan-trade';
import type { Part } from '../core/plan-trade';
import type { Candidate } from '../core/plan';
import { inScope } from '../core/queue';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import { takeLastWeek } from './last-week';
import { valueOf } from './loading';
import type { Outcome } from './loading';
import { savePlan } from './plan';
import type { PlanDraft } from './planning.svelte';

type Scope = Readonly<{ level: Audience; topics: 'all' | readonly TopicId[] }>;

/** Something that was written, and how it was before. */
export type Done =
  | Readonly<{ kind: 'plan'; entry: EntryId }>
  | Readonly<{ kind: 'scope'; before: Scope }>
  | Readonly<{ kind: 'new'; before: number; after: number }>
  | Readonly<{ kind: 'retention'; before: number; after: number; entry: EntryId }>
  | Readonly<{ kind: 'suspended'; cards: readonly CardId[] }>;

/** Writes what the learner accepts of a plan; each part can be taken back by itself. */
export class PlanActs {
  done = $state.raw<readonly Done[]>([]);
  problem = $state.raw<string>();
  busy = $state.raw(false);
  /** Whether a plan was accepted, even one that had nothing to change. */
  accepted = $state.raw(false);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /**
   * Date, minutes and scope into the log, the pace into the settings, the desired retention into the log;
   * what stands already is left alone.
   * @returns whether all of it is on disk
   */
  accept(draft: PlanDraft, candidate: Candidate): Promise<boolean> {
    this.done = [];
    this.accepted = false;
    return this.#write(async () => {
      await this.#scope(draft);
      await this.#plan(draft);
      await this.#newPerDay(candidate.newPerDay);
      await this.#retention(candidate.desiredRetention);
      takeLastWeek(this.#app);
      this.accepted = true;
    });
  }

  /** Leaves a part out of what is studied: by the settings where they can say it, else card by card. */
  drop(part: Part, draft: PlanDraft): Promise<boolean> {
    return this.#write(async () => {
      if (part.kind === 'cell') return this.#suspend(part);
      await this.#scope(without(part, draft, this.#app));
      await this.#rescope();
    });
  }

  undo(done: Done): Promise<boolean> {
    return this.#write(async () => {
      await this.#takeBack(done);
      this.done = this.done.filter((each) => each !== done);
    });
  }

  async #takeBack(done: Done): Promise<void> {
    const { history, clock } = this.#app;
    switch (done.kind) {
      case 'plan':
      case 'retention':
        await this.#saved(
          recorded(history.record({ ...clock.now(), kind: 'undone', target: done.entry }))
        );
        return;
      case 'scope':
        await this.#settings(done.before);
        return this.#rescope();
      case 'new':
        return this.#settings({ newPerDay: done.before });
      case 'suspended':
        for (const cardId of done.cards)
          await this.#saved(recorded(history.note({ ...clock.now(), kind: 'resumed', cardId })));
        return;
      default:
        done satisfies never;
    }
  }

  async #scope({ level, topics }: Scope): Promise<void> {
    const { value } = this.#app.settings;
    const before = { level: value.level, topics: value.topics };
    if (before.level === level && String(before.topics) === String(topics)) return;
    await this.#settings({ level, topics });
    this.#add({ kind: 'scope', before });
  }

  /** A plan that stands follows the scope of the settings. */
  async #rescope(): Promise<void> {
    if (this.#app.history.marks.plan) await this.#saved(savePlan(this.#app, {}));
  }

  async #plan({ date, hour, minutes, level, topics }: PlanDraft): Promise<void> {
    const { plan } = this.#app.history.marks;
    const same =
      plan?.date === date &&
      plan?.hour === hour &&
      plan?.minutes === minutes &&
      plan.audience === level &&
      String(plan.topics) === String(topics);
    if (same) return;
    const saved = await this.#saved(savePlan(this.#app, { date: date ?? null, hour, minutes }));
    this.#add({ kind: 'plan', entry: saved.id });
  }

  async #newPerDay(after: number): Promise<void> {
    const before = this.#app.settings.value.newPerDay;
    if (before === after) return;
    await this.#settings({ newPerDay: after });
    this.#add({ kind: 'new', before, after });
  }

  async #retention(after: number): Promise<void> {
    const before = this.#app.history.parameters.desiredRetention;
    if (before === after) return;
    const saved = await this.#saved(this.#app.changeRetention(after));
    this.#add({ kind: 'retention', before, after, entry: saved.id });
  }

  async #suspend(part: Part): Promise<void> {
    const { deck, history, clock, scope } = this.#app;
    const cards = (valueOf(deck.index)?.cards ?? [])
      .filter((card) => card.answered && inScope(card, scope) && isIn(part, card))
      .filter(({ id }) => history.marks.cards.get(id)?.suspended !== true)
      .map(({ id }) => id);
    for (const cardId of cards)
      await this.#saved(recorded(history.note({ ...clock.now(), kind: 'suspended', cardId })));
    this.#add({ kind: 'suspended', cards });
  }

  async #settings(changes: Partial<Scope & { newPerDay: number }>): Promise<void> {
    if (!(await this.#app.changeSettings(changes)))
      throw new Refused(this.#app.settings.problem ?? 'Настройки не сохранились.');
  }

  async #saved<T>(outcome: Promise<Outcome<T>>): Promise<T> {
    const saved = await outcome;
    if (!saved.ok) throw new Refused(saved.problem);
    return saved.value;
  }

  #add(done: Done): void {
    this.done = [...this.done, done];
  }

  /** Runs the writes one after another up to the first that the disk refuses. */
  async #write(work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** What the disk has refused, in a sentence for the learner. */
class Refused extends Error {}

const recorded = async (result: ReturnType<App['history']['note']>): Promise<Outcome<unknown>> => {
  const written = await result;
  return written.ok ? written : { ok: false, problem: describeProblem(written.problem) };
};

/** The scope without a topic or without its highest level. */
function without(part: Exclude<Part, { kind: 'cell' }>, draft: PlanDraft, app: App): Scope {
  const { level, topics } = draft;
  if (part.kind === 'level') {
    const below = LEVELS[LEVELS.indexOf(part.level) - 1];
    return { level: below ?? level, topics };
  }
  const all = valueOf(app.deck.index)?.topics.map(({ id }) => id) ?? [];
  const named = topics === 'all' ? all : topics;
  return { level, topics: named.filter((each) => each !== part.topic) };
}
