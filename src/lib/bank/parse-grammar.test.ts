import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '../core/deck';
import { bankId } from '../core/ids';
import type { BankId } from '../core/ids';
import { parseBank } from './parse';
import { asksNothing } from './parse-titles';

const OWN = bankId('own') as BankId;

const README = readFileSync('cards/README.md', 'utf8');

/** The grammar's examples: a `bank` block with what it must yield, and its `problems` if there are any. */
const EXAMPLES = Array.from(
  README.matchAll(/^```bank (.*)\n([^]*?)^```\n(?:\n```problems\n([^]*?)^```\n)?/gmu),
  ([, expected = '', text = '', problems = '']) => ({ expected, text, problems })
);

describe('the grammar in cards/README.md', () => {
  it('has an example for every form', () => {
    expect(EXAMPLES).toHaveLength(11);
  });

  it.each(EXAMPLES)('holds for the example $expected: $text', ({ expected, text, problems }) => {
    const bank = parseBank(OWN, 'own.md', text);
    const of = (what: string): number =>
      bank.items.filter((each) => each.kind === what).length +
      bank.problems.filter((each) => each.severity === what).length;
    const yielded = [...ITEM_KINDS, 'error', 'notice'].map((what) => ({ what, count: of(what) }));
    expect(
      yielded
        .filter(({ count }) => count > 0)
        .map(({ what, count }) => `${what}=${count}`)
        .sort()
    ).toEqual(expected.split(' ').sort());
    expect(bank.problems.map((each) => `${each.line}: ${each.message}`)).toEqual(
      problems.split('\n').filter(Boolean)
    );
  });

  it('names parts that ask nothing as the parser knows them', () => {
    const paragraph = /^Части с названиями (.*) пропускаются молча/mu.exec(README)?.[1] ?? '';
    const titles = Array.from(paragraph.matchAll(/«(.+?)»/gu), ([, title = '']) => title);
    expect(titles).toHaveLength(12);
    expect(titles.filter((each) => !asksNothing(each))).toEqual([]);
  });
});
