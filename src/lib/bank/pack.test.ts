import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackAnswer } from '../core/markup';
import type { Answer } from '../core/deck';
import { packAnswers } from './pack';

const answerOf = (html: string): Answer => ({
  about: html,
  say: html,
  points: [html, `a${html}`],
  picture: { name: 'curve', alt: '<b>', svg: html },
  formula: html,
  code: html,
  trap: html,
  matters: html,
  sources: ['<i>'],
  related: []
});

const tag = fc.constantFrom('<p>', '</p>', '<span class="mord">', '</span>', '<i>', '</i>');
const html = fc
  .array(
    fc.oneof(
      tag,
      fc.string({ maxLength: 5 }).filter((text) => !/[<>]/.test(text))
    )
  )
  .map((pieces) => pieces.join(''));

describe('packing', () => {
  it('gives every answer back as it was', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 8 }), (texts) => {
        const answers = texts.map(answerOf);
        const { markup, answers: packed } = packAnswers(answers);
        expect(packed.map((each) => unpackAnswer(each, markup))).toEqual(answers);
      })
    );
  });

  it('puts one character for a run of tags that comes often, and leaves the rest', () => {
    const formula = '<span class="mord">x</span>';
    const { markup, answers } = packAnswers([answerOf(formula)]);
    expect(markup).toEqual(['<span class="mord">', '</span>']);
    expect(answers[0]?.say).toBe('\uf000x\uf001');
    expect(answers[0]?.sources).toEqual(['<i>']);
    expect(answers[0]?.picture?.alt).toBe('<b>');
  });

  it('refuses a text that holds one of its own characters', () => {
    expect(() => packAnswers([answerOf('\uf123')])).toThrow(RangeError);
  });
});
