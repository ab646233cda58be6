import type { Page } from '@playwright/test';
import { statSync } from 'node:fs';
import { expect } from '../stage';

/** A page that loads quickly holds no picture of more bytes. */
const maximumBytes = 150 * 1024;

/** What is on the screen, for the documentation. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = `docs/images/screens/${name}.png`;
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, scale: 'css', animations: 'disabled', caret: 'hide' });
  expect(statSync(path).size, name).toBeLessThanOrEqual(maximumBytes);
}
