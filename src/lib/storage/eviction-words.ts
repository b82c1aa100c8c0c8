import type { Eviction } from './eviction';

/** The sentence for the learner. */
export const describeEviction = (eviction: Eviction): string =>
  eviction.kind === 'emptied'
    ? `Браузер удалил историю ответов: записей было не меньше ${eviction.known}, теперь ни одной. Восстановите её из резервной копии.`
    : `Часть истории ответов пропала: записей было не меньше ${eviction.known}, осталось ${eviction.found}. Восстановите её из резервной копии.`;
