import { describe, expect, it } from 'vitest';
import { cardId, deviceId, newEntryId, questionId, topicId } from './ids';
import type { CardId, DeviceId, QuestionId, TopicId } from './ids';
import type { MockAnswer, MockOutcome, Verdict } from './mock-outcome';
import { gradesFor, mocksOf, reportOf } from './mock-report';
import { decodeEntry } from './review';
import type { Entry, Mocked } from './review';

const answer = (
  card: string,
  verdict: Verdict,
  said: number,
  item = `bank:q${card.length}`
): MockAnswer => ({
  cardId: cardId(card) as CardId,
  item: questionId(item) as QuestionId,
  verdict,
  said,
  of: 4,
  ms: 60_000
});

const ANSWERS = [
  answer('relu', 'yes', 4),
  answer('gelu', 'partly', 1, 'bank:q4.1'),
  answer('dropout', 'no', 0),
  answer('batch-norm', 'no', 1),
  answer('gone', 'yes', 3)
];

const OUTCOME: MockOutcome = {
  audience: 'junior',
  mode: 'alone',
  aim: { questions: 7, minutes: 3 },
  ms: 400_000,
  answers: ANSWERS
};

const TOPICS = new Map([
  ['relu', 'activations'],
  ['gelu', 'activations'],
  ['dropout', 'regularisation'],
  ['batch-norm', 'normalisation']
]);
const topicOf = (card: CardId): TopicId | undefined => topicId(TOPICS.get(card) ?? '');

describe('the report', () => {
  const report = reportOf(OUTCOME, topicOf);

  it('counts per topic, cards that have gone by themselves', () => {
    expect(
      report.topics.map(({ topic, asked, yes, partly, no, said, of }) => [
        topic,
        asked,
        yes,
        partly,
        no,
        `${said}/${of}`
      ])
    ).toEqual([
      ['activations', 2, 1, 1, 0, '5/8'],
      ['regularisation', 1, 0, 0, 1, '0/4'],
      ['normalisation', 1, 0, 0, 1, '1/4'],
      [undefined, 1, 1, 0, 0, '3/4']
    ]);
    expect(report.all).toMatchObject({ asked: 5, yes: 2, partly: 1, no: 2, share: 0.4 });
  });

  it('names the weakest first', () => {
    expect(report.weak.map((each) => each.cardId)).toEqual(['dropout', 'batch-norm', 'gelu']);
  });

  it('holds time and questions against the aim', () => {
    expect(report).toMatchObject({ mains: 4, notAsked: 3, answeringMs: 300_000, late: 2 });
    const { aim: _aim, ...aimless } = OUTCOME;
    expect(reportOf(aimless, topicOf)).toMatchObject({ notAsked: undefined, late: 0 });
  });

  it('of nothing claims nothing', () => {
    const { all } = reportOf({ ...OUTCOME, answers: [] }, topicOf);
    expect(all).toMatchObject({ asked: 0, share: 0, interval: { low: 0, high: 1 } });
  });
});

describe('in the log', () => {
  const device = deviceId('00000000-0000-4000-8000-000000000001') as DeviceId;
  const entry = (seq: number, fields: object): Entry => {
    const decoded = decodeEntry({
      id: newEntryId(seq, new Uint8Array(10)),
      device,
      seq,
      at: seq * 1000,
      tzOffset: 180,
      rollover: 4,
      day: 0,
      ...fields
    });
    if (!decoded.ok) throw new Error(decoded.problem);
    return decoded.value;
  };
  const grade = (seq: number, { cardId: card, item, ms }: MockAnswer, session = 'mock'): Entry =>
    entry(seq, {
      kind: 'graded',
      cardId: card,
      item,
      ms,
      session,
      grade: 3,
      revised: '2026-11-22'
    });

  const first = entry(2, { kind: 'mocked', ...OUTCOME }) as Mocked;
  const second = entry(9, { kind: 'mocked', ...OUTCOME, audience: 'lead' });

  it('interviews stand the newest first', () => {
    const undone = entry(11, {
      kind: 'undone',
      target: entry(10, { kind: 'mocked', ...OUTCOME }).id
    });
    const all = [first, entry(10, { kind: 'mocked', ...OUTCOME }), second, undone];
    expect(mocksOf(all).map(({ seq }) => seq)).toEqual([9, 2]);
  });

  it('the grades that an interview was counted by are known, the undone ones not', () => {
    const [relu, gelu, dropout] = ANSWERS as [MockAnswer, MockAnswer, MockAnswer];
    const entries = [
      grade(1, relu),
      first,
      grade(3, relu),
      grade(4, gelu),
      entry(5, { kind: 'undone', target: grade(4, gelu).id }),
      grade(6, dropout, 'review'),
      grade(7, { ...answer('batch-norm', 'no', 1), ms: 1 })
    ];
    expect([...gradesFor(first, entries)]).toEqual([['relu', grade(3, relu).id]]);
  });
});
