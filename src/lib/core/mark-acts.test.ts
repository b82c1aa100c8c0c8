import { expect, it } from 'vitest';
import { cardId } from './ids';
import type { CardId } from './ids';
import { NOTE_MAX, markEntry } from './mark-acts';
import type { MarkAct } from './mark-acts';

const STAMP = { at: 1_700_000_000_000, tzOffset: 180, rollover: 4, day: 20_000 };
const card = cardId('dropout') as CardId;

it.each([
  [{ kind: 'bury' }, { kind: 'buried', until: 20_001 }],
  [{ kind: 'suspend' }, { kind: 'suspended' }],
  [{ kind: 'resume' }, { kind: 'resumed' }],
  [
    { kind: 'flag', flagged: true },
    { kind: 'flagged', flagged: true }
  ],
  [
    { kind: 'note', text: ' моё\n' },
    { kind: 'noted', text: 'моё' }
  ],
  [
    { kind: 'note', text: '' },
    { kind: 'noted', text: '' }
  ]
] as const)('the act %j is written down as %j', (act: MarkAct, entry) => {
  expect(markEntry(act, card, STAMP)).toEqual({ ...STAMP, cardId: card, ...entry });
});

it('a note is no longer than its limit', () => {
  expect(markEntry({ kind: 'note', text: 'а'.repeat(NOTE_MAX + 9) }, card, STAMP)).toMatchObject({
    text: 'а'.repeat(NOTE_MAX)
  });
});
