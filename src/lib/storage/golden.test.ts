import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { standing } from '../core/log-order';
import { replay } from '../core/replay';
import type { Memories } from '../core/scheduler';
import { connect } from './connection';
import type { Connection } from './connection';
import { ownDevice } from './device';
import { createReviewLog } from './review-log';
import { readOwnAnswers, readOwnDecks } from './own-cards';
import { SCHEMA } from './schema';
import { DEFAULT_SETTINGS, readSettings } from './settings';
import { newProfile } from './testing/browser';
import { loadDatabase, saveDatabase } from './testing/database-file';
import type { DatabaseFile } from './testing/database-file';
import { bytesFrom, grade } from './testing/samples';

const FOLDER = new URL('../../../tests/fixtures/databases/', import.meta.url);
const VERSIONS = readdirSync(FOLDER).filter((name) => /^v\d+\.json$/.test(name));

const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** Memories as far as they follow from the log and the published FSRS-6 alone. */
const summary = (memories: Memories): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...memories].map(([card, { stability, difficulty, phase, reps, lapses, lastDay }]) => [
      card,
      {
        phase,
        reps,
        lapses,
        lastDay,
        stability: stability.toFixed(3),
        difficulty: difficulty.toFixed(3)
      }
    ])
  );

const emptied = (file: DatabaseFile) => ({
  ...file,
  stores: file.stores.map((store) => ({ ...store, rows: [] }))
});

async function ownCards(connection: Connection): Promise<readonly unknown[]> {
  const decks = await readOwnDecks(connection);
  if (!decks.ok) return [decks.problem];
  return Promise.all(
    decks.value.map(async ({ topic, name, cards }) => {
      const answers = await readOwnAnswers(connection, topic);
      const sides = answers.ok ? answers.value.map(({ id, back }) => [id, back]) : [];
      return { name, cards: cards.map((card) => card.id), answers: Object.fromEntries(sides) };
    })
  );
}

/** All that the app reads from the database, as plain data. */
async function everything(): Promise<unknown> {
  const connection = connect();
  const device = await ownDevice(connection, bytesFrom('golden'));
  if (!device.ok) return device.problem;
  const log = createReviewLog({ connection, device: device.value, random: bytesFrom('golden') });
  const read = await log.readAll();
  if (!read.ok) return read.problem;
  const quarantined = await log.readQuarantined();
  const settings = await readSettings(connection);
  const { parameters, memories } = replay(read.value.entries);
  return JSON.parse(
    JSON.stringify({
      device: device.value,
      settings: settings.ok ? settings.value.settings : settings.problem,
      faults: settings.ok ? settings.value.faults.map((each) => each.split(':')[0]) : [],
      quarantined: quarantined.ok ? quarantined.value.map((row) => row.key) : quarantined.problem,
      standing: standing(read.value.entries).map((each) => each.id),
      desiredRetention: parameters.desiredRetention,
      weights: parameters.weights.length,
      memories: summary(memories),
      own: await ownCards(connection)
    })
  );
}

beforeEach(newProfile);

describe('a database of an earlier version', () => {
  it.each(VERSIONS)('%s opens, folds to what it held, and grows', async (name) => {
    const file = fixture(name) as DatabaseFile;
    await loadDatabase(file);
    const expected = fixture(name.replace('.json', '.expected.json')) as Readonly<{
      settings: object;
    }>;
    // Settings that came later have their defaults.
    const settings = { ...DEFAULT_SETTINGS, ...expected.settings };
    // Own cards came with version 2.
    expect(await everything()).toEqual({ own: [], ...expected, settings });

    const connection = connect();
    const device = await ownDevice(connection, bytesFrom('golden'));
    if (!device.ok) throw new Error(device.problem.kind);
    const log = createReviewLog({ connection, device: device.value, random: bytesFrom('more') });
    const own = file.stores
      .flatMap((store) => store.rows)
      .map(({ value }) => value as { device?: unknown; seq?: unknown })
      .filter((row) => row?.device === device.value)
      .map((row) => Number(row.seq ?? 0));
    const appended = await log.append(grade(1));
    expect(appended).toMatchObject({ ok: true, value: { seq: Math.max(...own) + 1 } });
  });

  it.each(VERSIONS)('%s has after its upgrade the shape of a new one', async (name) => {
    await connect().read('log', (store) => store.count());
    const made = await saveDatabase(SCHEMA.name);
    newProfile();
    await loadDatabase(fixture(name) as DatabaseFile);
    await connect().read('log', (store) => store.count());
    expect(emptied(await saveDatabase(SCHEMA.name))).toEqual(made);
  });

  it('is kept for every version up to the present one', () => {
    const expected = Array.from({ length: SCHEMA.version }, (_, index) => `v${index + 1}.json`);
    expect(VERSIONS.toSorted()).toEqual(expected.toSorted());
    for (const name of expected)
      expect(existsSync(new URL(name.replace('.json', '.expected.json'), FOLDER))).toBe(true);
  });
});

describe('the golden database of the present version', () => {
  it('was made as the present schema makes one', async () => {
    await connect().read('log', (store) => store.count());
    const made = await saveDatabase(SCHEMA.name);
    expect(made).toEqual(emptied(fixture(`v${SCHEMA.version}.json`) as DatabaseFile));
  });
});
