import { describe, expect, it } from 'vitest';
import { logOfLearner } from '../optimiser/testing/learner';
import { MS_PER_DAY } from './day';
import { newEntryId } from './ids';
import { LOAD_DAYS, effectOf, parameterChanges } from './parameter-changes';
import type { Act, Entry } from './review';
import { replay } from './replay';
import { DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, isDue } from './scheduler';

const log = logOfLearner({ seed: 'changes', weights: DEFAULT_WEIGHTS, days: 12, newPerDay: 5 });
const OWN = DEFAULT_WEIGHTS.map((weight, index) => (index < 4 ? weight * 2 : weight));

/** The log with these acts after it, a minute between them. */
function followed(...acts: readonly ((entries: readonly Entry[]) => Act)[]): readonly Entry[] {
  let entries = log;
  for (const act of acts) {
    const last = entries.at(-1);
    if (!last) throw new Error('the log is not empty');
    const seq = last.seq + 1;
    const id = newEntryId(last.at + 60_000, new Uint8Array(10).fill(seq % 250));
    entries = [...entries, { ...act(entries), id, device: last.device, seq }];
  }
  return entries;
}

const stamp = (entries: readonly Entry[]) => {
  const { at = 0, tzOffset = 0, rollover = 0, day = 0 } = entries.at(-1) ?? {};
  return { at: at + 60_000, tzOffset, rollover, day };
};
const change =
  (desiredRetention: number, weights?: readonly number[]) =>
  (entries: readonly Entry[]): Act => ({
    ...stamp(entries),
    kind: 'parameters',
    desiredRetention,
    ...(weights ? { weights } : {})
  });
const undo = (entries: readonly Entry[]): Act => {
  const [last] = parameterChanges(entries);
  if (!last) throw new Error('there is something to undo');
  return { ...stamp(entries), kind: 'undone', target: last.entry.id };
};

describe('changes of parameters', () => {
  it('are told with what was before them, the last one first', () => {
    const changes = parameterChanges(followed(change(0.85), change(0.85, OWN)));
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [
        { desiredRetention: 0.85, weights: DEFAULT_WEIGHTS },
        { desiredRetention: 0.85, weights: OWN }
      ],
      [DEFAULT_PARAMETERS, { desiredRetention: 0.85, weights: DEFAULT_WEIGHTS }]
    ]);
  });

  it('are taken back one by one: parameters and memories are those of before', () => {
    const before = replay(followed(change(0.85)));
    expect(replay(followed(change(0.85), change(0.85, OWN))).memories).not.toEqual(before.memories);
    expect(replay(followed(change(0.85), change(0.85, OWN), undo))).toEqual(before);
    expect(replay(followed(change(0.85), change(0.85, OWN), undo, undo))).toEqual(replay(log));
    expect(parameterChanges(followed(change(0.85, OWN), undo))).toEqual([]);
  });
});

describe('the effect of new parameters', () => {
  const last = log.at(-1);
  if (!last) throw new Error('the log is not empty');
  const now = { at: last.at + MS_PER_DAY, day: last.day + 1 };
  const fitted = { ...DEFAULT_PARAMETERS, weights: OWN };
  const effect = effectOf(log, { standing: DEFAULT_PARAMETERS, fitted }, now);

  it('is what the replay under either of them shows', () => {
    const [before, after] = [replay(log).memories, replay(followed(change(0.9, OWN))).memories];
    expect(effect.standing.due).toBe(
      [...before.values()].filter((each) => isDue(each, now)).length
    );
    expect(effect.fitted.due).toBe([...after.values()].filter((each) => isDue(each, now)).length);
    const dated = [...before].flatMap(([card, { due }]) => {
      const other = after.get(card)?.due;
      return due.kind === 'day' && other?.kind === 'day' ? [other.day - due.day] : [];
    });
    expect([effect.dated, effect.sooner, effect.later]).toEqual([
      dated.length,
      dated.filter((days) => days < 0).length,
      dated.filter((days) => days > 0).length
    ]);
    expect(effect.later).toBeGreaterThan(0);
  });

  it('counts within a month what comes due, and what is due already', () => {
    const coming = [...replay(log).memories.values()].filter(
      (each) => each.due.kind === 'instant' || each.due.day < now.day + LOAD_DAYS
    );
    expect(effect.standing.coming).toBe(coming.length);
  });

  it('shows on a card that is always known how intervals grow', () => {
    const { path } = effect.standing;
    expect(path).toEqual([...path].sort((a, b) => a - b));
    expect(effect.fitted.path[0]).toBeGreaterThan(path[0] ?? NaN);
  });

  it('is none where nothing changes', () => {
    const none = effectOf(log, { standing: DEFAULT_PARAMETERS, fitted: DEFAULT_PARAMETERS }, now);
    expect([none.sooner, none.later]).toEqual([0, 0]);
    expect(none.fitted).toEqual(none.standing);
  });

  it('leaves out cards that were set aside', () => {
    const [first] = log;
    if (first?.kind !== 'graded') throw new Error('the log begins with a grade');
    const { cardId } = first;
    const entries = followed((all) => ({ ...stamp(all), kind: 'suspended', cardId }));
    const less = effectOf(entries, { standing: DEFAULT_PARAMETERS, fitted }, now);
    expect(less.dated).toBe(effect.dated - 1);
  });
});
