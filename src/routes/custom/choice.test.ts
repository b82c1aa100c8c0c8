import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS } from '$lib/core/deck';
import { bankId, topicId } from '$lib/core/ids';
import type { BankId, TopicId } from '$lib/core/ids';
import { WANTED } from '$lib/core/selection';
import { COUNT_DEFAULT, COUNT_MAX, choiceFrom, queryOf } from './choice';
import type { Choice } from './choice';

const read = (query: string): Choice => choiceFrom(new URLSearchParams(query));

test('an address without a choice asks for what is due in the whole deck', () => {
  const all = { what: 'due', topics: 'all', level: 'all', bank: 'all', count: COUNT_DEFAULT };
  expect(read('')).toEqual(all);
  expect(read('what=everything&level=guru&count=many&bank=Ы')).toEqual(all);
  expect([0, -1, 1.5, COUNT_MAX + 1].map((count) => read(`count=${count}`).count)).toEqual(
    Array.from({ length: 4 }, () => COUNT_DEFAULT)
  );
});

test('a page of a topic can link to a sitting of its own', () => {
  expect(read('topic=losses&what=ahead')).toMatchObject({ what: 'ahead', topics: ['losses'] });
});

test('every choice comes back from its address', () => {
  const topic = fc
    .constantFrom('losses', 'metrics', 'attention')
    .map((id) => topicId(id) as TopicId);
  const choice = fc.record<Choice>({
    what: fc.constantFrom(...WANTED),
    topics: fc.oneof(fc.constant('all' as const), fc.uniqueArray(topic)),
    level: fc.constantFrom('all', ...LEVELS),
    bank: fc.constantFrom<Choice['bank']>('all', bankId('junior-base') as BankId),
    count: fc.integer({ min: 1, max: COUNT_MAX })
  });
  fc.assert(
    fc.property(choice, (each) => {
      expect(read(queryOf(each))).toEqual(each);
    })
  );
});
