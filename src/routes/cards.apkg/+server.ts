import { writePackage } from '$lib/anki/apkg';
import { exportRows } from '$lib/anki/export';
import { FILE_TYPES } from '$lib/anki/messages';
import { loadDeck } from '$lib/server/deck';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The whole deck as an Anki package, for those who want only Anki. */
export const GET: RequestHandler = async () => {
  const { anki } = await loadDeck(process.cwd());
  const rows = exportRows(anki, { arrangement: 'topic' });
  if (!rows.ok) throw new Error(rows.problem);
  const outcome = await writePackage(rows.value);
  if (outcome.kind !== 'done') throw new Error('the build does not cancel its own package');
  return new Response(outcome.file, { headers: { 'content-type': FILE_TYPES.apkg } });
};
