import { describe, expect, test } from 'vitest';
import { hash } from '../core/random';
import { NOTE_TYPE, NOTE_TYPE_REVISED } from './note-type';

describe('the note type', () => {
  test('keeps its ids, fields and their order for ever: Anki could not update old notes otherwise', () => {
    expect({
      id: NOTE_TYPE.id,
      fields: NOTE_TYPE.flds.map(({ ord, id }) => [ord, id]),
      templates: NOTE_TYPE.tmpls.map(({ ord, id }) => [ord, id])
    }).toEqual({
      id: 1763000000001,
      fields: [0, 1, 2, 3, 4, 5, 6, 7].map((ord) => [ord, 176300000000101 + ord]),
      templates: [[0, 1763000000003]]
    });
  });

  test('has a new date whenever its look has changed: Anki takes the new look by the date alone', () => {
    const { css, tmpls, flds, name } = NOTE_TYPE;
    expect(
      [NOTE_TYPE_REVISED, hash(JSON.stringify({ css, tmpls, flds, name }))],
      'raise NOTE_TYPE_REVISED in note-type.ts, then write both numbers here'
    ).toEqual([1_795_328_000, 3_718_075_727]);
  });

  test('shows at night what it shows by day', () => {
    const coloured = [...NOTE_TYPE.css.matchAll(/^\.?([\w-]+)[^{\n]*\{[^}]*background:/gm)];
    for (const [, selector = ''] of coloured)
      expect(NOTE_TYPE.css).toMatch(
        new RegExp(`nightMode[^{]*${selector}\\b|${selector}\\.nightMode`)
      );
  });
});
