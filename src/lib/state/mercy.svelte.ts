import { dueByWorth, isBacklog, lastStudyDay, reviewsIn, usualMinutes } from '../core/backlog';
import { forecast, knownDues } from '../core/backlog-forecast';
import type { Dues, Forecast } from '../core/backlog-forecast';
import { startOf } from '../core/day';
import { interviewAt } from '../core/interview-date';
import { buildQueue } from '../core/queue';
import type { QueueInput, Today } from '../core/queue';
import { horizonOf } from '../core/worth';
import type { App } from './app.svelte';
import { valueOf } from './loading';
import type { Share } from './share.svelte';

/** Days before the last one studied in which the usual day is looked for. */
const LOOK_BACK_DAYS = 28;

/** What is due after a break, and how the learner spreads it. */
export class Mercy {
  /** False while it is not known yet whether there is a backlog. */
  settled = $state.raw(false);
  #usual = $state.raw<number>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** What today could deal if all of it were taken on; siblings wait for the days after. */
  readonly #whole: Today | undefined = $derived.by(() => this.#input && buildQueue(this.#input));

  readonly #dues: Dues = $derived.by(() => (this.#input ? knownDues(this.#input) : new Map()));

  /** Cards due, and those of them that today may deal. */
  readonly cards: number = $derived.by(
    () => this.#dues.get(this.#app.clock.shown.day)?.length ?? 0
  );
  readonly cardsToday: number = $derived.by(() => this.#whole?.reviews.length ?? 0);

  readonly share: Share | undefined = $derived.by(() => this.#app.sharing);

  /** Whether to ask the learner how much to take on; no more once today's answer was given. */
  readonly asks: boolean = $derived.by(
    () =>
      this.settled &&
      !this.share &&
      isBacklog({ due: this.cards, daysAway: this.#daysAway, usualMinutes: this.#usual })
  );

  readonly #daysAway: number | undefined = $derived.by(() => {
    const { day } = this.#app.clock.shown;
    const last = lastStudyDay(this.#app.history.memories, day);
    return last === undefined ? undefined : day - last;
  });

  /**
   * Finds out what a usual day is, where the answer hangs on it. Minutes that the learner has named in
   * the plan are the usual day.
   */
  async look(): Promise<void> {
    const { history, clock } = this.#app;
    this.#usual = history.marks.plan?.minutes;
    const away = this.#daysAway;
    // With nothing usual at all the longest day would be a backlog: is there any chance of one?
    const matters = isBacklog({ due: this.cards, daysAway: away, usualMinutes: 0 });
    if (this.#usual === undefined && matters && away !== undefined) {
      const { day } = clock.shown;
      const read = await history.since(startOf(day - away - LOOK_BACK_DAYS, clock.shown));
      // A log that cannot be read leaves the rule of the long absence.
      if (read.ok) this.#usual = usualMinutes(read.value, history.memories, day);
    }
    this.settled = true;
  }

  /** @param minutes undefined: everything, the most worth first */
  take(minutes: number | undefined): void {
    const input = this.#input;
    if (!input) return;
    const { clock, history } = this.#app;
    const now = clock.now();
    const { plan } = history.marks;
    const horizon = horizonOf(now, plan && interviewAt(plan));
    const learning = this.#whole?.learning.length ?? 0;
    const due = dueByWorth({ ...input, now }, { scheduler: history.scheduler, now, horizon });
    const cards = minutes === undefined ? due : due.slice(0, reviewsIn(minutes, learning));
    this.#app.take({ day: now.day, minutes, cards });
  }

  /** How what is due now goes at so many minutes a day; of today's share counts what is left of it. */
  forecast(minutes: number): Forecast {
    const { clock, settings, today } = this.#app;
    const perDay = Math.min(reviewsIn(minutes, 0), settings.value.reviewsPerDay);
    const perToday =
      this.share?.minutes === minutes
        ? (today?.reviews.length ?? 0)
        : Math.min(perDay, this.cardsToday);
    return forecast({ today: clock.shown.day, dues: this.#dues, perDay, perToday });
  }

  readonly #input: QueueInput | undefined = $derived.by(() => {
    const { deck, history, scope, clock } = this.#app;
    const index = valueOf(deck.index);
    if (!index || history.status.kind !== 'ready') return undefined;
    const { memories, marks } = history;
    const limits = { newPerDay: 0, reviewsPerDay: Infinity };
    return { deck: index, memories, marks, scope, limits, now: clock.shown, seed: '' };
  });
}
