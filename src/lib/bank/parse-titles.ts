/**
 * The words by which a bank tells what its parts are. Whole titles are compared, never parts of them:
 * «Рекомендации для интервьюера» asks nothing, «Рекомендательные системы» does.
 */

/** Titles of parts that speak to the interviewer: nothing under them is a question. */
const NOT_ASKING: ReadonlySet<string> = new Set([
  'структура',
  'структура интервью',
  'структура собеседования',
  'время проведения',
  'система оценки',
  'ожидания',
  'критерии',
  'критерии оценки',
  'рекомендации для интервьюера',
  'рекомендации интервьюеру',
  'советы интервьюеру',
  'красные флаги'
]);

const FOLLOWUPS: ReadonlySet<string> = new Set(['углубления', 'углубляющие вопросы']);

const BONUS = /^бонус/u;

/** How an author begins when he speaks in his own voice instead of asking. */
const REMARK = /^(?:на мой взгляд|по-моему|имхо|примечание:|замечание:)/u;

const LEADING_PICTURES =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+\s*/u;
const TRAILING_COUNT = /\(\d+\s+вопрос(?:а|ов)?\)$/u;

/** A section's title without what decorates it: emoji, bold, «(12 вопросов)», a final colon. */
export function sectionTitle(heading: string): string {
  const bare = heading
    .replace(LEADING_PICTURES, '')
    .replace(/^\*\*(.+)\*\*$/u, '$1')
    .replace(TRAILING_COUNT, '')
    .replace(/:$/u, '')
    .trim();
  return bare === '' ? heading : bare;
}

/** Evaluation, structure, advice: on this ground a part of a bank is skipped. */
export const asksNothing = (title: string): boolean => NOT_ASKING.has(folded(title));

/** «Углубления», «Углубляющие вопросы». */
export const opensFollowups = (title: string): boolean => FOLLOWUPS.has(folded(title));

/** A heading whose lists are bonus topics rather than questions. */
export const opensBonus = (title: string): boolean => BONUS.test(folded(title));

/** An author's opinion that stands in a list of questions. */
export const isRemark = (text: string): boolean => !text.includes('?') && REMARK.test(folded(text));

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u2011/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
