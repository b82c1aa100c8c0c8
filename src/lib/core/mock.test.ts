import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardId, questionId } from './ids';
import type { CardId, QuestionId } from './ids';
import type { MockQuestion } from './interview-draw';
import { answeringMs, msOn, outcomeOf, reduceMock, startMock } from './mock';
import type { Mock, MockEvent, MockPlan } from './mock';
import { VERDICTS } from './mock-outcome';
import { readMock, writeMock } from './mock-record';

const question = (item: string): MockQuestion => ({
  item: questionId(item) as QuestionId,
  card: cardId(`card-${item.replace(/\D+/g, '-').slice(1)}`) as CardId
});

const PLAN: MockPlan = {
  audience: 'junior',
  mode: 'alone',
  minutes: 30,
  questions: ['bank:q1', 'bank:q1.1', 'bank:q1.2', 'bank:q2'].map(question)
};

type Step = MockEvent extends infer E ? (E extends MockEvent ? Omit<E, 'at'> : never) : never;

/** The interview after steps ten seconds apart, the first at the tenth second. */
const after = (plan: MockPlan, ...steps: readonly Step[]): Mock =>
  steps.reduce<Mock>(
    (mock, step, index) => reduceMock(mock, { ...step, at: (index + 1) * 10_000 }),
    startMock(plan, 0)
  );

const REVEAL: Step = { kind: 'revealed' };
const mark = (verdict: (typeof VERDICTS)[number]): Step => ({ kind: 'marked', verdict, of: 4 });
const indexOf = ({ screen }: Mock): number | undefined =>
  'index' in screen ? screen.index : undefined;

describe('an interview alone', () => {
  it('asks, compares, takes the mark and asks the next', () => {
    const mock = after(
      PLAN,
      REVEAL,
      { kind: 'ticked', point: 2 },
      { kind: 'ticked', point: 0 },
      { kind: 'ticked', point: 3 },
      { kind: 'ticked', point: 3 },
      mark('partly')
    );
    expect(mock.screen).toEqual({ kind: 'question', index: 1 });
    expect(mock.marks).toEqual([{ index: 0, verdict: 'partly', said: [0, 2], of: 4, ms: 10_000 }]);
  });

  it('counts as answering what passed before the answer was opened', () => {
    const mock = after(PLAN, REVEAL, mark('yes'));
    expect(answeringMs(mock, 25_000)).toBe(15_000);
    expect(msOn(mock.whole, 25_000)).toBe(25_000);
  });

  it('does not deepen a main question that failed', () => {
    expect(indexOf(after(PLAN, REVEAL, mark('no')))).toBe(3);
    expect(indexOf(after(PLAN, REVEAL, mark('yes'), REVEAL, mark('no')))).toBe(2);
  });

  it('goes back to the last mark with its points and its time', () => {
    const mock = after(PLAN, REVEAL, { kind: 'ticked', point: 1 }, mark('no'), {
      kind: 'returned'
    });
    expect(mock.screen).toEqual({ kind: 'answer', index: 0, said: [1] });
    expect(mock.marks).toEqual([]);
    expect(answeringMs(mock, 99_000)).toBe(10_000);
  });

  it('is over after the last question, or when it is ended', () => {
    const one = { ...PLAN, questions: PLAN.questions.slice(0, 1) };
    expect(after(one, REVEAL, mark('yes')).screen).toEqual({ kind: 'over', at: 20_000 });
    expect(after(PLAN, { kind: 'ended' }).screen).toEqual({ kind: 'over', at: 10_000 });
    expect(after(PLAN, { kind: 'ended' }, REVEAL, mark('yes')).marks).toEqual([]);
  });

  it('passes over a question that cannot be shown, without a mark', () => {
    const mock = after(PLAN, { kind: 'skipped' });
    expect([indexOf(mock), mock.marks]).toEqual([1, []]);
  });

  it('leaves a pause out of both clocks and takes nothing meanwhile', () => {
    const paused = after(PLAN, { kind: 'paused' }, REVEAL, { kind: 'paused' });
    expect(paused.screen.kind).toBe('question');
    const mock = reduceMock(paused, { kind: 'resumed', at: 100_000 });
    expect(answeringMs(mock, 105_000)).toBe(15_000);
    expect(msOn(mock.whole, 105_000)).toBe(15_000);
  });
});

describe('an interview with a friend', () => {
  const plan = { ...PLAN, mode: 'friend' } as const;

  it('begins with the phone passed on, and shows the friend question and answer at once', () => {
    expect(after(plan).screen).toEqual({ kind: 'handover' });
    expect(msOn(after(plan).whole, 60_000)).toBe(0);
    expect(after(plan, { kind: 'began' }).screen).toEqual({ kind: 'answer', index: 0, said: [] });
  });

  it('counts as answering everything up to the mark', () => {
    expect(after(plan, { kind: 'began' }, mark('yes')).marks[0]?.ms).toBe(10_000);
  });
});

describe('the outcome', () => {
  it('is what the log keeps', () => {
    const mock = after(
      { ...PLAN, minutes: 40 },
      REVEAL,
      { kind: 'ticked', point: 1 },
      mark('yes'),
      {
        kind: 'ended'
      }
    );
    expect(outcomeOf(mock, 999_000)).toEqual({
      audience: 'junior',
      mode: 'alone',
      aim: { questions: 2, minutes: 40 },
      ms: 40_000,
      answers: [
        {
          cardId: PLAN.questions[0]?.card,
          item: 'bank:q1',
          verdict: 'yes',
          said: 1,
          of: 4,
          ms: 10_000
        }
      ]
    });
  });
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom('began', 'revealed', 'paused', 'resumed', 'skipped', 'returned', 'ended')
    .map((kind) => ({ kind })),
  fc.nat({ max: 5 }).map((point): Step => ({ kind: 'ticked', point })),
  fc.constantFrom(...VERDICTS).map(mark)
);
const walks = fc.array(fc.tuple(steps, fc.integer({ min: -5_000, max: 60_000 })), {
  maxLength: 30
});

/** Every interview that can come about, with a clock that may jump back. */
const interviews = fc
  .tuple(walks, fc.constantFrom('alone', 'friend'))
  .map(([walk, mode]): Readonly<{ mock: Mock; at: number }> => {
    let at = 1_000;
    const mock = walk.reduce<Mock>(
      (before, [step, ms]) => {
        at += ms;
        return reduceMock(before, { ...step, at });
      },
      startMock({ ...PLAN, mode }, at)
    );
    return { mock, at };
  });

describe('the last mark', () => {
  it('ends the interview and its time is counted once', () => {
    const friend = startMock({ ...PLAN, mode: 'friend' }, 0);
    const over = [
      { kind: 'began', at: 0 },
      { kind: 'marked', verdict: 'no', of: 4, at: 1_000 },
      { kind: 'marked', verdict: 'no', of: 4, at: 3_000 }
    ].reduce((mock, event) => reduceMock(mock, event as MockEvent), friend);
    expect(over.screen.kind).toBe('over');
    expect(answeringMs(over, 9_000)).toBe(3_000);
  });
});

describe('whatever happens', () => {
  it('no question is marked twice, and answering takes no longer than the whole', () => {
    fc.assert(
      fc.property(interviews, ({ mock, at }) => {
        const marked = mock.marks.map(({ index }) => index);
        expect(new Set(marked).size).toBe(marked.length);
        expect([...marked].sort((a, b) => a - b)).toEqual(marked);
        expect(answeringMs(mock, at)).toBeLessThanOrEqual(msOn(mock.whole, at));
      })
    );
  });

  it('it comes back from storage as it was left, on pause', () => {
    fc.assert(
      fc.property(interviews, ({ mock, at }) => {
        const read = readMock(writeMock(mock, at));
        expect(read).toEqual({ ok: true, value: reduceMock(mock, { kind: 'paused', at }) });
        if (!read.ok || read.value.screen.kind === 'over') return;
        expect(read.value.paused).toBe(true);
        const later = at + 3_600_000;
        expect(answeringMs(read.value, later)).toBe(answeringMs(mock, at));
      })
    );
  });
});

describe('a stored interview that does not read', () => {
  const written = JSON.parse(writeMock(after(PLAN, REVEAL), 20_000)) as {
    version: number;
    mock: { screen: object };
  };
  it.each([
    ['{', 'interview: ожидается JSON'],
    ['[]', 'interview: ожидается объект'],
    [JSON.stringify({ ...written, version: 2 }), 'interview.version: ожидается одно из: 1'],
    [
      JSON.stringify({ ...written, mock: { ...written.mock, screen: { kind: 'party' } } }),
      'interview.mock.screen.kind: ожидается известный вид экрана'
    ],
    [
      JSON.stringify({
        ...written,
        mock: { ...written.mock, screen: { kind: 'question', index: 4 } }
      }),
      'interview.mock: ожидается места вопросов из плана'
    ]
  ])('says what is wrong: %s', (text, problem) => {
    expect(readMock(text)).toEqual({ ok: false, problem });
  });
});
