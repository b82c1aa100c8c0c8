import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { decodeAnkiDeck } from './fields';

const written = (): unknown => JSON.parse(JSON.stringify(syntheticDeck(50)));

/** The problem after one property of the first note was changed. */
function problemAfter(change: Readonly<Record<string, unknown>>): string {
  const deck = syntheticDeck(1);
  const decoded = decodeAnkiDeck({ ...deck, notes: [{ ...deck.notes[0], ...change }] });
  return decoded.ok ? 'ok' : decoded.problem;
}

describe('deck/anki.json', () => {
  test('comes back as it was written', () => {
    expect(decodeAnkiDeck(written())).toEqual({ ok: true, value: syntheticDeck(50) });
  });

  test.each([
    [{ id: 'Не слаг' }, 'anki.notes[0].id: ожидается идентификатор'],
    [{ question: 5 }, 'anki.notes[0].question: ожидается строка'],
    [{ level: 'lead' }, 'anki.notes[0].level: ожидается одно из: junior, middle, senior'],
    [{ revised: '2026-02-30' }, 'anki.notes[0].revised: ожидается дата вида ГГГГ-ММ-ДД'],
    [{ revised: '2026-2-3' }, 'anki.notes[0].revised: ожидается дата вида ГГГГ-ММ-ДД'],
    [{ sections: [{ bank: 'b', path: 'x' }] }, 'anki.notes[0].sections[0].path: ожидается список'],
    [{ retired: 'да' }, 'anki.notes[0].retired: ожидается true или false']
  ])('says where it does not fit: %j', (change, problem) => {
    expect(problemAfter(change)).toBe(problem);
  });

  test('is refused as a whole when it is no deck', () => {
    expect(decodeAnkiDeck(null)).toEqual({ ok: false, problem: 'anki: ожидается объект' });
  });
});
