import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Where a package is chosen. */
export const packagePicker = (page: Page): Locator =>
  page.getByLabel('Выбрать файл .apkg или .colpkg');

/** Opens the page of packages; what is done before its deck is there would be lost. */
export async function openAnki(page: Page): Promise<void> {
  await page.goto('./anki/');
  await expect(packagePicker(page)).toBeEnabled();
}
