/** Cloze deletions: `{{c1::text}}`, `{{c1::text::hint}}`, nested ones too (rslib/src/cloze.rs). */

/** Which numbers a text has. */
export const clozeNumbers = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(/\{\{c([\d,]+)::/g)].flatMap(([, numbers]) => numbersOf(numbers)));

/** The text with the deletions of that number as `[…]` or their hint, and all others shown. */
export const hideCloze = (text: string, number: number): string =>
  expanded(text, ({ numbers, inner, hint }) =>
    numbers.includes(number) ? `[${hint === '' ? '…' : hint}]` : inner
  );

/** The whole text, the deletions of that number marked. */
export const showCloze = (text: string, number: number): string =>
  expanded(text, ({ numbers, inner }) =>
    numbers.includes(number) ? `<mark>${inner}</mark>` : inner
  );

type Deletion = Readonly<{ numbers: readonly number[]; inner: string; hint: string }>;

const PIECE = /\{\{c([\d,]+)::|\}\}/g;

/** Replaces deletions from the inside out; what never closes stays as it is written. */
function expanded(text: string, replace: (deletion: Deletion) => string): string {
  const open: { written: string; numbers: readonly number[]; inner: string }[] = [];
  let whole = '';
  const add = (piece: string): void => {
    const last = open.at(-1);
    if (last) last.inner += piece;
    else whole += piece;
  };
  let from = 0;
  for (const found of text.matchAll(PIECE)) {
    add(text.slice(from, found.index));
    from = found.index + found[0].length;
    if (found[1] !== undefined) {
      open.push({ written: found[0], numbers: numbersOf(found[1]), inner: '' });
      continue;
    }
    const closed = open.pop();
    if (!closed) add(found[0]);
    else {
      const [inner = '', hint = ''] = splitHint(closed.inner);
      add(replace({ numbers: closed.numbers, inner, hint }));
    }
  }
  add(text.slice(from));
  return whole + open.map(({ written, inner }) => written + inner).join('');
}

const splitHint = (inner: string): readonly string[] => {
  const at = inner.indexOf('::');
  return at < 0 ? [inner] : [inner.slice(0, at), inner.slice(at + 2)];
};

const numbersOf = (written = ''): readonly number[] =>
  written.split(',').flatMap((each) => (each === '' ? [] : [Number(each)]));
