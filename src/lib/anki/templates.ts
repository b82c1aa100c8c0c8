/**
 * What a card shows, by its note type's templates: the fields of the front in their order, and those that
 * the back adds. The templates' own markup and scripts are left behind.
 */

import { clozeNumbers, hideCloze, showCloze } from './cloze';

export type NoteType = Readonly<{
  isCloze: boolean;
  /** In their order, which is that of a note's values. */
  fields: readonly string[];
  /** By their number, which is a card's `ord`; a cloze has one for all. */
  templates: ReadonlyMap<number, Readonly<{ front: string; back: string }>>;
}>;

export type Sides = Readonly<{ front: string; back: string }>;

/**
 * The HTML of a card's two sides, not yet safe; undefined when there is no such card.
 * @param values of the note's fields
 * @param ord the card's number in its note, from 0
 */
export function sidesOf(type: NoteType, values: readonly string[], ord: number): Sides | undefined {
  const template = type.templates.get(type.isCloze ? 0 : ord);
  if (!template) return undefined;
  const fields = new Map(type.fields.map((name, index) => [name, values[index] ?? '']));
  const front = shownBy(template.front, fields);
  const back = shownBy(template.back, fields);
  const asked = new Set(front.map(({ name }) => name));
  const join = (texts: readonly string[]): string =>
    texts.filter((text) => text.trim() !== '').join(PARTING);
  const value = (name: string): string => fields.get(name) ?? '';
  if (!type.isCloze)
    return {
      front: join(front.map(({ name }) => value(name))),
      back: join(back.filter(({ name }) => !asked.has(name)).map(({ name }) => value(name)))
    };
  const hasCard = front.some((each) => each.isCloze && clozeNumbers(value(each.name)).has(ord + 1));
  if (!hasCard) return undefined;
  // The back of a cloze repeats its text, this time whole.
  return {
    front: join(front.map((each) => cloze(each, value(each.name), hideCloze, ord))),
    back: join(
      back
        .filter((each) => each.isCloze || !asked.has(each.name))
        .map((each) => cloze(each, value(each.name), showCloze, ord))
    )
  };
}

const PARTING = '<hr>';

type Shown = Readonly<{ name: string; isCloze: boolean }>;

const cloze = (
  { isCloze }: Shown,
  value: string,
  change: (text: string, number: number) => string,
  ord: number
): string => (isCloze ? change(value, ord + 1) : value);

/** `{{filter:Field}}`, `{{#Field}}` … `{{/Field}}`, `{{^Field}}`. */
const TAG = /\{\{([#^/]?)([^{}]*)\}\}/g;

/** The fields that a template shows for these values, in its order, each once. */
function shownBy(template: string, fields: ReadonlyMap<string, string>): readonly Shown[] {
  const shown = new Map<string, Shown>();
  const conditions: boolean[] = [];
  for (const [, mark, content = ''] of template.matchAll(TAG)) {
    const parts = content.trim().split(':');
    const name = parts.pop()?.trim() ?? '';
    const isFilled = (fields.get(name) ?? '').trim() !== '';
    if (mark === '#') conditions.push(isFilled);
    else if (mark === '^') conditions.push(!isFilled);
    else if (mark === '/') conditions.pop();
    else if (conditions.every(Boolean) && fields.has(name) && !shown.has(name))
      shown.set(name, { name, isCloze: parts.some((filter) => filter.trim() === 'cloze') });
  }
  return [...shown.values()];
}
