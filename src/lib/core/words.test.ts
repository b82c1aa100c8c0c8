import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, isUnfinished, queryWords, wordsOf } from './words';

const formsOf = (text: string): readonly string[] => wordsOf(text).map(({ form }) => form);

describe('the words of a text', () => {
  it.each([
    ['Чёрный ЯЩИК', ['черный', 'ящик']],
    ['за́мок и замо\u0301к', ['замок', 'и', 'замок']],
    ['R² и F₁', ['r2', 'и', 'f1']],
    ['ROC-AUC', ['roc', 'auc', 'rocauc']],
    ['кросс‑валидация', ['кросс', 'валидация', 'кроссвалидация']],
    ['`nn.Linear`', ['nn', 'linear', 'nnlinear']],
    ['requires_grad', ['requires', 'grad', 'requiresgrad']],
    ['BatchNorm2d', ['batchnorm2d', 'batchnorm', 'batch', 'norm2d']],
    ['ReLU и BERT', ['relu', 'и', 'bert']],
    ['Batch Norm', ['batch', 'norm', 'batchnorm']],
    ['batch, norm', ['batch', 'norm']],
    ['свёртка 3×3', ['свертка', '3x3']],
    ['свёртка 1х1', ['свертка', '1x1']],
    ['β 0.9', ['β', '0.9']],
    ['a/b (c) — «d»', ['a', 'b', 'c', 'd']],
    ['', []]
  ])('%s is found by %j', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('know where they stand', () => {
    const text = 'Что даёт BatchNorm2d?';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Что',
      'даёт',
      'BatchNorm2d',
      'BatchNorm2d',
      'Batch',
      'Norm2d'
    ]);
  });

  it('lie within any text, are never empty and have no space in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, form } of wordsOf(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(form).toMatch(/^\S+$/);
        }
      })
    );
  });
});

describe('a word', () => {
  const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyzαβγ0123456789'];

  it('has one form, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (word) => {
        const form = formOf(word);
        expect(formOf(word.toUpperCase())).toBe(form);
        expect(formOf(word.normalize('NFD'))).toBe(form);
        expect(formOf(word.replaceAll('ё', 'е'))).toBe(form);
        expect(formOf(form)).toBe(form);
      })
    );
  });
});

describe('the words of a query', () => {
  it('are looked for in one piece and apart', () => {
    expect(queryWords('nn.BatchNorm2d  ROC-AUC потери 0.9')).toEqual([
      { whole: 'nnbatchnorm2d', parts: ['nn', 'batch', 'norm2d'] },
      { whole: 'rocauc', parts: ['roc', 'auc'] },
      { whole: 'потери', parts: ['потери'] },
      { whole: '0.9', parts: ['0.9'] }
    ]);
  });

  it('may be unfinished until something follows', () => {
    expect(isUnfinished('градие')).toBe(true);
    expect(isUnfinished('градиент ')).toBe(false);
    expect(isUnfinished('градиент?')).toBe(false);
  });
});
