/**
 * The banks' parser: one grammar for every author's dialect (cards/README.md, «Грамматика банков»). The
 * lines' forms are told in parse-lines.ts, what each means where it stands in parse-states.ts.
 */

import type { ItemKind } from '../core/deck';
import type { BankId, QuestionId } from '../core/ids';
import { repairMojibake } from './encoding';
import { readLines } from './parse-lines';
import { Sheet } from './parse-sheet';
import { read } from './parse-states';
import type { Problem } from './problem';

/** One item of a bank in its author's words, U+2011 and inline Markdown included. */
export type ParsedItem = Readonly<{
  /**
   * `bank:qN` (a numbered question), `bank:qN.k` (its k-th follow-up), `bank:sNN.k` (the k-th item of the
   * NN-th list section), `bank:bN.k` (the k-th topic of the N-th bonus group).
   */
  id: QuestionId;
  bank: BankId;
  kind: ItemKind;
  /** Titles from the outermost section inwards. */
  section: readonly string[];
  /** The main question that a follow-up deepens. */
  parent?: QuestionId;
  text: string;
  hint?: string;
  /** The number that stands before a main list item; authors repeat and skip them. */
  printedNumber?: number;
  /** 1-based line of the file. */
  line: number;
}>;

/** A heading or a bold group title, and what is taken from under it. */
export type ParsedSection = Readonly<{
  path: readonly string[];
  line: number;
  /** `nothing`: evaluation, structure or advice, skipped by its title. */
  holds: 'questions' | 'bonus' | 'nothing';
}>;

export type ParsedBank = Readonly<{
  id: BankId;
  /** The name by which problems tell the place. */
  file: string;
  /** The first heading of level one, else the bank's slug. */
  title: string;
  sections: readonly ParsedSection[];
  /** In the order of the file. */
  items: readonly ParsedItem[];
  problems: readonly Problem[];
}>;

/**
 * Reads a bank. Never throws on any text: what cannot be placed becomes a problem with its line.
 * @param file the bank's file, as problems shall name it
 * @param source the file's text; UTF-8 once read as Mac Roman is restored, with a notice
 */
export function parseBank(bank: BankId, file: string, source: string): ParsedBank {
  const { text, repaired } = repairMojibake(source);
  const sheet = new Sheet(bank, file);
  if (repaired) {
    sheet.notice(1, 'текст был в UTF-8, но прочитан как Mac Roman; исходные буквы восстановлены');
  }
  read(readLines(text), sheet);
  return sheet.finished();
}
