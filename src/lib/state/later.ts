/**
 * What the app keeps on the device without making the first visit wait for it: the parts that few use
 * and that weigh much. The build lists them in `later.json`; they are fetched when the page is idle, and
 * from then on the worker serves them like everything else.
 */

import { decode, list, text } from '../core/decode';
import { whenIdle } from './idle';

/** The worker looks here too (vite.config.ts). */
const CACHE = 'later';

/** @param address turns a path such as `/later.json` into the address under which it is served */
export function keepForLater(address: (path: string) => string): void {
  // Whoever saves data loads these parts when they are asked for.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (navigator.onLine && connection?.saveData !== true) whenIdle(() => void fetchMissing(address));
}

async function fetchMissing(address: (path: string) => string): Promise<void> {
  try {
    const paths = await listed(address('/later.json'));
    const wanted = paths.map((path) => new URL(address(`/${path}`), location.href).href);
    const cache = await caches.open(CACHE);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    for (const url of wanted) if (!kept.has(url)) await cache.add(url);
    for (const url of kept) if (!wanted.includes(url)) await cache.delete(url);
  } catch (error) {
    // No network or no room: the next start tries again.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
  }
}

async function listed(url: string): Promise<readonly string[]> {
  const decoded = decode(list(text), await (await fetch(url)).json(), 'later');
  return decoded.ok ? decoded.value : [];
}
