/**
 * Search over questions and answers. The only file that knows MiniSearch and the stemmers.
 *
 * A word is found in any of its forms (Snowball stems), whatever its case, ё or е, hyphens and humps. All
 * words of the query must be there; only when no card has them all are misspellings allowed, and then
 * cards that have some of the words.
 */

import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import MiniSearch from 'minisearch';
import type { Query, SearchResult } from 'minisearch';
import { excerpt, marked } from './excerpt';
import type { Match, Matched, Piece } from './excerpt';
import type { CardId } from './ids';
import { FUNCTION_WORDS, SAME_IN_BOTH } from './vocabulary';
import { isUnfinished, queryWords, wordsOf } from './words';
import type { QueryWord } from './words';

/** What a card is found by, as plain text. */
export type SearchDocument = Readonly<{
  id: CardId;
  question: string;
  /** The title of the card's topic. */
  topic: string;
  /** The banks' wordings of the question. */
  asked: readonly string[];
  /** The visible text of each part of the answer. */
  answer: readonly string[];
}>;

export type SearchRequest = Readonly<{
  query: string;
  /** The cards to look among; absent: all. */
  only?: readonly CardId[];
  /** At most so many hits are given; all are counted. */
  limit: number;
}>;

export type Hit = Readonly<{
  card: CardId;
  question: readonly Piece[];
  snippet: readonly Piece[];
}>;

/** How the cards fit: every word, every word with letters mended, some of the words. */
export type Fit = 'all' | 'similar' | 'some';

/** The best first. */
export type Found = Readonly<{ fit: Fit; total: number; hits: readonly Hit[] }>;

export type SearchIndex = Readonly<{ find: (request: SearchRequest) => Found }>;

const FITS: readonly Fit[] = ['all', 'similar', 'some'];
const WEIGHTS = { question: 6, asked: 3, topic: 2, answer: 1 } as const;
/** A single letter begins every tenth word. */
const PREFIX_FROM = 2;
/** Shorter words are too easily each other's misspelling. */
const MENDED_FROM = 5;
/** The other script's word for the same thing adds little to a word that the cards use themselves. */
const TWIN_WEIGHT = 0.1;

/** Builds the index: some hundred milliseconds for a thousand cards. */
export function createSearch(documents: readonly SearchDocument[]): SearchIndex {
  const terms = new Terms();
  const cards = new Map(documents.map((each) => [each.id as string, indexed(each, terms)]));
  const index = new MiniSearch<Indexed>({
    fields: Object.keys(WEIGHTS),
    extractField: (card, field) => fieldOf(card, field, terms),
    tokenize: (words) => words.split(' '),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: WEIGHTS }
  });
  index.addAll([...cards.values()]);

  const hitOf = (result: SearchResult): readonly Hit[] => {
    const card = cards.get(result.id as string);
    if (!card) return [];
    const { id, question, answer, asked } = card;
    const wanted = new Set(result.terms.map((term) => terms.numberOf(term)));
    return [
      {
        card: id,
        question: question.flatMap((text) => marked(matched(text, wanted))),
        snippet: excerpt([...answer, ...asked].map((text) => matched(text, wanted)))
      }
    ];
  };

  return {
    find({ query, only, limit }) {
      const words = contentOf(queryWords(query));
      const among = only && new Set<unknown>(only);
      const options = among ? { filter: ({ id }: SearchResult) => among.has(id) } : {};
      for (const fit of words.length === 0 ? [] : FITS) {
        const results = index.search(queryFor(words, isUnfinished(query), fit, terms), options);
        if (results.length > 0)
          return { fit, total: results.length, hits: results.slice(0, limit).flatMap(hitOf) };
      }
      return { fit: 'all', total: 0, hits: [] };
    }
  };
}

/** A text and its words: start, end and number of the term, three numbers a word. */
type IndexedText = Readonly<{ text: string; words: Int32Array }>;
type Indexed = Readonly<{ id: CardId } & Record<keyof typeof WEIGHTS, readonly IndexedText[]>>;

/** Words are looked for once: marking fifty rows at a keystroke must not do it again. */
function indexed({ id, question, topic, asked, answer }: SearchDocument, terms: Terms): Indexed {
  const read = (text: string): IndexedText => ({
    text,
    words: Int32Array.from(
      wordsOf(text).flatMap(({ start, end, form }) => [start, end, terms.learn(form)])
    )
  });
  return {
    id,
    question: [read(question)],
    topic: [read(topic)],
    asked: asked.map(read),
    answer: answer.map(read)
  };
}

/** A field's terms in one string, as MiniSearch wants it; no term has a space in it. */
function fieldOf(card: Indexed, field: string, terms: Terms): string {
  if (!isField(field)) return card.id;
  const words: string[] = [];
  for (const text of card[field])
    for (let i = 2; i < text.words.length; i += 3) words.push(terms.termOf(text.words[i] ?? 0));
  return words.join(' ');
}

const isField = (field: string): field is keyof typeof WEIGHTS => field in WEIGHTS;

function matched({ text, words }: IndexedText, wanted: ReadonlySet<number>): Matched {
  const matches: Match[] = [];
  for (let i = 0; i < words.length; i += 3) {
    const [start = 0, end = 0, term = 0] = [words[i], words[i + 1], words[i + 2]];
    if (wanted.has(term)) matches.push({ start, end, term });
  }
  return { text, matches };
}

/** @param unfinished the last word may be the beginning of a longer one */
function queryFor(words: readonly QueryWord[], unfinished: boolean, fit: Fit, terms: Terms): Query {
  const queries = words.map(({ whole, parts }, place): Query => {
    const isLast = unfinished && place === words.length - 1;
    const leaf = (form: string, isEnd: boolean): Query =>
      leafFor(form, isLast && isEnd, fit !== 'all', terms);
    if (parts.length === 1) return leaf(whole, true);
    const apart = parts.map((part, at) => leaf(part, at === parts.length - 1));
    return {
      combineWith: 'OR',
      queries: [leaf(whole, true), { combineWith: 'AND', queries: apart }]
    };
  });
  return { combineWith: fit === 'some' ? 'OR' : 'AND', queries };
}

function leafFor(form: string, isPrefix: boolean, isMended: boolean, terms: Terms): Query {
  const stem = stemOf(form);
  const queries: Query[] = terms.variantsOf(stem);
  const twins = TWINS.get(stem);
  if (twins)
    queries.push({
      boost: weighted(terms.knows(stem) ? TWIN_WEIGHT : 1),
      combineWith: 'OR',
      queries: [...twins]
    });
  if (isPrefix && form.length >= PREFIX_FROM) queries.push({ prefix: true, queries: [form] });
  if (isMended && form.length >= MENDED_FROM && !terms.knows(stem))
    queries.push({ fuzzy: 1, queries: [stem] }, ...terms.swapsOf(stem));
  return { combineWith: 'OR', queries };
}

const weighted = (by: number): Record<string, number> =>
  Object.fromEntries(Object.entries(WEIGHTS).map(([field, weight]) => [field, weight * by]));

/** The terms of the index, numbered. */
class Terms {
  readonly #byForm = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  /** The number of the term for a form that goes into the index. */
  learn(form: string): number {
    const known = this.#byForm.get(form);
    if (known !== undefined) return known;
    const term = stemOf(form);
    const number = this.#numbers.get(term) ?? this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    this.#byForm.set(form, number);
    return number;
  }

  termOf(number: number): string {
    return this.#terms[number] ?? '';
  }

  numberOf(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  knows(term: string): boolean {
    return this.#numbers.has(term);
  }

  /** A stem with and without its fleeting vowel, which the stemmer leaves: ошибк-а and ошибок. */
  variantsOf(stem: string): string[] {
    const [, start, vowel, end] =
      /^([а-я]+[бвгджзйклмнпрстфхцчшщ])([ое]?)([клнц])$/.exec(stem) ?? [];
    if (start === undefined || end === undefined) return [stem];
    const others = (vowel ? [''] : ['о', 'е']).map((each) => start + each + end);
    return [stem, ...others.filter((each) => this.knows(each))];
  }

  /** Stems that differ by two neighbours in the wrong order. */
  swapsOf(stem: string): string[] {
    return Array.from(stem)
      .map((letter, at) => stem.slice(0, at) + stem.charAt(at + 1) + letter + stem.slice(at + 2))
      .filter((each) => this.knows(each));
  }
}

const stemOf = (form: string): string => {
  if (/^[а-я]+$/.test(form)) return russianStem(form);
  return /^[a-z]+$/.test(form) ? englishStem(form) : form;
};

const TWINS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME_IN_BOTH.flatMap((group) => {
    const stems = group.map(stemOf);
    return stems.map((stem) => [stem, stems.filter((each) => each !== stem)] as const);
  })
);

function contentOf(words: readonly QueryWord[]): readonly QueryWord[] {
  const content = words.filter(({ whole }) => !FUNCTION_WORDS.has(whole));
  return content.length > 0 ? content : words;
}
