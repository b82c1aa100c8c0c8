/**
 * Addresses inside the app. What varies stands in the query, so that any static host serves every deep
 * link with one prerendered file.
 */

import { resolve } from '$app/paths';
import type { BankId, CardId, EntryId, QuestionId, TopicId } from '$lib/core/ids';

export const cardHref = (card: CardId): string =>
  `${resolve('/card/')}?id=${encodeURIComponent(card)}`;

export const topicHref = (topic: TopicId): string => `${resolve('/topics/')}?topic=${topic}`;

export const bankHref = (bank: BankId, item?: QuestionId): string =>
  `${resolve('/banks/')}?bank=${bank}${item === undefined ? '' : `#${item}`}`;

/** @param query a main question, `from=…`, or what the list of them is narrowed to */
export const digHref = (query: string): string =>
  `${resolve('/dig/')}${query === '' ? '' : `?${query}`}`;

/** @param query what is to be studied: see routes/custom/choice.ts */
export const customHref = (query: string): string =>
  `${resolve('/custom/')}${query === '' ? '' : `?${query}`}`;

export const mockReportHref = (mocked: EntryId): string => `${resolve('/mock/')}?report=${mocked}`;
