/**
 * One sitting as a reducer: session × event → session. It knows which card is on the screen and which
 * comes next; it neither writes the log nor reads the clock.
 */

import type { CardId, EntryId } from './ids';
import { LEARN_AHEAD_MS } from './queue';
import type { Memory } from './scheduler';

export type Screen =
  | Readonly<{ kind: 'question'; card: CardId; since: number }>
  | Readonly<{ kind: 'answer'; card: CardId; since: number }>
  /** Only learning steps are left, the nearest at this instant (ms). */
  | Readonly<{ kind: 'waiting'; until: number }>
  | Readonly<{ kind: 'finished' }>;

type Learning = Readonly<{ card: CardId; at: number }>;

/** A grade, a suspension or a burial that can still be taken back. */
export type Given = Readonly<{ card: CardId; entry: EntryId }>;

export type Session = Readonly<{
  screen: Screen;
  /** Cards still to come, in order. */
  queue: readonly CardId[];
  learning: readonly Learning[];
  /** Acts of this sitting, the last one at the end. */
  given: readonly Given[];
}>;

export type SessionEvent =
  | Readonly<{ kind: 'revealed' }>
  | Readonly<{ kind: 'hidden' }>
  /** The grade is in the log; `memory` is the state that it left. */
  | Readonly<{ kind: 'graded'; entry: EntryId; memory: Memory; at: number }>
  /** The card on the screen has left the sitting: suspended or buried by this entry. */
  | Readonly<{ kind: 'dropped'; entry: EntryId; at: number }>
  /** The last act was taken back in the log. */
  | Readonly<{ kind: 'undone'; at: number }>
  /** Time has passed: a learning step may have come due. */
  | Readonly<{ kind: 'woken'; at: number }>;

/** A new sitting over today's queue. Learning steps carry the instant (ms) at which they come due. */
export function startSession(
  queue: readonly CardId[],
  learning: readonly Learning[],
  at: number
): Session {
  const start: Session = {
    screen: { kind: 'finished' },
    queue,
    learning: sorted(learning),
    given: []
  };
  return dealt(start, at);
}

/** The sitting after an event. Events that do not fit the screen change nothing. */
export function reduce(session: Session, event: SessionEvent): Session {
  const { screen } = session;
  switch (event.kind) {
    case 'revealed':
      return screen.kind === 'question'
        ? { ...session, screen: { ...screen, kind: 'answer' } }
        : session;
    case 'hidden':
      return screen.kind === 'answer'
        ? { ...session, screen: { ...screen, kind: 'question' } }
        : session;
    case 'graded':
      return screen.kind === 'answer' ? graded(session, screen.card, event) : session;
    case 'dropped':
      return screen.kind === 'question' || screen.kind === 'answer'
        ? dealt(
            { ...session, given: [...session.given, { card: screen.card, entry: event.entry }] },
            event.at
          )
        : session;
    case 'undone':
      return undone(session, event.at);
    case 'woken':
      return screen.kind === 'waiting' ? dealt(session, event.at) : session;
  }
}

/** Cards still to be shown in this sitting, the one on the screen included. */
export const remaining = ({ screen, queue, learning }: Session): number =>
  queue.length + learning.length + (screen.kind === 'question' || screen.kind === 'answer' ? 1 : 0);

function graded(
  session: Session,
  card: CardId,
  { entry, memory, at }: Extract<SessionEvent, { kind: 'graded' }>
): Session {
  const learning =
    memory.due.kind === 'instant'
      ? sorted([...session.learning, { card, at: memory.due.at }])
      : session.learning;
  const given = [...session.given, { card, entry }];
  return dealt({ ...session, learning, given }, at);
}

/** The last graded card comes back as a question; the one on the screen waits behind it. */
function undone(session: Session, at: number): Session {
  const last = session.given.at(-1);
  if (!last) return session;
  const shown =
    session.screen.kind === 'question' || session.screen.kind === 'answer'
      ? [session.screen.card]
      : [];
  return {
    screen: { kind: 'question', card: last.card, since: at },
    queue: [...shown.filter((card) => card !== last.card), ...session.queue],
    learning: session.learning.filter((each) => each.card !== last.card),
    given: session.given.slice(0, -1)
  };
}

/** Deals the next card: a learning step that has come due, then the queue, then a step shown early. */
function dealt(session: Session, at: number): Session {
  const [step, ...otherSteps] = session.learning;
  const [next, ...queue] = session.queue;
  const stepIsDue = step !== undefined && step.at <= at;
  const stepMayBeEarly = step !== undefined && step.at <= at + LEARN_AHEAD_MS;
  if (step && (stepIsDue || (next === undefined && stepMayBeEarly)))
    return {
      ...session,
      learning: otherSteps,
      screen: { kind: 'question', card: step.card, since: at }
    };
  if (next !== undefined)
    return { ...session, queue, screen: { kind: 'question', card: next, since: at } };
  return {
    ...session,
    screen: step ? { kind: 'waiting', until: step.at - LEARN_AHEAD_MS } : { kind: 'finished' }
  };
}

const sorted = (learning: readonly Learning[]): readonly Learning[] =>
  [...learning].sort((a, b) => a.at - b.at);
