import { building } from '$app/environment';
import { error, json } from '@sveltejs/kit';
import { coverageTable } from '$lib/bank/coverage';
import { formatProblems, loadDeck } from '$lib/server/deck';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { deck, banks, problems } = await loadDeck(process.cwd());
  if (building) {
    if (problems.length > 0) console.log(`\n${formatProblems(problems)}`);
    console.log(`\n${coverageTable(deck, banks)}\n`);
  }
  const names = ['index', 'banks', 'interviews', 'markup', ...deck.topics.map((topic) => topic.id)];
  return names.map((name) => ({
    file: `${name}.json`
  }));
};

export const GET: RequestHandler = async ({ params }) => {
  const { deck, banks, files, interviews } = await loadDeck(process.cwd());
  const name = params.file.replace(/\.json$/, '');
  if (name === 'index') return json(deck);
  if (name === 'banks') return json(banks);
  if (name === 'interviews') return json(interviews);
  if (name === 'markup') return json(files.markup);
  for (const [topic, cards] of files.topics)
    if (topic === name) return json(Object.fromEntries(cards));
  return error(404, `Темы «${name}» нет`);
};
