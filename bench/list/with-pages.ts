import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { chromiumArguments } from '../../scripts/testing/chromium-arguments';
import { installChromium } from '../../scripts/testing/install-chromium';
import { bundlePage } from './bundle-page';
import type { Frames, ListBenchPage, PageRun } from './page-run';

export interface PlayPlan {
  /** So many times slower than this machine. */
  readonly slowdown: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface Played extends Frames {
  /** Bytes that JavaScript holds after a collection, before the messages came and after. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

/** Plays in a page of its own. */
export type Play = (run: PageRun, plan: PlayPlan) => Promise<Played>;

/** The list's page in a browser that plays it as often as is asked. */
export async function withPages<T>(run: (play: Play) => Promise<T>): Promise<T> {
  const found = await installChromium();
  const files = await bundlePage();
  const browser = await chromium.launch({
    ...(found.kind === 'path' ? { executablePath: found.path } : {}),
    args: chromiumArguments,
  });
  try {
    return await run((shown, plan) => play(browser, files, shown, plan));
  } finally {
    await browser.close();
  }
}

interface BenchGlobal {
  readonly page: ListBenchPage;
}

async function play(
  browser: Browser,
  files: { readonly script: string; readonly style: string },
  run: PageRun,
  { slowdown, perSecond, seconds }: PlayPlan,
): Promise<Played> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await page.setContent('<!doctype html><title>list</title><body></body>');
  await page.addStyleTag({ path: files.style });
  await page.addScriptTag({ path: files.script });
  await page.evaluate((given) => (globalThis as unknown as BenchGlobal).page.show(given), run);
  await page
    .getByRole('log')
    .getByText(`number ${run.held - 1}:`)
    .waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const heapBefore = await measureHeap(session);
  const frames = await page.evaluate(
    ([rate, time]) => (globalThis as unknown as BenchGlobal).page.play(rate, time),
    [perSecond, seconds] as const,
  );
  const heapAfter = await measureHeap(session);
  await page.close();
  return { ...frames, heapBefore, heapAfter };
}

async function measureHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
