import { GRADES } from '$lib/core/review';
import type { Grade } from '$lib/core/review';

export type StudyAct =
  | Readonly<{ kind: 'reveal' | 'question' | 'undo' | 'leave' | 'keys' }>
  | Readonly<{ kind: 'grade'; grade: Grade }>;

export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'
>;

/** What a key means while studying. A key held down acts once; shortcuts of the browser stay its own. */
export function studyKey({
  key,
  code,
  repeat,
  ctrlKey,
  metaKey,
  altKey,
  target
}: Key): StudyAct | undefined {
  if (repeat || ctrlKey || metaKey || altKey) return undefined;
  const grade = GRADES.find((each) => key === String(each) || code === `Numpad${each}`);
  if (grade !== undefined) return { kind: 'grade', grade };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === '?' || (code === 'Slash' && key === ',')) return { kind: 'keys' };
  // By position, so that a Russian layout does not matter.
  if (code === 'KeyU') return { kind: 'undo' };
  if (code === 'KeyQ') return { kind: 'question' };
  // A focused button or link answers to these keys itself.
  if ((key === ' ' || key === 'Enter') && !isControl(target)) return { kind: 'reveal' };
  return undefined;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, select, summary') !== null;
