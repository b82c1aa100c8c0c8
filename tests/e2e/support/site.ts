/** The served app, watched: every test fails over an error that the page told nobody but the console. */

import { test as base, expect } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../support/serve.mjs';
import type { StaticServer } from '../../support/serve.mjs';

export const BUILD = fileURLToPath(new URL('../../../build', import.meta.url));

export type Complaints = {
  readonly list: string[];
  /** Console lines that this test provokes, such as a request that fails without a network. */
  expected: RegExp | undefined;
};

type Fixtures = { site: StaticServer; complaints: Complaints };

export const test = base.extend<Fixtures>({
  site: async ({}, use) => {
    const site = await startServer(BUILD);
    await use(site);
    await site.stop();
  },
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
  complaints: [
    async ({ context, site }, use) => {
      const complaints: Complaints = { list: [], expected: undefined };
      watch(context, new URL(site.url).origin, complaints.list);
      await use(complaints);
      const { expected } = complaints;
      expect(complaints.list.filter((line) => !expected?.test(line))).toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };

/** Notes console errors (blocked styles and scripts are among them), exceptions, foreign requests. */
export function watch(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isOwn) complaints.push(`third party: ${request.url()}`);
  });
}

/** Waits until everything is in the cache: what the worker installs, and what the page fetches at rest. */
export async function cached(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) =>
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
    );
  });
  const wanted = (await (await page.request.get('./later.json')).json()) as string[];
  expect(wanted.length).toBeGreaterThan(0);
  const kept = () => page.evaluate(async () => (await (await caches.open('later')).keys()).length);
  await expect.poll(kept).toBe(wanted.length);
}

/** Cuts the line twice over: the browser is offline, and there is no server to be found. */
export async function goOffline(context: BrowserContext, site: StaticServer): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}
