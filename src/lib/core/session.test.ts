import { describe, expect, it } from 'vitest';
import { cardId, newEntryId } from './ids';
import type { CardId } from './ids';
import { LEARN_AHEAD_MS } from './queue';
import type { Memory } from './scheduler';
import { reduce, remaining, startSession } from './session';
import type { Session } from './session';

const [a, b, c] = ['a', 'b', 'c'].map((id) => cardId(id) as CardId) as [CardId, CardId, CardId];
const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const entry = newEntryId(NOW, new Uint8Array(10));

const remembered = (due: Memory['due']): Memory => ({
  phase: due.kind === 'day' ? 'review' : 'learning',
  step: 0,
  stability: 3,
  difficulty: 5,
  due,
  firstDay: 1,
  lastDay: 1,
  lastAt: NOW,
  lastGrade: 3,
  reps: 1,
  lapses: 0
});
const inDays = remembered({ kind: 'day', day: 4, intervalDays: 3 });
const inMinutes = (minutes: number, from = NOW): Memory =>
  remembered({ kind: 'instant', at: from + minutes * MINUTE });

const answerWith = (session: Session, memory: Memory, at = NOW): Session =>
  reduce(reduce(session, { kind: 'revealed' }), { kind: 'graded', entry, memory, at });

const cardOn = ({ screen }: Session): CardId | undefined =>
  screen.kind === 'question' || screen.kind === 'answer' ? screen.card : undefined;

describe('a sitting', () => {
  it('shows the question, then the answer, and the question again when asked', () => {
    const start = startSession([a], [], NOW);
    expect(start.screen).toEqual({ kind: 'question', card: a, since: NOW });
    const revealed = reduce(start, { kind: 'revealed' });
    expect(revealed.screen.kind).toBe('answer');
    expect(reduce(revealed, { kind: 'hidden' }).screen).toEqual(start.screen);
  });

  it('takes no grade before the answer was shown', () => {
    const start = startSession([a], [], NOW);
    expect(reduce(start, { kind: 'graded', entry, memory: inDays, at: NOW })).toBe(start);
  });

  it('goes on to the next card and ends after the last one', () => {
    const second = answerWith(startSession([a, b], [], NOW), inDays);
    expect(cardOn(second)).toBe(b);
    expect(answerWith(second, inDays).screen).toEqual({ kind: 'finished' });
  });

  it('brings a card in a learning step back once its time has come, before the rest of the queue', () => {
    const failed = answerWith(startSession([a, b, c], [], NOW), inMinutes(1));
    expect(cardOn(failed)).toBe(b);
    const later = answerWith(failed, inDays, NOW + 2 * MINUTE);
    expect(cardOn(later)).toBe(a);
  });

  it('shows a near learning step early when nothing else is left', () => {
    const session = answerWith(startSession([a], [], NOW), inMinutes(10));
    expect(cardOn(session)).toBe(a);
  });

  it('waits for a learning step that is further away, and wakes when it may be shown', () => {
    const waiting = answerWith(startSession([a], [], NOW), inMinutes(60));
    const until = NOW + 60 * MINUTE - LEARN_AHEAD_MS;
    expect(waiting.screen).toEqual({ kind: 'waiting', until });
    expect(reduce(waiting, { kind: 'woken', at: until - 1 }).screen).toEqual(waiting.screen);
    expect(cardOn(reduce(waiting, { kind: 'woken', at: until }))).toBe(a);
  });

  it('takes back several grades, the last one first, and loses no card', () => {
    const third = answerWith(answerWith(startSession([a, b, c], [], NOW), inDays), inDays);
    const once = reduce(third, { kind: 'undone', at: NOW });
    expect([cardOn(once), ...once.queue]).toEqual([b, c]);
    const twice = reduce(once, { kind: 'undone', at: NOW });
    expect([cardOn(twice), ...twice.queue]).toEqual([a, b, c]);
    expect(reduce(twice, { kind: 'undone', at: NOW })).toBe(twice);
  });

  it('takes back a grade that had sent the card into a learning step', () => {
    const failed = answerWith(startSession([a, b], [], NOW), inMinutes(10));
    const undone = reduce(failed, { kind: 'undone', at: NOW });
    expect([cardOn(undone), ...undone.queue]).toEqual([a, b]);
    expect(undone.learning).toEqual([]);
  });

  it('counts what is still to come, the card on the screen included', () => {
    const start = startSession([a, b], [{ card: c, at: NOW + 5 * MINUTE }], NOW);
    expect(remaining(start)).toBe(3);
    expect(remaining(answerWith(start, inDays))).toBe(2);
    expect(remaining(startSession([], [], NOW))).toBe(0);
  });
});
