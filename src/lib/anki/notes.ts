/**
 * Cards → notes. The export reads the same files as the app: an answer's rendered formulas carry their
 * TeX (KaTeX's MathML annotation), and that is what Anki gets, as `\(…\)` and `\[…\]` for its MathJax.
 */

import type { Answer, Bank, BankItem, BankTitle, Card, Deck, Level, Topic } from '../core/deck';
import { PART_TITLES } from '../core/deck';
import type { BankId, CardId, QuestionId, TopicId } from '../core/ids';
import { mediaFile } from './media';
import type { MediaFile } from './media';
import { escapeHtml } from './text';

/** Where a bank item stands: its bank and the headings above it. */
export type BankPlace = Readonly<{ bank: BankId; path: readonly string[] }>;

/** One card of the deck. The texts are safe HTML; an absent part is the empty string. */
export type AnkiNote = Readonly<{
  id: CardId;
  question: string;
  say: string;
  /** Points, formula, code, trap, when it matters. */
  answer: string;
  hint: string;
  followUp: string;
  source: string;
  topic: TopicId;
  level: Level;
  leadFocus: boolean;
  /** Date of the content's last change, `YYYY-MM-DD`: a later one makes Anki take the new text. */
  revised: string;
  /** Bank items that the card answers, the primary one first. */
  asks: readonly QuestionId[];
  /** The place of each of `asks`, in the same order. */
  sections: readonly BankPlace[];
  /** Files that the answer shows. */
  media: readonly MediaFile[];
  /** Withdrawn, yet still exported: Anki never deletes a note that a package no longer holds. */
  retired?: boolean;
}>;

export type AnkiDeck = Readonly<{
  notes: readonly AnkiNote[];
  /** In the order of learning. */
  topics: readonly Topic[];
  banks: readonly BankTitle[];
}>;

/** Makes notes of one deck's cards. Topics can be fed one after the other and forgotten. */
export function noteMaker(banks: readonly Bank[]): (card: Card, answer: Answer) => AnkiNote {
  const places = new Map<QuestionId, Readonly<{ item: BankItem; place: BankPlace }>>();
  const followUps = new Map<QuestionId, BankItem[]>();
  for (const bank of banks)
    for (const { path, items } of bank.sections)
      for (const item of items) {
        places.set(item.id, { item, place: { bank: bank.id, path } });
        if (item.parent === undefined) continue;
        followUps.set(item.parent, [...(followUps.get(item.parent) ?? []), item]);
      }
  return (card, answer) => {
    const asked = card.asks.flatMap((id) => places.get(id) ?? []);
    const hints = asked.flatMap(({ item }) => item.hint ?? []);
    const next = asked.flatMap(({ item }) => followUps.get(item.id) ?? []);
    const media = answer.picture ? [mediaFile(answer.picture)] : [];
    return {
      id: card.id,
      question: lineHtml(card.question),
      say: withTex(answer.say),
      answer: withTex(rest(answer, media)),
      hint: hints.map((hint) => `<p>${lineHtml(hint)}</p>`).join(''),
      followUp: listHtml(next.map((item) => lineHtml(item.text))),
      source: escapeHtml(answer.sources.join('; ')),
      topic: card.topic,
      level: card.level,
      leadFocus: card.leadFocus,
      revised: card.revised,
      asks: card.asks,
      sections: asked.map(({ place }) => place),
      media
    };
  };
}

/** The answered cards of a deck as notes, in the deck's order. */
export function toAnkiDeck(
  deck: Deck,
  banks: readonly Bank[],
  answerOf: (card: Card) => Answer | undefined
): AnkiDeck {
  const toNote = noteMaker(banks);
  const notes = deck.cards.flatMap((card) => {
    const answer = answerOf(card);
    return answer ? [toNote(card, answer)] : [];
  });
  return { topics: deck.topics, banks: deck.banks, notes };
}

/** HTML with every formula that KaTeX rendered turned back into its TeX, still escaped as HTML. */
export function withTex(html: string): string {
  let text = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf(FORMULA, from);
    if (start < 0) return text + html.slice(from);
    const end = endOfSpan(html, start);
    const formula = html.slice(start, end);
    const tex = (ANNOTATION.exec(formula)?.[1] ?? '').trim();
    const isDisplay = formula.startsWith(DISPLAY_FORMULA);
    text += html.slice(from, start) + (isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`);
    from = end;
  }
}

const FORMULA = '<span class="katex';
const DISPLAY_FORMULA = '<span class="katex-display"';
const ANNOTATION = /<annotation encoding="application\/x-tex">([^]*?)<\/annotation>/;

/** Where the span that begins at `start` ends; spans nest. */
function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return html.indexOf('>', tag.index) + 1;
  }
  return html.length;
}

/** Everything after «Скажи сразу», under its headings. */
function rest(answer: Answer, media: readonly MediaFile[]): string {
  const headed = (title: string, html: string | undefined): string =>
    html === undefined ? '' : `<h4>${title}</h4>${html}`;
  return [
    answer.about === undefined ? '' : `<p class="about">${answer.about}</p>`,
    listHtml(answer.points),
    ...media.map(
      ({ name }) => `<p><img src="${name}" alt="${escapeHtml(answer.picture?.alt ?? '')}"></p>`
    ),
    answer.formula ?? '',
    answer.code ?? '',
    headed(PART_TITLES.trap, answer.trap),
    headed(PART_TITLES.matters, answer.matters)
  ].join('');
}

/** A line of plain text in which `…` marks code. */
const lineHtml = (line: string): string =>
  line
    .split('`')
    .map((piece, index) =>
      index % 2 === 1 ? `<code>${escapeHtml(piece)}</code>` : escapeHtml(piece)
    )
    .join('');

const listHtml = (entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<ul>${entries.map((each) => `<li>${each}</li>`).join('')}</ul>`;
