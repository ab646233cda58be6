import { existsSync } from 'node:fs';
import { runProcess } from '../stages/run-process';
import { findChromium, type Chromium } from './find-chromium';

interface Attempt {
  readonly title: string;
  readonly run: () => Promise<unknown>;
}

/**
 * The browser that the tests use, installed if there is none: from Playwright's download, or, where that can't
 * be reached and this is root on Debian, from the distribution's packages.
 * @throws Error with every failed attempt, since tests without a browser are no tests
 */
export async function installChromium(): Promise<Chromium> {
  const present = findChromium();
  if (present) return present;
  const failures: string[] = [];
  for (const { title, run } of attempts()) {
    try {
      await run();
      const installed = findChromium();
      if (installed) return installed;
      failures.push(`${title}: it left no browser`);
    } catch (error) {
      failures.push(`${title}: ${error instanceof Error ? lastLine(error.message) : String(error)}`);
    }
  }
  throw new Error(
    `unable to run the browser tests; no Chromium was found and none could be installed\n  ${failures.join('\n  ')}\n` +
      'Run `npx playwright install --with-deps chromium`, or `apt-get install chromium-headless-shell`, ' +
      'or set PLAYWRIGHT_CHROMIUM.',
  );
}

function attempts(): Attempt[] {
  const cli = 'node_modules/@playwright/test/cli.js';
  const isRoot = process.getuid?.() === 0;
  const all: Attempt[] = [];
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    all.push({
      title: 'apt-get install chromium-headless-shell',
      run: async () => {
        await runProcess('apt-get', ['update', '-qq'], { environment });
        const packages = ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-color-emoji'];
        await runProcess('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
          environment,
        });
      },
    });
  }
  all.push({
    title: 'playwright install chromium',
    run: () =>
      runProcess(process.execPath, [
        cli,
        'install',
        ...(isRoot ? ['--with-deps'] : []),
        '--only-shell',
        'chromium',
      ]),
  });
  return all;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? text;
}
