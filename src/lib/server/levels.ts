/** `cards/levels.yaml`: how the banks prescribe interviews, each figure and sentence checked against its line. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { repairMojibake } from '../bank/encoding';
import type { Problem } from '../bank/problem';
import { DecodeError, decode, list, oneOf, record, text } from '../core/decode';
import type { Reader } from '../core/decode';
import { AUDIENCES } from '../core/deck';
import type { Audience } from '../core/deck';
import { bankId, questionId } from '../core/ids';
import type { BankId, QuestionId } from '../core/ids';
import type { Format, Interviews, Numbers, Quote, Span } from '../core/interview';

export const LEVELS_FILE = 'cards/levels.yaml';

/** What a bank's lines say, and which questions it has. */
export type BankText = Readonly<{
  id: BankId;
  lines: readonly string[];
  items: ReadonlySet<QuestionId>;
}>;

export type ReadLevels = Readonly<{ interviews: Interviews; problems: readonly Problem[] }>;

const NONE: Interviews = { formats: [], advice: [], redFlags: [] };

/** Reads the file and the banks' lines that it quotes. */
export async function readLevels(
  root: string,
  banks: readonly Readonly<{ id: BankId; file: string; items: readonly { id: QuestionId }[] }>[]
): Promise<ReadLevels> {
  const texts = await Promise.all(
    banks.map(async ({ id, file, items }): Promise<BankText> => {
      const { text: whole } = repairMojibake(await readFile(join(root, file), 'utf8'));
      return { id, lines: whole.split('\n'), items: new Set(items.map((item) => item.id)) };
    })
  );
  return parseLevels(await readFile(join(root, LEVELS_FILE), 'utf8'), texts);
}

/** Every problem has its line in the YAML; with one of them nothing is handed out. */
export function parseLevels(yaml: string, banks: readonly BankText[]): ReadLevels {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const problems: Problem[] = document.errors.map(({ pos, message }) =>
    problem(lines.linePos(pos[0]).line, `файл не читается: ${message}`)
  );
  if (problems.length > 0) return { interviews: NONE, problems };
  const report = (path: string, message: string): void => {
    problems.push(problem(lineOf(document, lines, path), message));
  };
  const decoded = decode(interviewsReader(banks, report), document.toJS(), ROOT);
  if (!decoded.ok) report(decoded.problem.split(':')[0] ?? '', decoded.problem);
  return { interviews: decoded.ok && problems.length === 0 ? decoded.value : NONE, problems };
}

type Report = (path: string, message: string) => void;

const ROOT = 'levels';

const problem = (line: number, message: string): Problem => ({
  file: LEVELS_FILE,
  line,
  severity: 'error',
  message
});

/** The line of the value at `levels.a[0].b`, or of the nearest one around it. */
function lineOf(document: Document, lines: LineCounter, path: string): number {
  const keys = [...path.slice(ROOT.length).matchAll(/[^.[\]]+/g)].map(([key]) =>
    /^\d+$/.test(key) ? Number(key) : key
  );
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as
      Readonly<{ range?: readonly number[] | null }> | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

const interviewsReader =
  (banks: readonly BankText[], report: Report): Reader<Interviews> =>
  (value, path) => {
    const raw = record(value, path);
    const quotes = list(quoteReader(banks, report));
    const formats: Format[] = [];
    list((each, at) => {
      formats.push(formatReader(banks, report, formats)(each, at));
    })(raw['levels'], `${path}.levels`);
    const named = formats.map(({ audience }) => audience);
    if (named.join() !== AUDIENCES.join())
      throw new DecodeError(`${path}.levels`, `каждый уровень один раз: ${AUDIENCES.join(', ')}`);
    return {
      formats,
      advice: quotes(raw['advice'], `${path}.advice`),
      redFlags: quotes(raw['red_flags'], `${path}.red_flags`)
    };
  };

/** `as` takes over whatever a level does not say itself, and puts its own criteria on top. */
const formatReader =
  (banks: readonly BankText[], report: Report, earlier: readonly Format[]): Reader<Format> =>
  (value, path) => {
    const raw = record(value, path);
    const quote = quoteReader(banks, report);
    const base = baseOf(raw['as'], `${path}.as`, earlier);
    const read = <K extends keyof Format>(key: K, reader: Reader<Format[K]>): Format[K] =>
      raw[key] === undefined && base ? base[key] : reader(raw[key], `${path}.${key}`);
    return {
      audience: oneOf(AUDIENCES)(raw['audience'], `${path}.audience`),
      experience: read('experience', quote),
      expects: read('expects', quote),
      questions: read('questions', (each, at) => spanIn(quote(each, at), at)),
      minutes: read('minutes', (each, at) => spanIn(quote(each, at), at)),
      followups: read('followups', (each, at) => {
        const { text: words } = quote(each, at);
        return /\d/.test(words) ? spanIn({ text: words }, at) : 'all';
      }),
      numbers: read('numbers', (each, at) => numbersIn(quote(each, at), at, banks, report)),
      criteria: [
        ...(base?.criteria ?? []),
        ...list(quote)(raw['criteria'] ?? [], `${path}.criteria`)
      ]
    };
  };

function baseOf(name: unknown, path: string, earlier: readonly Format[]): Format | undefined {
  if (name === undefined) return undefined;
  const base = earlier.find(({ audience }) => audience === (name as Audience));
  if (!base) throw new DecodeError(path, 'уровень, описанный выше');
  return base;
}

const quoteReader =
  (banks: readonly BankText[], report: Report): Reader<Quote> =>
  (value, path) => {
    const raw = record(value, path);
    const words = text(raw['text'], `${path}.text`);
    const [, name = '', at = ''] =
      /^([a-z0-9-]+):(\d+)$/.exec(text(raw['source'], `${path}.source`)) ?? [];
    const id = bankId(name);
    if (id === undefined) throw new DecodeError(`${path}.source`, 'место вида банк:строка');
    const bank = banks.find((each) => each.id === id);
    const line = Number(at);
    if (!bank) report(path, `банка «${name}» нет`);
    else if (!unmarked(bank.lines[line - 1] ?? '').includes(words))
      report(path, `в банке «${name}» на строке ${line} нет слов «${words}»`);
    return { text: words, bank: id, line };
  };

/** A bank's line without what makes its words bold. */
const unmarked = (line: string): string => line.replaceAll('**', '');

/** «15-20» */
function spanIn({ text: words }: Pick<Quote, 'text'>, path: string): Span {
  const [, min, max] = /^(\d+)-(\d+)$/.exec(words) ?? [];
  if (min === undefined || Number(min) > Number(max))
    throw new DecodeError(`${path}.text`, 'числа вида 15-20');
  return { min: Number(min), max: Number(max) };
}

/** «1-12, 23-25» */
function numbersIn(
  { text: words, bank }: Quote,
  path: string,
  banks: readonly BankText[],
  report: Report
): Numbers {
  const spans = words.split(', ').map((each) => spanIn({ text: each }, path));
  const items = banks.find(({ id }) => id === bank)?.items;
  for (const { min, max } of spans)
    for (const number of [min, max]) {
      const id = questionId(`${bank}:q${number}`);
      if (items && (!id || !items.has(id))) report(path, `в банке «${bank}» нет вопроса ${number}`);
    }
  return { bank, spans };
}
