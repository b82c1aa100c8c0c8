/** The deck's sources on disk: the only place that reads `cards/`. Runs at build time alone. */

import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { parseCard } from '../bank/answer';
import type { CardSource } from '../bank/answer';
import { parseBank } from '../bank/parse';
import type { ParsedBank } from '../bank/parse';
import type { DeckSources } from '../bank/compile';
import type { Problem } from '../bank/problem';
import { decode, id, list, record, text } from '../core/decode';
import { bankId, topicId } from '../core/ids';
import type { Interviews } from '../core/interview';
import { readLevels } from './levels';

export type ReadSources = Readonly<{
  sources: DeckSources;
  interviews: Interviews;
  problems: readonly Problem[];
}>;

/** Reads and parses topics, banks, cards and levels. Paths in problems are relative to `root`. */
export async function readSources(root: string): Promise<ReadSources> {
  const [topics, banks, cards] = await Promise.all([
    readTitles(root, 'cards/topics.yaml', topicId),
    readBanks(root),
    readCards(root)
  ]);
  const levels = await readLevels(root, banks.banks);
  return {
    sources: { topics: topics.titles, banks: banks.banks, cards: cards.cards },
    interviews: levels.interviews,
    problems: [...topics.problems, ...banks.problems, ...cards.problems, ...levels.problems]
  };
}

/** Milliseconds since 1970 of the newest change below `cards/`. */
export async function newestChange(root: string): Promise<number> {
  const entries = await readdir(join(root, 'cards'), { recursive: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(join(root, 'cards', entry))).mtimeMs)
  );
  return Math.max(...times);
}

/** A list of ids with titles: the deck's topics, the banks in their order. */
async function readTitles<T extends string>(
  root: string,
  file: string,
  make: (text: string) => T | undefined
): Promise<{ titles: readonly Titled<T>[]; problems: readonly Problem[] }> {
  const decoded = decode(
    list((value, path): Titled<T> => {
      const raw = record(value, path);
      return {
        id: id(make)(raw['id'], `${path}.id`),
        title: text(raw['title'], `${path}.title`)
      };
    }),
    parseYaml(await readFile(join(root, file), 'utf8')) as unknown,
    'список'
  );
  return decoded.ok
    ? { titles: decoded.value, problems: [] }
    : { titles: [], problems: [{ file, line: 1, severity: 'error', message: decoded.problem }] };
}

type Titled<T extends string> = Readonly<{ id: T; title: string }>;

async function readBanks(
  root: string
): Promise<{ banks: readonly ParsedBank[]; problems: readonly Problem[] }> {
  const list = 'cards/banks.yaml';
  const { titles, problems } = await readTitles(root, list, bankId);
  const files = (await readdir(join(root, 'cards/banks'))).filter((name) => name.endsWith('.md'));
  const listed = new Set(titles.map((bank) => `${bank.id}.md`));
  const unlisted = files
    .filter((name) => !listed.has(name))
    .map((name): Problem => ({
      file: `cards/banks/${name}`,
      line: 1,
      severity: 'error',
      message: `банка нет в ${list}`
    }));
  const banks = await Promise.all(
    titles.map(async ({ id, title }) => {
      const file = `cards/banks/${id}.md`;
      return { ...parseBank(id, file, await readFile(join(root, file), 'utf8')), title };
    })
  );
  return { banks, problems: [...problems, ...unlisted] };
}

async function readCards(
  root: string
): Promise<{ cards: readonly CardSource[]; problems: readonly Problem[] }> {
  const names = (await readdir(join(root, 'cards/answers'), { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .sort();
  const parsed = await Promise.all(
    names.map(async (name) => {
      const file = `cards/answers/${name}`;
      return parseCard(file, await readFile(join(root, file), 'utf8'));
    })
  );
  return {
    cards: parsed.flatMap(({ card }) => (card ? [card] : [])),
    problems: parsed.flatMap((each) => each.problems)
  };
}
