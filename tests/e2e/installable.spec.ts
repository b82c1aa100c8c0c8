import { launchWhole } from '../support/chromium.mjs';
import { expect, test } from './support/site';

// Without a window there is nothing to install into.
test.use({ launchOptions: launchWhole() });

test('the app can be installed', async ({ page, context }) => {
  await page.goto('./');
  const session = await context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window is never installable: that one reason is the test's own.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});
