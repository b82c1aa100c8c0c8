import { expect, it } from 'vitest';
import { readAsked, writeAsked } from './address';

const read = (query: string) => readAsked(new URLSearchParams(query));

it('what was written is read again', () => {
  const address =
    '?q=%D1%88%D0%B0%D0%B3+%26+L2&topic=losses&level=middle&bank=junior-base&state=due';
  const asked = read(address);
  expect(asked).toEqual({
    query: 'шаг & L2',
    filter: { topic: 'losses', level: 'middle', bank: 'junior-base', standing: 'due' }
  });
  expect(writeAsked(asked)).toBe(address);
});

it('nothing asked is the bare address', () => {
  expect(writeAsked({ query: '  ', filter: {} })).toBe('.');
  expect(read('')).toEqual({ query: '', filter: {} });
});

it('what is not known is left out', () => {
  expect(read('?topic=Нет такой&level=god&bank=&state=lost&other=1')).toEqual({
    query: '',
    filter: {}
  });
});
