/** Cards → notes of the Anki export: the same answers, formulas left to Anki's MathJax. */

import type { AnkiDeck, AnkiNote, BankPlace } from '../anki/fields';
import { inDeckOrder } from '../bank/compile';
import type { DeckSources } from '../bank/compile';
import type { CardSource } from '../bank/answer';
import { PARTS } from '../bank/answer';
import type { ParsedItem } from '../bank/parse';
import { renderCard } from '../bank/render-card';
import { escapeHtml, renderText } from '../bank/render';
import type { Answer } from '../core/deck';
import { bankOf } from '../core/ids';
import type { QuestionId } from '../core/ids';

/** The answered cards as notes, in the deck's order. */
export function toAnkiDeck(sources: DeckSources): AnkiDeck {
  const items = new Map(
    sources.banks.flatMap((bank) => bank.items.map((item) => [item.id, item] as const))
  );
  return {
    topics: sources.topics,
    banks: sources.banks.map(({ id, title }) => ({ id, title })),
    notes: inDeckOrder(sources).flatMap((card) => {
      const { answer } = renderCard(card, 'anki');
      return answer ? [toNote(card, answer, items)] : [];
    })
  };
}

type Items = ReadonlyMap<QuestionId, ParsedItem>;

function toNote(card: CardSource, answer: Answer, items: Items): AnkiNote {
  const asked = card.asks.flatMap((id) => items.get(id) ?? []);
  const hints = asked.flatMap((item) => (item.hint === undefined ? [] : [item.hint]));
  return {
    id: card.id,
    question: renderText(card.question),
    say: answer.say,
    answer: rest(answer),
    hint: hints.map((hint) => `<p>${renderText(hint)}</p>`).join(''),
    followUp: listOf(followUps(asked, items)),
    source: escapeHtml(card.sources.join('; ')),
    topic: card.topic,
    level: card.level,
    leadFocus: card.leadFocus,
    revised: card.revised,
    asks: card.asks,
    sections: asked.map((item): BankPlace => ({ bank: bankOf(item.id), path: item.section }))
  };
}

/** Everything after «Скажи сразу», under its headings. */
function rest(answer: Answer): string {
  const headed = (title: string, html: string | undefined): string =>
    html === undefined ? '' : `<h4>${title}</h4>${html}`;
  return [
    answer.about === undefined ? '' : `<p class="about">${answer.about}</p>`,
    `<ul>${answer.points.map((point) => `<li>${point}</li>`).join('')}</ul>`,
    answer.formula ?? '',
    answer.code ?? '',
    headed(PARTS.trap, answer.trap),
    headed(PARTS.matters, answer.matters)
  ].join('');
}

/** What the banks ask next, after the main questions that the card answers. */
const followUps = (asked: readonly ParsedItem[], items: Items): readonly string[] => {
  const mains = new Set(asked.filter((item) => item.kind === 'main').map((item) => item.id));
  return [...items.values()]
    .filter((item) => item.parent !== undefined && mains.has(item.parent))
    .map((item) => renderText(item.text));
};

const listOf = (entries: readonly string[]): string =>
  entries.length === 0 ? '' : `<ul>${entries.map((each) => `<li>${each}</li>`).join('')}</ul>`;
