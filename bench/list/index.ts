import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromiumArguments } from '../../scripts/testing/chromium-arguments';
import { installChromium } from '../../scripts/testing/install-chromium';
import { bundlePage } from './bundle-page';

const perSecond = 100;
const seconds = 20;
const held = 10_000;
/** Frames a second that a screen draws. */
const wholeRate = 60;

interface PageRun {
  readonly list: 'ours' | 'plain';
  readonly held: number;
  readonly isBounded: boolean;
}

interface Frames {
  readonly seconds: number;
  readonly frames: number;
  readonly longestFrame: number;
  readonly longestTask: number;
  readonly offEnd: number;
}

export interface ListRow extends Frames {
  readonly name: string;
  /** So many times slower than this machine. */
  readonly slowdown: number;
  /** Bytes that JavaScript holds after a collection, before the messages came and after. */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

export interface ListFound {
  readonly rows: readonly ListRow[];
}

const contenders: Readonly<Record<string, PageRun>> = {
  'ours, 10,000 held': { list: 'ours', held, isBounded: false },
  'ours, at the end of them': { list: 'ours', held, isBounded: true },
  'plain list': { list: 'plain', held, isBounded: false },
};

/** A room in which a hundred messages come in a second, drawn by the product's list and by a plain one. */
export async function runList(): Promise<ListFound> {
  const found = await installChromium();
  const files = await bundlePage();
  const browser = await chromium.launch({
    ...(found.kind === 'path' ? { executablePath: found.path } : {}),
    args: chromiumArguments,
  });
  try {
    const rows: ListRow[] = [];
    for (const slowdown of [1, 4])
      for (const [name, run] of Object.entries(contenders))
        rows.push({ name, slowdown, ...(await play(browser, files, run, slowdown)) });
    return { rows };
  } finally {
    await browser.close();
  }
}

async function play(
  browser: Browser,
  files: { readonly script: string; readonly style: string },
  run: PageRun,
  slowdown: number,
): Promise<Omit<ListRow, 'name' | 'slowdown'>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const session = await page.context().newCDPSession(page);
  await page.setContent('<!doctype html><title>list</title><body></body>');
  await page.addStyleTag({ path: files.style });
  await page.addScriptTag({ path: files.script });
  await page.evaluate((given) => (globalThis as unknown as BenchGlobal).page.show(given), run);
  await page
    .getByRole('log')
    .getByText(`number ${held - 1}:`)
    .waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const heapBefore = await measureHeap(session);
  const frames = await watch(page);
  const heapAfter = await measureHeap(session);
  await page.close();
  return { ...frames, heapBefore, heapAfter };
}

interface BenchGlobal {
  readonly page: {
    show(run: PageRun): void;
    play(perSecond: number, seconds: number): Promise<Frames>;
  };
}

function watch(page: Page): Promise<Frames> {
  return page.evaluate(([rate, time]) => (globalThis as unknown as BenchGlobal).page.play(rate, time), [
    perSecond,
    seconds,
  ] as const);
}

async function measureHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

export function describeList({ rows }: ListFound): { lines: string[]; ratio: number } {
  const rate = ({ frames, seconds: time }: Frames) => frames / time;
  const line = (row: ListRow) =>
    `  ${row.name.padEnd(26)}${`${row.slowdown}×`.padStart(4)}${rate(row).toFixed(1).padStart(9)}` +
    `${row.longestFrame.toFixed(0).padStart(10)}${row.longestTask.toFixed(0).padStart(10)}` +
    `${String(row.offEnd).padStart(9)}${megabytes(row.heapBefore)}${megabytes(row.heapAfter)}`;
  const ours = rows.find(({ name, slowdown }) => name === 'ours, 10,000 held' && slowdown === 1);
  return {
    lines: [
      `  ${''.padEnd(26)}slow frames/s  longest      task  off end   MB before    after`,
      ...rows.map(line),
    ],
    ratio: ours === undefined ? Number.NaN : rate(ours) / wholeRate,
  };
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1).padStart(10);
