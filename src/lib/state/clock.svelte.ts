import { DEFAULT_ROLLOVER, dayOf } from '../core/day';

/** When and where an act happened: what every log entry carries. */
export type Stamp = Readonly<{ at: number; tzOffset: number; rollover: number; day: number }>;

const TICK_MS = 30_000;

/** The only place that reads the clock. */
export class Clock {
  /** The learner's rollover hour; follows the settings. */
  rollover = $state.raw(DEFAULT_ROLLOVER);
  #ticked = $state.raw(Date.now());

  /** The moment as of the last tick: for what is shown and may be half a minute old. */
  readonly shown: Stamp = $derived(stampOf(this.#ticked, this.rollover));

  /** The moment of this very call: for what is written. */
  now(): Stamp {
    return stampOf(Date.now(), this.rollover);
  }

  /** A past or coming instant (ms), by the zone in force then. */
  stampAt(at: number): Stamp {
    return stampOf(at, this.rollover);
  }

  /** The learner's day of a past or coming instant (ms), by the zone in force then. */
  dayAt(at: number): number {
    return this.stampAt(at).day;
  }

  tick(): void {
    this.#ticked = Date.now();
  }

  /** Keeps `shown` fresh for as long as the page lives. */
  start(): void {
    setInterval(() => this.tick(), TICK_MS);
  }
}

function stampOf(at: number, rollover: number): Stamp {
  const tzOffset = -new Date(at).getTimezoneOffset();
  return { at, tzOffset, rollover, day: dayOf({ at, tzOffset, rollover }) };
}
