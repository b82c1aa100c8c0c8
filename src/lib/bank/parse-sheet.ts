/** What has been read of a bank so far: its sections, items and problems, and the counters of the ids. */

import { questionId } from '../core/ids';
import type { BankId, QuestionId } from '../core/ids';
import type { ParsedBank, ParsedItem, ParsedSection } from './parse';
import type { Heading, Item, Label, Opener } from './parse-lines';
import { isRemark, opensBonus, sectionTitle } from './parse-titles';
import type { Problem } from './problem';

/** The question that hints and follow-ups belong to. */
export type Main = Readonly<{ id: QuestionId; number: string; section: readonly string[] }>;

export class Sheet {
  readonly #bank: BankId;
  readonly #file: string;
  readonly #sections: ParsedSection[] = [];
  readonly #items: ParsedItem[] = [];
  readonly #problems: Problem[] = [];
  /** Line of each numbered question, by its number. */
  readonly #questions = new Map<string, number>();
  /** How many follow-ups each question has. */
  readonly #followups = new Map<QuestionId, number>();
  #title: Heading | undefined;
  #headings: readonly Heading[] = [];
  #group: Label | undefined;
  /** Sections that hold a list, and bonus groups, both counted when their first item comes. */
  #lists = 0;
  #bonusGroups = 0;
  /** Items taken from the current list. */
  #inList = 0;
  /** The line on which a paragraph could still continue: an item's, or a reported paragraph's. */
  #itemEnd = 0;
  #paragraphEnd = 0;

  constructor(bank: BankId, file: string) {
    this.#bank = bank;
    this.#file = file;
  }

  /** Nothing but the title and the author's introduction has been read. */
  get isIntroduction(): boolean {
    return this.#headings.length === 0 && this.#items.length === 0 && this.#group === undefined;
  }

  error(line: number, message: string): void {
    this.#problems.push({ file: this.#file, line, severity: 'error', message });
  }

  notice(line: number, message: string): void {
    this.#problems.push({ file: this.#file, line, severity: 'notice', message });
  }

  /** Like `notice`, once for a paragraph of several lines. */
  noticeParagraph(line: number, message: string): void {
    if (this.#paragraphEnd !== line - 1) this.notice(line, message);
    this.#paragraphEnd = line;
  }

  /** The first heading of level one names the bank; every other one opens a section. */
  heading(line: Heading, holds: 'questions' | 'nothing'): void {
    if (line.level === 1 && this.#title === undefined && this.isIntroduction) {
      this.#title = line;
      return;
    }
    this.#headings = [...this.#headings.filter((each) => each.level < line.level), line];
    this.#open(line.at, undefined, holds);
  }

  /** A bold title opens a group within its section, up to the next one. */
  group(line: Label): void {
    this.#open(line.at, line, 'questions');
  }

  /** Records a part that is skipped by its bold title. */
  skip(line: Label): void {
    const path = [...this.#path(), sectionTitle(line.text)];
    this.#sections.push({ path, line: line.at, holds: 'nothing' });
  }

  /** Ends a group: what follows stands in the section again. */
  endGroup(): void {
    if (this.#group === undefined) return;
    this.#group = undefined;
    this.#inList = 0;
  }

  /** The line on which a question with this number stands already. */
  lineOf(number: string): number | undefined {
    return this.#questions.get(number);
  }

  question(line: Opener, number: string): Main {
    const { level } = line;
    if (level !== undefined) this.#endDeeperThan(level);
    const main = { id: this.#id(`q${number}`), number, section: this.#path() };
    this.#questions.set(number, line.at);
    this.#take({ ...main, kind: 'main', text: line.text, line: line.at });
    // The text of a heading ends with its line; a bold paragraph may go on.
    if (level !== undefined) this.#itemEnd = 0;
    return main;
  }

  /** @returns false when the question has a hint already. */
  hint(main: Main, text: string): boolean {
    const index = this.#items.findLastIndex((each) => each.id === main.id);
    const item = this.#items[index];
    if (item === undefined || item.hint !== undefined) return false;
    this.#items[index] = { ...item, hint: text };
    return true;
  }

  followup(main: Main, line: Item): void {
    const ordinal = (this.#followups.get(main.id) ?? 0) + 1;
    this.#followups.set(main.id, ordinal);
    this.#take({
      id: this.#id(`q${main.number}.${ordinal}`),
      kind: 'followup',
      section: main.section,
      parent: main.id,
      text: line.text,
      line: line.at
    });
  }

  /** An item of a list that stands under a heading: a question, a bonus topic or a remark. */
  listed(line: Item): void {
    const bonus = this.#isBonus();
    if (this.#inList === 0) {
      if (bonus) this.#bonusGroups++;
      else this.#lists++;
    }
    this.#inList++;
    const place = bonus ? `b${this.#bonusGroups}` : `s${String(this.#lists).padStart(2, '0')}`;
    this.#take({
      id: this.#id(`${place}.${this.#inList}`),
      kind: bonus ? 'bonus_topic' : isRemark(line.text) ? 'remark' : 'main',
      section: this.#path(),
      text: line.text,
      line: line.at,
      ...(line.number === undefined || bonus ? {} : { printedNumber: line.number })
    });
  }

  /** Adds a wrapped line to the item that ended on the line before. */
  continues(at: number, text: string): boolean {
    const item = this.#items.at(-1);
    if (item === undefined || this.#itemEnd !== at - 1) return false;
    this.#items[this.#items.length - 1] = { ...item, text: `${item.text} ${text}` };
    this.#itemEnd = at;
    return true;
  }

  finished(): ParsedBank {
    if (this.#items.length === 0) this.error(1, 'в банке нет ни одного вопроса');
    return {
      id: this.#bank,
      file: this.#file,
      title: this.#title === undefined ? this.#bank : sectionTitle(this.#title.text),
      sections: this.#sections,
      items: this.#items,
      problems: [...this.#problems].sort((a, b) => a.line - b.line)
    };
  }

  #open(line: number, group: Label | undefined, holds: 'questions' | 'nothing'): void {
    this.#group = group;
    this.#inList = 0;
    this.#sections.push({
      path: this.#path(),
      line,
      holds: holds === 'questions' && this.#isBonus() ? 'bonus' : holds
    });
  }

  /** A question's own heading may be as deep as its section's; only deeper sections end with it. */
  #endDeeperThan(level: number): void {
    const kept = this.#headings.filter((each) => each.level <= level);
    if (kept.length < this.#headings.length) this.#inList = 0;
    this.#headings = kept;
  }

  #path(): readonly string[] {
    const titled = this.#group ? [...this.#headings, this.#group] : this.#headings;
    return titled.map((each) => sectionTitle(each.text));
  }

  #isBonus(): boolean {
    return this.#path().some(opensBonus);
  }

  #take(item: Omit<ParsedItem, 'bank'>): void {
    const { id, kind, section, parent, text, printedNumber, line } = item;
    this.#items.push({
      id,
      bank: this.#bank,
      kind,
      section,
      ...(parent === undefined ? {} : { parent }),
      text,
      ...(printedNumber === undefined ? {} : { printedNumber }),
      line
    });
    this.#itemEnd = line;
  }

  #id(place: string): QuestionId {
    const id = questionId(`${this.#bank}:${place}`);
    if (id === undefined) throw new TypeError(`${this.#bank}:${place} is not a question's id`);
    return id;
  }
}
