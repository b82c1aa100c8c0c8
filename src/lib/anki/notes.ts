/**
 * Cards → notes. The export reads the same files as the app: an answer's rendered formulas carry their
 * TeX (KaTeX's MathML annotation), and that is what Anki gets, as `\(…\)` and `\[…\]` for its MathJax.
 */

import type { Answer, Bank, BankItem, BankTitle, Card, Deck, Level, Topic } from '../core/deck';
import { PART_TITLES } from '../core/deck';
import type { BankId, CardId, QuestionId, TopicId } from '../core/ids';
import { unpackPicture } from '../core/markup';
import type { Markup } from '../core/markup';
import { mediaFile } from './media';
import type { MediaFile } from './media';
import { runsOf, withTex } from './tex';
import { escapeHtml } from './text';

/** Where a bank item stands: its bank and the headings above it. */
export type BankPlace = Readonly<{ bank: BankId; path: readonly string[] }>;

/** What is known of a note before its answer is read, and the files that the answer shows. */
export type NoteHead = Readonly<{
  id: CardId;
  /** Safe HTML, as all texts of a note. */
  question: string;
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

/** One card of the deck. An absent part is the empty string. */
export type AnkiNote = NoteHead &
  Readonly<{
    say: string;
    /** Points, formula, code, trap, when it matters. */
    answer: string;
    hint: string;
    followUp: string;
    source: string;
  }>;

export type DeckOf<Note extends NoteHead> = Readonly<{
  notes: readonly Note[];
  /** In the order of learning. */
  topics: readonly Topic[];
  banks: readonly BankTitle[];
}>;
export type AnkiDeck = DeckOf<AnkiNote>;

/**
 * Makes notes of one deck's cards. Topics can be fed one after the other and forgotten.
 * @param markup what the answers' shared markup stands for; without it they are not packed
 */
export function noteMaker(
  banks: readonly Bank[],
  markup: Markup = []
): (card: Card, answer: Answer) => AnkiNote {
  const runs = runsOf(markup);
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
    const media = answer.picture ? [mediaFile(unpackPicture(answer.picture, markup))] : [];
    return {
      id: card.id,
      question: lineHtml(card.question),
      say: withTex(answer.say, runs),
      answer: withTex(rest(answer, media), runs),
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
