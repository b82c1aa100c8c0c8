/** What every chart has: words and a table beside its drawing. */

export type Cell = string | Readonly<{ text: string; href: string }>;

/** The first cell of a row names it. */
export type Table = Readonly<{ columns: readonly string[]; rows: readonly (readonly Cell[])[] }>;

export type Figure = Readonly<{
  title: string;
  /** What is seen in the drawing, in a sentence: shown to everybody, and read out in its place. */
  summary: string;
  /** What the figure means, in a sentence. */
  about: string;
  /** All that the drawing shows. */
  table: Table;
}>;

/** The room of a drawing in pixels; `em` is the size of its letters. */
export type Box = Readonly<{ width: number; height: number; em: number }>;
