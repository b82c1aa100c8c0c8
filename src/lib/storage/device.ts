/** This browser's own name in the log: made once, never taken over from a backup. */

import { deviceId } from '../core/ids';
import type { DeviceId } from '../core/ids';
import type { Connection, Reading, Writing } from './connection';
import type { Result } from './problem';

/** @returns that many random bytes; the app passes `crypto.getRandomValues`. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * The device id, made at the first call. Looked for again in the transaction that makes it, so that two
 * tabs opened together get the same. An unreadable id is replaced: its history stays, under the old
 * name.
 */
export async function ownDevice(
  connection: Connection,
  random: RandomBytes
): Promise<Result<DeviceId>> {
  const found = await connection.read('settings', known);
  if (found.ok && found.value !== undefined) return { ok: true, value: found.value };
  const made = newDeviceId(random(16));
  return connection.write('settings', async (store) => {
    const present = await known(store);
    if (present !== undefined) return present;
    await store.put(made, DEVICE_KEY);
    return made;
  });
}

const DEVICE_KEY = 'device';

async function known(
  store: Reading<'settings'> | Writing<'settings'>
): Promise<DeviceId | undefined> {
  const stored = await store.get(DEVICE_KEY);
  return typeof stored === 'string' ? deviceId(stored) : undefined;
}

/** UUID version 4 (RFC 9562, section 5.4) of sixteen random bytes. */
function newDeviceId(random: Uint8Array): DeviceId {
  const bytes = Uint8Array.from(random);
  bytes[6] = 0x40 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const id = deviceId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
  if (id === undefined) throw new RangeError('a device id needs sixteen random bytes');
  return id;
}
