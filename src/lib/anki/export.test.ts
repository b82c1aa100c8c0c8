import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { bankId, cardId, topicId } from '../core/ids';
import type { CardId } from '../core/ids';
import { exportRows } from './export';
import type { CardRow, NoteRow } from './rows';
import type { AnkiDeck, AnkiNote } from './notes';
import type { LayoutOptions } from './layout';

const known = (text: string): CardId => required(cardId(text));

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('not there');
  return value;
}

/** A synthetic deck whose notes are changed one by one. */
const deckWith = (...changes: readonly Partial<AnkiNote>[]): AnkiDeck => {
  const deck = syntheticDeck(changes.length);
  return { ...deck, notes: deck.notes.map((note, index) => ({ ...note, ...changes[index] })) };
};

type Row = Readonly<{ note: NoteRow; card: CardRow; deck: string }>;

/** Rows by GUID, each with the name of its deck. */
function rowsOf(
  deck: AnkiDeck,
  options: LayoutOptions = { arrangement: 'topic' }
): Record<string, Row> {
  const rows = exportRows(deck, options);
  if (!rows.ok) throw new Error(rows.problem);
  const decks = JSON.parse(rows.value.collection.decks) as Record<number, { name: string }>;
  return Object.fromEntries(
    [...rows.value.notes()].map(({ note, card }) => [
      note.guid,
      { note, card, deck: decks[card.did]?.name ?? '' }
    ])
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const only = (deck: AnkiDeck, options?: LayoutOptions): Row => {
  const [row] = Object.values(rowsOf(deck, options));
  return required(row);
};

const problemOf = (deck: AnkiDeck, options: LayoutOptions = { arrangement: 'topic' }): string => {
  const rows = exportRows(deck, options);
  return rows.ok ? 'ok' : rows.problem;
};

describe('ids', () => {
  test('are the same however many other cards there are, in whatever order', () => {
    const all = syntheticDeck(60);
    const some = { ...all, notes: all.notes.filter((_, index) => index % 3 === 0).reverse() };
    const before = rowsOf(all);
    const after = Object.values(rowsOf(some));
    expect(after).toHaveLength(20);
    for (const { note, card, deck } of after) {
      expect(note).toEqual(before[note.guid]?.note);
      expect([card.id, card.nid, card.did]).toEqual([
        note.id,
        note.id,
        before[note.guid]?.card.did
      ]);
      expect(deck).toBe(before[note.guid]?.deck);
    }
  });

  test('are distinct past instants', () => {
    const ids = Object.values(rowsOf(syntheticDeck(3000))).map(({ note }) => note.id);
    expect(new Set(ids).size).toBe(3000);
    expect(Math.min(...ids)).toBeGreaterThanOrEqual(1_600_000_000_000);
    expect(Math.max(...ids)).toBeLessThan(1_700_000_000_000);
  });

  test('are pinned: another number would be another note', () => {
    const { note, card } = only(deckWith({ id: known('batch-norm-inference') }));
    expect([note.id, note.mid, card.did]).toEqual([1617844968693, 1763000000001, 1657855591519]);
  });

  test.each([
    ['batch-norm-inference', 'sobes:batch-norm-inference'],
    ['own:0b1c', 'sobes:own:0b1c'],
    ['anki:a<b&c', 'a<b&c']
  ])('the card %s has the GUID %s', (id, guid) => {
    expect(only(deckWith({ id: known(id) })).note.guid).toBe(guid);
  });
});

describe('a changed answer', () => {
  test('changes the fields and the time of its own note, and nothing else', () => {
    const before = syntheticDeck(30);
    const notes = before.notes.map((note, index) =>
      index === 7 ? { ...note, answer: '<p>Новый ответ</p>', revised: '2026-11-22' } : note
    );
    const changed = rowsOf({ ...before, notes });
    const same = rowsOf(before);
    const guid = 'sobes:synthetic-card-7';
    const { note, ...rest } = required(changed[guid]);
    expect(text(note.flds)).toContain('Новый ответ');
    expect(note.mod).toBe(Date.UTC(2026, 10, 22) / 1000);
    expect({ ...note, flds: 0, mod: 0 }).toEqual({ ...same[guid]?.note, flds: 0, mod: 0 });
    expect(rest).toEqual({ card: same[guid]?.card, deck: same[guid]?.deck });
    delete changed[guid];
    delete same[guid];
    expect(changed).toEqual(same);
  });
});

describe('fields', () => {
  test('stand in the order of the note type, what to say first in the answer', () => {
    const { note } = only(
      deckWith({
        id: known('anki:a<b'),
        question: 'В?',
        say: 'Скажи',
        answer: '<p>Ещё</p>',
        hint: 'П',
        followUp: 'Д',
        source: 'И'
      })
    );
    expect(text(note.flds).split('\u001f')).toEqual([
      'В?',
      '<div class="say">Скажи</div><p>Ещё</p>',
      'П',
      'Д',
      'И',
      'anki:a&lt;b',
      '',
      ''
    ]);
  });

  test('cannot be parted by a control character in the text', () => {
    const { note } = only(deckWith({ question: 'а\u001fб' }));
    expect(text(note.flds).split('\u001f')).toHaveLength(8);
    expect(text(note.flds).startsWith('аб\u001f')).toBe(true);
  });
});

describe('decks', () => {
  const bank = required(bankId('backend-full'));

  test('follow the topics', () => {
    expect(only(syntheticDeck(1)).deck).toBe('Собес::Тема «optimisation»');
  });

  test('follow the primary item’s bank and section, one level of the name for each', () => {
    const deck = deckWith({ sections: [{ bank, path: ['A::B', '«C» "D"'] }] });
    expect(only(deck, { arrangement: 'bank' }).deck).toBe('Собес::Банк backend-full::A:B::«C» D');
  });

  test('take what is in no bank', () => {
    const deck = deckWith({ asks: [], sections: [] });
    expect(only(deck, { arrangement: 'bank' }).deck).toBe('Собес::Вне банков');
  });

  test('are one when their names differ by case alone, as for Anki', () => {
    const deck = deckWith(
      { sections: [{ bank, path: ['Основы', 'x'] }] },
      { sections: [{ bank, path: ['ОСНОВЫ', 'y'] }] }
    );
    const names = Object.values(rowsOf(deck, { arrangement: 'bank' })).map((row) => row.deck);
    expect(new Set(names.map((name) => name.split('::').slice(0, 3).join('::'))).size).toBe(1);
  });

  test('come with their parents and with no other', () => {
    const rows = exportRows(deckWith({ sections: [{ bank, path: ['A', 'B'] }] }), {
      arrangement: 'bank'
    });
    const decks = rows.ok ? (JSON.parse(rows.value.collection.decks) as object) : {};
    expect(Object.values(decks).map((each: { name: string }) => each.name)).toEqual([
      'Default',
      'Собес',
      'Собес::Банк backend-full',
      'Собес::Банк backend-full::A',
      'Собес::Банк backend-full::A::B'
    ]);
  });

  test('tell a topic from a bank with the same slug', () => {
    const topic = required(syntheticDeck(1).topics[0]);
    const twin = required(bankId(topic.id));
    const deck = deckWith({ topic: topic.id, sections: [{ bank: twin, path: [] }] });
    const both = { ...deck, banks: [{ id: twin, title: 'Банк' }] };
    expect(only(both, { arrangement: 'topic' }).deck).toBe(`Собес::${topic.title}`);
    expect(only(both, { arrangement: 'bank' }).deck).toBe('Собес::Банк');
  });
});

describe('tags', () => {
  test('name topic, level, focus, and the bank and section of every item', () => {
    const deck = syntheticDeck(1);
    expect(only(deck).note.tags).toBe(
      [
        '',
        'банк::backend-full',
        'банк::cv-engineer',
        'раздел::backend-full::1._Основы:_«градиенты»_&_шаги',
        'раздел::cv-engineer::2._Практика::A/B-тесты:_до:после',
        'тема::optimisation',
        'уровень::junior',
        'фокус::lead',
        ''
      ].join(' ')
    );
  });

  test('mark a withdrawn card, which waits in a deck of its own', () => {
    const { note, deck } = only(deckWith({ retired: true }));
    expect(note.tags).toContain(' статус::снята ');
    expect(deck).toBe('Собес — снятые');
  });
});

describe('the queue of new cards', () => {
  const queue = (rows: Record<string, Row>): string[] =>
    Object.values(rows)
      .sort((a, b) => a.card.due - b.card.due)
      .map(({ note }) => note.guid.replace('sobes:', ''));

  const deck = deckWith(
    { id: known('senior-b'), level: 'senior' },
    { id: known('junior-b'), level: 'junior' },
    { id: known('junior-withdrawn'), level: 'junior', retired: true },
    { id: known('junior-a'), level: 'junior', topic: required(topicId('optimisation')) },
    { id: known('middle-a'), level: 'middle' }
  );

  test('goes by level, then by topic, withdrawn cards last', () => {
    expect(queue(rowsOf(deck))).toEqual([
      'junior-a',
      'junior-b',
      'middle-a',
      'senior-b',
      'junior-withdrawn'
    ]);
  });

  test('gives a card the same place in a package of a part', () => {
    const selection = new Set([known('junior-b'), known('senior-b')]);
    const part = rowsOf(deck, { arrangement: 'topic', selection });
    const whole = rowsOf(deck);
    expect(queue(part)).toEqual(['junior-b', 'senior-b']);
    for (const { note, card } of Object.values(part))
      expect(card.due).toBe(whole[note.guid]?.card.due);
  });
});

describe('a deck is refused', () => {
  test('with an empty question', () => {
    expect(problemOf(deckWith({}, { question: '<p>&nbsp;</p>' }))).toBe(
      'synthetic-card-1: вопрос пуст'
    );
  });

  test('when two cards would be one in Anki', () => {
    const deck = deckWith({ id: known('same') }, { id: known('anki:sobes:same') });
    expect(problemOf(deck)).toBe('anki:sobes:same: такая карточка уже есть');
  });

  test('when a topic or a bank has no title', () => {
    expect(problemOf({ ...syntheticDeck(1), topics: [] })).toBe(
      'synthetic-card-0: нет темы «optimisation»'
    );
    expect(problemOf({ ...syntheticDeck(1), banks: [] })).toBe(
      'synthetic-card-0: нет банка «backend-full»'
    );
  });

  test('when nothing is left to export', () => {
    expect(problemOf(syntheticDeck(3), { arrangement: 'bank', selection: new Set() })).toBe(
      'Нет ни одной карточки для экспорта.'
    );
  });
});
