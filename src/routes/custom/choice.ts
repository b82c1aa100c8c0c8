/** What the learner wants to study, as the address holds it. */

import { LEVELS } from '$lib/core/deck';
import { bankId, topicId } from '$lib/core/ids';
import type { TopicId } from '$lib/core/ids';
import { WANTED } from '$lib/core/selection';
import type { Selection } from '$lib/core/selection';

export type Choice = Selection & Readonly<{ count: number }>;

export const COUNT_DEFAULT = 20;
export const COUNT_MAX = 200;

/** Reads an address's query; what is absent or unknown stands for all, and for what is due. */
export function choiceFrom(query: URLSearchParams): Choice {
  const topics = query.getAll('topic');
  const count = Number(query.get('count') ?? COUNT_DEFAULT);
  return {
    what: WANTED.find((each) => each === query.get('what')) ?? 'due',
    topics: topics.length === 0 ? 'all' : topics.flatMap(asTopic),
    level: LEVELS.find((each) => each === query.get('level')) ?? 'all',
    bank: bankId(query.get('bank') ?? '') ?? 'all',
    count: Number.isInteger(count) && count >= 1 && count <= COUNT_MAX ? count : COUNT_DEFAULT
  };
}

/** The query that `choiceFrom` reads back. */
export function queryOf({ what, topics, level, bank, count }: Choice): string {
  const query = new URLSearchParams({ what });
  if (topics !== 'all')
    for (const topic of topics.length > 0 ? topics : ['']) query.append('topic', topic);
  if (level !== 'all') query.set('level', level);
  if (bank !== 'all') query.set('bank', bank);
  if (count !== COUNT_DEFAULT) query.set('count', String(count));
  return query.toString();
}

const asTopic = (text: string): readonly TopicId[] => {
  const topic = topicId(text);
  return topic === undefined ? [] : [topic];
};
