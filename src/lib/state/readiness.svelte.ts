import { isOfHoldOut } from '../core/hold-out';
import type { CardId } from '../core/ids';
import { decodeInterviews, formatOf } from '../core/interview';
import type { Format } from '../core/interview';
import { questionsOf } from '../core/interview-score';
import type { ScoreForecast } from '../core/interview-score';
import type { Lever } from '../core/levers';
import { isSetAside } from '../core/marks';
import type { PlanInput } from '../core/plan';
import { inScope } from '../core/queue';
import { hash } from '../core/random';
import { startPlanning } from '../plan/client';
import { askReadiness } from '../readiness/client';
import type { ReadinessClient } from '../readiness/client';
import type { Checks, Followed, Outlook, Question } from '../readiness/messages';
import { ownDevice } from '../storage/device';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import { readDeckFile } from './deck-file';
import { LOADING, valueOf } from './loading';
import type { Loading } from './loading';
import { readinessDate } from './readiness-date';
import type { ReadinessDate } from './readiness-date';

export type { Checks } from '../readiness/messages';

/** «Follow the plan». */
export type Following =
  /** No interview lies ahead, or the learner has not said how many minutes a day there are. */
  | Readonly<{ kind: 'undated' | 'unplanned' }>
  | Readonly<{ kind: 'working'; share: number }>
  | Readonly<{ kind: 'ready'; followed: Followed }>
  | Readonly<{ kind: 'failed'; problem: string }>;

/** How ready the learner will be; all of it is computed in workers. */
export class Readiness {
  outlook = $state.raw<Loading<Outlook>>(LOADING);
  /** Undefined as long as it is being computed. */
  levers = $state.raw<readonly Lever[]>();
  /** Undefined inside: how the interview is held is not known. */
  score = $state.raw<Loading<ScoreForecast | undefined>>(LOADING);
  checks = $state.raw<Checks>();
  following = $state.raw<Following>({ kind: 'working', share: 0 });
  /** How the banks prescribe the interview of the learner's level; undefined: not known (yet). */
  format = $state.raw<Format>();

  readonly #app: App;
  #client: ReadinessClient | undefined;
  #stopPlanning: (() => void) | undefined;
  #asked = 0;

  constructor(app: App) {
    this.#app = app;
  }

  readonly date: ReadinessDate = $derived.by(() =>
    readinessDate(this.#app.history.marks.plan, this.#app.clock.stampAt(this.#openedAt))
  );
  #openedAt = $state.raw(Date.now());

  /** Changes whenever the figures would; undefined: nothing can be asked yet. */
  readonly basis: string | undefined = $derived.by(() => {
    const { ready, settings, history, scope, deck } = this.#app;
    if (!ready || !settings.loaded) return undefined;
    return JSON.stringify([history.size, scope, deck.cards.size, this.#app.clock.shown.day]);
  });

  /** Asks everything anew; what was told before stays until it is overtaken. */
  async look(): Promise<void> {
    this.end();
    const asked = ++this.#asked;
    this.#openedAt = this.#app.clock.now().at;
    const question = this.#question;
    if (!question) return;
    const { parts, scope } = this.#app;
    const address = parts.address('/deck/interviews.json');
    const interviews = valueOf(await readDeckFile(address, decodeInterviews));
    // Left, or asked again, in the meantime.
    if (asked !== this.#asked) return;
    this.format = interviews && formatOf(interviews, scope.audience);
    this.#client = askReadiness(question, {
      onOutlook: (outlook) => {
        this.outlook = { kind: 'ready', value: outlook };
        this.#client?.more(this.#questions);
        void this.#follow(outlook);
      },
      onLevers: (levers) => (this.levers = levers),
      onScore: (value) => (this.score = { kind: 'ready', value }),
      onChecks: (checks) => (this.checks = checks),
      onFollowed: (followed) => this.#followed({ kind: 'ready', followed }),
      onFailed: (problem) => (this.outlook = { kind: 'failed', problem })
    });
  }

  /** Ends what is under way. */
  end(): void {
    this.#asked++;
    this.#client?.end();
    this.#stopPlanning?.();
    this.#client = this.#stopPlanning = undefined;
  }

  /** Unseen cards of the scope that belong to the hold-out, in an order that prefers none. */
  readonly heldOut: readonly CardId[] = $derived.by(() => {
    const { deck, history, scope, clock } = this.#app;
    return (valueOf(deck.index)?.cards ?? [])
      .filter(
        (card) =>
          card.answered &&
          isOfHoldOut(card.id) &&
          inScope(card, scope) &&
          !history.memories.has(card.id) &&
          !isSetAside(history.marks, card.id, clock.shown.day)
      )
      .map(({ id }) => id)
      .sort((a, b) => hash(a) - hash(b));
  });

  /** Whether they are kept from being dealt. */
  readonly isHolding: boolean = $derived.by(() => this.#app.history.marks.plan?.holdOut === true);

  get #questions(): number | undefined {
    return this.format && questionsOf(this.format);
  }

  get #question(): Question | undefined {
    const { deck, scope, clock } = this.#app;
    const index = valueOf(deck.index);
    if (!index) return undefined;
    const { audience, topics } = scope;
    return { deck: index, audience, topics, at: this.date.at, now: clock.now() };
  }

  /** The checks take longest: they wait until the plan has its answer. */
  #followed(following: Following): void {
    this.following = following;
    this.#client?.check();
  }

  async #follow({ learned }: Outlook): Promise<void> {
    const { history, settings, clock, scope, deck } = this.#app;
    const index = valueOf(deck.index);
    const { minutes } = history.marks.plan ?? {};
    const { isInterview, at, day } = this.date;
    if (!index || !isInterview) return this.#followed({ kind: 'undated' });
    if (minutes === undefined) return this.#followed({ kind: 'unplanned' });
    this.following = { kind: 'working', share: 0 };
    const asked = this.#asked;
    // The device's own seed orders its new cards.
    const device = await ownDevice(this.#app.connection, random);
    if (asked !== this.#asked) return;
    if (!device.ok)
      return this.#followed({ kind: 'failed', problem: describeProblem(device.problem) });
    const { memories, marks, parameters } = history;
    const { newPerDay, reviewsPerDay } = settings.value;
    this.#startPlanning({
      ...{ deck: index, memories, marks, scope, parameters, newPerDay, reviewsPerDay, minutes },
      ...{ now: clock.now(), interview: { at, day }, seed: device.value },
      ...learned
    });
  }

  #startPlanning(input: PlanInput): void {
    this.#stopPlanning = startPlanning(input, {
      onProgress: (share) => (this.following = { kind: 'working', share }),
      onPlanned: ({ recalls }) => {
        // What could be left out of it is the plan page's question.
        this.#stopPlanning?.();
        this.#client?.follow(recalls, this.#questions);
      },
      onOffers: () => undefined,
      onEnded: () => undefined,
      onFailed: (problem) => this.#followed({ kind: 'failed', problem })
    });
  }
}

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
