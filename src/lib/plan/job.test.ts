import { expect, it } from 'vitest';
import { LEAST_COVERAGE, choosePlan } from '../core/plan';
import { deckOf, inputFor, interviewIn } from '../core/testing/planned';
import { makePlan } from './job';
import type { FromWorker } from './messages';

const told = (input: ReturnType<typeof inputFor>): readonly FromWorker[] => {
  const messages: FromWorker[] = [];
  makePlan(input, (message) => messages.push(message));
  return messages;
};

it('tells how far it is, the plan and its end', () => {
  const input = inputFor({ deck: deckOf(20), interview: interviewIn(20), minutes: 20 });
  const messages = told(input);
  expect(messages[0]).toEqual({ kind: 'progress', share: 0 });
  expect(messages.at(-2)).toEqual({
    kind: 'planned',
    plan: choosePlan(input)
  });
  expect(messages.at(-1)).toEqual({ kind: 'ended' });
  expect(messages.length).toBeLessThan(30);
});

it('says what could be left out of a plan that does not fit', () => {
  const messages = told(inputFor({ deck: deckOf(90), interview: interviewIn(8), minutes: 8 }));
  const planned = messages.find((each) => each.kind === 'planned');
  expect(planned?.plan.coverage).toBeLessThan(LEAST_COVERAGE);
  const offered = messages.find((each) => each.kind === 'offers');
  expect(offered?.offers.trades.length).toBeGreaterThan(0);
  expect(offered?.offers.minutes).toBeGreaterThan(8);
});
