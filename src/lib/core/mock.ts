/**
 * A mock interview as a reducer: interview × event → interview. It neither reads the clock nor writes the
 * log; it changes no memory.
 */

import type { Audience } from './deck';
import type { BankId } from './ids';
import { isFollowup } from './interview-draw';
import type { MockQuestion } from './interview-draw';
import type { MockMode, MockOutcome, Verdict } from './mock-outcome';

export type MockPlan = Readonly<{
  audience: Audience;
  mode: MockMode;
  minutes: number;
  /** Absent: from all banks. */
  bank?: BankId;
  /** Each follow-up after its main question. */
  questions: readonly MockQuestion[];
}>;

export type MockScreen =
  /** The phone goes to the friend. */
  | Readonly<{ kind: 'handover' }>
  /** The candidate alone with a question. */
  | Readonly<{ kind: 'question'; index: number }>
  /** The answer beside it, its points to be ticked. The friend sees nothing else. */
  | Readonly<{ kind: 'answer'; index: number; said: readonly number[] }>
  | Readonly<{ kind: 'over'; at: number }>;

export type MockMark = Readonly<{
  /** Place of the question in the plan. */
  index: number;
  verdict: Verdict;
  said: readonly number[];
  /** Points that the answer has. */
  of: number;
  ms: number;
}>;

/** `since`: the instant at which it was started; absent while it stands. */
export type Watch = Readonly<{ ms: number; since?: number }>;

export type Mock = Readonly<{
  plan: MockPlan;
  screen: MockScreen;
  paused: boolean;
  marks: readonly MockMark[];
  /** Answering the question on the screen; comparing with the points does not count. */
  asking: Watch;
  /** From the first question on, pauses left out. */
  whole: Watch;
}>;

/** `at`: the instant in ms. */
export type MockEvent = Readonly<{ at: number }> &
  (
    | Readonly<{ kind: 'began' | 'revealed' | 'paused' | 'resumed' | 'ended' }>
    | Readonly<{ kind: 'ticked'; point: number }>
    | Readonly<{ kind: 'marked'; verdict: Verdict; of: number }>
    /** The question cannot be asked: its card or answer is not there. */
    | Readonly<{ kind: 'skipped' }>
    /** The last mark was a slip. */
    | Readonly<{ kind: 'returned' }>
  );

const STANDING: Watch = { ms: 0 };

/** An interview about to begin: a friend gets the phone first. */
export const startMock = (plan: MockPlan, at: number): Mock => {
  const before: Mock = {
    plan,
    screen: { kind: 'handover' },
    paused: false,
    marks: [],
    asking: STANDING,
    whole: STANDING
  };
  return plan.mode === 'friend' ? before : reduceMock(before, { kind: 'began', at });
};

/** The interview after an event. Events that do not fit the screen change nothing. */
export const reduceMock = (mock: Mock, event: MockEvent): Mock =>
  timed(
    after(
      { ...mock, asking: stopped(mock.asking, event.at), whole: stopped(mock.whole, event.at) },
      event
    ),
    event.at
  );

/** Milliseconds that a watch shows. A clock put back does not count. */
export const msOn = ({ ms, since }: Watch, at: number): number =>
  ms + (since === undefined ? 0 : Math.max(0, at - since));

/** Milliseconds of answering so far: what runs against the prescribed minutes. */
export const answeringMs = ({ marks, asking }: Mock, at: number): number =>
  marks.reduce((sum, { ms }) => sum + ms, 0) + msOn(asking, at);

export const mainsOf = ({ questions }: MockPlan): number =>
  questions.filter((each) => !isFollowup(each)).length;

/** What the log keeps of it. */
export const outcomeOf = ({ plan, marks, whole }: Mock, at: number): MockOutcome => ({
  audience: plan.audience,
  mode: plan.mode,
  aim: {
    questions: mainsOf(plan),
    minutes: plan.minutes,
    ...(plan.bank === undefined ? {} : { bank: plan.bank })
  },
  ms: msOn(whole, at),
  answers: marks.flatMap(({ index, verdict, said, of, ms }) => {
    const question = plan.questions[index];
    return question
      ? [{ cardId: question.card, item: question.item, verdict, said: said.length, of, ms }]
      : [];
  })
});

function after(mock: Mock, event: MockEvent): Mock {
  if (mock.screen.kind === 'over') return mock;
  if (event.kind === 'ended')
    return { ...mock, paused: false, screen: { kind: 'over', at: event.at } };
  if (mock.paused) return event.kind === 'resumed' ? { ...mock, paused: false } : mock;
  switch (event.kind) {
    case 'began':
      return mock.screen.kind === 'handover' ? asked(mock, 0, event.at) : mock;
    case 'revealed':
      return mock.screen.kind === 'question'
        ? { ...mock, screen: { kind: 'answer', index: mock.screen.index, said: [] } }
        : mock;
    case 'ticked':
      return ticked(mock, event.point);
    case 'marked':
      return marked(mock, event);
    case 'skipped':
      return 'index' in mock.screen ? asked(mock, mock.screen.index + 1, event.at) : mock;
    case 'returned':
      return returned(mock);
    case 'paused':
      return { ...mock, paused: true };
    case 'resumed':
      return mock;
  }
}

/** The question at `index` of the plan, or the end. */
function asked(mock: Mock, index: number, at: number): Mock {
  // What was spent on the question before stands in its mark.
  const rested = { ...mock, asking: STANDING };
  if (index >= mock.plan.questions.length) return { ...rested, screen: { kind: 'over', at } };
  return {
    ...rested,
    screen:
      mock.plan.mode === 'friend'
        ? { kind: 'answer', index, said: [] }
        : { kind: 'question', index }
  };
}

function ticked(mock: Mock, point: number): Mock {
  const { screen } = mock;
  if (screen.kind !== 'answer') return mock;
  const said = screen.said.includes(point)
    ? screen.said.filter((each) => each !== point)
    : [...screen.said, point].sort((a, b) => a - b);
  return { ...mock, screen: { ...screen, said } };
}

function marked(
  mock: Mock,
  { verdict, of, at }: Extract<MockEvent, Readonly<{ kind: 'marked' }>>
): Mock {
  const { screen, plan } = mock;
  if (screen.kind !== 'answer') return mock;
  const { index, said } = screen;
  const mark: MockMark = { index, verdict, said, of, ms: mock.asking.ms };
  return asked({ ...mock, marks: [...mock.marks, mark] }, next(plan, index, verdict), at);
}

/** «Углубляйтесь по мере ответов»: a main question that failed is not deepened. */
function next({ questions }: MockPlan, index: number, verdict: Verdict): number {
  const shown = questions[index];
  if (verdict !== 'no' || !shown || isFollowup(shown)) return index + 1;
  const later = questions.findIndex((each, place) => place > index && !isFollowup(each));
  return later === -1 ? questions.length : later;
}

function returned(mock: Mock): Mock {
  const last = mock.marks.at(-1);
  if (!last) return mock;
  const { index, said, ms } = last;
  return {
    ...mock,
    screen: { kind: 'answer', index, said },
    marks: mock.marks.slice(0, -1),
    asking: { ms }
  };
}

const stopped = (watch: Watch, at: number): Watch => ({ ms: msOn(watch, at) });

/** Starts the watches that the screen calls for. */
function timed(mock: Mock, at: number): Mock {
  const { screen, plan } = mock;
  if (mock.paused || !('index' in screen)) return mock;
  const answering = screen.kind === 'question' || plan.mode === 'friend';
  return {
    ...mock,
    asking: answering ? { ...mock.asking, since: at } : mock.asking,
    whole: { ...mock.whole, since: at }
  };
}
