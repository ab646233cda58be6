import { chromium, type Browser } from '@playwright/test';
import { House } from '../../e2e/stage';
import { prepareSite } from '../../scripts/stages/prepare-site';
import { chromiumArguments } from '../../scripts/testing/chromium-arguments';
import { installChromium } from '../../scripts/testing/install-chromium';

/** Runs a bench on the web app as it is exported, served by a local backend, in a real browser. */
export async function withBrowser<T>(run: (browser: Browser, house: House) => Promise<T>): Promise<T> {
  const found = await installChromium();
  await prepareSite();
  const house = await House.open();
  try {
    const browser = await chromium.launch({
      ...(found.kind === 'path' ? { executablePath: found.path } : {}),
      args: chromiumArguments,
    });
    try {
      return await run(browser, house);
    } finally {
      await browser.close();
    }
  } finally {
    await house.close();
  }
}
