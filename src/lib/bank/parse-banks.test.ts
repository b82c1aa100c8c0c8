import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bankId } from '../core/ids';
import { MAC_ROMAN } from './encoding';
import { parseBank } from './parse';
import type { ParsedBank, ParsedItem } from './parse';

type Frozen = Readonly<{
  id: string;
  bank: string;
  kind: string;
  section: readonly string[];
  parent: string | null;
  text: string;
  hint: string | null;
  line: number;
}>;

const SLUGS = ['backend-compact', 'neural-networks', 'backend-full', 'cv-engineer', 'junior-base'];
const FROZEN = JSON.parse(readFileSync('tests/fixtures/bank-items.json', 'utf8')) as Frozen[];

/** The frozen list writes a plain hyphen and a plain space where some authors have special ones. */
const plain = (text: string): string =>
  text.replaceAll('\u2011', '-').replaceAll('\u00a0', ' ').trimEnd();

const source = (slug: string): string => readFileSync(`cards/banks/${slug}.md`, 'utf8');

function parsed(slug: string, text = source(slug)): ParsedBank {
  const id = bankId(slug);
  if (id === undefined) throw new Error(`${slug} is not a bank's slug`);
  return parseBank(id, `cards/banks/${slug}.md`, text);
}

const frozenForm = (item: ParsedItem): Frozen => ({
  id: item.id,
  bank: item.bank,
  kind: item.kind,
  section: item.section.map(plain),
  parent: item.parent ?? null,
  text: plain(item.text),
  hint: item.hint === undefined ? null : plain(item.hint),
  line: item.line
});

describe('the five banks', () => {
  it.each(SLUGS)('%s yields exactly its frozen items, field by field and in order', (slug) => {
    expect(parsed(slug).items.map(frozenForm)).toEqual(FROZEN.filter((each) => each.bank === slug));
  });

  it.each(SLUGS)('%s leaves no line unplaced', (slug) => {
    expect(parsed(slug).problems).toEqual([]);
  });

  it('hold 390 questions, 968 follow-ups, 19 bonus topics and a remark', () => {
    const kinds = SLUGS.flatMap((slug) => parsed(slug).items.map((each) => each.kind));
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    expect(['main', 'followup', 'bonus_topic', 'remark'].map(count)).toEqual([390, 968, 19, 1]);
    expect(kinds).toHaveLength(FROZEN.length);
  });

  it('are named by their titles, or by the slug where the author gives none', () => {
    expect(SLUGS.map((slug) => parsed(slug).title)).toEqual([
      'Компактное интервью: Глубокое обучение для Backend разработчика',
      'Комплексное техническое собеседование: Нейронные сети и ИИ',
      'Интервью Backend разработчика: Глубокое обучение',
      'ML interview',
      'junior-base'
    ]);
  });

  it('keep the author’s characters and the numbers that he printed, repeated and missing ones too', () => {
    const { items } = parsed('junior-base');
    expect(items.find((each) => each.id === 'junior-base:s03.2')?.text).toBe(
      'U\u2011Net. Почему он так хорошо работает?'
    );
    const to = (from: number, last: number): number[] =>
      Array.from({ length: last - from + 1 }, (_, index) => from + index);
    const printed = [...to(1, 25), ...to(22, 36), ...to(38, 51), 1, 2, ...to(52, 54)];
    expect(items.map((each) => each.printedNumber)).toEqual(printed);
  });

  it('have their parts for the interviewer skipped by name', () => {
    const skipped = (slug: string) =>
      parsed(slug)
        .sections.filter((each) => each.holds === 'nothing')
        .map((each) => `${each.line} ${each.path.at(-1)}`);
    expect(skipped('backend-compact')).toEqual([
      '5 Время проведения',
      '332 Система оценки',
      '359 Рекомендации для интервьюера'
    ]);
    expect(skipped('backend-full')).toEqual([
      '1278 Рекомендации для интервьюера',
      '1286 Система оценки'
    ]);
  });

  it.each(SLUGS)('%s is read the same after damage by Mac Roman, which a notice tells', (slug) => {
    const damaged = Array.from(new TextEncoder().encode(source(slug)), (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : MAC_ROMAN.charAt(byte - 0x80)
    ).join('');
    const bank = parsed(slug, damaged);
    expect(bank.items).toEqual(parsed(slug).items);
    expect(bank.problems).toEqual([
      {
        file: `cards/banks/${slug}.md`,
        line: 1,
        severity: 'notice',
        message: 'текст был в UTF-8, но прочитан как Mac Roman; исходные буквы восстановлены'
      }
    ]);
  });

  it.each(SLUGS)('%s is read the same with Windows line ends and a byte order mark', (slug) => {
    const windows = `\ufeff${source(slug).replaceAll('\n', '\r\n')}`;
    expect(parsed(slug, windows)).toEqual(parsed(slug));
  });
});
