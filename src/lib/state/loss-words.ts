import type { Eviction } from '../storage/eviction';

/** The sentence for the learner about lost history. */
export const describeLoss = (loss: Eviction): string =>
  loss.kind === 'emptied'
    ? `Браузер удалил историю ответов: записей было не меньше ${loss.known}, теперь ни одной. Восстановите её из резервной копии.`
    : `Часть истории ответов пропала: записей было не меньше ${loss.known}, осталось ${loss.found}. Восстановите её из резервной копии.`;
