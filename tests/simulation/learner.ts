/** A simulated learner: what is in truth remembered, and what is said of it. */

import { MS_PER_DAY } from '../../src/lib/core/day';
import type { Card, Deck } from '../../src/lib/core/deck';
import type { CardId, TopicId } from '../../src/lib/core/ids';
import { normal } from '../../src/lib/core/laws';
import { logistic, logit } from '../../src/lib/core/mixed-logit';
import { seeded } from '../../src/lib/core/random';
import type { Random } from '../../src/lib/core/random';
import type { Grade } from '../../src/lib/core/review';
import { createScheduler, recall } from '../../src/lib/core/scheduler';
import type { Scheduler, Unscheduled, When } from '../../src/lib/core/scheduler';
import type { Traits } from './learners';

/** What is in truth remembered of a card. */
type Trace = Readonly<{ state: Unscheduled; at: number }>;
export type Traces = ReadonlyMap<CardId, Trace>;

/** Nothing is quite certain, as in the model. */
const CERTAIN = 0.999;

export class Learner {
  readonly #traits: Traits;
  readonly #random: Random;
  readonly #scheduler: Scheduler;
  readonly #known = new Set<CardId>();
  readonly #bias = new Map<TopicId, number>();
  readonly #strength = new Map<CardId, number>();
  readonly #traces = new Map<CardId, Trace>();

  constructor(traits: Traits, deck: Deck, seed: string) {
    this.#traits = traits;
    this.#random = seeded(`${seed} answers`);
    this.#scheduler = createScheduler({ desiredRetention: 0.9, weights: traits.weights });
    const random = seeded(`${seed} nature`);
    for (const { id } of deck.topics) this.#bias.set(id, traits.topicSd * normal(random));
    const knows = new Map(deck.topics.map(({ id }) => [id, traits.knowsSd * normal(random)]));
    for (const { id, topic, level } of deck.cards) {
      this.#strength.set(id, Math.exp(traits.cardSd * normal(random)));
      const chance = logistic(logit(traits.knows[level]) + (knows.get(topic) ?? 0));
      if (random() < chance) this.#known.add(id);
    }
  }

  /** What is remembered now; later study does not change it. */
  traces(): Traces {
    return new Map(this.#traces);
  }

  studiesOn(index: number): boolean {
    const { gap, diligence } = this.#traits;
    const isAway = gap !== undefined && gap[0] <= index && index <= gap[1];
    return this.#random() < diligence && !isAway;
  }

  /** The chance that a card would be recalled at an instant (ms), with these traces. */
  chance({ id, topic }: Card, traces: Traces, at: number): number {
    const trace = traces.get(id);
    if (!trace) return this.#known.has(id) ? 1 : 0;
    const stability = trace.state.stability * (this.#strength.get(id) ?? 1);
    const own = recall((at - trace.at) / MS_PER_DAY, stability, this.#traits.weights);
    const bias = this.#traits.user + (this.#bias.get(topic) ?? 0);
    return logistic(logit(Math.min(CERTAIN, Math.max(1 - CERTAIN, own))) + bias);
  }

  /** Answers a card, remembers it by the truth, and gives the grade that the learner says. */
  answer(card: Card, when: When): Grade {
    const isRecalled = this.#random() < this.chance(card, this.#traces, when.at);
    const grade = isRecalled ? this.#passingGrade() : 1;
    const state = this.#scheduler.next(this.#traces.get(card.id)?.state, grade, when.day);
    this.#traces.set(card.id, { state, at: when.at });
    return this.#said(grade);
  }

  #passingGrade(): Grade {
    const share = this.#random();
    return share < 0.15 ? 2 : share < 0.9 ? 3 : 4;
  }

  #said(grade: Grade): Grade {
    const { lenient, strict, muddled } = this.#traits;
    const share = this.#random();
    if (grade === 1) return share < lenient ? this.#passingGrade() : 1;
    if (share < strict) return 1;
    return this.#random() < muddled ? this.#passingGrade() : grade;
  }
}
