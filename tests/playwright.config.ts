import { defineConfig, devices } from '@playwright/test';
import { launchShell } from './support/chromium.mjs';

/** What a learner does with the app, from the first minute to a package for Anki. */
const FLOWS = [
  ...['first-minute', 'study', 'card', 'custom', 'dig', 'mercy', 'mock', 'readiness', 'search'],
  ...['anki-export', 'bring', 'transfer']
];

/** Real Chromium against the served `build/`: `npm test -- e2e`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // A loaded machine may be late once; the test command names every test that needed a second try.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  timeout: 60_000,
  // Screens that were looked at; after a change that is meant: npm run screens, then look again.
  snapshotPathTemplate: '../docs/screens/{arg}{ext}',
  expect: {
    timeout: 10_000,
    // Another build of Chromium may shade an edge differently, but not move it.
    toHaveScreenshot: { maxDiffPixelRatio: 0.005, threshold: 0.25, animations: 'disabled' }
  },
  reporter: 'list',
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    screenshot: 'only-on-failure',
    launchOptions: launchShell()
  },
  projects: [
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 360, height: 740 },
        screen: { width: 360, height: 740 }
      }
    },
    {
      // What is done, at the width of a tablet; how it looks is seen at the other two.
      name: 'tablet',
      grepInvert: /@desktop|@phone|no barrier/,
      testMatch: FLOWS.map((flow) => `${flow}.spec.ts`),
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 768, height: 1024 },
        screen: { width: 768, height: 1024 }
      }
    },
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }
    }
  ]
});
