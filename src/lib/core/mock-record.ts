/** An interview under way as it waits for its page to come back: JSON and the way back from it. */

import { AUDIENCES } from './deck';
import { DecodeError, decode, flag, id, integer, list, oneOf, record, text } from './decode';
import type { Decoded, Reader } from './decode';
import { bankId, cardId, questionId } from './ids';
import type { MockQuestion } from './interview-draw';
import { reduceMock } from './mock';
import type { Mock, MockMark, MockPlan, MockScreen, Watch } from './mock';
import { MOCK_MODES, VERDICTS } from './mock-outcome';

/** @param savedAt the instant up to which its clocks have run */
export const writeMock = (mock: Mock, savedAt: number): string =>
  JSON.stringify({ version: VERSION, savedAt, mock });

/** An interview as it was left; under way it is on pause, so that the absence does not count. */
export function readMock(written: string): Decoded<Mock> {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problem: 'interview: ожидается JSON' };
  }
  return decode(saved, value, 'interview');
}

const VERSION = 1;

const saved: Reader<Mock> = (value, path) => {
  const raw = record(value, path);
  oneOf([VERSION])(raw['version'], `${path}.version`);
  const at = integer()(raw['savedAt'], `${path}.savedAt`);
  return reduceMock(mock(raw['mock'], `${path}.mock`), { kind: 'paused', at });
};

const place = integer(0);
const places = list(place);

const mock: Reader<Mock> = (value, path) => {
  const raw = record(value, path);
  const read: Mock = {
    plan: plan(raw['plan'], `${path}.plan`),
    screen: screen(raw['screen'], `${path}.screen`),
    paused: flag(raw['paused'], `${path}.paused`),
    marks: list(mark)(raw['marks'], `${path}.marks`),
    asking: watch(raw['asking'], `${path}.asking`),
    whole: watch(raw['whole'], `${path}.whole`)
  };
  const last = read.plan.questions.length - 1;
  const indices = [...read.marks, read.screen].flatMap((each) =>
    'index' in each ? each.index : []
  );
  if (indices.some((index) => index > last)) throw new DecodeError(path, 'места вопросов из плана');
  return read;
};

const plan: Reader<MockPlan> = (value, path) => {
  const raw = record(value, path);
  return {
    audience: oneOf(AUDIENCES)(raw['audience'], `${path}.audience`),
    mode: oneOf(MOCK_MODES)(raw['mode'], `${path}.mode`),
    minutes: integer(1)(raw['minutes'], `${path}.minutes`),
    ...(raw['bank'] === undefined ? {} : { bank: id(bankId)(raw['bank'], `${path}.bank`) }),
    questions: list(question)(raw['questions'], `${path}.questions`)
  };
};

const question: Reader<MockQuestion> = (value, path) => {
  const raw = record(value, path);
  return {
    item: id(questionId)(raw['item'], `${path}.item`),
    card: id(cardId)(raw['card'], `${path}.card`)
  };
};

const screen: Reader<MockScreen> = (value, path) => {
  const raw = record(value, path);
  const kind = text(raw['kind'], `${path}.kind`);
  switch (kind) {
    case 'handover':
      return { kind };
    case 'question':
      return { kind, index: place(raw['index'], `${path}.index`) };
    case 'answer':
      return {
        kind,
        index: place(raw['index'], `${path}.index`),
        said: places(raw['said'], `${path}.said`)
      };
    case 'over':
      return { kind, at: integer()(raw['at'], `${path}.at`) };
    default:
      throw new DecodeError(`${path}.kind`, 'известный вид экрана');
  }
};

const mark: Reader<MockMark> = (value, path) => {
  const raw = record(value, path);
  return {
    index: place(raw['index'], `${path}.index`),
    verdict: oneOf(VERDICTS)(raw['verdict'], `${path}.verdict`),
    said: places(raw['said'], `${path}.said`),
    of: place(raw['of'], `${path}.of`),
    ms: place(raw['ms'], `${path}.ms`)
  };
};

const watch: Reader<Watch> = (value, path) => {
  const raw = record(value, path);
  return {
    ms: place(raw['ms'], `${path}.ms`),
    ...(raw['since'] === undefined ? {} : { since: integer()(raw['since'], `${path}.since`) })
  };
};
