import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { topicId } from '../core/ids';
import type { TopicId } from '../core/ids';
import { connect } from './connection';
import { ownDevice } from './device';
import { DEFAULT_SETTINGS, decodeSettings, readSettings, writeSettings } from './settings';
import { durabilities, injectFaults, newProfile } from './testing/browser';
import { bytesFrom } from './testing/samples';

const topic = (slug: string): TopicId => {
  const id = topicId(slug);
  if (id === undefined) throw new Error(slug);
  return id;
};

beforeEach(newProfile);

describe('settings', () => {
  it('begin with the defaults', async () => {
    expect(await readSettings(connect())).toEqual({
      ok: true,
      value: { settings: DEFAULT_SETTINGS, faults: [] }
    });
  });

  it('are found again by the next page, committed strictly', async () => {
    const changes = {
      level: 'lead',
      topics: [topic('normalisation'), topic('losses')],
      newPerDay: 0,
      reviewsPerDay: 50,
      rollover: 0,
      theme: 'dark',
      passBar: 80,
      swipes: true,
      haptics: false,
      lastBackupAt: 1_795_000_000_000
    } as const;
    expect(await writeSettings(connect(), changes)).toEqual({ ok: true, value: changes });
    expect(await readSettings(connect())).toEqual({
      ok: true,
      value: { settings: changes, faults: [] }
    });
    expect([...durabilities]).toEqual(['strict']);
  });

  it('changed in two tabs keep both changes', async () => {
    await Promise.all([
      writeSettings(connect(), { newPerDay: 30 }),
      writeSettings(connect(), { theme: 'light' })
    ]);
    expect(await readSettings(connect())).toMatchObject({
      ok: true,
      value: { settings: { ...DEFAULT_SETTINGS, newPerDay: 30, theme: 'light' } }
    });
  });

  it('are written all or not at all', async () => {
    const connection = connect();
    let puts = 0;
    injectFaults((_call, method) => {
      if (method === 'put') puts += 1;
      return puts === 2 ? { name: 'QuotaExceededError', manner: 'throws' } : undefined;
    });
    expect(await writeSettings(connection, { newPerDay: 1, theme: 'dark' })).toEqual({
      ok: false,
      problem: { kind: 'quota' }
    });
    injectFaults(undefined);
    expect(await readSettings(connection)).toMatchObject({ value: { settings: DEFAULT_SETTINGS } });
  });

  it('refuse what does not belong there', () => {
    expect(() => writeSettings(connect(), { newPerDay: 201 })).toThrow(
      /^settings\.newPerDay: .*200/
    );
    expect(() => writeSettings(connect(), { rollover: 24 })).toThrow(/^settings\.rollover: /);
    expect(() => writeSettings(connect(), { passBar: 0 })).toThrow(/^settings\.passBar: .*30/);
    const twice = [topic('losses'), topic('losses')];
    expect(() => writeSettings(connect(), { topics: twice })).toThrow(
      /^settings\.topics: .*повтор/
    );
  });

  it('can be forgotten back to "never"', async () => {
    const connection = connect();
    await writeSettings(connection, { lastBackupAt: 5 });
    await writeSettings(connection, { lastBackupAt: null });
    expect(await readSettings(connection)).toMatchObject({
      value: { settings: { lastBackupAt: null } }
    });
  });

  it('that cannot be read become defaults, each reported, the others kept', async () => {
    const connection = connect();
    await connection.write('settings', async (store) => {
      await store.put('principal', 'level');
      await store.put(['normalisation', 'Не тема'], 'topics');
      await store.put(NaN, 'newPerDay');
      await store.put('dark', 'theme');
    });
    const read = await readSettings(connection);
    expect(read).toMatchObject({ value: { settings: { ...DEFAULT_SETTINGS, theme: 'dark' } } });
    const faults = read.ok ? read.value.faults : [];
    expect(faults.map((each) => each.split(':')[0])).toEqual([
      'settings.level',
      'settings.topics[1]',
      'settings.newPerDay'
    ]);
  });

  it('live beside the device id without touching it', async () => {
    const connection = connect();
    const device = await ownDevice(connection, bytesFrom('settings'));
    await writeSettings(connection, DEFAULT_SETTINGS);
    expect(await ownDevice(connection, bytesFrom('later'))).toEqual(device);
  });

  it('are read from any value at all, and a second reading changes nothing', () => {
    const anySettings = fc.record(
      {
        level: fc.anything(),
        topics: fc.anything(),
        newPerDay: fc.oneof(fc.integer({ min: -5, max: 300 }), fc.anything()),
        rollover: fc.oneof(fc.integer({ min: -1, max: 25 }), fc.anything()),
        theme: fc.oneof(fc.constantFrom('auto', 'dark'), fc.anything()),
        lastBackupAt: fc.oneof(fc.integer(), fc.anything())
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anySettings), (value) => {
        const { settings } = decodeSettings(value);
        expect(decodeSettings(settings)).toEqual({ settings, faults: [] });
      })
    );
  });
});
