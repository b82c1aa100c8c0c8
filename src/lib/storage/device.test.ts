import { beforeEach, describe, expect, it } from 'vitest';
import { deviceId } from '../core/ids';
import { connect } from './connection';
import { ownDevice } from './device';
import { newProfile } from './testing/browser';
import { bytesFrom } from './testing/samples';

beforeEach(newProfile);

describe('the device id', () => {
  it('is made once and kept', async () => {
    const made = await ownDevice(connect(), bytesFrom('first start'));
    expect(made.ok && deviceId(made.value)).toBe(made.ok && made.value);
    expect(await ownDevice(connect(), bytesFrom('second start'))).toEqual(made);
  });

  it('is a random UUID of version 4', async () => {
    const made = await ownDevice(connect(), (count) => new Uint8Array(count).fill(255));
    expect(made).toEqual({ ok: true, value: 'ffffffff-ffff-4fff-bfff-ffffffffffff' });
  });

  it('is the same in two tabs that start together', async () => {
    const [one, two] = await Promise.all([
      ownDevice(connect(), bytesFrom('one')),
      ownDevice(connect(), bytesFrom('two'))
    ]);
    expect(one).toEqual(two);
  });

  it('is made anew when the stored one cannot be read', async () => {
    const connection = connect();
    await connection.write('settings', (store) => store.put({ torn: true }, 'device'));
    const made = await ownDevice(connection, bytesFrom('again'));
    expect(made.ok).toBe(true);
    expect(await ownDevice(connection, bytesFrom('later'))).toEqual(made);
  });

  it('is not made of too little randomness', async () => {
    await expect(ownDevice(connect(), () => new Uint8Array(4))).rejects.toThrow(
      'a device id needs sixteen random bytes'
    );
  });
});
