/**
 * Writes the packages that test_import.py gives to Anki, and what it must find in them:
 * node tests/anki/make-packages.mjs <folder> [repository]
 *
 * With a repository's folder its own deck is taken, otherwise a synthetic one of a thousand notes.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const SYNTHETIC_NOTES = 1000;
const LEARNED_CARDS = 300;
const MS_PER_DAY = 86_400_000;
/** What test_import.py asks of `revlog`, in this order. */
const REVIEW_COLUMNS = ['id', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const [folder, repository] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: make-packages.mjs <folder> [repository]');

const server = await createServer({
  configFile: false,
  root,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false }
});
try {
  await makePackages(folder);
} finally {
  await server.close();
}

/** @param {string} out */
async function makePackages(out) {
  const { exportRows } = await server.ssrLoadModule('/src/lib/anki/export.ts');
  const { writePackage } = await server.ssrLoadModule('/src/lib/anki/apkg.ts');
  const { writeTable } = await server.ssrLoadModule('/src/lib/anki/table.ts');
  const whole = dayEarlier(await readDeck());
  const base = { ...whole, notes: whole.notes.slice(0, -1) };
  const revised = revise(whole);

  /** @type {Record<string, unknown>} */
  const packages = {};
  await mkdir(out, { recursive: true });
  const { first, later } = await logs(base);
  for (const [name, deck, options, restyle] of [
    ['topic', base, { arrangement: 'topic' }, same],
    ['bank', base, { arrangement: 'bank' }, same],
    ['revised', revised.deck, { arrangement: 'topic' }, same],
    ['restyled', base, { arrangement: 'topic' }, restyled],
    ['progress', base, { arrangement: 'topic', progress: first.progress }, same],
    ['later', base, { arrangement: 'topic', progress: later.progress }, same]
  ]) {
    const rows = unwrap(exportRows(deck, options));
    const { file } = await writePackage({
      ...rows,
      collection: restyle(rows.collection)
    });
    await writeFile(path.join(out, `${name}.apkg`), file.stream());
    packages[name] = contents(rows, deck);
  }
  for (const format of ['csv', 'tsv']) {
    const { file } = await writeTable(format, unwrap(exportRows(base, { arrangement: 'topic' })));
    await writeFile(path.join(out, `topic.${format}`), file.stream());
  }
  const { answers, retired, added } = revised;
  await writeFile(
    path.join(out, 'expected.json'),
    JSON.stringify({
      packages,
      answers,
      retired,
      added,
      progress: await known(first.entries),
      reviews: reviewsOf(
        unwrap(exportRows(base, { arrangement: 'topic', progress: first.progress }))
      )
    })
  );
}

/** A learner's log, and the same learner's some evenings later. */
async function logs(deck) {
  const { syntheticLog } = await server.ssrLoadModule('/tests/anki/synthetic-log.ts');
  const { progressOf } = await server.ssrLoadModule('/src/lib/anki/progress.ts');
  const cards = deck.notes.slice(0, LEARNED_CARDS).map(({ id }) => id);
  const now = { at: Date.now(), day: Math.floor(Date.now() / MS_PER_DAY) };
  const logged = (entries) => ({ entries, progress: progressOf(entries, now) });
  return { first: logged(syntheticLog(cards)), later: logged(syntheticLog(cards, 9)) };
}

/** What the app itself knows of each card, told in Anki's words: not read off the rows. */
async function known(entries) {
  const { LEARNING_STEPS } = await server.ssrLoadModule('/src/lib/core/scheduler.ts');
  const { replay } = await server.ssrLoadModule('/src/lib/core/replay.ts');
  const { dateOf } = await server.ssrLoadModule('/src/lib/core/day.ts');
  const { memories, marks, parameters } = replay(entries);
  const cards = [...memories].map(([id, memory]) => ({
    guid: guidOf({ id }),
    type: { learning: 1, review: 2, relearning: 3 }[memory.phase],
    stability: memory.stability,
    difficulty: memory.difficulty,
    due: memory.due.kind === 'day' ? dateOf(memory.due.day) : Math.floor(memory.due.at / 1000),
    interval: memory.due.kind === 'day' ? memory.due.intervalDays : null,
    left: memory.phase === 'learning' ? LEARNING_STEPS.length - memory.step : null,
    lastAt: memory.lastAt,
    reps: memory.reps,
    lapses: memory.lapses
  }));
  const marked = (mark) =>
    [...marks.cards].flatMap(([id, each]) => (each[mark] ? [guidOf({ id })] : []));
  return { cards, suspended: marked('suspended'), flagged: marked('flagged'), parameters };
}

/** The review log's rows by note. */
function reviewsOf(rows) {
  const guids = new Map([...rows.notes()].map(({ note, card }) => [card.id, note.guid]));
  return [...rows.reviews()]
    .map((row) => [guids.get(row.cid), ...REVIEW_COLUMNS.map((column) => row[column])])
    .sort((a, b) => a[1] - b[1]);
}

async function readDeck() {
  if (repository === undefined) {
    const { syntheticDeck } = await server.ssrLoadModule('/tests/anki/synthetic-deck.ts');
    return syntheticDeck(SYNTHETIC_NOTES);
  }
  const { loadDeck } = await server.ssrLoadModule('/src/lib/server/deck.ts');
  return (await loadDeck(repository)).anki;
}

/** Leaves a day for the next edition, which must not be newer than the learner's own edits, made now. */
function dayEarlier(deck) {
  const notes = deck.notes.map((note) => ({ ...note, revised: shifted(note.revised, -1) }));
  return { ...deck, notes };
}

/** The next edition: two answers changed, one card withdrawn, one more card. */
function revise(deck) {
  const inUse = deck.notes.slice(0, -1).filter((each) => each.retired !== true);
  const [first, second, third] = inUse;
  if (third === undefined) throw new Error('the deck needs four cards');
  const notes = deck.notes.map((note) => {
    if (note === third) return { ...note, retired: true, revised: shifted(note.revised, 1) };
    if (note !== first && note !== second) return note;
    const answer = `${note.answer}<p>Исправлено: \\(a &lt; b\\)</p>`;
    return { ...note, answer, revised: shifted(note.revised, 1) };
  });
  return {
    deck: { ...deck, notes },
    answers: [guidOf(first), guidOf(second)],
    retired: guidOf(third),
    added: guidOf(deck.notes.at(-1))
  };
}

function guidOf(note) {
  return `sobes:${note.id}`;
}

function shifted(date, days) {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** What a learner should find after the import, read off the rows and the deck. */
function contents(rows, deck) {
  const decks = JSON.parse(rows.collection.decks);
  const byGuid = new Map(deck.notes.map((note) => [guidOf(note), note]));
  return {
    media: Object.fromEntries(rows.media.map(({ name, text }) => [name, text])),
    decks: Object.values(decks).map((each) => each.name),
    notes: [...rows.notes()].map(({ note, card }) => ({
      guid: note.guid,
      fields: new TextDecoder().decode(note.flds).split('\u001f'),
      tags: note.tags.trim().split(' '),
      deck: decks[card.did].name,
      position: card.due,
      question: byGuid.get(note.guid).question,
      level: byGuid.get(note.guid).level,
      retired: byGuid.get(note.guid).retired === true
    }))
  };
}

function same(collection) {
  return collection;
}

/** The same collection with a later look of the note type. */
function restyled(collection) {
  const models = JSON.parse(collection.models);
  for (const model of Object.values(models)) {
    model.mod += 1;
    model.css += '.restyled { color: red; }';
  }
  return { ...collection, models: JSON.stringify(models) };
}

function unwrap(decoded) {
  if (!decoded.ok) throw new Error(decoded.problem);
  return decoded.value;
}
