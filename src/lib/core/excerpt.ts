/** Texts with the found words marked, cut to what a row of results has room for. */

/** A stretch of text, found or not. */
export type Piece = Readonly<{ text: string; marked: boolean }>;

/** A found word: the stretch [start, end) and which of the terms it is. */
export type Match = Readonly<{ start: number; end: number; term: number }>;

/** A text and what was found in it, in order. */
export type Matched = Readonly<{ text: string; matches: readonly Match[] }>;

/** Characters of an excerpt: three lines on a phone. */
const LENGTH = 150;
/** Characters before the first found word, so that it does not stand bare. */
const LEAD = 40;

/** The whole text with its matches marked; overlapping ones run together. */
export const marked = ({ text, matches }: Matched): readonly Piece[] =>
  piecesBetween(text, 0, text.length, matches);

/**
 * The stretch of one of the texts where the most different terms stand together; the beginning of the
 * first text where there are none.
 */
export function excerpt(texts: readonly Matched[]): readonly Piece[] {
  let best = { text: texts[0]?.text ?? '', from: 0, terms: 0, matches: [] as readonly Match[] };
  for (const { text, matches } of texts) {
    const { from, terms } = densest(matches);
    if (terms > best.terms) best = { text, from, terms, matches };
  }
  const { text, matches } = best;
  const start = text.length <= LENGTH ? 0 : wordStart(text, Math.max(0, best.from - LEAD));
  const end = wordEnd(text, Math.min(text.length, start + LENGTH));
  return [
    ...(start > 0 ? [plain('…')] : []),
    ...piecesBetween(text, start, end, matches),
    ...(end < text.length ? [plain('…')] : [])
  ];
}

/** Where a stretch begins that holds the most different terms, and how many. */
function densest(matches: readonly Match[]): Readonly<{ from: number; terms: number }> {
  let best = { from: 0, terms: 0 };
  for (const [index, { start }] of matches.entries()) {
    const terms = new Set<number>();
    for (let i = index; i < matches.length; i++) {
      const each = matches[i];
      if (!each || each.end > start - LEAD + LENGTH) break;
      terms.add(each.term);
    }
    if (terms.size > best.terms) best = { from: start, terms: terms.size };
  }
  return best;
}

function piecesBetween(
  text: string,
  from: number,
  to: number,
  matches: readonly Match[]
): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), marked: isMarked });
  };
  let done = from;
  for (const { start, end } of together(matches)) {
    if (end <= done || start >= to) continue;
    add(done, start, false);
    add(Math.max(done, start), Math.min(end, to), true);
    done = Math.min(end, to);
  }
  add(done, to, false);
  return pieces;
}

/** Stretches in order, those that overlap or touch joined. */
function together(matches: readonly Match[]): readonly Readonly<{ start: number; end: number }>[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

const plain = (text: string): Piece => ({ text, marked: false });

/** The beginning of the word at or after a place. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space < 0 || space > at + LEAD ? at : space + 1;
}

/** The end of the last word that fits before a place. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - LEAD ? at : space;
}
