/** Which main questions are offered, as the address holds it. */

import { LEVELS } from '$lib/core/deck';
import type { Level } from '$lib/core/deck';
import type { Chain } from '$lib/core/dig';
import { bankId } from '$lib/core/ids';
import type { BankId, QuestionId } from '$lib/core/ids';
import { plain } from '$lib/core/wording';

/** An absent part takes all. */
export type Filter = Readonly<{
  bank: BankId | undefined;
  /** Headings joined as they are shown; only within a bank. */
  section: string | undefined;
  level: Level | undefined;
}>;

export const sectionTitle = ({ section }: Chain): string => section.join(' · ');

/** Reads an address's query; what it does not know stands for all. */
export function filterFrom(query: URLSearchParams): Filter {
  const bank = bankId(query.get('bank') ?? '');
  return {
    bank,
    section: (bank && query.get('section')) ?? undefined,
    level: LEVELS.find((each) => each === query.get('level'))
  };
}

/** @param from the main question that is dug; without it the address of the list */
export function queryOf({ bank, section, level }: Filter, from?: QuestionId): string {
  const query = new URLSearchParams();
  if (bank !== undefined) query.set('bank', bank);
  if (bank !== undefined && section !== undefined) query.set('section', section);
  if (level !== undefined) query.set('level', level);
  if (from !== undefined) query.set('from', from);
  return query.toString();
}

/** The chains that a filter lets through and whose main question holds every word of the text. */
export function found(
  chains: readonly Chain[],
  { bank, section, level }: Filter,
  text: string
): readonly Chain[] {
  const words = plain(text).split(' ');
  return chains.filter(
    (chain) =>
      (bank === undefined || chain.bank.id === bank) &&
      (section === undefined || sectionTitle(chain) === section) &&
      (level === undefined || chain.links[0]?.card.level === level) &&
      words.every((word) => plain(chain.root.text).includes(word))
  );
}
