/**
 * The learner's days from now to the interview, imagined once: what the app would deal is dealt, each
 * answer is drawn with the chance that FSRS gives it, and the minutes of a day are never exceeded.
 *
 * An ordinary day deals cards in a learning step, then what is due, the longest waiting first and of each
 * family one, then new cards. The last week deals by worth (last-week.ts): of seen and new cards whichever
 * adds most recall at the interview per second. A failed review costs its relearning step, a new card its
 * learning steps, all of them passed.
 */

import type { Arithmetic } from './fsrs-arithmetic';
import { LAST_WEEK_DAYS } from './last-week';
import { IN_STEP, SEEN } from './plan-cards';
import type { PlanCards } from './plan-cards';
import { PlanMemory } from './plan-memory';
import type { Luck } from './plan-memory';

/** How the days of a run are dealt. */
export type Conduct = Readonly<{
  arithmetic: Arithmetic;
  newPerDay: number;
  /** Rows that are left out of the scope are 1. */
  without?: Uint8Array;
}>;

export type Run = Readonly<{
  /** Chance of answering each card at the interview. */
  recalls: Float64Array;
  state: Uint8Array;
  /** Seconds spent on each card. */
  spent: Float64Array;
  /** Of each day. */
  seconds: Float64Array;
  reviews: Int32Array;
  fresh: Int32Array;
}>;

export const run = (start: PlanCards, conduct: Conduct, luck: Luck): Run =>
  new Days(start, conduct, luck).lived();

/** Places behind a value in a sortable number: more cards than any deck has. */
const ROWS = 65_536;
const WORTH_SCALE = 1e9;

class Days {
  readonly #cards: PlanCards;
  readonly #conduct: Conduct;
  readonly #memory: PlanMemory;
  readonly #spent: Float64Array;
  readonly #seconds: Float64Array;
  readonly #reviews: Int32Array;
  readonly #fresh: Int32Array;
  /** The day on which a family last had its turn. */
  readonly #familyDay: Int32Array;
  readonly #keys: Float64Array;
  #nextFresh = 0;
  #left = 0;

  constructor(cards: PlanCards, conduct: Conduct, luck: Luck) {
    const count = cards.cards.length;
    this.#cards = cards;
    this.#conduct = conduct;
    this.#memory = new PlanMemory(cards, conduct.arithmetic, luck);
    this.#spent = new Float64Array(count);
    this.#seconds = new Float64Array(cards.days);
    this.#reviews = new Int32Array(cards.days);
    this.#fresh = new Int32Array(cards.days);
    this.#familyDay = new Int32Array(count).fill(-1);
    this.#keys = new Float64Array(count);
  }

  lived(): Run {
    const { days, budget, cards } = this.#cards;
    for (let row = 0; row < cards.length; row++)
      if (this.#memory.wasSeenOn(row, 0)) this.#takeTurn(row, 0);
    for (let day = 0; day < days; day++) {
      this.#left = budget[day] ?? 0;
      if (day === 0) this.#finishSteps();
      if (days - day > LAST_WEEK_DAYS) this.#ordinaryDay(day);
      else this.#dayByWorth(day);
      this.#seconds[day] = (budget[day] ?? 0) - this.#left;
    }
    return {
      recalls: this.#memory.recalls(),
      state: this.#memory.state,
      spent: this.#spent,
      seconds: this.#seconds,
      reviews: this.#reviews,
      fresh: this.#fresh
    };
  }

  /** Cards that wait in a learning step as the days begin; those that today has no time for stay due. */
  #finishSteps(): void {
    const { state } = this.#memory;
    const { learning } = this.#cards.pace;
    for (let row = 0; row < state.length; row++) {
      if (state[row] !== IN_STEP) continue;
      if (this.#isOut(row) || this.#left < learning) {
        state[row] = SEEN;
        continue;
      }
      this.#memory.finishStep(row, 0);
      this.#spend(row, learning);
    }
  }

  #ordinaryDay(day: number): void {
    const { reviewsPerDay } = this.#cards;
    let reviews = 0;
    for (const key of this.#dueOn(day)) {
      if (reviews >= reviewsPerDay || !this.#hasTimeToReview) break;
      if (!this.#takeTurn(key % ROWS, day)) continue;
      this.#review(key % ROWS, day);
      reviews++;
    }
    for (let met = 0; met < this.#conduct.newPerDay; met++) {
      const row = this.#hasTimeToMeet ? this.#unseen() : undefined;
      if (row === undefined) return;
      this.#meet(row, day);
    }
  }

  /** The due cards as sortable numbers, the longest waiting first, else by chance. */
  #dueOn(day: number): Float64Array {
    const { state, due } = this.#memory;
    let count = 0;
    for (let row = 0; row < state.length; row++) {
      const dueDay = due[row] ?? 0;
      if (state[row] !== SEEN || dueDay > day || this.#isOut(row)) continue;
      const chance = (this.#cards.random[row] ?? 0) & 255;
      this.#keys[count++] = (dueDay * 256 + chance) * ROWS + row;
    }
    return this.#keys.subarray(0, count).sort();
  }

  #dayByWorth(day: number): void {
    const keys = this.#byWorth(day);
    let next = keys.length - 1;
    for (;;) {
      const row = this.#hasTimeToMeet ? this.#unseen() : undefined;
      const worthOfNew = row === undefined ? 0 : this.#memory.worthOfMeeting(day);
      const key = this.#hasTimeToReview ? (keys[next] ?? 0) : 0;
      if (worthOfNew === 0 && key === 0) return;
      if (row !== undefined && worthOfNew * WORTH_SCALE >= Math.floor(key / ROWS)) {
        this.#meet(row, day);
      } else {
        next--;
        if (this.#takeTurn(key % ROWS, day)) this.#review(key % ROWS, day);
      }
    }
  }

  /** Seen cards with their worth as sortable numbers, the most worth last. */
  #byWorth(day: number): Float64Array {
    const { state } = this.#memory;
    let count = 0;
    for (let row = 0; row < state.length; row++) {
      if (state[row] !== SEEN || this.#memory.wasSeenOn(row, day) || this.#isOut(row)) continue;
      const worth = this.#memory.worthOfReview(row, day);
      if (worth > 0) this.#keys[count++] = Math.floor(worth * WORTH_SCALE) * ROWS + row;
    }
    return this.#keys.subarray(0, count).sort();
  }

  #meet(row: number, day: number): void {
    const { pace } = this.#cards;
    const passed = this.#memory.meet(row, day);
    this.#nextFresh++;
    this.#takeTurn(row, day);
    this.#spend(row, pace.fresh + (passed ? 1 : 2) * pace.learning);
    this.#fresh[day] = (this.#fresh[day] ?? 0) + 1;
  }

  #review(row: number, day: number): void {
    const { pace } = this.#cards;
    const remembered = this.#memory.review(row, day);
    this.#spend(row, pace.review + (remembered ? 0 : pace.learning));
    this.#reviews[day] = (this.#reviews[day] ?? 0) + 1;
  }

  get #hasTimeToReview(): boolean {
    const { review, learning } = this.#cards.pace;
    return this.#left >= review + learning;
  }

  /** A first sight that fails takes two learning steps. */
  get #hasTimeToMeet(): boolean {
    const { fresh, learning } = this.#cards.pace;
    return this.#left >= fresh + 2 * learning;
  }

  /** @returns false when another card of the family has had its turn on this day */
  #takeTurn(row: number, day: number): boolean {
    const family = this.#cards.family[row] ?? 0;
    if (this.#familyDay[family] === day) return false;
    this.#familyDay[family] = day;
    return true;
  }

  /** The new card whose turn it is. */
  #unseen(): number | undefined {
    const { fresh } = this.#cards;
    while (this.#nextFresh < fresh.length && this.#isOut(fresh[this.#nextFresh] ?? 0))
      this.#nextFresh++;
    return fresh[this.#nextFresh];
  }

  #isOut(row: number): boolean {
    return this.#conduct.without?.[row] === 1;
  }

  #spend(row: number, seconds: number): void {
    this.#left -= seconds;
    this.#spent[row] = (this.#spent[row] ?? 0) + seconds;
  }
}
