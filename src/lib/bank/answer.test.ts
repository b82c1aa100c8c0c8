import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCard } from './answer';

const README = readFileSync('cards/README.md', 'utf8');

/** The grammar's examples: a `card` block, whether it holds an answer, and its problems if any. */
const EXAMPLES = Array.from(
  README.matchAll(/^(`{3,})card (.*)\n([^]*?)^\1\n(?:\n(`{3,})problems\n([^]*?)^\4\n)?/gmu),
  ([, , holds = '', text = '', , problems = '']) => ({ holds, text, problems })
);

const FIELDS = `---
id: batch-norm
asks: [backend-compact:q8]
topic: normalisation
level: junior
question: Что такое batch norm?
revised: 2026-11-22
---
`;

const problemsOf = (source: string): readonly string[] =>
  parseCard('card.md', source).problems.map((each) => `${each.line}: ${each.message}`);

describe('the card grammar in cards/README.md', () => {
  it('has an example for every form', () => {
    expect(EXAMPLES).toHaveLength(4);
  });

  it.each(EXAMPLES)('holds for the example ($holds): $text', ({ holds, text, problems }) => {
    const { card } = parseCard('card.md', text);
    expect(problemsOf(text)).toEqual(problems.split('\n').filter(Boolean));
    if (problems === '') expect(card?.answer === undefined).toBe(holds === 'unanswered');
    else expect(card).toBeUndefined();
  });

  it('reads every field and part of the full example', () => {
    const full = EXAMPLES.find((each) => each.holds === 'answered' && each.problems === '');
    const { card } = parseCard('card.md', full?.text ?? '');
    expect(card).toMatchObject({
      id: 'batch-norm-inference',
      asks: ['backend-compact:q8.2'],
      topic: 'normalisation',
      level: 'junior',
      leadFocus: true,
      question: 'Как `BatchNorm2d` работает на инференсе?',
      revised: '2026-11-22',
      sources: ['Ioffe & Szegedy, 2015, «Batch Normalization»'],
      related: ['batch-norm'],
      aliases: ['bn-eval'],
      lines: { id: 2, question: 7 }
    });
    expect(Object.keys(card?.answer ?? {}).toSorted()).toEqual(
      ['about', 'code', 'formula', 'matters', 'picture', 'points', 'say', 'trap'].toSorted()
    );
    expect(card?.answer?.code).toMatchObject({ language: 'python', text: 'bn.eval()\ny = bn(x)' });
    expect(card?.answer?.points).toHaveLength(3);
  });
});

describe('reading a card file', () => {
  it('asks for the fields when there are none', () => {
    const message = '1: файл карточки начинается с полей между двумя строками «---»';
    expect(problemsOf('')).toEqual([message]);
    expect(problemsOf('---\nid: a\n')).toEqual([message]);
  });

  it('names the line of YAML that does not read', () => {
    const [problem] = problemsOf(FIELDS.replace('level: junior', 'level: "junior'));
    expect(problem).toMatch(/^\d+: поля не читаются: /);
  });

  it('names empty and repeated parts', () => {
    const source = `${FIELDS}\n## Скажи сразу\n\n## Пункты\n\n- a\n\n## Пункты\n\n- b\n`;
    expect(problemsOf(source)).toEqual([
      '16: раздел «Пункты» повторяется',
      '10: раздел «Скажи сразу» пуст'
    ]);
  });

  it('never throws on any text, and either reads a card or says why not', () => {
    const pieces = fc.array(
      fc.constantFrom(
        FIELDS,
        '\n## Скажи сразу\n\nДа.\n',
        '\n## Пункты\n\n- a\n- b\n- c\n',
        '\n## Формула\n\n$$\nx\n$$\n\nГде $x$ — икс.\n',
        '\n## Код\n\n```python\nx = 1\n```\n',
        '<script>alert(1)</script>',
        '---\n',
        '# ',
        '$$',
        '```'
      ),
      { maxLength: 8 }
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(pieces, fc.string()).map(([all, noise]) => all.join('') + noise)
    );
    fc.assert(
      fc.property(texts, (source) => {
        const { card, problems } = parseCard('card.md', source);
        expect(card === undefined).toBe(problems.length > 0);
      })
    );
  });
});
