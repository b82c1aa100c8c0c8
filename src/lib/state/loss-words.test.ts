import { describe, expect, it } from 'vitest';
import { describeLoss } from './loss-words';

describe('lost history', () => {
  it('is told with how much is missing and what to do', () => {
    expect(describeLoss({ kind: 'emptied', known: 120 })).toMatch(
      /не меньше 120, теперь ни одной.*резервной копии/
    );
    expect(describeLoss({ kind: 'shrunk', known: 120, found: 90 })).toMatch(
      /не меньше 120, осталось 90.*резервной копии/
    );
  });
});
