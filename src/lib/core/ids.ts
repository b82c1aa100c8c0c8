/**
 * Branded identifiers and the only functions that make them. A plain string never passes for an id,
 * and an id of one kind never passes for another.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Permanent name of a canonical card: an English slug, `own:<uuid>` or `anki:<guid>`. */
export type CardId = Branded<'CardId'>;
/** A bank item: `bank:q8.3`, `bank:s04.2`, `bank:b1.1`. */
export type QuestionId = Branded<'QuestionId'>;
/** A topic's slug: the unit of readiness and the answers' folder. */
export type TopicId = Branded<'TopicId'>;
/** A bank's slug: the file name under `cards/banks/`. */
export type BankId = Branded<'BankId'>;
/** A log entry: UUID version 7. */
export type EntryId = Branded<'EntryId'>;
/** The device that wrote a log entry: UUID version 4. */
export type DeviceId = Branded<'DeviceId'>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FOREIGN_CARD = /^(?:own|anki):\S{1,128}$/;
const QUESTION = /^[a-z0-9]+(?:-[a-z0-9]+)*:[qsb]\d+(?:\.\d+)?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @returns the id, or `undefined` when the text is not one. */
export const cardId = (text: string): CardId | undefined =>
  SLUG.test(text) || FOREIGN_CARD.test(text) ? (text as CardId) : undefined;

/** @returns the id, or `undefined` when the text is not one. */
export const questionId = (text: string): QuestionId | undefined =>
  QUESTION.test(text) ? (text as QuestionId) : undefined;

/** @returns the id, or `undefined` when the text is not one. */
export const topicId = (text: string): TopicId | undefined =>
  SLUG.test(text) ? (text as TopicId) : undefined;

/** @returns the id, or `undefined` when the text is not one. */
export const bankId = (text: string): BankId | undefined =>
  SLUG.test(text) ? (text as BankId) : undefined;

/** @returns the id, or `undefined` when the text is not one. */
export const entryId = (text: string): EntryId | undefined =>
  UUID.test(text) ? (text as EntryId) : undefined;

/** @returns the id, or `undefined` when the text is not one. */
export const deviceId = (text: string): DeviceId | undefined =>
  UUID.test(text) ? (text as DeviceId) : undefined;

/** The bank that a bank item belongs to. */
export const bankOf = (question: QuestionId): BankId =>
  question.slice(0, question.indexOf(':')) as BankId;

/** The main question that an item deepens; a main question is its own. */
export const mainOf = (question: QuestionId): QuestionId =>
  question.replace(/(:q\d+)\.\d+$/, '$1') as QuestionId;

/**
 * A new log entry id: UUID version 7 (RFC 9562, section 5.7).
 * @param at milliseconds since 1970; negative clocks count as 0
 * @param random ten random bytes
 */
export function newEntryId(at: number, random: Uint8Array): EntryId {
  if (random.length < 10) throw new RangeError('newEntryId needs ten random bytes');
  const bytes = new Uint8Array(16);
  let rest = Math.max(0, Math.floor(at));
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20)
  ].join('-') as EntryId;
}
