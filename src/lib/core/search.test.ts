import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from './ids';
import { createSearch } from './search';
import type { SearchDocument } from './search';
import { FUNCTION_WORDS } from './vocabulary';
import { formOf } from './words';

const id = (name: string): CardId => name as CardId;

const doc = (name: string, question: string, answer: readonly string[] = []): SearchDocument => ({
  id: id(name),
  question,
  topic: 'Тема',
  asked: [],
  answer
});

const CARDS = [
  doc('gradient', 'Что такое градиент?', ['Вектор частных производных.']),
  doc('batch-norm', 'Зачем нужна нормализация по батчу?', [
    'Batch normalization (BN) держит распределение активаций.',
    'nn.BatchNorm2d(64) после свёртки 3×3.'
  ]),
  doc('relu', 'Почему ReLU популярна?', ['Дешёвая; производная равна единице.']),
  doc('linear', 'Как устроен полносвязный слой?', ['nn.Linear хранит веса и смещение.']),
  doc('roc', 'Что показывает ROC-AUC?', ['Площадь под кривой; порог не нужен.']),
  doc('f1', 'Когда берут F1-меру?', ['Когда ошибок каждого рода не прощают.']),
  doc('l2', 'Чем L2-регуляризация отличается от L1?', ['Штраф за большие веса.']),
  doc('error', 'Как ошибка доходит до первых слоёв?', ['Обратным распространением.']),
  doc('dropout', 'Как работает dropout?', ['Зануляет случайные нейроны.']),
  doc('tree', 'Как строится дерево решений?', ['Жадно, по чистоте узла; глубина — против ошибок.'])
];

const search = createSearch(CARDS);

const found = (query: string): readonly string[] =>
  search.find({ query, limit: 50 }).hits.map(({ card }) => card);

describe('the search', () => {
  it.each([
    // Word forms.
    ['градиентов', 'gradient'],
    ['нормализацию', 'batch-norm'],
    ['решения деревьев', 'tree'],
    ['производных', 'gradient'],
    // Fleeting vowels, both ways.
    ['ошибка каждого', 'f1'],
    ['ошибок слоя', 'error'],
    ['узел', 'tree'],
    // Case and ё.
    ['ГРАДИЕНТ', 'gradient'],
    ['слоев', 'error'],
    ['слоёв', 'error'],
    ['дешевая', 'relu'],
    ['свертки', 'batch-norm'],
    // English terms, API names, short names.
    ['relu', 'relu'],
    ['BatchNorm', 'batch-norm'],
    ['batchnorm', 'batch-norm'],
    ['batch norm', 'batch-norm'],
    ['BatchNorm2d', 'batch-norm'],
    ['nn.Linear', 'linear'],
    ['linear', 'linear'],
    ['roc auc', 'roc'],
    ['rocauc', 'roc'],
    ['ROC-AUC', 'roc'],
    ['F1', 'f1'],
    ['f1-мера', 'f1'],
    ['L2', 'l2'],
    ['3x3', 'batch-norm'],
    ['3×3', 'batch-norm'],
    ['3х3', 'batch-norm'],
    // The last word is being typed.
    ['гр', 'gradient'],
    ['почему re', 'relu'],
    ['нормализаци', 'batch-norm'],
    // The other script's word for it.
    ['дропаут', 'dropout'],
    ['релу', 'relu'],
    // Function words are no obstacle.
    ['что такое dropout и зачем', 'dropout']
  ])('finds by «%s» the card %s', (query, card) => {
    expect(search.find({ query, limit: 50 }).fit).toBe('all');
    expect(found(query)).toContain(card);
  });

  it.each([
    ['градеинт', 'gradient'],
    ['градент', 'gradient'],
    ['регулиризация', 'l2'],
    ['dropuot', 'dropout']
  ])('mends the misspelt «%s»', (query, card) => {
    expect(search.find({ query, limit: 50 }).fit).toBe('similar');
    expect(found(query)).toContain(card);
  });

  it('does not mend short words', () => {
    expect(found('реку')).toEqual([]);
  });

  it('asks for all words before it settles for some', () => {
    expect(found('штраф веса')).toEqual(['l2']);
    const some = search.find({ query: 'штраф жираф', limit: 50 });
    expect(some).toMatchObject({ fit: 'some', total: 1, hits: [{ card: 'l2' }] });
  });

  it('puts a question before an answer', () => {
    const cards = [
      doc('answer', 'Первый вопрос?', ['Здесь есть энтропия.']),
      doc('question', 'Что такое энтропия?', ['Мера неопределённости.'])
    ];
    const { hits } = createSearch(cards).find({ query: 'энтропия', limit: 50 });
    expect(hits.map(({ card }) => card)).toEqual(['question', 'answer']);
  });

  it('puts the word that was asked for before the other script’s word for it', () => {
    const cards = [
      doc('both', 'Как dropout (дропаут) влияет на dropout?'),
      doc('english', 'Как работает dropout?'),
      doc('russian', 'Что такое дропаут?')
    ];
    const { hits } = createSearch(cards).find({ query: 'дропаут', limit: 50 });
    expect(hits.map(({ card }) => card)).toHaveLength(3);
    expect(hits.at(-1)?.card).toBe('english');
  });

  it('finds a card by a bank’s wording and by its topic', () => {
    const cards = [{ ...doc('x', 'Вопрос?'), asked: ['Чем плох шаг?'], topic: 'Оптимизаторы' }];
    const { find } = createSearch(cards);
    expect(find({ query: 'плохой шаг', limit: 9 }).hits[0]?.snippet).toEqual([
      { text: 'Чем ', marked: false },
      { text: 'плох', marked: true },
      { text: ' ', marked: false },
      { text: 'шаг', marked: true },
      { text: '?', marked: false }
    ]);
    expect(find({ query: 'оптимизатор', limit: 9 }).total).toBe(1);
  });

  it('looks among the given cards alone and counts what it does not give', () => {
    const all = search.find({ query: 'как', limit: 1 });
    expect(all.hits).toHaveLength(1);
    expect(all.total).toBeGreaterThan(2);
    const only = [id('tree')];
    expect(search.find({ query: 'как', limit: 50, only })).toMatchObject({
      total: 1,
      hits: [{ card: 'tree' }]
    });
  });

  it('marks the found words in the question and in the answer', () => {
    const [hit] = search.find({ query: 'нормализация nn.batchnorm', limit: 1 }).hits;
    const marks = (pieces: readonly { text: string; marked: boolean }[] = []) =>
      pieces.flatMap(({ text, marked }) => (marked ? [text] : []));
    expect(marks(hit?.question)).toEqual(['нормализация']);
    expect(marks(hit?.snippet)).toEqual(['nn.BatchNorm2d']);
  });

  it('finds nothing by nothing', () => {
    for (const query of ['', '   ', '?!', '—'])
      expect(search.find({ query, limit: 50 })).toEqual({ fit: 'all', total: 0, hits: [] });
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        search.find({ query, limit: 5 });
      })
    );
  });
});

describe('the banks’ questions', () => {
  const texts = JSON.parse(
    readFileSync('tests/fixtures/bank-items.json', 'utf8')
  ) as readonly Readonly<{ id: string; text: string }>[];
  const bank = createSearch(texts.map((item) => doc(item.id, item.text)));
  const wordsIn = (text: string): readonly string[] =>
    text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

  it('are found by any three consecutive words', () => {
    const place = fc
      .constantFrom(...texts)
      .chain((item) =>
        fc.tuple(fc.constant(item), fc.nat(Math.max(0, wordsIn(item.text).length - 3)))
      );
    fc.assert(
      fc.property(place, ([item, at]) => {
        const three = wordsIn(item.text).slice(at, at + 3);
        const { fit, hits } = bank.find({ query: three.join(' '), limit: texts.length });
        expect(hits.map(({ card }) => card)).toContain(item.id);
        expect(fit).toBe('all');
      }),
      { numRuns: 500 }
    );
  });

  it('know their function words in the form that queries come in', () => {
    for (const word of FUNCTION_WORDS) expect(formOf(word)).toBe(word);
  });
});
