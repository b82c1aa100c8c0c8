/**
 * The cards of one imagined run: what is known of each, how an answer changes it, and what seeing it would
 * be worth. Every card has its own randomness: two runs under different settings meet the same luck, so
 * that they can be compared.
 */

import type { Arithmetic } from './fsrs-arithmetic';
import { LEAST_GAIN, UNSEEN_CHANCE, worthOfMeeting } from './last-week';
import { logistic, logit } from './mixed-logit';
import { IN_STEP, SEEN, UNSEEN } from './plan-cards';
import type { PlanCards } from './plan-cards';

/** The luck of one run. */
export type Luck = Readonly<{
  number: number;
  /** What this learner's true recall has over the believed one, on the logit scale. */
  offset: number;
  /** The same for cards never seen. */
  unseenOffset: number;
}>;

const SPREAD = 0x9e3779b9;

/** Rows are those of the `PlanCards`; days and instants are counted in days from now. */
export class PlanMemory {
  readonly #cards: PlanCards;
  readonly #arithmetic: Arithmetic;
  readonly #luck: Luck;
  readonly #stability: Float64Array;
  readonly #difficulty: Float64Array;
  readonly #lastAt: Float64Array;
  readonly #lastDay: Int32Array;
  readonly #random: Int32Array;
  readonly due: Int32Array;
  readonly state: Uint8Array;

  constructor(cards: PlanCards, arithmetic: Arithmetic, luck: Luck) {
    this.#cards = cards;
    this.#arithmetic = arithmetic;
    this.#luck = luck;
    this.#stability = cards.stability.slice();
    this.#difficulty = cards.difficulty.slice();
    this.#lastAt = cards.lastAt.slice();
    this.#lastDay = cards.lastDay.slice();
    this.#random = cards.random.map((each) => each ^ Math.imul(luck.number + 1, SPREAD));
    this.due = cards.due.slice();
    this.state = cards.state.slice();
  }

  /** Chance of answering each card at the interview. */
  recalls(): Float64Array {
    const { horizon, chance } = this.#cards;
    const { offset, unseenOffset } = this.#luck;
    return Float64Array.from(this.state, (state, row) =>
      state === UNSEEN
        ? shifted(chance[row] ?? 0, unseenOffset)
        : shifted(this.#believed(row, horizon), offset)
    );
  }

  wasSeenOn(row: number, day: number): boolean {
    return this.state[row] !== UNSEEN && this.#lastDay[row] === day;
  }

  /** Takes a card through the learning step in which it waits. */
  finishStep(row: number, day: number): void {
    if (this.state[row] !== IN_STEP) return;
    this.state[row] = SEEN;
    this.#seen(row, day, this.#arithmetic.stepInterval(this.#s(row), this.draw(row)));
  }

  /** @returns whether the first sight was answered */
  meet(row: number, day: number): boolean {
    const { met, stepInterval } = this.#arithmetic;
    const chance = shifted(this.#cards.chance[row] ?? 0, this.#luck.unseenOffset);
    const passed = this.draw(row) < chance;
    const { stability, difficulty } = passed ? met.passed : met.failed;
    this.state[row] = SEEN;
    this.#stability[row] = stability;
    this.#difficulty[row] = difficulty;
    this.#seen(row, day, stepInterval(stability, this.draw(row)));
    return passed;
  }

  /** @returns whether the card was remembered */
  review(row: number, day: number): boolean {
    const { passed, failed, relearned, difficultyPassed, difficultyFailed, ...dates } =
      this.#arithmetic;
    const before = { stability: this.#s(row), difficulty: this.#difficulty[row] ?? 0 };
    const elapsed = day - (this.#lastDay[row] ?? 0);
    const remembered = this.draw(row) < shifted(this.#believed(row, day), this.#luck.offset);
    const random = this.draw(row);
    if (remembered) {
      const stability = passed(before.stability, before.difficulty, elapsed);
      this.#stability[row] = stability;
      this.#difficulty[row] = difficultyPassed(before.difficulty);
      this.#seen(row, day, dates.reviewInterval(before, elapsed, stability, random));
    } else {
      const stability = relearned(failed(before.stability, before.difficulty, elapsed));
      this.#stability[row] = stability;
      this.#difficulty[row] = difficultyPassed(difficultyFailed(before.difficulty));
      this.#seen(row, day, dates.stepInterval(stability, random));
    }
    return remembered;
  }

  /** As `worthOf`; 0 where the gain is not worth opening the card. */
  worthOfReview(row: number, day: number): number {
    const { pace, horizon } = this.#cards;
    const { passed, failed, recall } = this.#arithmetic;
    const stability = this.#s(row);
    const difficulty = this.#difficulty[row] ?? 0;
    const elapsed = day - (this.#lastDay[row] ?? 0);
    const known = this.#believed(row, day);
    const ahead = horizon - day;
    const gain =
      known * recall(ahead, passed(stability, difficulty, elapsed)) +
      (1 - known) * recall(ahead, failed(stability, difficulty, elapsed)) -
      this.#believed(row, horizon);
    if (gain < LEAST_GAIN) return 0;
    return gain / (pace.review + (1 - known) * pace.learning);
  }

  /** As the app has it, which takes every unseen card for as good as another. */
  worthOfMeeting(day: number): number {
    const { pace, horizon } = this.#cards;
    return worthOfMeeting(this.#arithmetic, UNSEEN_CHANCE, horizon - day, pace);
  }

  /** The card's next random number (mulberry32, as random.ts). */
  draw(row: number): number {
    const state = ((this.#random[row] ?? 0) + 0x6d2b79f5) | 0;
    this.#random[row] = state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  #seen(row: number, day: number, interval: number): void {
    this.#lastAt[row] = day;
    this.#lastDay[row] = day;
    this.due[row] = day + interval;
  }

  #believed(row: number, at: number): number {
    return this.#arithmetic.recall(at - (this.#lastAt[row] ?? 0), this.#s(row));
  }

  #s(row: number): number {
    return this.#stability[row] ?? 0;
  }
}

/** A chance with something added to its logit; at nothing added it is left as it is. */
function shifted(chance: number, offset: number): number {
  if (offset === 0) return chance;
  return logistic(logit(Math.min(0.995, Math.max(0.005, chance))) + offset);
}
