import { VERDICTS } from '$lib/core/mock-outcome';
import type { Verdict } from '$lib/core/mock-outcome';

export type MockKey =
  Readonly<{ kind: 'compare' | 'return' | 'pause' }> | Readonly<{ kind: 'mark'; verdict: Verdict }>;

export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key means at an interview. A key held down acts once; shortcuts of the browser stay its own.
 * @param onControl whether something that answers to Space and Enter itself has the focus
 */
export function mockKey(
  { key, code, repeat, ctrlKey, metaKey, altKey }: Key,
  onControl: boolean
): MockKey | undefined {
  if (repeat || ctrlKey || metaKey || altKey) return undefined;
  const verdict = VERDICTS.find(
    (_each, index) => key === `${index + 1}` || code === `Numpad${index + 1}`
  );
  if (verdict !== undefined) return { kind: 'mark', verdict };
  // By position, so that a Russian layout does not matter.
  if (key === 'Escape' || code === 'KeyP') return { kind: 'pause' };
  if (code === 'KeyU') return { kind: 'return' };
  if ((key === ' ' || key === 'Enter') && !onControl) return { kind: 'compare' };
  return undefined;
}
