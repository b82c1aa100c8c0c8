/** `npm run export:anki -- --level junior --topic attention --out FILE`: the export for the terminal. */

import { stat, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePackage } from '../anki/apkg';
import { exportRows } from '../anki/export';
import type { ExportRows } from '../anki/export';
import { ARRANGEMENTS } from '../anki/layout';
import { FORMATS, fileName } from '../anki/messages';
import type { Format } from '../anki/messages';
import type { Written } from '../anki/pace';
import { writeTable } from '../anki/table';
import { LEVELS } from '../core/deck';
import type { Deck } from '../core/deck';
import { answeredCards } from '../core/deck-part';
import type { Selection } from '../core/deck-part';
import { loadDeck } from './deck';

/** Codes as shells know them: done, not done, called wrongly. */
export type Told = Readonly<{ code: 0 | 1 | 2; text: string }>;

export type Place = Readonly<{
  /** The repository's folder. */
  root: string;
  /** The folder that a relative `--out` starts from. */
  from: string;
  /** `YYYY-MM-DD`: names the file where `--out` does not. */
  date: string;
}>;

const HELP = `Колода «Собеса» файлом для Anki.

npm run export:anki -- [--level УРОВЕНЬ] [--topic ТЕМА] [--bank БАНК]
                       [--by topic|bank] [--format apkg|csv|tsv] [--out ФАЙЛ]

  --level   только эти уровни: ${LEVELS.join(', ')}
  --topic   только эти темы, по их id: attention, losses, …
  --bank    только карточки, о которых спрашивает банк
  --by      по чему разложить колоды: topic (по темам, так по умолчанию) или bank (по банкам)
  --format  apkg, csv или tsv; по умолчанию по имени файла, без него apkg
  --out     куда записать; по умолчанию sobes-ГГГГ-ММ-ДД.apkg рядом

Уровень, тему и банк можно назвать несколько раз или через запятую. Прогресс живёт в браузере:
колоду вместе с ним собирает страница «Anki» самого приложения.`;

/** A call that cannot be carried out; its message says what to do. */
class UsageError extends Error {}

/** Writes the file that the arguments ask for. @returns what to print and the exit code */
export async function exportAnki(args: readonly string[], place: Place): Promise<Told> {
  try {
    const options = parse(args);
    if (options.help) return { code: 0, text: HELP };
    const format = formatOf(options.format, options.out);
    const out = resolve(place.from, options.out ?? fileName(format, place.date));
    checkName(out, format);
    const arrangement = oneOf('--by', options.by ?? 'topic', ARRANGEMENTS);
    const { deck, anki } = await loadDeck(place.root);
    const selection = selectionOf(deck, options);
    const chosen = new Set(answeredCards(deck, selection).map(({ id }) => id));
    if (chosen.size === 0)
      return {
        code: 1,
        text: 'Под этот выбор не подходит ни одна карточка с ответом: назовите меньше условий.'
      };
    const rows = exportRows(anki, { arrangement: arrangement, selection: chosen });
    if (!rows.ok) return { code: 1, text: rows.problem };
    return await save(out, await written(format, rows.value), rows.value.count);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, text: `${error.message}\nСправка: npm run export:anki -- --help` };
  }
}

function parse(args: readonly string[]) {
  const many = { type: 'string', multiple: true } as const;
  const one = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        level: many,
        topic: many,
        bank: many,
        by: one,
        format: one,
        out: { ...one, short: 'o' },
        help: { type: 'boolean', short: 'h', default: false }
      }
    });
    return values;
  } catch (error) {
    // Node's own words name the argument.
    throw new UsageError(`Не понимаю вызов: ${(error as Error).message}`, { cause: error });
  }
}

type Options = ReturnType<typeof parse>;

function formatOf(named: string | undefined, out: string | undefined): Format {
  if (named !== undefined) return oneOf('--format', named, FORMATS);
  if (out === undefined) return 'apkg';
  const ending = extname(out).slice(1).toLowerCase();
  const format = FORMATS.find((each) => each === ending);
  if (!format)
    throw new UsageError(
      `По имени «${basename(out)}» не видно, что писать. Назовите файл .apkg, .csv или .tsv либо добавьте --format.`
    );
  return format;
}

/** What Anki would not open, or would take for a backup of everything. */
function checkName(out: string, format: Format): void {
  const name = basename(out);
  if (format !== 'apkg') return;
  if (!name.toLowerCase().endsWith('.apkg'))
    throw new UsageError(`Anki откроет колоду только из файла .apkg, а не «${name}».`);
  if (/^(?:collection\.apkg$|backup-)/i.test(name))
    throw new UsageError(
      `Файл «${name}» Anki принял бы за копию всей коллекции и заменил бы её. Назовите его иначе.`
    );
}

function oneOf<T extends string>(option: string, named: string, known: readonly T[]): T {
  const found = known.find((each) => each === named);
  if (found === undefined)
    throw new UsageError(`${option}: не знаю «${named}». Можно: ${known.join(', ')}.`);
  return found;
}

const selectionOf = (deck: Deck, { level, topic, bank }: Options): Selection => ({
  levels: chosen(
    level,
    'Нет уровня',
    LEVELS.map((id) => ({ id, title: '' }))
  ),
  topics: chosen(topic, 'Нет темы', deck.topics),
  banks: chosen(bank, 'Нет банка', deck.banks)
});

/** Those of the known things that were named, once or several times, by commas or apart. */
function chosen<T extends string>(
  named: readonly string[] | undefined,
  refusal: string,
  known: readonly Readonly<{ id: T; title: string }>[]
): 'all' | readonly T[] {
  if (named === undefined) return 'all';
  return named
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .map((name) => {
      const found = known.find(({ id }) => id === name);
      if (found) return found.id;
      const width = Math.max(...known.map(({ id }) => id.length));
      const list = known.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`.trimEnd());
      throw new UsageError(`${refusal} «${name}». Есть:\n${list.join('\n')}`);
    });
}

const written = async (format: Format, rows: ExportRows): Promise<Written> =>
  format === 'apkg' ? writePackage(rows) : writeTable(format, rows);

async function save(out: string, made: Written, cards: number): Promise<Told> {
  if (made.kind !== 'done') throw new Error('nobody cancels an export of the terminal');
  try {
    await writeFile(out, await made.file.bytes());
  } catch (error) {
    return { code: 1, text: await unwritten(out, error as NodeJS.ErrnoException) };
  }
  return {
    code: 0,
    text: `${out}: карточек ${cards}, ${Math.ceil(made.file.size / 1000)} КБ`
  };
}

async function unwritten(out: string, { code, message }: NodeJS.ErrnoException): Promise<string> {
  const folder = resolve(out, '..');
  const there = await stat(folder).catch(() => undefined);
  if (!there) return `Нет папки ${folder}: создайте её или назовите другую.`;
  return code === 'EISDIR'
    ? `${out} — папка. Назовите файл в ней.`
    : `Файл не записался (${message}). Назовите место, куда можно писать.`;
}
