/**
 * The HTML that answers share. A rendered formula is mostly the same dozen runs of tags; the deck's
 * files carry one character for each frequent run, and `deck/markup.json` says what they stand for. The
 * files get smaller by a tenth after brotli and by half before it, so that they are also read faster.
 */

import { decode, list, text } from './decode';
import type { Decoded } from './decode';
import type { Answer, Picture } from './deck';

/** Runs of tags, the nth for the character U+F000 + n. */
export type Markup = readonly string[];

/** KaTeX's fonts use private characters below this one. */
export const FIRST_CODE = 0xf000;
export const LAST_CODE = 0xf8ff;
const CODES = /[\uf000-\uf8ff]/g;

/** An answer of a topic's file as it is shown. */
export const unpackAnswer = (answer: Answer, markup: Markup): Answer =>
  mapHtml(answer, (html) => unpack(html, markup));

/** A picture of a topic's file as it is shown. */
export const unpackPicture = (picture: Picture, markup: Markup): Picture => ({
  ...picture,
  svg: unpack(picture.svg, markup)
});

const unpack = (packed: string, markup: Markup): string =>
  packed.replace(CODES, (code) => markup[code.charCodeAt(0) - FIRST_CODE] ?? '');

/** The answer with every piece of its HTML changed. */
export function mapHtml(answer: Answer, change: (html: string) => string): Answer {
  const optional = (['about', 'formula', 'code', 'trap', 'matters'] as const).flatMap((part) => {
    const html = answer[part];
    return html === undefined ? [] : [[part, change(html)] as const];
  });
  const { picture } = answer;
  return {
    ...answer,
    say: change(answer.say),
    points: answer.points.map(change),
    ...Object.fromEntries(optional),
    ...(picture ? { picture: { ...picture, svg: change(picture.svg) } } : {})
  };
}

/** Reads `deck/markup.json`. */
export const decodeMarkup = (value: unknown): Decoded<Markup> =>
  decode(list(text), value, 'markup');
