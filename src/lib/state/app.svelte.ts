import { createContext } from 'svelte';
import { startOf } from '../core/day';
import type { CardId } from '../core/ids';
import { buildQueue, countToday, mixed, unseenOf } from '../core/queue';
import type { Limits, Scope, Today } from '../core/queue';
import type { Entry } from '../core/review';
import { DEFAULT_WEIGHTS } from '../core/scheduler';
import type { When } from '../core/scheduler';
import { connect } from '../storage/connection';
import type { Connection, ConnectionEvent } from '../storage/connection';
import { ownDevice } from '../storage/device';
import { describeProblem } from '../storage/problem';
import { createReviewLog } from '../storage/review-log';
import type { Settings } from '../storage/settings';
import { Clock } from './clock.svelte';
import { DeckState } from './deck.svelte';
import { ExtraNew } from './extra.svelte';
import { History } from './history.svelte';
import { whenIdle } from './idle';
import { valueOf } from './loading';
import type { Outcome } from './loading';
import { Safety } from './safety.svelte';
import { SettingsState } from './settings.svelte';
import { DayShare } from './share.svelte';
import type { Share } from './share.svelte';
import { openSnapshots } from './snapshots';
import { Study } from './study.svelte';
import { Tabs } from './tabs';
import type { Update } from './update.svelte';

export type AppParts = Readonly<{
  /** Turns a path such as `/deck/index.json` into the address under which it is served. */
  address: (path: string) => string;
  /** Version of the app, for backups and the settings page. */
  version: string;
  /** False while developing: there is no worker then. */
  worker: boolean;
}>;

/** Joins deck, log, settings and clock; one for the whole page. */
export class App {
  readonly parts: AppParts;
  readonly connection: Connection;
  readonly clock = new Clock();
  readonly deck: DeckState;
  readonly history: History;
  readonly settings: SettingsState;
  readonly safety = new Safety();
  /** Comes when the page is idle: the first card does not wait for it. */
  update = $state.raw<Update>();
  readonly extra = new ExtraNew();
  readonly share = new DayShare();
  /** The browser's offer to install the app, kept for the moment that suits the learner. */
  installOffer = $state.raw<Event>();
  study = $state.raw<Study>();
  /** The database was taken over by a newer version in another tab. */
  outdated = $state.raw(false);

  readonly #tabs = new Tabs();
  #seed = $state.raw('');
  #chosen: Readonly<{ queue: readonly CardId[]; at: string }> | undefined;

  constructor(parts: AppParts) {
    this.parts = parts;
    this.connection = connect({ onEvent: (event) => this.#onConnection(event) });
    this.deck = new DeckState(parts.address);
    this.history = new History((entries) => {
      this.#tabs.send({ kind: 'entries', entries });
      this.safety.grown(this.history.size + this.history.quarantined);
    });
    this.settings = new SettingsState(this.connection, () => this.#tabs.send({ kind: 'settings' }));
  }

  readonly scope: Scope = $derived.by(() => {
    const { level, topics } = this.settings.value;
    return topics === 'all' ? { audience: level } : { audience: level, topics };
  });

  /** Deck and log are there: cards can be dealt. */
  readonly ready: boolean = $derived.by(
    () => this.deck.index.kind === 'ready' && this.history.status.kind === 'ready'
  );

  /** What today holds; undefined until deck and log are there. */
  readonly today: Today | undefined = $derived.by(() => {
    const { reviewsPerDay } = this.settings.value;
    const limits = { newPerDay: this.#newToday, reviewsPerDay };
    return this.#queueAt(this.clock.shown, limits, this.sharing?.cards);
  });

  /** What the learner has taken on of a backlog today; undefined: the day is as any other. */
  readonly sharing: Share | undefined = $derived.by(() => this.share.on(this.clock.shown.day));

  /**
   * What tomorrow will hold if nothing more is done today; undefined, too, while a backlog is being
   * spread: tomorrow asks again how much of it to take on.
   */
  readonly tomorrow: Today | undefined = $derived.by(() => {
    if (this.sharing?.minutes !== undefined) return undefined;
    const day = this.clock.shown.day + 1;
    return this.#queueAt({ at: startOf(day, this.clock.shown), day }, this.settings.value);
  });

  /** Answered cards of the chosen scope that were never seen and may be dealt. */
  readonly unseen: number = $derived.by(() => {
    const deck = valueOf(this.deck.index);
    const { memories, marks } = this.history;
    const { scope } = this;
    return deck ? unseenOf({ deck, memories, marks, scope, now: this.clock.shown }).length : 0;
  });

  /** Cards met for the first time, and reviewed, today. */
  readonly doneToday = $derived.by(() => countToday(this.history.memories, this.clock.shown.day));

  /** Starts everything that the first card needs; the rest follows when the page is idle. */
  start(): void {
    this.clock.start();
    this.extra.load();
    this.share.load();
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.installOffer = event;
    });
    void this.deck.loadIndex();
    void this.openStorage();
    this.#tabs.listen({
      onEntries: (entries) => {
        void this.#hear(entries);
      },
      onSettings: () => void this.#loadSettings(),
      onReturn: () => void this.#comeBack()
    });
    whenIdle(() => {
      if (this.parts.worker) void this.#startUpdates();
      void this.safety.look();
    });
  }

  /** Opens settings and log; repeated from a button when it has failed. */
  async openStorage(): Promise<void> {
    const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
    const { connection } = this;
    const [device, snapshots] = await Promise.all([
      ownDevice(connection, random),
      openSnapshots(connection, this.parts.version),
      this.#loadSettings(),
      this.loadOwn()
    ]);
    if (!device.ok) {
      this.history.fail(describeProblem(device.problem));
      return;
    }
    this.#seed = device.value;
    await this.history.open({
      log: createReviewLog({ connection, device: device.value, random }),
      snapshots
    });
    if (this.history.status.kind === 'ready')
      this.safety.checkRows(this.history.size + this.history.quarantined);
  }

  /** Looks for own cards; the code for them comes only where there are some. */
  async loadOwn(): Promise<void> {
    const count = await this.connection.read('ownCards', (store) => store.count());
    if (count.ok && (count.value > 0 || this.deck.own))
      this.deck.own = await (await import('./own-cards.svelte')).readOwnPart(this);
  }

  /** More new cards, today only. */
  addNew(count: number): void {
    const spare = this.#newToday - this.doneToday.introduced;
    this.extra.add(this.clock.shown.day, count - Math.min(0, spare));
    this.study = undefined;
  }

  /** Deals, today, this share of a backlog. */
  take(share: Share): void {
    this.share.take(share);
    this.study = undefined;
  }

  /** Goes on, after the end, with so many new cards more. */
  studyMore(count: number): void {
    this.addNew(count);
    this.openStudy();
  }

  /**
   * The next visit of the study page is a sitting over these cards, for that visit alone.
   * @param at the address where they were chosen
   */
  choose(queue: readonly CardId[], at: string): void {
    this.#chosen = { queue, at };
  }

  /** The sitting just chosen, the day's sitting under way, or a new one over what today holds. */
  openStudy(): Study | undefined {
    this.clock.tick();
    const { today } = this;
    if (!today) return undefined;
    const chosen = this.#chosen;
    this.#chosen = undefined;
    if (chosen) this.study = new Study(this, chosen.queue, [], chosen.at);
    else if (!this.study || this.study.chosenAt || this.study.session.screen.kind === 'finished')
      this.study = new Study(this, mixed(today.reviews, today.fresh), today.learning);
    else this.study.refresh();
    return this.study;
  }

  /** @returns whether the change is on disk */
  async changeSettings(changes: Partial<Settings>): Promise<boolean> {
    const changed = await this.settings.change(changes);
    this.clock.rollover = this.settings.value.rollover;
    // The sitting was dealt under the old settings.
    if (changed) this.study = undefined;
    return changed;
  }

  /** Desired retention changes memory, so it is an entry of the log. */
  async changeRetention(desiredRetention: number): Promise<Outcome<Entry>> {
    const { weights } = this.history.parameters;
    const recorded = await this.history.record({
      ...this.clock.now(),
      kind: 'parameters',
      desiredRetention,
      ...(weights === DEFAULT_WEIGHTS ? {} : { weights })
    });
    return recorded.ok ? recorded : { ok: false, problem: describeProblem(recorded.problem) };
  }

  async #startUpdates(): Promise<void> {
    const { Update } = await import('./update.svelte');
    this.update = new Update();
    await this.update.start(this.parts.address);
  }

  /** The limit of new cards; a share of so many minutes has none but those that were asked for. */
  get #newToday(): number {
    const paused = this.sharing?.minutes !== undefined;
    return (paused ? 0 : this.settings.value.newPerDay) + this.extra.on(this.clock.shown.day);
  }

  #queueAt(now: When, limits: Limits, share?: readonly CardId[]): Today | undefined {
    const deck = valueOf(this.deck.index);
    if (!deck || this.history.status.kind !== 'ready') return undefined;
    const { scope } = this;
    return buildQueue({
      deck,
      memories: this.history.memories,
      marks: this.history.marks,
      scope,
      limits,
      now,
      seed: this.#seed,
      share
    });
  }

  async #loadSettings(): Promise<void> {
    await this.settings.load();
    this.clock.rollover = this.settings.value.rollover;
  }

  async #hear(entries: readonly unknown[]): Promise<void> {
    await this.history.hear(entries);
    this.study?.refresh();
  }

  async #comeBack(): Promise<void> {
    this.clock.tick();
    if (this.history.status.kind !== 'ready') return;
    await Promise.all([this.history.reread(), this.#loadSettings()]);
    this.study?.refresh();
  }

  #onConnection(event: ConnectionEvent): void {
    switch (event.kind) {
      case 'unblocked':
        void this.openStorage();
        return;
      case 'closed':
        if (event.by === 'upgrade') this.outdated = true;
        return;
      case 'blocked':
        // The call that waits for the opening reports it.
        return;
      default:
        event satisfies never;
    }
  }
}

/** The app of the component tree, set by the root layout. */
export const [getApp, setApp] = createContext<App>();
