import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { loadFsrs } from './fsrs';
import { fsrsInNode } from './testing/fsrs';

const URL = 'https://app.example/fsrs.wasm';
let load: typeof loadFsrs;

beforeAll(async () => {
  await fsrsInNode();
  load = (await import('./fsrs')).loadFsrs;
});
afterEach(() => vi.unstubAllGlobals());

const served = (answer: () => Promise<Response>): void => {
  vi.stubGlobal('fetch', answer);
};

describe('fsrs-rs that does not come', () => {
  it.each([
    ['without a network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['where the server does not have it', async () => new Response('', { status: 404 })]
  ])('%s: asks for the network', async (_, answer) => {
    served(answer);
    expect(await load(URL)).toEqual({
      ok: false,
      problem: expect.stringContaining('Подключитесь к сети')
    });
  });
});
