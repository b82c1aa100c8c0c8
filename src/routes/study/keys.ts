import { GRADES } from '$lib/core/review';
import type { Grade } from '$lib/core/review';

export type StudyAct =
  | Readonly<{
      kind:
        | 'reveal'
        | 'question'
        | 'undo'
        | 'leave'
        | 'keys'
        | 'suspend'
        | 'bury'
        | 'flag'
        | 'note'
        | 'menu';
    }>
  | Readonly<{ kind: 'grade'; grade: Grade }>;

export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** By position, so that a Russian layout does not matter. */
const BY_POSITION: Readonly<
  Partial<Record<string, 'undo' | 'question' | 'suspend' | 'bury' | 'flag' | 'note' | 'menu'>>
> = {
  KeyU: 'undo',
  KeyQ: 'question',
  KeyS: 'suspend',
  KeyB: 'bury',
  KeyF: 'flag',
  KeyE: 'note',
  KeyM: 'menu'
};

/**
 * What a key means while studying. A key held down acts once; shortcuts of the browser stay its own.
 * @param onControl whether a button or link has the focus: it answers to Space and Enter itself
 */
export function studyKey(
  { key, code, repeat, ctrlKey, metaKey, altKey }: Key,
  onControl: boolean
): StudyAct | undefined {
  if (repeat || ctrlKey || metaKey || altKey) return undefined;
  const grade = GRADES.find((each) => key === String(each) || code === `Numpad${each}`);
  if (grade !== undefined) return { kind: 'grade', grade };
  if (key === 'Escape') return { kind: 'leave' };
  if (key === '?' || (code === 'Slash' && key === ',')) return { kind: 'keys' };
  const act = BY_POSITION[code];
  if (act) return { kind: act };
  if ((key === ' ' || key === 'Enter') && !onControl) return { kind: 'reveal' };
  return undefined;
}
