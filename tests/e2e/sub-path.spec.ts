import { startServer } from '../support/serve.mjs';
import { SUB_PATH, SUB_PATH_BUILD } from '../support/sub-path.mjs';
import { storedEntries } from './support/log';
import { cached, expect, goOffline, test as base } from './support/site';
import { answer, startStudying } from './support/study';

const test = base.extend({
  site: async ({}, use) => {
    const site = await startServer(SUB_PATH_BUILD, { basePath: SUB_PATH });
    await use(site);
    await site.stop();
  }
});

test('the app lives under a sub-path too, with and without a network', async ({
  page,
  context,
  site,
  complaints
}) => {
  await page.goto('./');
  await cached(page);
  await startStudying(page);
  await answer(page, 'Хорошо');
  expect(site.requests.filter((path) => !path.startsWith(`${SUB_PATH}/`))).toEqual([]);

  complaints.expected = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)|Not found/;
  await goOffline(context, site);
  await page.goto('./topics/?topic=normalisation');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Нормал');
  await page.getByRole('link', { name: /Layer/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`${SUB_PATH}/card/\\?id=`));
  await page.goto('./no-such-page/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет');
  await page.getByRole('link', { name: 'На главную' }).click();
  await expect(page.getByText('Сегодня уже: новых 1, повторено 0.')).toBeVisible();
  expect(await storedEntries(page)).toHaveLength(1);
});
