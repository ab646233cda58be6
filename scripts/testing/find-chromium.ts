import { chromium } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The headless shells come first: they start faster and ask the network for nothing. */
const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export type Chromium = { readonly kind: 'playwright' } | { readonly kind: 'path'; readonly path: string };

/**
 * A browser that is there: the one named by `PLAYWRIGHT_CHROMIUM`, Playwright's own, or the system's.
 * @throws Error if `PLAYWRIGHT_CHROMIUM` names a file that doesn't exist
 */
export function findChromium(): Chromium | null {
  const named = process.env['PLAYWRIGHT_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`unable to use PLAYWRIGHT_CHROMIUM; ${named} does not exist`);
    return { kind: 'path', path: named };
  }
  if (hasPlaywrightBrowser()) return { kind: 'playwright' };
  const system = systemPaths.find((file) => existsSync(file));
  return system ? { kind: 'path', path: system } : null;
}

/** Headless runs use the shell that Playwright keeps beside the full browser. */
function hasPlaywrightBrowser(): boolean {
  const own = chromium.executablePath();
  const [, folder, revision] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(own) ?? [];
  if (!folder || !revision) return existsSync(own);
  const shell = path.join(folder, `chromium_headless_shell-${revision}`);
  return existsSync(own) || (existsSync(shell) && readdirSync(shell).length > 0);
}
