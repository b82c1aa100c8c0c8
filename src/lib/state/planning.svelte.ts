import type { Audience, Deck } from '../core/deck';
import type { CardId, TopicId } from '../core/ids';
import { DEFAULT_HOUR, countdown, dayOfDate, interviewAt } from '../core/interview-date';
import type { Countdown } from '../core/interview-date';
import type { Plan } from '../core/marks';
import { observe } from '../core/observations';
import { paceOf } from '../core/pace';
import type { Pace, PlanInput, StudyPlan } from '../core/plan';
import { weighCards } from '../core/quotas';
import type { Entry } from '../core/review';
import { chanceOf, learnUnseen } from '../core/unseen';
import { startPlanning } from '../plan/client';
import type { Offers } from '../plan/messages';
import { ownDevice } from '../storage/device';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import { valueOf } from './loading';

export type { Offers } from '../plan/messages';

/** What the learner asks a plan for. */
export type PlanDraft = Readonly<{
  /** `YYYY-MM-DD`; undefined: no date is known. */
  date: string | undefined;
  hour: number;
  minutes: number;
  level: Audience;
  topics: 'all' | readonly TopicId[];
}>;

export type PlanStatus =
  /** `idle`: there is nothing to plan. `offering`: the plan is there, what to leave out is not yet. */
  | Readonly<{ kind: 'idle' | 'offering' | 'ready' }>
  | Readonly<{ kind: 'working'; share: number }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/** Proposed to who has named no minutes. */
const USUAL_MINUTES = 20;

/** What was read once, when the page was opened. */
type Read = Readonly<{ pace: Pace; seed: string; chances: ReadonlyMap<CardId, number> }>;

/** One plan at a time, made in a worker from the learner's cards and what is asked. */
export class Planning {
  status = $state.raw<PlanStatus>({ kind: 'idle' });
  /** The last plan; while another is made it stands as it was. */
  plan = $state.raw<StudyPlan>();
  offers = $state.raw<Offers>();
  #changes = $state.raw<Partial<PlanDraft>>({});
  #read = $state.raw<Read>();
  #stop: (() => void) | undefined;
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** What is asked: what the log and the settings say, with the changes of this page. */
  readonly draft: PlanDraft = $derived.by(() => {
    const { plan } = this.#app.history.marks;
    const { level, topics } = this.#app.settings.value;
    return {
      date: plan?.date,
      hour: plan?.hour ?? DEFAULT_HOUR,
      minutes: plan?.minutes ?? USUAL_MINUTES,
      level,
      topics,
      ...this.#changes
    };
  });

  // Numbers, so that a tick of the clock is no reason for another plan.
  readonly #today: number = $derived.by(() => this.#app.clock.shown.day);
  readonly #tzOffset: number = $derived.by(() => this.#app.clock.shown.tzOffset);

  readonly #plan: Plan = $derived.by(() => {
    const { date, hour, level, topics } = this.draft;
    const known = date !== undefined && dayOfDate(date) !== undefined ? { date } : {};
    return { ...known, hour, audience: level, topics, tzOffset: this.#tzOffset };
  });

  readonly stands: Countdown = $derived.by(() => countdown(this.#plan, this.#today));

  /** What the plan is made from; undefined: there is nothing to plan yet, or no longer. */
  readonly input: PlanInput | undefined = $derived.by(() => {
    const { history, settings, clock } = this.#app;
    const deck = valueOf(this.#app.deck.index);
    const at = interviewAt(this.#plan);
    if (!deck || !this.#app.ready || !settings.loaded || !this.#read) return undefined;
    if (at === undefined || this.stands.kind !== 'ahead') return undefined;
    const { level, topics, minutes } = this.draft;
    const scope = topics === 'all' ? { audience: level } : { audience: level, topics };
    return {
      deck,
      memories: history.memories,
      marks: history.marks,
      scope,
      importance: new Map(
        weighCards(deck, scope, () => false).map(({ card, weight }) => [card.id, weight])
      ),
      parameters: history.parameters,
      newPerDay: settings.value.newPerDay,
      now: { ...clock.now(), day: this.#today },
      interview: { at, day: this.stands.day },
      minutes,
      reviewsPerDay: settings.value.reviewsPerDay,
      ...this.#read
    };
  });

  /** Reads the learner's own pace from the log. */
  async open(): Promise<void> {
    const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
    const [whole, device] = await Promise.all([
      this.#app.history.whole(),
      ownDevice(this.#app.connection, random)
    ]);
    // The device's own seed orders its new cards.
    const deck = valueOf(this.#app.deck.index);
    if (whole.ok && device.ok && deck)
      this.#read = {
        pace: paceOf(whole.value),
        seed: device.value,
        chances: chancesOf(deck, whole.value)
      };
    else if (!whole.ok) this.#fail(describeProblem(whole.problem));
    else if (!device.ok) this.#fail(describeProblem(device.problem));
  }

  change(changes: Partial<PlanDraft>): void {
    this.#changes = { ...this.#changes, ...changes };
  }

  /** What was asked has been written: from now on the log and the settings say it. */
  settle(): void {
    this.#changes = {};
  }

  /** Makes the plan anew; one under way is cancelled. */
  make(input: PlanInput | undefined): void {
    this.cancel();
    if (!input) return;
    this.status = { kind: 'working', share: 0 };
    this.#stop = startPlanning(input, {
      onProgress: (share) => {
        this.status = { kind: 'working', share };
      },
      onPlanned: (plan) => {
        this.plan = plan;
        this.offers = undefined;
        this.status = { kind: 'offering' };
      },
      onOffers: (offers) => {
        this.offers = offers;
      },
      onEnded: () => {
        this.status = { kind: 'ready' };
      },
      onFailed: (problem) => this.#fail(problem)
    });
  }

  /** Begins again where something has failed. */
  retry(): void {
    this.status = { kind: 'idle' };
    if (this.#read) this.make(this.input);
    else void this.open();
  }

  cancel(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.status.kind !== 'failed') this.status = { kind: 'idle' };
  }

  #fail(problem: string): void {
    this.status = { kind: 'failed', problem };
  }
}

/** What first sights tell of cards that are still unseen, as readiness has it. */
function chancesOf(deck: Deck, entries: readonly Entry[]): ReadonlyMap<CardId, number> {
  const unseen = learnUnseen(observe(entries, deck).firstSights);
  const known = new Map<string, number>();
  return new Map(
    deck.cards.map(({ id, topic, level }) => {
      const kind = `${topic} ${level}`;
      const chance = known.get(kind) ?? chanceOf(unseen, topic, level);
      known.set(kind, chance);
      return [id, chance];
    })
  );
}
