import type { Page } from '@playwright/test';
import { mkdirSync, statSync } from 'node:fs';
import { expect } from '../stage';

/** A page that loads quickly holds no picture of more bytes. */
const maximumBytes = 150 * 1024;

/**
 * What is on the screen, for the documentation; as a JPEG where colours run into each other. What moves is as at its end,
 * unless it has been halted.
 */
export async function picture(
  page: Page,
  name: string,
  { type = 'png', isHalted = false }: { type?: 'png' | 'jpeg'; isHalted?: boolean } = {},
): Promise<void> {
  const path = `docs/images/screens/${name}.${type}`;
  mkdirSync('docs/images/screens', { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path,
    type,
    scale: 'css',
    animations: isHalted ? 'allow' : 'disabled',
    caret: 'hide',
  });
  expect(statSync(path).size, name).toBeLessThanOrEqual(maximumBytes);
}
