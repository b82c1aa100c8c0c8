import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readForeignCards } from './foreign-cards';
import type { ForeignCards } from './foreign-cards';
import { foreignCard } from './guid';
import { reviewEntries } from './import-reviews';
import { describePackageProblem } from './package-problem';
import { readPackage } from './read-package';
import {
  CLAIM,
  fileOf,
  noteTypeOf,
  packageOf,
  sqlite,
  collection,
  withClaim
} from './testing/packages';

/** Made by the real Anki (tests/anki/make_fixture.py). */
const REAL = await openAsBlob(
  fileURLToPath(new URL('../../../tests/fixtures/anki/reviewed.apkg', import.meta.url))
);
const DECK = 'Чужая::Линейная алгебра';
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

async function made(file: Blob, ...decks: readonly string[]): Promise<ForeignCards> {
  const outcome = await readForeignCards(sqlite, file, new Set(decks));
  if (!outcome.ok) throw new Error(describePackageProblem(outcome.problem));
  return outcome.value;
}

describe('notes of a real package', () => {
  test('are offered by decks', async () => {
    const read = await readPackage(sqlite, REAL);
    expect(read).toMatchObject({
      ok: true,
      value: { ourNotes: 4, decks: [{ name: DECK, cards: 6 }] }
    });
  });

  test('become cards: one a side that asks, one a number of a cloze', async () => {
    const { decks, answers, leftOut, silenced } = await made(REAL, DECK);
    expect(decks.map(({ name }) => name)).toEqual([DECK]);
    expect(decks[0]?.cards.map(({ question }) => question)).toEqual([
      'Что такое ранг матрицы `A\\in\\mathbb{R}^{m\\times n}`?',
      'ядро',
      'множество решений `Ax=0`',
      'След равен […] собственных чисел, определитель произведению',
      'След равен сумме собственных чисел, [чего?] произведению',
      'Враждебное [картинки нет]'
    ]);
    expect(answers.map(({ id }) => id)).toEqual(decks[0]?.cards.map(({ id }) => id));
    expect({ leftOut, silenced }).toEqual({ leftOut: 0, silenced: 1 });
    // Cards of one note are siblings.
    const families = decks[0]?.cards.map(({ family }) => family.replace(/\.\d+$/, '')) ?? [];
    expect(new Set(families).size).toBe(4);
  });

  test('bring their pictures, each under one key', async () => {
    const { answers, pictures } = await made(REAL, DECK);
    const [[key, picture] = []] = [...pictures];
    expect(answers[0]?.back).toContain(`<img src="media:${key}" alt="Картинка">`);
    expect(picture?.type).toBe('image/png');
    const bytes = new Uint8Array((await picture?.arrayBuffer()) ?? []);
    expect(bytes.slice(0, 4)).toEqual(PNG);
    expect(pictures.size).toBe(1);
  });

  test('leave behind what a page should not run', async () => {
    const { answers } = await made(REAL, DECK);
    const hostile = answers.at(-1);
    expect(hostile?.front).toBe('Враждебное [картинки нет]');
    expect(hostile?.back).toBe('<a>ссылка</a>конец');
  });

  test('bring their reviews once their cards are here', async () => {
    const read = await readPackage(sqlite, REAL);
    if (!read.ok) throw new Error(read.problem.kind);
    const context = {
      momentAt: (at: number) => ({ at, tzOffset: 0, rollover: 4 }),
      now: Date.UTC(2026, 0, 1)
    };
    const { decks } = await made(REAL, DECK);
    const own = new Set(decks.flatMap(({ cards }) => cards.map(({ id }) => id)));
    const ours = reviewEntries(read.value.reviews, context);
    const all = reviewEntries(read.value.reviews, context, own);
    expect([ours.length, all.length]).toEqual([9, 13]);
    expect(new Set(all.slice(9).map(({ cardId }) => own.has(cardId)))).toEqual(new Set([true]));
  });
});

describe('notes of an older package', () => {
  const models = noteTypeOf(['Front', 'Back'], [['{{Front}}', '{{FrontSide}}{{Back}}']]);
  const decks = { 1: { name: 'Default' }, 5: { name: 'A::B' } };
  const old = (flds: readonly string[], guids = flds.map((_, index) => `guid${index}`)) =>
    packageOf({
      'collection.anki2': collection({ guids, flds, models, decks }),
      media: strToU8('{"0":"a.png","1":"b.mp3"}'),
      '0': PNG,
      '1': PNG
    });

  test('are read in schema 11, their pictures by the list in JSON', async () => {
    const file = fileOf(old(['q <img src="a.png"><img src="b.mp3">\u001fa']));
    const { decks: found, answers, pictures } = await made(file, 'Default');
    expect(found[0]?.cards[0]).toMatchObject({
      id: 'anki:guid0',
      question: 'q Картинка [картинки нет]'
    });
    expect(answers[0]?.back).toBe('a');
    expect([...pictures.values()].map(({ type, size }) => [type, size])).toEqual([
      ['image/png', 4]
    ]);
  });

  test('that show nothing on their front, or hide a picture, or are endless, are counted', async () => {
    const covers = '{{c1::image-occlusion:rect:left=.1}}\u001fa';
    const flds = ['\u001fa', '<br>\u001fa', covers, `${'x'.repeat(60_001)}\u001fa`, 'q\u001fa'];
    const deep = `${'<b>'.repeat(15_000)}q\u001fa`;
    const { decks: found, leftOut } = await made(fileOf(old([...flds, deep])), 'Default');
    expect(found[0]?.cards.map(({ question }) => question)).toEqual(['q']);
    expect(leftOut).toBe(5);
  });

  test('of ours are never taken for foreign ones', async () => {
    const file = fileOf(old(['q\u001fa'], ['sobes:dropout']));
    expect((await made(file, 'Default')).decks).toEqual([]);
  });

  test('with a picture that claims 2 GB come without it; with a broken one not at all', async () => {
    const flds = ['q<img src="a.png">\u001fa'];
    const huge = withClaim(withClaim(old(flds), '0', CLAIM.size, 2 ** 31), '0', CLAIM.packed, 9);
    expect((await made(fileOf(huge), 'Default')).answers[0]?.front).toBe('q[картинки нет]');
    const broken = fileOf(withClaim(old(flds), '0', CLAIM.crc, 1));
    expect(await readForeignCards(sqlite, broken, new Set(['Default']))).toMatchObject({
      ok: false,
      problem: { kind: 'damaged' }
    });
  });
});

describe('the card of a foreign note', () => {
  test('is named by its guid, and by its number from the second on', () => {
    expect(foreignCard('vgNF>iOj08', 0)).toBe('anki:vgNF>iOj08');
    expect(foreignCard('vgNF>iOj08', 1)).toBe('anki:vgNF>iOj08·2');
    expect(foreignCard('with space', 0)).toBe('anki:with%20space');
    expect(foreignCard('x'.repeat(200), 0)).toBeUndefined();
  });
});
