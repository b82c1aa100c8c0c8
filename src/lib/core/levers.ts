/**
 * Which half-hour would change most: for every topic what a sitting over its new cards, or over the cards
 * that gain most from a review, is expected to add to the whole figure. One sitting is looked ahead, as in
 * worth.ts; later reviews are left out, so that a gain is what the sitting is worth by itself.
 */

import { recalibrated } from './calibration';
import { MS_PER_MINUTE } from './day';
import type { CardId, TopicId } from './ids';
import { SECONDS } from './queue';
import type { CardOutlook, Evidence } from './readiness';
import { recallAt } from './scheduler';
import type { Memories, Memory, Scheduler, When } from './scheduler';

export type Lever = Readonly<{
  kind: 'learn' | 'review';
  topic: TopicId;
  /** Which cards, those that gain most first. */
  cards: readonly CardId[];
  minutes: number;
  /** Expected rise of the whole figure, 0–1. */
  gain: number;
}>;

export type LeverInput = Readonly<{
  /** The cards of the whole figure. */
  outlooks: readonly CardOutlook[];
  evidence: Evidence;
  memories: Memories;
  scheduler: Scheduler;
  now: When;
  /** The interview's instant, ms. */
  at: number;
  /** What the sitting may take. */
  minutes: number;
}>;

/** One of each kind for every topic where it gains anything, the largest gain first. */
export function levers(input: LeverInput): readonly Lever[] {
  const total = input.outlooks.reduce((sum, { weight }) => sum + weight, 0);
  const sittings = new Map<string, Move[]>();
  for (const outlook of input.outlooks) {
    const move = moveOf(outlook, input);
    const key = `${outlook.card.topic} ${move.kind}`;
    const own = sittings.get(key);
    if (own) own.push(move);
    else sittings.set(key, [move]);
  }
  return [...sittings.values()]
    .flatMap((moves) => leverOf(moves, total, input.minutes) ?? [])
    .sort((a, b) => b.gain - a.gain || (a.topic < b.topic ? -1 : 1));
}

type Move = Readonly<{
  kind: Lever['kind'];
  outlook: CardOutlook;
  /** Weight times the rise of its chance. */
  gain: number;
  seconds: number;
}>;

function moveOf(outlook: CardOutlook, input: LeverInput): Move {
  const { card, weight, chance } = outlook;
  const { calibration } = input.evidence;
  const memory = input.memories.get(card.id);
  const { weights } = input.scheduler.parameters;
  const known = memory
    ? recalibrated(recallAt(memory, input.now.at, weights), card.topic, calibration)
    : chance;
  const after = (passed: boolean): number =>
    recalibrated(
      recallAt(studied(card.id, memory, passed, input), input.at, weights),
      card.topic,
      calibration
    );
  const rise = known * after(true) + (1 - known) * after(false) - chance;
  return {
    kind: memory ? 'review' : 'learn',
    outlook,
    gain: weight * rise,
    seconds: memory
      ? SECONDS.review + (1 - known) * SECONDS.learning
      : SECONDS.fresh + SECONDS.learning
  };
}

/** The memory after a sitting: its first answer, then «хорошо» until no learning step is left. */
function studied(
  card: CardId,
  memory: Memory | undefined,
  passed: boolean,
  { scheduler, now }: LeverInput
): Memory {
  let state = scheduler.advance(card, memory, passed ? 3 : 1, now);
  for (let step = 1; state.due.kind === 'instant' && step <= STEPS; step++)
    state = scheduler.advance(card, state, 3, {
      at: now.at + step * STEP_MINUTES * MS_PER_MINUTE,
      day: now.day
    });
  return state;
}

/** More than any card has learning steps. */
const STEPS = 4;
const STEP_MINUTES = 10;

/** What fits into the minutes, from the largest gain on; undefined where nothing gains. */
function leverOf(moves: readonly Move[], total: number, minutes: number): Lever | undefined {
  const cards: CardId[] = [];
  let gain = 0;
  let seconds = 0;
  const byGain = [...moves].sort(
    (a, b) => b.gain - a.gain || (a.outlook.card.id < b.outlook.card.id ? -1 : 1)
  );
  for (const move of byGain) {
    if (move.gain <= 0 || seconds + move.seconds > minutes * 60) break;
    cards.push(move.outlook.card.id);
    gain += move.gain / total;
    seconds += move.seconds;
  }
  const [first] = byGain;
  return first && cards.length > 0
    ? {
        kind: first.kind,
        topic: first.outlook.card.topic,
        cards,
        minutes: Math.ceil(seconds / 60),
        gain
      }
    : undefined;
}
