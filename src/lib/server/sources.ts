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
import type { Topic } from '../core/deck';
import { bankId, topicId } from '../core/ids';

export type ReadSources = Readonly<{ sources: DeckSources; problems: readonly Problem[] }>;

/** Reads and parses topics, banks and cards. Paths in problems are relative to `root`. */
export async function readSources(root: string): Promise<ReadSources> {
  const [topics, banks, cards] = await Promise.all([
    readTopics(root),
    readBanks(root),
    readCards(root)
  ]);
  return {
    sources: { topics: topics.topics, banks, cards: cards.cards },
    problems: [...topics.problems, ...cards.problems]
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

async function readTopics(
  root: string
): Promise<{ topics: readonly Topic[]; problems: readonly Problem[] }> {
  const file = 'cards/topics.yaml';
  const decoded = decode(
    list((value, path): Topic => {
      const raw = record(value, path);
      return {
        id: id(topicId)(raw['id'], `${path}.id`),
        title: text(raw['title'], `${path}.title`)
      };
    }),
    parseYaml(await readFile(join(root, file), 'utf8')) as unknown,
    'topics'
  );
  return decoded.ok
    ? { topics: decoded.value, problems: [] }
    : { topics: [], problems: [{ file, line: 1, severity: 'error', message: decoded.problem }] };
}

/** The banks in the order of their slugs' first letters is no order to learn in: this one is. */
const BANK_ORDER = [
  'junior-base',
  'backend-compact',
  'backend-full',
  'neural-networks',
  'cv-engineer'
];

async function readBanks(root: string): Promise<readonly ParsedBank[]> {
  const names = (await readdir(join(root, 'cards/banks'))).filter((name) => name.endsWith('.md'));
  const place = (name: string): number => {
    const index = BANK_ORDER.indexOf(name.slice(0, -3));
    return index < 0 ? BANK_ORDER.length : index;
  };
  names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return Promise.all(
    names.map(async (name) => {
      const file = `cards/banks/${name}`;
      const slug = bankId(name.slice(0, -3));
      if (!slug) throw new Error(`${file}: имя файла банка — строчные латинские буквы и дефисы`);
      return parseBank(slug, file, await readFile(join(root, file), 'utf8'));
    })
  );
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
