import { describe, expect, it } from 'vitest';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../bank/answer';
import { inDeckOrder } from '../bank/compile';
import { formatProblems, loadDeck } from './deck';
import { CRITERIA, checkReviews, contentHash, passes, readReviews } from './reviews';
import type { Review } from './reviews';
import { readSources } from './sources';

const ROOT = process.cwd();

describe('the deck', () => {
  it('compiles without an error, every bank item opening its one card', async () => {
    const { deck, banks } = await loadDeck(ROOT);
    const items = banks.flatMap((bank) => bank.sections.flatMap((section) => section.items));
    expect(items).toHaveLength(1378);
    const cards = new Map(deck.cards.map((card) => [card.id, card]));
    for (const item of items) expect(cards.get(item.card)?.asks).toContain(item.id);
  });

  it('hands the Anki export exactly the answered cards, in the same order', async () => {
    const { deck, anki } = await loadDeck(ROOT);
    const answered = deck.cards.filter((card) => card.answered).map((card) => card.id);
    expect(anki.notes.map((note) => note.id)).toEqual(answered);
    for (const note of anki.notes) {
      expect(note.say).not.toBe('');
      expect(note.sections).toHaveLength(note.asks.length);
      expect(`${note.say}${note.answer}`).not.toContain('katex');
    }
  });

  it('gives Anki every formula as it was written', async () => {
    const [{ anki }, { sources }] = await Promise.all([loadDeck(ROOT), readSources(ROOT)]);
    const bodies = new Map(sources.cards.map((card) => [card.id, card.body]));
    for (const note of anki.notes) {
      const written: string[] = [];
      const body: Root = {
        type: 'root',
        children: [...parseMarkdown(bodies.get(note.id) ?? '')]
      };
      visit(body, (node) => {
        if (node.type === 'inlineMath') written.push(`\\(${node.value.trim()}\\)`);
        if (node.type === 'math') written.push(`\\[${node.value.trim()}\\]`);
      });
      const html = `${note.say}${note.answer}`;
      const given = [...html.matchAll(/\\\([^]*?\\\)|\\\[[^]*?\\\](?=<)/g)].map(([tex]) =>
        tex
          .replaceAll('&#x3C;', '<')
          .replaceAll('&lt;', '<')
          .replaceAll('&#x26;', '&')
          .replaceAll('&amp;', '&')
      );
      expect(given.toSorted(), note.id).toEqual(written.toSorted());
    }
  });

  it('holds no answer without a passing review of exactly its text', async () => {
    const [{ sources, problems: unread }, { reviews, problems }] = await Promise.all([
      readSources(ROOT),
      readReviews(ROOT)
    ]);
    expect(formatProblems([...unread, ...problems])).toBe('');
    expect(formatProblems(checkReviews(sources.cards, reviews))).toBe('');
  });
});

describe('a review', () => {
  const marks = (value: number, over: Partial<Review['marks']> = {}): Review['marks'] => ({
    ...(Object.fromEntries(CRITERIA.map((criterion) => [criterion, value])) as Review['marks']),
    ...over
  });
  const review = (over: Partial<Review> = {}): Review => ({
    hash: '',
    reviewed: '2026-11-22',
    marks: marks(3),
    note: '',
    items: {},
    mended: [],
    ...over
  });

  it('passes from 16 of 21 on, with correct and usable at least 2 and no zero', () => {
    const table = [
      [marks(3), true],
      [marks(2, { brief: 3, terms: 3 }), true],
      [marks(2, { brief: 3 }), false],
      [marks(3, { correct: 1 }), false],
      [marks(3, { usable: 1 }), false],
      [marks(3, { traceable: 0 }), false]
    ] as const;
    for (const [given, expected] of table) expect(passes(review({ marks: given }))).toBe(expected);
  });

  it('does not count for a text that changed, was never read, or whose items were not looked at', async () => {
    const { sources } = await readSources(ROOT);
    const card = inDeckOrder(sources).find((each) => each.answer);
    if (!card) throw new Error('the deck has no answer');
    const items = Object.fromEntries(card.asks.map((item) => [item, 'сразу']));
    const good = review({ hash: contentHash(card), items });
    const messages = (given: Review | undefined) =>
      checkReviews([card], new Map(given ? [[card.id, given]] : [])).map((each) => each.message);
    expect(messages(good)).toEqual([]);
    expect(messages(undefined)).toEqual(['ответ никем не оценён']);
    expect(messages({ ...good, hash: 'older' })).toEqual(['текст изменился после оценки']);
    const typo = { date: '2026-11-23', what: 'опечатка', hash: contentHash(card) };
    expect(messages({ ...good, hash: 'older', mended: [typo] })).toEqual([]);
    expect(messages({ ...good, marks: marks(1) })).toEqual(['оценка ниже порога']);
    expect(messages({ ...good, items: {} })).toEqual(
      card.asks.map((item) => `в оценке нет вопроса ${item}`)
    );
    const other = { ...card, id: 'nobody' as typeof card.id };
    expect(checkReviews([other], new Map([[card.id, good]])).map((each) => each.message)).toEqual([
      'ответ никем не оценён',
      `оценка есть, а карточки с ответом «${card.id}» нет`
    ]);
  });
});
