/**
 * The gradings that stand beside the cards (`cards/reviews/<topic>.json`). An answer counts as reviewed
 * only while its text is the one that was read: the review carries the text's hash.
 */

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardSource } from '../bank/answer';
import type { Problem } from '../bank/problem';
import { decode, id, integer, list, record, text } from '../core/decode';
import type { Reader } from '../core/decode';
import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';

/** The rubric's seven criteria, 0–3 each. */
export const CRITERIA = [
  'correct',
  'complete',
  'brief',
  'usable',
  'formulas',
  'terms',
  'traceable'
] as const;
type Criterion = (typeof CRITERIA)[number];

export type Review = Readonly<{
  /** Hash of the text that was read (`contentHash`). */
  hash: string;
  reviewed: string;
  marks: Readonly<Record<Criterion, number>>;
  note: string;
  /** For each bank item the part of the card that answers it. */
  items: Readonly<Record<string, string>>;
  /** Typos mended since, each with the hash of the text that it left. */
  mended: readonly Readonly<{ date: string; what: string; hash: string }>[];
}>;

export type Reviews = ReadonlyMap<CardId, Review>;

/** What a reviewer reads: question, answer, sources. 16 hex digits of SHA-256. */
export const contentHash = (card: CardSource): string =>
  createHash('sha256')
    .update(JSON.stringify([card.question, card.body.trim(), card.sources]))
    .digest('hex')
    .slice(0, 16);

/** The rubric's threshold: correct and usable at least 2, no zero, 16 of 21 in all. */
export const passes = ({ marks }: Review): boolean =>
  marks.correct >= 2 &&
  marks.usable >= 2 &&
  CRITERIA.every((criterion) => marks[criterion] > 0) &&
  CRITERIA.reduce((sum, criterion) => sum + marks[criterion], 0) >= 16;

/** Reads every file of `cards/reviews/`. */
export async function readReviews(
  root: string
): Promise<Readonly<{ reviews: Reviews; problems: readonly Problem[] }>> {
  const names = (await readdir(join(root, 'cards/reviews'))).filter((name) =>
    name.endsWith('.json')
  );
  const reviews = new Map<CardId, Review>();
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `cards/reviews/${name}`;
    const raw = JSON.parse(await readFile(join(root, file), 'utf8')) as unknown;
    const decoded = decode(byCard, raw, 'reviews');
    if (decoded.ok) for (const [card, review] of decoded.value) reviews.set(card, review);
    else problems.push({ file, line: 1, severity: 'error', message: decoded.problem });
  }
  return { reviews, problems };
}

/** Every answer without a passing review of exactly this text, and every review of nothing. */
export function checkReviews(cards: readonly CardSource[], reviews: Reviews): readonly Problem[] {
  const answered = cards.filter((card) => card.answer);
  const problems = answered.flatMap((card) =>
    faults(card, reviews.get(card.id)).map((message): Problem => ({
      file: card.file,
      line: 1,
      severity: 'error',
      message
    }))
  );
  const known = new Set(answered.map((card) => card.id));
  for (const reviewed of reviews.keys())
    if (!known.has(reviewed))
      problems.push({
        file: 'cards/reviews',
        line: 1,
        severity: 'error',
        message: `оценка есть, а карточки с ответом «${reviewed}» нет`
      });
  return problems;
}

function faults(card: CardSource, review: Review | undefined): readonly string[] {
  if (!review) return ['ответ никем не оценён'];
  const found: string[] = [];
  const latest = review.mended.at(-1)?.hash ?? review.hash;
  if (latest !== contentHash(card)) found.push('текст изменился после оценки');
  if (!passes(review)) found.push('оценка ниже порога');
  for (const item of card.asks) if (!review.items[item]) found.push(`в оценке нет вопроса ${item}`);
  return found;
}

const mark = integer(0, 3);

const review: Reader<Review> = (value, path) => {
  const raw = record(value, path);
  const marks = record(raw['marks'], `${path}.marks`);
  return {
    hash: text(raw['hash'], `${path}.hash`),
    reviewed: text(raw['reviewed'], `${path}.reviewed`),
    marks: Object.fromEntries(
      CRITERIA.map((criterion) => [criterion, mark(marks[criterion], `${path}.marks.${criterion}`)])
    ) as Record<Criterion, number>,
    note: text(raw['note'], `${path}.note`),
    items: Object.fromEntries(
      Object.entries(record(raw['items'], `${path}.items`)).map(([item, part]) => [
        item,
        text(part, `${path}.items.${item}`)
      ])
    ),
    mended: list((each, at) => {
      const entry = record(each, at);
      return {
        date: text(entry['date'], `${at}.date`),
        what: text(entry['what'], `${at}.what`),
        hash: text(entry['hash'], `${at}.hash`)
      };
    })(raw['mended'] ?? [], `${path}.mended`)
  };
};

const byCard: Reader<readonly (readonly [CardId, Review])[]> = (value, path) =>
  Object.entries(record(value, path)).map(
    ([key, each]) => [id(cardId)(key, path), review(each, `${path}.${key}`)] as const
  );
