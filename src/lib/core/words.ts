/** The words of a text: where they stand, and the forms under which they are looked up. */

/** A form that the stretch [start, end) of a text is found by. Stretches may overlap. */
export type Word = Readonly<{ start: number; end: number; form: string }>;

/** A word of a query: in one piece, and the pieces that it is written from. */
export type QueryWord = Readonly<{ whole: string; parts: readonly string[] }>;

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Runs that only a hyphen, dot, underscore or apostrophe holds together: `ROC-AUC`, `nn.Linear`. */
const COMPOUND = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑_.'’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Between the humps of `BatchNorm2d`; `ReLU` and `AUC` have none. */
const HUMPS = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
const NUMBER = /^\d+(?:\.\d+)*$/;
const LATIN = /^[a-z]+$/;
/** A name without its number: `batchnorm2d` → `batchnorm`. */
const NUMBERED = /^([a-z]{3,})\d+[a-z]?$/;

/** One spelling of a word: lower case, ё as е, no stress marks, `R²` as `r2`. */
export const formOf = (word: string): string =>
  // A ligature may come apart into words.
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u0301]/g, '');

/**
 * Every form that a text is found by. `nn.BatchNorm2d` gives `nn`, `batchnorm2d`, `batchnorm`, `batch`,
 * `norm2d` and `nnbatchnorm2d`; `batch norm` gives `batchnorm` besides its two words.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before: Word | undefined;
  for (const compound of spelled(text).matchAll(COMPOUND)) {
    const inside = wordsOfCompound(compound[0], compound.index);
    words.push(...inside);
    const [first] = inside;
    if (first && before && areOneName(text, before, first))
      words.push({ start: before.start, end: first.end, form: before.form + first.form });
    before = inside.length === 1 ? first : undefined;
  }
  return words;
}

/** The words of a query, in order. */
export const queryWords = (query: string): readonly QueryWord[] =>
  [...spelled(query).matchAll(COMPOUND)].map(([compound]) => {
    if (NUMBER.test(compound)) return { whole: compound, parts: [compound] };
    const parts = runsOf(compound).flatMap((run) => run[0].split(HUMPS).map(formOf));
    return { whole: parts.join(''), parts };
  });

/** Whether a search may complete the query's last word: nothing that ends a word follows it. */
export const isUnfinished = (query: string): boolean => /[\p{L}\p{N}\p{M}]$/u.test(query);

function wordsOfCompound(compound: string, at: number): readonly Word[] {
  const whole = (form: string): Word => ({ start: at, end: at + compound.length, form });
  if (NUMBER.test(compound)) return [whole(compound)];
  const runs = runsOf(compound);
  const words = runs.flatMap((run) => wordsOfRun(run[0], at + run.index));
  return runs.length > 1 ? [...words, whole(runs.map((run) => formOf(run[0])).join(''))] : words;
}

function wordsOfRun(run: string, at: number): readonly Word[] {
  const form = formOf(run);
  const words: Word[] = [{ start: at, end: at + run.length, form }];
  const name = NUMBERED.exec(form)?.[1];
  if (name !== undefined) words.push({ start: at, end: at + run.length, form: name });
  const humps = run.split(HUMPS);
  if (humps.length === 1) return words;
  let start = at;
  for (const hump of humps) {
    words.push({ start, end: start + hump.length, form: formOf(hump) });
    start += hump.length;
  }
  return words;
}

const runsOf = (compound: string): readonly RegExpExecArray[] => [...compound.matchAll(RUN)];

/** `3×3`, also when it was typed with a Cyrillic letter, is `3x3`; every letter keeps its place. */
const spelled = (text: string): string => text.replace(/(?<=\d)[×хХ](?=\d)/g, 'x');

/** Two Latin words side by side: `Batch Norm` is also written `BatchNorm`. */
const areOneName = (text: string, first: Word, second: Word): boolean =>
  second.start === first.end + 1 &&
  text[first.end] === ' ' &&
  LATIN.test(first.form) &&
  LATIN.test(second.form);
