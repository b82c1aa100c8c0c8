import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import { AUDIENCES, LEVELS } from './deck';
import type { Audience, Bank, BankItem, Card, Deck, Level } from './deck';
import { bankId, cardId, mainOf, questionId, topicId } from './ids';
import type { BankId, CardId, QuestionId, TopicId } from './ids';
import type { Format } from './interview';
import { drawQuestions, isFollowup, supply } from './interview-draw';
import type { DrawInput, MockQuestion, Wish } from './interview-draw';
import { inScope } from './queue';

const BANKS = ['alpha', 'beta'].map((name) => bankId(name) as BankId);
const [ALPHA, BETA] = BANKS as [BankId, BankId];
const TOPICS = ['losses', 'metrics', 'attention'].map((name) => topicId(name) as TopicId);
const SECTIONS = ['Первый', 'Второй', 'Третий'];

const format = (audience: Audience): Format => {
  const quote = { text: '', bank: ALPHA, line: 1 };
  const followups = { junior: { min: 1, max: 2 }, middle: { min: 2, max: 3 } } as const;
  return {
    audience,
    experience: quote,
    expects: quote,
    questions: { min: 5, max: 12 },
    minutes: { min: 10, max: 20 },
    followups: audience === 'junior' || audience === 'middle' ? followups[audience] : 'all',
    numbers: { bank: ALPHA, spans: [{ min: 1, max: 4 }] },
    criteria: []
  };
};

type Spec = Readonly<{
  level: Level;
  topic: number;
  answered: boolean;
  leadFocus: boolean;
}>;

const cardOf = (spec: Spec, index: number): Card => ({
  id: cardId(`card-${index}`) as CardId,
  question: `Вопрос ${index}`,
  topic: TOPICS[spec.topic] as TopicId,
  level: spec.level,
  leadFocus: spec.leadFocus,
  asks: [],
  place: { bank: ALPHA, section: [] },
  revised: '2026-11-22',
  answered: spec.answered
});

/** Main questions, each with follow-ups, that name their cards by number; several may name one card. */
type Asking = Readonly<{
  bank: number;
  section: number;
  kind: 'main' | 'remark' | 'bonus_topic';
  card: number;
  followups: readonly number[];
}>;

function banksOf(askings: readonly Asking[], cards: readonly Card[]): readonly Bank[] {
  const card = (number: number): CardId => (cards[number % cards.length] as Card).id;
  return BANKS.map((id, bank) => ({
    id,
    title: id,
    sections: SECTIONS.map((title, section) => ({
      path: [title],
      items: askings.flatMap((each, place): BankItem[] => {
        if (each.bank !== bank || each.section !== section) return [];
        const main = questionId(`${id}:q${place + 1}`) as QuestionId;
        const own = { id: main, kind: each.kind, text: `${place}`, card: card(each.card) };
        return each.kind === 'main'
          ? [
              own,
              ...each.followups.map((number, k): BankItem => ({
                id: questionId(`${main}.${k + 1}`) as QuestionId,
                kind: 'followup',
                text: `${place}.${k}`,
                parent: main,
                card: card(number)
              }))
            ]
          : [own];
      })
    }))
  }));
}

const specs = fc.array(
  fc.record({
    level: fc.constantFrom(...LEVELS),
    topic: fc.nat({ max: 2 }),
    answered: fc.boolean(),
    leadFocus: fc.boolean()
  }),
  { minLength: 1, maxLength: 40 }
);
const askings = fc.array(
  fc.record({
    bank: fc.nat({ max: 1 }),
    section: fc.nat({ max: 2 }),
    kind: fc.constantFrom('main', 'main', 'main', 'remark', 'bonus_topic'),
    card: fc.nat(),
    followups: fc.array(fc.nat(), { maxLength: 5 })
  } as const),
  { maxLength: 40 }
);

const inputs = fc.tuple(specs, askings, fc.nat({ max: 5 })).map(([some, asked, set]): DrawInput => {
  const cards = some.map(cardOf);
  const deck: Deck = {
    topics: TOPICS.map((id) => ({ id, title: id })),
    banks: BANKS.map((id) => ({ id, title: id })),
    cards
  };
  const suspended = cards[set]?.id;
  return { deck, banks: banksOf(asked, cards), isSuspended: (card) => card === suspended };
});

const wishes = fc
  .record({
    audience: fc.constantFrom(...AUDIENCES),
    bank: fc.constantFrom(undefined, ...BANKS),
    count: fc.integer({ min: 1, max: 15 }),
    followups: fc.constantFrom('prescribed', 'none')
  } as const)
  .map(({ audience, bank, count, followups }): Wish => ({
    format: format(audience),
    count,
    followups,
    ...(bank === undefined ? {} : { bank })
  }));

const mains = (drawn: readonly MockQuestion[]): readonly MockQuestion[] =>
  drawn.filter((each) => !isFollowup(each));

const itemOf = ({ banks }: DrawInput, id: QuestionId): BankItem => {
  const found = banks
    .flatMap(({ sections }) => sections.flatMap(({ items }) => items))
    .find((each) => each.id === id);
  if (!found) throw new Error(`no bank has ${id}`);
  return found;
};

const cardIn = ({ deck }: DrawInput, id: CardId): Card =>
  deck.cards.find((each) => each.id === id) as Card;

/** Every draw of every bank, level and number. */
const forAll = (
  law: (input: DrawInput, wish: Wish, drawn: readonly MockQuestion[]) => void
): void =>
  fc.assert(
    fc.property(inputs, wishes, fc.string(), (input, wish, seed) =>
      law(input, wish, drawQuestions(input, wish, seed))
    ),
    { numRuns: 300 }
  );

describe('a draw', () => {
  it('has as many main questions as were wished for, or as there are', () => {
    forAll((input, wish, drawn) => {
      expect(mains(drawn)).toHaveLength(Math.min(wish.count, supply(input, wish)));
    });
  });

  it('asks no card twice, none unanswered and none that was set aside', () => {
    forAll((input, _wish, drawn) => {
      expect(new Set(drawn.map(({ card }) => card)).size).toBe(drawn.length);
      for (const { card } of drawn) {
        expect(cardIn(input, card).answered).toBe(true);
        expect(input.isSuspended(card)).toBe(false);
      }
    });
  });

  it('asks only questions, in words that stand for the card, of the bank that was chosen', () => {
    forAll((input, { bank }, drawn) => {
      for (const { item, card } of drawn) {
        const asked = itemOf(input, item);
        expect(asked.card).toBe(card);
        expect(['main', 'followup']).toContain(asked.kind);
        if (bank !== undefined) expect(item.startsWith(`${bank}:`)).toBe(true);
      }
    });
  });

  it('stays within the level; where the bank gives numbers, those decide', () => {
    forAll((input, { format: { audience }, bank }, drawn) => {
      for (const each of drawn)
        if (bank === ALPHA && !isFollowup(each)) expect(each.item).toMatch(/:q[1-4]$/);
        else expect(inScope(cardIn(input, each.card), { audience })).toBe(true);
    });
  });

  it('deepens each main question as the level prescribes, at once', () => {
    forAll((_input, { format: { followups: prescribed }, followups }, drawn) => {
      for (const [index, each] of drawn.entries()) {
        if (isFollowup(each))
          expect(mainOf(drawn[index - 1]?.item as QuestionId)).toBe(mainOf(each.item));
        const own = drawn.filter((other) => isFollowup(other) && mainOf(other.item) === each.item);
        const most = prescribed === 'all' ? Infinity : prescribed.max;
        expect(own.length).toBeLessThanOrEqual(followups === 'none' ? 0 : most);
      }
    });
  });

  it('is the same for a seed', () => {
    forAll((input, wish, drawn) => {
      const again = drawQuestions(input, wish, 'seed');
      expect(drawQuestions(input, wish, 'seed')).toEqual(again);
      expect(again.filter((each) => !isFollowup(each))).toHaveLength(mains(drawn).length);
    });
  });
});

describe('the quotas', () => {
  /** Main questions of one bank, a card of its own for each. */
  const oneEach = (sections: readonly number[], topics: readonly number[]): DrawInput => {
    const cards = topics.map((topic, index) =>
      cardOf({ level: 'junior', topic, answered: true, leadFocus: false }, index)
    );
    const asked = sections.map((section, card): Asking => ({
      bank: 1,
      section,
      kind: 'main',
      card,
      followups: []
    }));
    return {
      deck: { topics: TOPICS.map((id) => ({ id, title: id })), banks: [], cards },
      banks: banksOf(asked, cards),
      isSuspended: () => false
    };
  };
  // An empty bank has no shares.
  const counts = fc
    .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }))
    .filter((sizes) => sizes.some((size) => size > 0));
  const spread = (sizes: readonly number[]): number[] =>
    sizes.flatMap((size, index) => Array.from({ length: size }, () => index));

  it.each([
    ['sections of a bank', BETA],
    ['topics of all banks', undefined]
  ])('are those of the %s, within one', (_what, bank) => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (sizes, wished) => {
        const groups = spread(sizes);
        const count = Math.min(wished, groups.length);
        const input = oneEach(groups, groups);
        const wish = { format: format('junior'), count, followups: 'none' } as const;
        const drawn = drawQuestions(input, bank === undefined ? wish : { ...wish, bank }, 'seed');
        const given = sizes.map(
          (_size, group) =>
            drawn.filter(({ card }) => cardIn(input, card).topic === TOPICS[group]).length
        );
        expect(given).toEqual(
          apportion(
            sizes.map((size) => ({ weight: size, capacity: size })),
            count
          )
        );
        for (const [group, own] of given.entries())
          expect(Math.abs(own - (count * (sizes[group] ?? 0)) / groups.length)).toBeLessThan(1);
      })
    );
  });

  it('give a lead what is the lead’s about twice as often', () => {
    const cards = Array.from({ length: 40 }, (_each, index) =>
      cardOf({ level: 'senior', topic: 0, answered: true, leadFocus: index < 20 }, index)
    );
    const asked = cards.map((_card, card): Asking => ({
      bank: 1,
      section: 0,
      kind: 'main',
      card,
      followups: []
    }));
    const input: DrawInput = {
      deck: { topics: [{ id: TOPICS[0] as TopicId, title: '' }], banks: [], cards },
      banks: banksOf(asked, cards),
      isSuspended: () => false
    };
    const focused = (audience: Audience): number =>
      Array.from({ length: 400 }, (_each, seed) =>
        drawQuestions(input, { format: format(audience), count: 4, followups: 'none' }, `${seed}`)
      )
        .flat()
        .filter(({ card }) => cardIn(input, card).leadFocus).length;
    expect(focused('senior') / 1600).toBeCloseTo(1 / 2, 1);
    expect(focused('lead') / 1600).toBeCloseTo(2 / 3, 1);
  });
});
